import { strict as assert } from 'node:assert';
import { on } from '../../src/application/dialog/offers.ts';
import { catalogueCard, entryCard } from '../../src/cards/catalogue-views.ts';
import { contactCard, contactListCard } from '../../src/cards/contact-views.ts';
import { handoverCard } from '../../src/cards/handover-view.ts';
import { intakeSummaryCard } from '../../src/cards/intake-views.ts';
import { myCasesCard, queueCard, searchCard } from '../../src/cards/list-views.ts';
import { messageRegisterCard, messageRequestCard } from '../../src/cards/message-request-view.ts';
import { offerCard } from '../../src/cards/offer-view.ts';
import { receptionCard } from '../../src/cards/reception-view.ts';
import { registerCard } from '../../src/cards/register-view.ts';
import type { RenderedCard } from '../../src/cards/render.ts';
import { caseCard, questionCard, resolutionCard } from '../../src/cards/requester-views.ts';
import { rolesCard } from '../../src/cards/roles-view.ts';
import { foundCase, sharedCaseCard } from '../../src/cards/shared-case-view.ts';
import { assignmentCard, deskCard } from '../../src/cards/staff-views.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case } from '../../src/domain/case.ts';
import { MAX_NAME, MAX_TEXT, RATINGS } from '../../src/domain/catalogue.ts';
import { addWords, openContactRequest } from '../../src/domain/contact-request.ts';
import {
  CATALOGUE_LISTS,
  type Catalogue,
  type CatalogueList,
  LIST_LIMITS,
  MAX_CANNED,
  MAX_ENTRY_NAME,
} from '../../src/domain/desk-catalogue.ts';
import { MAX_NAMESAKES, queuePlace } from '../../src/domain/queue.ts';
import { RECEPTION_LIMITS, type Reception } from '../../src/domain/reception.ts';
import { ACTORS } from '../domain/fixtures.ts';
import { executesOf, textOf } from './reading.ts';
import {
  context,
  draftOf,
  lastEvent,
  member,
  numbered,
  queuePage,
  STEP,
  sample,
  teamOf,
} from './samples.ts';

const MAX_BYTES = 80 * 1024;
const bytes = ({ card }: RenderedCard) => JSON.stringify(card).length * 2;

/** A message has more in it than its card. */
const MAX_CARD_BYTES = 0.95 * MAX_BYTES;

/** Signs that take the most room once they are escaped. */
const HUGE = '*\\_\n'.repeat(MAX_TEXT / 4);
const person = (index: number) => ({
  id: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
  name: '*'.repeat(MAX_NAME),
});
const STAFF = Array.from({ length: 300 }, (_, index) => ({
  ...member(person(index)),
  chatId: `29:${'x'.repeat(80)}${index}`,
}));

const LONGEST_FORM = {
  ...Object.fromEntries(
    Object.entries(RECEPTION_LIMITS).map(([name, max]) => [name, HUGE.slice(0, max)]),
  ),
  wantedDate: '2026-05-04',
};

const ID = 'c-0123456789';
const NAME = '*'.repeat(MAX_ENTRY_NAME);
const TEXT = '*\\_\n'.repeat(MAX_CANNED / 4);
const entriesOf = (list: CatalogueList, max = LIST_LIMITS[list].entries) =>
  Array.from({ length: max }, (_, index) => {
    const name = '*'.repeat(LIST_LIMITS[list].name);
    return {
      id: `c-${String(index).padStart(10, '0')}`,
      words: { es: name, en: `${name.slice(1)}x` },
    };
  });
/** The longest lists that a lead can make, and as many categories that were removed. */
const FULL: Catalogue = {
  categories: [
    ...entriesOf('categories'),
    ...entriesOf('categories').map((one) => ({ ...one, id: `${one.id}r`, removed: true as const })),
  ],
  offices: entriesOf('offices'),
  canned: entriesOf('canned').map((one) => ({
    ...one,
    use: 'solution' as const,
    text: { es: TEXT, en: TEXT },
  })),
};

