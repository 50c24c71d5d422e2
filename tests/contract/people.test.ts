import assert from 'node:assert/strict';
import type { StaffMember } from '../../src/application/ports/staff.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { dialog, minutesLater, somebody } from './samples.ts';
import { onTwoInstances, STORE_KINDS, winners } from './store-at-hand.ts';

for (const kind of STORE_KINDS)
  describe(`What is known of people: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    const conversation = { id: 'a:1', serviceUrl: 'https://example.org/', tenant: { id: 't' } };

    it('is a person with a conversation and a locale, and nothing before they were met', async () => {
      const person = somebody();
      assert.equal(await here.contacts.find(person.id), undefined);
      await here.contacts.remember({ person, conversation, locale: 'es-CO' });
      const known = { person, conversation, locale: 'es-CO' };
      assert.deepEqual(await here.contacts.find(person.id), known);
      assert.deepEqual(await there.contacts.find(person.id), known);
    });

    it('keeps the language they chose when they are met again', async () => {
      const person = somebody();
      await here.contacts.remember({ person, conversation, locale: 'es-CO' });
      await here.contacts.chooseLanguage(person.id, 'en');
      await here.contacts.remember({ person: { ...person, name: 'Otra' }, conversation });
      const contact = await there.contacts.find(person.id);
      assert.equal(contact?.language, 'en');
      assert.equal(contact?.person.name, 'Otra');
    });

    it('keeps no language of somebody who was never met', async () => {
      const { id } = somebody();
      await here.contacts.chooseLanguage(id, 'en');
      assert.equal(await there.contacts.find(id), undefined);
    });

    it('is found by name, as the last one is in plain letters', async () => {
      const [one, other] = [somebody(), somebody()];
      const named = async (name: string, limit = 9) => {
        const found = await there.contacts.named(name, limit);
        return found.map(({ person }) => person.id).sort();
      };
      await here.contacts.remember({ person: { ...one, name: 'Íñigo  LEÓN' }, conversation });
      await here.contacts.chooseLanguage(one.id, 'en');
      assert.deepEqual(await named('inigo leon'), [one.id]);
      assert.deepEqual(await there.contacts.named('inigo leon', 9), [
        { person: { ...one, name: 'Íñigo  LEÓN' }, conversation, language: 'en' },
      ]);
      await here.contacts.remember({ person: { ...other, name: 'Inigo Leon' }, conversation });
      assert.deepEqual(await named('inigo leon'), [one.id, other.id].sort());
      assert.equal((await named('inigo leon', 1)).length, 1);
      await here.contacts.remember({ person: { ...one, name: 'Otro Nombre' }, conversation });
      assert.deepEqual(await named('inigo leon'), [other.id]);
      assert.deepEqual(await named('inigo'), []);
    });

    it('begins with those who wrote last; of whom it is not known, they come last', async () => {
      const [early, late, never] = [somebody(), somebody(), somebody()];
      await here.contacts.remember({ person: never, conversation });
      await here.contacts.remember({ person: early, seenAt: new Date('2999-01-01') });
      await here.contacts.remember({ person: late, seenAt: new Date('2999-01-02') });
      const ids = async (limit: number) =>
        (await there.contacts.recent(limit)).map(({ person }) => person.id);
      assert.deepEqual(await ids(2), [late.id, early.id]);
      assert.ok((await ids(1_000)).indexOf(never.id) > 1);
      await here.contacts.remember({ person: early, seenAt: new Date('2999-01-03') });
      assert.deepEqual(await ids(1), [early.id]);
    });

    it('loses the conversation, and only that, when they remove the program', async () => {
      const person = somebody();
      await here.contacts.remember({ person, conversation, locale: 'es-CO' });
      await here.contacts.forgetConversation(person.id);
      assert.deepEqual(await there.contacts.find(person.id), { person, locale: 'es-CO' });
    });

    it('includes where the desk is, once it was said, as it was said last', async () => {
      assert.equal(await here.deskChannel.find(), undefined);
      const desk = { teamId: 'team', channelId: 'channel', conversation };
      await here.deskChannel.set({ ...desk, channelId: 'before' });
      await there.deskChannel.set(desk);
      assert.deepEqual(await here.deskChannel.find(), desk);
    });

    it('includes what the desk decided about itself: one of many writes wins, none on a revision that is past', async () => {
      assert.equal(await here.deskSettings.find('roles'), undefined);
      const roles = (personId: string) => [
        { personId, roles: MEMBER_ROLES, by: { id: 'lead', name: 'Ana' }, at: new Date(0) },
      ];
      const attempts = (rev: number) =>
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 === 0 ? here : there).deskSettings.save('roles', roles(`${index}`), rev),
        );
      assert.equal(await winners(attempts(0)), 1);
      assert.equal((await here.deskSettings.find('roles'))?.rev, 1);
      assert.equal(await winners(attempts(1)), 1);
      assert.equal(await here.deskSettings.save('roles', roles('last'), 2), true);
      assert.equal(await here.deskSettings.save('roles', roles('late'), 2), false);
      assert.deepEqual(await here.deskSettings.find('roles'), { rev: 3, value: roles('last') });
    });

    it('includes the lists that a lead keeps, each by itself, as they were written', async () => {
      const words = { es: 'Gobierno *digital* ñ', en: 'Digital government' };
      const categories = [
        { id: 'c-1', words },
        { id: 'software', words, removed: true as const },
      ];
      const canned = [
        { id: 'c-2', words, use: 'solution' as const, text: { es: 'Línea 1\n$línea.2', en: 'x' } },
      ];
      assert.equal(await here.deskSettings.save('categories', categories, 0), true);
      assert.equal(await here.deskSettings.save('canned', canned, 0), true);
      assert.equal(await here.deskSettings.find('offices'), undefined);
      assert.deepEqual(await there.deskSettings.find('categories'), { rev: 1, value: categories });
      assert.deepEqual(await there.deskSettings.find('canned'), { rev: 1, value: canned });
    });

    it('includes who of the desk is away, with the instants as they were, and which leads want no summary', async () => {
      const setBy = { id: 'lead', name: 'Ana' };
      const absence = { personId: 'p-1', until: new Date(86_399_999), setBy, at: new Date(0) };
      assert.equal(await here.deskSettings.save('absences', [absence], 0), true);
      assert.deepEqual((await there.deskSettings.find('absences'))?.value, [absence]);
      assert.equal(await here.deskSettings.save('digest', { off: ['lead'] }, 0), true);
      assert.deepEqual((await there.deskSettings.find('digest'))?.value, { off: ['lead'] });
    });

    it('includes the desk’s team: by name, replaced as a whole', async () => {
      const member = (name: string): StaffMember => {
        const person = { ...somebody(), name };
        return { person, roles: MEMBER_ROLES, chatId: `29:${person.id}` };
      };
      const [ana, beto, carla] = [member('Ana'), member('Beto'), member('Carla')];
      await here.staff.replaceAll([carla, ana]);
      assert.deepEqual(await here.staff.all(), [ana, carla]);
      await here.staff.replaceAll([carla, beto]);
      assert.deepEqual(await here.staff.all(), [beto, carla]);
      assert.deepEqual(await there.staff.all(), [beto, carla]);
      assert.deepEqual(await there.staff.find(beto.person.id), beto);
      assert.equal(await there.staff.find(ana.person.id), undefined);
      await here.staff.replaceAll([]);
      assert.deepEqual(await here.staff.all(), []);
    });

    it('includes who joins and leaves the team, by the directory’s id or the chat’s', async () => {
      const member = (name: string): StaffMember => {
        const person = { ...somebody(), name };
        return { person, roles: MEMBER_ROLES, chatId: `29:${person.id}` };
      };
      const [ana, beto, carla] = [member('Ana'), member('Beto'), member('Carla')];
      await here.staff.replaceAll([ana]);
      await here.staff.add([carla, beto]);
      assert.deepEqual(await here.staff.all(), [ana, beto, carla]);
      const renamed = { ...beto, person: { ...beto.person, name: 'Benito' } };
      await here.staff.add([renamed]);
      assert.deepEqual(await here.staff.all(), [ana, renamed, carla]);
      await here.staff.remove([ana.person.id, carla.chatId, 'nobody']);
      assert.deepEqual(await here.staff.all(), [renamed]);
      await here.staff.remove([]);
      await here.staff.add([]);
      assert.deepEqual(await here.staff.all(), [renamed]);
    });

    it('includes who left, until it is said that the desk knows, or they come back', async () => {
      const left = async () => {
        const found = await here.staff.departed(999);
        return found.filter(({ member: { person } }) => person.name.startsWith('Dora'));
      };
      const member = (name: string): StaffMember => {
        const person = { ...somebody(), name };
        return { person, roles: MEMBER_ROLES, chatId: `29:${person.id}` };
      };
      const [one, two, three] = [member('Dora 1'), member('Dora 2'), member('Dora 3')];
      await here.staff.replaceAll([one, two, three]);
      assert.deepEqual(await left(), []);
      await here.staff.remove([one.chatId], minutesLater(1));
      await here.staff.remove([one.chatId], minutesLater(2));
      await here.staff.replaceAll([three], minutesLater(3));
      const departures = [
        { member: one, leftAt: minutesLater(1) },
        { member: two, leftAt: minutesLater(3) },
      ];
      assert.deepEqual(await here.staff.all(), [three]);
      assert.deepEqual(await left(), departures);
      await here.staff.add([two]);
      await here.staff.forgetDeparted(departures);
      assert.deepEqual(await left(), []);
      assert.deepEqual(await here.staff.all(), [two, three]);
      assert.equal((await here.staff.departed(1)).length <= 1, true);
    });
  });

for (const kind of STORE_KINDS)
  describe(`The store of guided dialogs: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    it('gives a dialog back as it was saved, for any instance to go on with', async () => {
      const first = dialog();
      assert.equal(await there.dialogs.find(first.personId), undefined);
      assert.equal(await here.dialogs.save(first, 0), true);
      assert.deepEqual(await there.dialogs.find(first.personId), first);
      const next = { ...first, rev: 2, stage: 'idle', id: '', turns: [] } as const;
      assert.equal(await there.dialogs.save(next, 1), true);
      assert.deepEqual(await here.dialogs.find(first.personId), next);
    });

    it('keeps nothing that the dialog does not have any more', async () => {
      const first = dialog({ misunderstood: 2, live: 'offer-1' });
      await here.dialogs.save(first, 0);
      const { misunderstood: _times, live: _live, ...next } = { ...first, rev: 2 };
      assert.equal(await here.dialogs.save(next, 1), true);
      assert.deepEqual(await there.dialogs.find(first.personId), next);
    });

    it('lets one of many first turns win', async () => {
      const first = dialog();
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).dialogs.save({ ...first, step: index }, 0),
      );
      assert.equal(await winners(attempts), 1);
    });

    it('lets one of many next turns win, and none on a revision that is past', async () => {
      const first = dialog();
      await here.dialogs.save(first, 0);
      const next = { ...first, rev: 2 };
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).dialogs.save({ ...next, step: index }, 1),
      );
      assert.equal(await winners(attempts), 1);
      assert.equal(await here.dialogs.save(next, 1), false);
      assert.equal(await here.dialogs.save(next, 0), false);
    });

    it('saves no next turn of a dialog that was never begun', async () => {
      const next = dialog({ rev: 2 });
      assert.equal(await here.dialogs.save(next, 1), false);
      assert.equal(await there.dialogs.find(next.personId), undefined);
    });
  });
