import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fieldOf } from '../../src/cards/fields.ts';
import { TEMPLATE_NAMES } from '../../src/cards/render.ts';
import { executesOf, inputsOf, nodes } from './reading.ts';
import { everyCard } from './samples.ts';

const require = createRequire(import.meta.url);
const adaptive: OfficialParser = require('adaptivecards/dist/adaptivecards.js');

interface Complaint {
  readonly event: number;
  readonly message: string;
}
/** As much of the official package as is used here; its own types need a browser's. */
interface OfficialParser {
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(index: number): Complaint;
  };
  readonly AdaptiveCard: new () => {
    parse(json: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly Complaint[] };
  };
  readonly ValidationEvent: { readonly TooManyActions: number };
}

const FOLDER = new URL('../../cards/', import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replaceAll('\\', '/'));
const source = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
/** Inputs that may be left as they are. */
const OPTIONAL: readonly unknown[] = [
  'rating',
  'office',
  'state',
  'handover_to',
  'triage_kind',
  'triage_category',
  'triage_priority',
  'triage_assignee',
  'parts_list',
  'parts_environment',
  'parts_energy',
  'parts_provider',
  'parts_endorser',
  'reception_office',
  'reception_objective',
  'reception_situation',
  'reception_result',
  'reception_affected',
  'reception_date',
  'reception_responsible',
  'filing_number',
  'filing_date',
  'day_date',
  'day_from',
  'day_until',
  'day_en',
  'filing_office',
  'register_person',
  'register_name',
  'register_email',
  'register_office',
  'register_kind',
  'register_office_choice',
  'canned_solution',
  'canned_question',
  'entry_en',
  'entry_text_en',
  'message_priority',
  'hold_day',
  'schedule_note',
  'other_note',
];
/** A prepared text may stand in place of what is written. */
const isOptional = (id: unknown, others: readonly string[]) =>
  OPTIONAL.includes(fieldOf(String(id))) || others.includes(`canned_${String(id)}`);
const CARDS = everyCard();

/** Looks at every card and names the ones with something to say. */
function complaints(check: (card: Record<string, unknown>) => readonly string[]) {
  return CARDS.flatMap(({ name, card }) => check(card.card).map((what) => `${name}: ${what}`));
}