const WHY = { tone: 'warning', text: 'ñ'.repeat(400) } as const;

/** A case whose every text is as long as it may be, many times over. */
function huge(kase: Case): Case {
  const by = person(1);
  const at = kase.openedAt;
  return {
    ...kase,
    request: HUGE,
    requester: by,
    ...(kase.assignee === undefined ? {} : { assignee: by }),
    missing: ['what', 'where', 'since'],
    clarifications: RATINGS.map(() => ({
      question: HUGE,
      askedBy: by,
      askedAt: at,
      ...(kase.state === 'needs_info' ? {} : { answer: HUGE }),
    })),
    solutions: RATINGS.map(() => ({ text: HUGE, by, at, outcome: 'refused', refusal: HUGE })),
    comments: Array.from({ length: 500 }, () => ({ text: HUGE, by, at })),
    notes: Array.from({ length: 500 }, () => ({ text: HUGE, by, at })),
    reopenings: 5,
    ...(kase.reception && { reception: LONGEST_FORM }),
  };
}

describe('the size of a message', () => {
  const ctx = {
    ...context('es', undefined, { tone: 'warning', text: HUGE.repeat(2) }),
    staff: STAFF,
  };
  const fits = (name: string, card: RenderedCard) =>
    it(`holds ${name}`, () => assert.ok(bytes(card) < MAX_CARD_BYTES, `${bytes(card)} bytes`));

  for (const name of [
    'new',
    'needs_info',
    'assigned',
    'in_progress',
    'resolved',
    'cancelled',
    'major',
    'formComplete',
    'formBegun',
  ])
    fits(`the desk card of ${name}`, deskCard(huge(sample(name)), ctx));
  // What was typed comes back as a message, not in the banner.
  const full = { ...ctx, notice: context('es', undefined, WHY).notice, catalogue: FULL };
  for (const name of ['new', 'assigned', 'in_progress'])
    fits(`the desk card of ${name} of a desk with full lists`, deskCard(huge(sample(name)), full));
  for (const list of CATALOGUE_LISTS) {
    const entries = FULL[list];
    fits(`a page of ${list}`, catalogueCard(list, { rev: 1, entries }, 0, ctx));
  }
  const written = { entry_es: NAME, entry_en: NAME, entry_text_es: TEXT, entry_text_en: TEXT };
  const form = {
    list: 'canned',
    rev: 1,
    page: 0,
    id: ID,
    use: 'solution',
    values: written,
  } as const;
  fits('the form of a prepared text', entryCard(form, ctx));
  fits('the summary with the longest list of offices', intakeSummaryCard(STEP, draftOf('x'), full));
  for (const name of ['new', 'needs_info', 'resolved', 'rated', 'formComplete', 'formBegun'])
    fits(`the case card of ${name}`, caseCard(huge(sample(name)), ctx));

  const { responsible: _last, ...unfinished } = LONGEST_FORM as Reception;
  const begun = { ...huge(sample('formBegun')), reception: unfinished };
  fits('the desk card of a form that is not complete', deskCard(begun, ctx));
  fits('the form', receptionCard(begun, ctx));
  const assigned = sample('assigned');
  const mine = { ...ctx, actor: member(person(1)) };
  fits('the assignment', assignmentCard(huge(assigned), lastEvent(assigned, 'assigned'), mine));
  const asked = lastEvent(sample('needs_info'), 'info_asked');
  fits(
    'the question',
    questionCard(huge(sample('needs_info')), { ...asked, data: { question: HUGE } }, ctx),
  );
  const resolved = sample('resolved');
  fits('the resolution', resolutionCard(huge(resolved), lastEvent(resolved, 'resolved'), ctx));
  const many = Array.from({ length: 200 }, () => huge(resolved));
  fits('the list of cases', myCasesCard(many, ctx));
  const ten = many.slice(0, 10);
  const place = 'x'.repeat(128);
  const atDesk = { ...ctx, actor: member(person(1)) };
  const people = Array.from({ length: MAX_NAMESAKES }, () => person(1));
  const part = { kind: 'people', people } as const;
  fits('the queue', queueCard(queuePage(ten, { part, previous: place, next: place }), atDesk));
  fits('what a search found', searchCard(HUGE, { cases: ten, more: true }, atDesk));
  const rows = ten.map((kase) => ({ kase, suggested: { person: person(1), openCases: 9 } }));
  const done = {
    given: [],
    kept: ten.map(({ number }) => {
      const rejection = { code: 'not_staff', name: HUGE } as const;
      return { number, rejection };
    }),
  };
  const handover = { person: person(2), own: false, rows, more: 99 };
  fits('a handover', handoverCard(handover, ctx, done));
  const acts = ten.map((kase) => ({ do: 'comment', ...on(kase) }) as const);
  const offer = { id: 'offer', code: 'which_case', text: HUGE, key: 'k', files: [], acts } as const;
  fits('the question which case', offerCard(offer, 'es'));
  const draft = draftOf(HUGE);
  fits('the summary', intakeSummaryCard(STEP, draft, ctx));
  const said = { turn: 'turn', text: HUGE, at: resolved.openedAt };
  const named = { id: 'x'.repeat(128), ordinal: 1, person: person(1) };
  const request = many.reduce(
    (kept) => addWords(kept, said),
    openContactRequest(named, said, BOGOTA),
  );
  fits('a request for a person', contactCard({ request, cases: many }, ctx));
  const waiting = ten.map(() => ({ request, cases: many }));
  const known = STAFF.map(({ person }) => ({ ...person, email: `${'x'.repeat(240)}@b.example` }));
  fits(
    'the form of a registration',
    registerCard('x'.repeat(36), known, full, { register_request: HUGE }),
  );
  fits(
    'the form of a registration of a message',
    messageRegisterCard('x'.repeat(36), { author: person(0), people: known }, ctx, {
      register_request: HUGE,
    }),
  );
  fits('the form of a request', messageRequestCard('x'.repeat(36), ctx, { request: HUGE }, true));
  fits('the list of who waits', contactListCard({ waiting, more: true }, ctx));
});

