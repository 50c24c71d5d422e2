import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { searchWords } from '../../src/domain/search-words.ts';
import type { Stores } from '../../src/storage/stores.ts';
import {
  ACTORS,
  awaitingForm,
  caseIn,
  moved,
  OPENED_AT,
  opened,
  SAMPLE_COMMANDS,
  SOLVER,
  staff,
} from '../domain/fixtures.ts';
import { bare, commented, filed, fresh, minutesLater, resolved } from './samples.ts';
import { documentsOf, onTwoInstances, STORE_KINDS, winners } from './store-at-hand.ts';

for (const kind of STORE_KINDS)
  describe(`The store of cases: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    it('gives back a case of every state as it was written, dates and lists and missing fields alike', async () => {
      const states = [
        'new',
        'needs_info',
        'assigned',
        'in_progress',
        'resolved',
        'closed',
      ] as const;
      for (const state of states) {
        const kase = filed(caseIn(state));
        assert.equal(await here.cases.insert(kase), true);
        assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
        assert.deepEqual(await there.cases.findByNumber(kase.number), kase);
      }
    });

    it('keeps the office of a case, when the desk is open for it, and the cases that it continues and that continue it', async () => {
      const attendedFrom = new Date('2026-03-05T13:00:00Z');
      const own = {
        office: 'Hacienda',
        attendedFrom,
        follows: { id: 'case-0', number: 'MS-2025-000100' },
      };
      const kase = filed({ ...opened('El correo no abre'), ...own });
      await here.cases.insert(kase);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
      const { next, events } = commented(kase);
      await there.cases.save(next, events, kase.rev);
      assert.deepEqual((await here.cases.find(kase.id))?.kase, next);

      const closed = filed(caseIn('closed'));
      await here.cases.insert(closed);
      const noted = moved(closed, ACTORS.system, SAMPLE_COMMANDS.note_continuation);
      await here.cases.save(noted, noted.history.slice(-1), closed.rev);
      assert.deepEqual((await there.cases.find(closed.id))?.kase, noted);
    });

    it('keeps the requirement-reception form, empty and filled in, until the desk waives it', async () => {
      const waiting = filed(awaitingForm());
      assert.deepEqual(waiting.reception, {});
      await here.cases.insert(waiting);
      assert.deepEqual((await there.cases.find(waiting.id))?.kase, waiting);
      const write = async (kase: Case, command: 'fill_reception' | 'waive_reception') => {
        const next = moved(kase, ACTORS.desk, SAMPLE_COMMANDS[command]);
        await here.cases.save(next, next.history.slice(-1), kase.rev);
        assert.deepEqual((await there.cases.find(kase.id))?.kase, next);
        return next;
      };
      await write(waiting, 'fill_reception');
      const other = filed(awaitingForm());
      await here.cases.insert(other);
      assert.ok(!('reception' in (await write(other, 'waive_reception'))));
    });

    it('keeps why a case is on hold, a date that is proposed and the one agreed on, until they are over', async () => {
      const low = moved(caseIn('assigned'), ACTORS.desk, { name: 'prioritize', priority: 'low' });
      let kase = filed(low);
      await here.cases.insert(kase);
      const write = async (by: keyof typeof ACTORS, name: keyof typeof SAMPLE_COMMANDS) => {
        const next = moved(kase, ACTORS[by], SAMPLE_COMMANDS[name]);
        assert.ok(await here.cases.save(next, next.history.slice(-1), kase.rev));
        assert.deepEqual((await there.cases.find(kase.id))?.kase, next);
        kase = next;
      };
      await write('assignee', 'hold');
      assert.ok(kase.hold?.until);
      await write('assignee', 'schedule');
      await write('requester', 'confirm_date');
      assert.deepEqual(kase.agreedDate, kase.hold.until);
      assert.equal(kase.proposedDate, undefined);
      await write('assignee', 'resume');
      assert.ok(!('hold' in kase));
    });

    it('keeps the letter by which a case came, and finds it by its number', async () => {
      const number = fresh('radicado');
      const filing = { number, date: '2026-03-02', office: 'Hacienda' };
      const kase = filed({ ...opened('El correo no abre'), channel: 'letter', filing });
      await here.cases.insert(kase);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
      assert.deepEqual(await there.cases.search(searchWords(number), 2), [kase]);
    });

    it('reads that nothing continues a case from what a former version wrote', async () => {
      const kase = bare();
      await here.cases.insert(kase);
      const cases = here.collections.find(({ name }) => name === 'cases');
      const document = (await cases?.page(undefined, 1_000))?.find(({ _id }) => _id === kase.id);
      assert.ok(cases && document);
      const { continuedBy: _none, ...former } = document;
      await cases.put([{ ...former, _id: kase.id }]);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
    });

    it('keeps the cases that are linked or merged, with who follows by it, and reads none from what a former version wrote', async () => {
      const linked = moved(filed(caseIn('in_progress')), ACTORS.desk, SAMPLE_COMMANDS.link);
      const whole = moved(linked, ACTORS.system, SAMPLE_COMMANDS.absorb);
      await here.cases.insert(whole);
      assert.deepEqual((await there.cases.find(whole.id))?.kase, whole);
      const [follower] = whole.followers;
      assert.ok(follower?.mergedFrom);
      const found = await there.cases.involving(follower.id, 100);
      assert.ok(found.some(({ id }) => id === whole.id));
      const merged = moved(whole, ACTORS.desk, SAMPLE_COMMANDS.merge);
      await there.cases.save(merged, merged.history.slice(-1), whole.rev);
      assert.deepEqual((await here.cases.find(whole.id))?.kase, merged);

      const kase = bare();
      await here.cases.insert(kase);
      const cases = here.collections.find(({ name }) => name === 'cases');
      const document = (await cases?.page(undefined, 1_000))?.find(({ _id }) => _id === kase.id);
      assert.ok(cases && document);
      const { related: _related, absorbed: _absorbed, ...former } = document;
      await cases.put([{ ...former, _id: kase.id }]);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
    });

    it('keeps the notes of the desk, and reads none from what a former version wrote', async () => {
      const kase = bare();
      await here.cases.insert(kase);
      const cases = here.collections.find(({ name }) => name === 'cases');
      const document = (await cases?.page(undefined, 1_000))?.find(({ _id }) => _id === kase.id);
      assert.ok(cases && document);
      const { notes: _none, ...former } = document;
      await cases.put([{ ...former, _id: kase.id }]);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);

      const noted = moved(kase, ACTORS.desk, SAMPLE_COMMANDS.note);
      await here.cases.save(noted, noted.history.slice(-1), kase.rev);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, noted);
      const whole = moved(noted, staff(MEMBER_ROLES), {
        name: 'triage',
        kind: 'incident',
        category: 'software',
        assignee: SOLVER,
      });
      await there.cases.save(whole, whole.history.slice(-1), noted.rev);
      assert.deepEqual((await here.cases.find(kase.id))?.kase, whole);
    });

    it('keeps what people wrote, to the character', async () => {
      const hostile = '$set {"$gt":""} a.b \u0001 Ñandú 🖨️ \u202e \\ "\'\n\tÁ';
      const kase = filed(opened(hostile));
      await here.cases.insert(kase);
      assert.equal((await there.cases.find(kase.id))?.kase.request, hostile);
    });

    it('knows nothing of a case that nobody opened', async () => {
      assert.equal((await here.cases.find('no-such-case'))?.kase, undefined);
      assert.equal(await here.cases.findByNumber('MS-1999-000001'), undefined);
    });

    it('writes a new case once: a second of the same id changes nothing', async () => {
      const kase = bare();
      assert.equal(await here.cases.insert(kase), true);
      assert.equal(await there.cases.insert({ ...kase, request: 'Otra cosa' }), false);
      assert.deepEqual((await here.cases.find(kase.id))?.kase, kase);
    });

    it('lets one of many insertions of the same case win, on whichever connection', async () => {
      const kase = bare();
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).cases.insert(kase),
      );
      assert.equal(await winners(attempts), 1);
    });

    it('gives no number twice, however many ask at once, and counts each year by itself', async () => {
      const asked = Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? here : there).cases.nextSequence(2031),
      );
      const given = await Promise.all(asked);
      const wanted = Array.from({ length: 40 }, (_, index) => index + 1);
      assert.deepEqual(
        [...given].sort((a, b) => a - b),
        wanted,
      );
      assert.equal(await here.cases.nextSequence(2032), 1);
    });

    it('saves a case on the revision it was read at, and on no other', async () => {
      const kase = bare();
      await here.cases.insert(kase);
      const { next, events } = commented(kase);
      assert.equal(await here.cases.save(next, events, kase.rev + 1), false);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
      assert.equal(await here.cases.save(next, events, kase.rev), true);
      assert.equal(await there.cases.save(next, events, kase.rev), false);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, next);
    });

    it('saves nothing of a case that does not exist', async () => {
      const { next, events } = commented(bare());
      assert.equal(await here.cases.save(next, events, 1), false);
      assert.equal((await here.cases.find(next.id))?.kase, undefined);
    });

    it('lets one of many writes on the same revision win, whole', async () => {
      const kase = bare();
      await here.cases.insert(kase);
      const attempts = Array.from({ length: 20 }, (_, index) => {
        const { next, events } = commented(kase, `texto ${index}`);
        return (index % 2 === 0 ? here : there).cases.save(next, events, kase.rev);
      });
      assert.equal(await winners(attempts), 1);
      const stored = (await here.cases.find(kase.id))?.kase;
      assert.equal(stored?.rev, 2);
      assert.equal(stored?.history.length, 2);
      const told = stored?.history.at(-1);
      assert.ok(told?.type === 'commented');
      assert.equal(stored?.comments.at(-1)?.text, told.data.text);
    });

    it('takes away the fields that a case no longer has', async () => {
      const kase = resolved();
      assert.ok(kase.closeAt && kase.remindAt);
      await here.cases.insert(kase);
      const reopened: Case = moved(kase, ACTORS.requester, SAMPLE_COMMANDS.reopen, minutesLater(5));
      await here.cases.save(reopened, reopened.history.slice(kase.history.length), kase.rev);
      const stored = (await there.cases.find(kase.id))?.kase;
      assert.deepEqual(stored, reopened);
      assert.ok(stored !== undefined && !('closeAt' in stored) && !('remindAt' in stored));
    });

    it('refuses a number that another case has', async () => {
      const kase = bare();
      await here.cases.insert(kase);
      await there.cases.insert(bare({ number: kase.number })).catch(() => undefined);
      assert.deepEqual(await here.cases.findByNumber(kase.number), kase);
      const numbers = (await documentsOf(here, 'cases')).map(({ number }) => number);
      assert.equal(numbers.filter((number) => number === kase.number).length, 1);
    });

    it('remembers which revisions are not told yet, until they are marked, and marks them twice without harm', async () => {
      const kase = bare({ id: fresh('told'), openedAt: OPENED_AT });
      const pending = async () =>
        (await there.cases.unplanned(1_000)).find((each) => each.kase.id === kase.id)?.revs;
      await here.cases.insert(kase);
      const { next, events } = commented(kase);
      await here.cases.save(next, events, kase.rev);
      assert.deepEqual(await pending(), [1, 2]);
      await here.cases.planned([{ id: kase.id, revs: [1] }]);
      await there.cases.planned([{ id: kase.id, revs: [1] }]);
      assert.deepEqual(await pending(), [2]);
      await here.cases.planned([{ id: kase.id, revs: [2] }]);
      assert.equal(await pending(), undefined);
    });

    it('gives no more untold cases than were asked for', async () => {
      for (let index = 0; index < 3; index += 1) await here.cases.insert(bare());
      assert.equal((await here.cases.unplanned(2)).length, 2);
    });
  });