describe('card templates', () => {
  it('expand in both languages, for every case and viewer, without a leftover ${', () => {
    assert.ok(CARDS.length > 500);
    assert.deepEqual(
      complaints((card) => (JSON.stringify(card).includes('${') ? ['has a ${'] : [])),
      [],
    );
  });

  it("pass the official parser's validation with no event", () => {
    const problems = complaints((json) => {
      const context = new adaptive.SerializationContext();
      const card = new adaptive.AdaptiveCard();
      card.parse(json, context);
      const parsing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
      const { validationEvents } = card.validateProperties();
      // It counts folded buttons too; how many stand in a row is checked apart.
      const { TooManyActions } = adaptive.ValidationEvent;
      return [...parsing, ...validationEvents.filter(({ event }) => event !== TooManyActions)].map(
        ({ message }) => message,
      );
    });
    assert.deepEqual(problems, []);
  });

  it('never put more than six buttons in a row', () => {
    const problems = complaints((card) => {
      const actions = nodes({ ...card, body: [], refresh: {} }).flatMap(({ actions }) =>
        Array.isArray(actions) ? [actions] : [],
      );
      return actions
        .filter((row) => nodes(row).filter(({ mode }) => mode === 'primary').length > 6)
        .map((row) => `${row.length} buttons`);
    });
    assert.deepEqual(problems, []);
  });

  it('are the files that are drawn, or parts of them', () => {
    const parts = files.flatMap((file) => nodes(source(file)).map((node) => node.$part));
    const used = parts.filter((part) => part !== undefined).map((part) => `parts/${part}`);
    const names = files.map((file) => file.slice(0, -'.json'.length));
    assert.deepEqual(names.sort(), [...new Set([...TEMPLATE_NAMES, ...used])].sort());
  });

  it('hold structure only: no words, and no logic beyond flags and repetition', () => {
    const shown = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'tooltip', 'value'];
    const path = /^\$\{(\$root\.)?[\w.]+\}$/;
    const problems = files.flatMap((file) =>
      nodes(source(file)).flatMap((node) =>
        Object.entries(node)
          .filter(([key]) => [...shown, '$when', '$data'].includes(key))
          .filter(([, value]) => typeof value === 'string' && value !== '' && !path.test(value))
          .map(([key, value]) => `${file}: ${key} is ${String(value)}`),
      ),
    );
    assert.deepEqual(problems, []);
  });

  it('have each thing that a press shows or hides, once', () => {
    const problems = complaints((card) => {
      const parts = nodes(card.body);
      const ids = parts.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      return parts
        .flatMap(({ targetElements }) => (Array.isArray(targetElements) ? targetElements : []))
        .filter((target) => ids.filter((id) => id === target).length !== 1)
        .map((target) => `${target} is not there, or twice`);
    });
    assert.deepEqual(problems, []);
  });

  it('offer a Submit with the same data for every Execute', () => {
    const problems = complaints((card) =>
      executesOf(card)
        .filter(({ title, data, fallback }) => {
          const [submit] = nodes(fallback);
          return (
            submit?.type !== 'Action.Submit' ||
            submit.title !== title ||
            JSON.stringify(submit.data) !== JSON.stringify(data)
          );
        })
        .map(({ verb }) => String(verb)),
    );
    assert.deepEqual(problems, []);
  });

  it('send the verb with what it is about and nothing else: a case, a dialog, a form, a place of the queue, an entry of a list', () => {
    const keys: Record<string, string | readonly string[]> = {
      use_channel: 'verb',
      contact_take: ['requestId verb', 'list requestId verb'],
      contact_list: 'verb',
      role_list: 'page verb',
      role_save: 'page personId rev verb',
      queue: ['', 'after ', 'before '].flatMap((place) => [
        `${place}shown verb`,
        `${place}part shown verb`,
        `${place}part people shown verb`,
        'shown state verb',
      ]),
      merge: ['caseId rev verb', 'caseId confirmed merge_into rev verb'],
      handover_list: 'person verb',
      handover_give: 'cases person verb',
      register_case: 'form verb',
      register_cancel: 'form verb',
      intake_kind: 'dialog kind step verb',
      intake_priority: 'dialog priority step verb',
      open_form: 'caseId form rev verb',
      parts: 'month page verb year',
      intake_office: 'dialog step verb',
      intake_office_choose: 'dialog step verb',
      day_put: 'verb',
      day_remove: 'day verb',
      catalogue_list: 'list page verb',
      catalogue_edit: ['id list page verb', 'list page verb', 'list page use verb'],
      catalogue_save: ['', 'id '].flatMap((id) => [
        `${id}list page rev verb`,
        `${id}list page rev use verb`,
      ]),
      catalogue_remove: 'id list page rev verb',
      levels_save: 'rev verb',
      levels_confirm: 'rev verb',
      intake_choose: 'choice dialog step verb',
      intake_confirm: 'dialog step verb',
      intake_cancel: 'dialog step verb',
    };
    const problems = complaints((card) =>
      executesOf(card).flatMap(({ verb, data }) => {
        const [sent = {}] = nodes(data);
        const expected = [keys[String(verb)] ?? ['caseId rev verb', 'caseId list rev verb']].flat();
        const keysSent = Object.keys(sent).sort().join(' ');
        return expected.includes(keysSent) && sent.verb === verb
          ? []
          : [`${String(verb)} sends ${JSON.stringify(sent)}`];
      }),
    );
    assert.deepEqual(problems, []);
  });

  it('name every input once, with a label, and say what is wrong when a mandatory one is empty', () => {
    const problems = complaints((card) => {
      const inputs = inputsOf(card);
      const ids = inputs.map(({ id }) => String(id));
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`),
        ...inputs
          .filter(({ label, isRequired, errorMessage }) => !label || (isRequired && !errorMessage))
          .map(({ id }) => `${String(id)} without words`),
        ...inputs
          .filter(({ id, isRequired }) => isOptional(id, ids) === (isRequired === true))
          .map(({ id }) => `${String(id)} mandatory or not`),
      ];
    });
    assert.deepEqual(problems, []);
  });

  it('never let a mandatory input stand in the way of another button', () => {
    const problems = complaints((card) => {
      const body = inputsOf(card.body).filter(({ isRequired }) => isRequired === true);
      const actions = nodes(card.actions).filter(({ type }) => String(type).startsWith('Action.'));
      const free = actions.filter(
        ({ type, associatedInputs }) =>
          type === 'Action.ShowCard' || (type === 'Action.Execute' && associatedInputs !== 'none'),
      );
      return body.length > 0 && free.length > 1 ? ['a form and other buttons together'] : [];
    });
    assert.deepEqual(problems, []);
  });

  it('say something in the summary: never only "card", never markup', () => {
    const problems = CARDS.filter(
      ({ card: { summary } }) => summary.length < 10 || /[\\{}]|tarjeta|card/i.test(summary),
    );
    assert.deepEqual(
      problems.map(({ name, card }) => `${name}: ${card.summary}`),
      [],
    );
  });
});