describe('the results of a search of the message extension', () => {
  it('stay under 28 KB in either language, with the longest request', () => {
    const kase = { ...huge(sample('assigned')), id: person(1).id };
    for (const language of ['es', 'en'] as const) {
      const one = [sharedCaseCard(kase, kase.openedAt, language).card, foundCase(kase, language)];
      const { length } = JSON.stringify(Array.from({ length: 10 }, () => one));
      assert.ok(length < 28 * 1024, `${length} bytes`);
    }
  });
});

describe('a page of the queue', () => {
  it('stays under 28 KB in either language, with the longest texts and names', () => {
    const name = 'ñ'.repeat(MAX_NAME);
    const people = Array.from({ length: MAX_NAMESAKES }, () => ({ ...person(1), name }));
    const kase = { ...sample('assigned'), id: person(1).id, request: 'ñ'.repeat(MAX_TEXT) };
    const cases = Array.from({ length: 10 }, () => ({
      ...kase,
      requester: { ...person(1), name },
      assignee: { ...person(2), name },
    }));
    const place = queuePlace(kase);
    const page = { part: { kind: 'people', people }, previous: place, next: place } as const;
    for (const language of ['es', 'en'] as const) {
      const { card } = queueCard(queuePage(cases, page), context(language, member(person(1))));
      const size = Buffer.byteLength(JSON.stringify(card));
      assert.ok(size < 28 * 1024, `${size} bytes`);
    }
  });
});

describe('a page of who has which roles', () => {
  it('stays under 28 KB in either language, with the longest names and ids', () => {
    const { members, rev } = teamOf(36);
    const long = { name: 'ñ'.repeat(MAX_NAME), email: `${'x'.repeat(240)}@b.example` };
    const team = members.map((one) => ({ ...one, person: { ...person(1), ...long } }));
    for (const language of ['es', 'en'] as const) {
      const context = { language, page: 1, isLead: true };
      const { card } = rolesCard({ members: team, rev }, context);
      const size = Buffer.byteLength(JSON.stringify(card));
      assert.ok(size < 28 * 1024, `${size} bytes`);
      assert.equal(executesOf(card).filter(({ verb }) => verb === 'role_save').length, 12);
    }
  });
});

describe('the list of ten cases of one’s own', () => {
  /** What Teams has taken of a card for certain; what is sent is UTF-8. */
  const MOST_BYTES = 28 * 1024;
  const requester = ACTORS.requester;
  const ten = (name: string) =>
    numbered(
      Array.from({ length: 10 }, () => {
        const { clarifications, ...kase } = sample(name);
        const asked = clarifications.map((one) => ({ ...one, question: 'ñ'.repeat(MAX_TEXT) }));
        return { ...kase, request: 'ñ'.repeat(MAX_TEXT), clarifications: asked };
      }),
    ).map((kase) => ({ ...kase, id: person(1).id }));
  const buttons = (card: RenderedCard, verb: string) =>
    executesOf(card.card).filter((action) => action.verb === verb).length;

  for (const language of ['es', 'en'] as const)
    for (const name of [
      ...['new', 'needs_info', 'assigned', 'in_progress', 'resolved', 'suspended'],
      ...['heldForRequester', 'dateProposed'],
    ])
      it(`stays under 28 KB in ${name}, in ${language}, with a banner too`, () => {
        const notice = { tone: 'warning', text: 'ñ'.repeat(800) } as const;
        for (const one of [undefined, notice]) {
          const card = myCasesCard(ten(name), context(language, requester, one));
          const size = Buffer.byteLength(JSON.stringify(card.card));
          assert.ok(size < MOST_BYTES, `${size} bytes`);
          assert.equal(buttons(card, 'show_case'), 10);
        }
      });

  it('keeps every button while there is room, and the answers that are waited for longest', () => {
    const shown = (count: number) =>
      myCasesCard(ten('resolved').slice(0, count), context('es', requester));
    assert.equal(buttons(shown(6), 'comment'), 6);
    assert.equal(buttons(shown(8), 'comment'), 0);
    assert.equal(buttons(shown(8), 'reopen'), 8);
    assert.equal(buttons(shown(10), 'accept'), 7);
  });
});

describe('long texts', () => {
  it('keep the request whole and cut the others when the card would not fit', () => {
    const request = 'palabra '.repeat(MAX_TEXT / 8).trim();
    const kase = { ...huge(sample('in_progress')), request };
    const text = textOf(deskCard(kase, context('es')).card);
    assert.ok(text.includes(request));
    assert.match(text, /[_\\]…/);
  });

  it('are given back whole in a banner when they were not saved', () => {
    const text = `No se guardó: «${'palabra '.repeat(MAX_TEXT / 8)}»`;
    const { card } = deskCard(sample('new'), context('es', undefined, { tone: 'warning', text }));
    assert.ok(textOf(card).includes(text));
  });

  it('are whole in the summary card, where they are corrected', () => {
    const draft = draftOf(HUGE);
    const { card } = intakeSummaryCard(STEP, draft, context('es'));
    assert.ok(JSON.stringify(card).includes(JSON.stringify(HUGE)));
  });

  it('leave room for the last three comments and the last ten cases', () => {
    const base = sample('commented');
    const comments = [1, 2, 3, 4, 5].map((n) => ({
      text: `comentario ${n}`,
      by: base.requester,
      at: base.openedAt,
    }));
    const text = textOf(caseCard({ ...base, comments }, context('es', ACTORS.requester)).card);
    assert.ok(!text.includes('comentario 2'));
    assert.match(text, /comentario 3.*comentario 4.*comentario 5/s);
    const cases = Array.from({ length: 12 }, (_, n) => ({ ...base, number: `MS-2026-${n}-` }));
    const list = textOf(myCasesCard(cases, context('es')).card);
    assert.ok(list.includes('MS-2026-9-') && !list.includes('MS-2026-10-'));
  });
});
