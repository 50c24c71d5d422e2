import type { StaffMember } from '../application/ports/staff.ts';
import type { Case } from '../domain/case.ts';
import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { CommandName } from '../domain/lifecycle.ts';
import { nextPossible, offered } from '../domain/next-step.ts';
import { type Actor, possibleCommands, rolesFor, triageParts } from '../domain/permissions.ts';
import type { Language } from '../messages/language.ts';
import { escapeLine } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { inputId } from './fields.ts';
import { type Asking, type CaseView, type Explanation, isStaffView } from './form-row.ts';
import type { FieldId, SubmitKey, TitleKey } from './form-words.ts';
import { commandGiven, type FormName, formRow, formsOn, isStaffForm } from './forms.ts';
import { drawInput } from './inputs.ts';
import { expand, given, isJson, type Json, withData } from './render.ts';
import { type Filling, type ShownField, shownFields } from './shown-fields.ts';

/** The verb of a button that brings a form in a card of its own. */
const OPEN_FORM = 'open_form';
/** The others are behind "more"; a client that does not know `mode` shows them all, in the same order. */
const BUTTONS_IN_SIGHT = 4;

/**
 * What these people can fill in and press now on that card of the case, but for what is left out: on a
 * card that several see, what at least half of them can.
 */
export function controls(
  view: CaseView,
  kase: Case,
  actors: readonly Actor[],
  { language, staff, suggestions, catalogue = PROCEDURE_CATALOGUE }: CardContext,
  leftOut: readonly FormName[] = [],
) {
  const possible = ofMost(actors, kase, possibleCommands);
  const forStaff = isStaffView(view);
  const next = nextPossible(kase, possible);
  const parts = ofMost(actors, kase, triageParts);
  const names = forStaff ? offered(kase, possible, parts) : [...possible];
  const drawn = placed(view, kase, names, leftOut).map(({ name, asking, folded }) => {
    const { awaited = false } = formRow(name);
    const standsOut = forStaff ? name === next : awaited;
    const look = { name, asking, forStaff, standsOut, folded, language };
    return { name, ...drawnForm(look, kase, { staff, catalogue, parts, suggestions }) };
  });
  return {
    inputs: drawn.flatMap(({ inline }) => inline),
    actions: drawn.map(({ name, action }) => forCase(action, kase, view, name)),
  };
}

/** The card's buttons among these, in their order: a narrow screen may show only the first ones. */
function placed(
  view: CaseView,
  kase: Case,
  names: readonly CommandName[],
  leftOut: readonly FormName[],
) {
  const place = (name: FormName) =>
    isStaffView(view) ? names.indexOf(commandGiven(name)) : Number(!formRow(name).awaited);
  const shown = formsOn(view)
    .filter(([name]) => names.includes(commandGiven(name)) && !leftOut.includes(name))
    .map(([name, asking]) => ({ name, asking, folds: formRow(name).folds?.(kase, view) ?? false }))
    .sort((a, b) => Number(a.folds) - Number(b.folds) || place(a.name) - place(b.name));
  return shown.map(({ name, asking, folds }, index) => ({
    name,
    asking,
    folded: folds || index >= BUTTONS_IN_SIGHT,
  }));
}

/** What at least half of the people may do. Those with the same roles in the case may do the same. */
function ofMost<T>(
  actors: readonly Actor[],
  kase: Case,
  rightsOf: (actor: Actor, kase: Case) => readonly T[],
): ReadonlySet<T> {
  const alike = new Map<string, readonly T[]>();
  const able = new Map<T, number>();
  for (const actor of actors) {
    const roles = rolesFor(actor, kase).join();
    const rights = alike.get(roles) ?? rightsOf(actor, kase);
    alike.set(roles, rights);
    for (const right of rights) able.set(right, (able.get(right) ?? 0) + 1);
  }
  return new Set([...able].flatMap(([right, count]) => (2 * count >= actors.length ? right : [])));
}

interface Look {
  readonly name: FormName;
  readonly asking: Asking;
  readonly forStaff: boolean;
  readonly standsOut: boolean;
  readonly folded: boolean;
  readonly language: Language;
}
/** A button, and the inputs of a form that stands on the card itself. */
interface DrawnForm {
  readonly action: Json;
  readonly inline: readonly Json[];
}

/** By what they choose from. */
const FORMS_DRAWN = new WeakMap<
  Catalogue,
  WeakMap<readonly StaffMember[], Map<string, DrawnForm>>
>();
const NOBODY: readonly StaffMember[] = [];

/** Drawing is what takes time: a form is drawn once for all the cases on which it looks the same. */
function drawnForm(look: Look, kase: Case, filling: Filling): DrawnForm {
  const { staff, catalogue } = filling;
  const shown = shownFields(look, kase, filling);
  const offered = shown.some(({ field }) => field.kind === 'person') ? staff : NOBODY;
  const line = look.forStaff ? formRow(look.name).explain?.(kase) : undefined;
  const key = JSON.stringify([look, shown.map(({ id, current }) => [id, current]), line]);
  const ofCatalogue = FORMS_DRAWN.get(catalogue) ?? new WeakMap();
  FORMS_DRAWN.set(catalogue, ofCatalogue);
  const drawn: Map<string, DrawnForm> = ofCatalogue.get(offered) ?? new Map();
  ofCatalogue.set(offered, drawn);
  const form = drawn.get(key) ?? drawForm(look, shown, line, { staff: offered, catalogue });
  // What people wrote is of one case alone, and without end.
  const isAlike = shown.every(({ field, current }) => field.kind !== 'text' || current === '');
  if (isAlike) drawn.set(key, form);
  return { ...form, action: withReasons(form.action, look, filling) };
}

/** The form with the reasons of what it suggests, each below its input: they are another case's never. */
function withReasons(
  action: Json,
  { name, language }: Look,
  { suggestions = {}, catalogue }: Filling,
): Json {
  const { card } = action;
  if (!isJson(card) || !Array.isArray(card.body)) return action;
  const body = card.body.flatMap((input: Json) => {
    const field = formRow(name).fields[String(input.id)];
    const reason = field?.reason?.(suggestions, translator(language), catalogue);
    const lines = given(reason).map((text) =>
      expand('parts/form-line', { text: escapeLine(text) }),
    );
    return [input, ...lines];
  });
  return { ...action, card: { ...card, body } };
}

function drawForm(
  look: Look,
  fields: readonly ShownField[],
  line: Explanation | undefined,
  { staff, catalogue }: Pick<Filling, 'staff' | 'catalogue'>,
): DrawnForm {
  const { name, asking, forStaff, standsOut, folded } = look;
  const { destructive } = formRow(name);
  const t = translator(look.language);
  const button = {
    verb: name,
    title: t((forStaff ? `button.${name}` : `button.own.${name}`) as TitleKey),
    style: standsOut ? 'positive' : 'default',
    mode: folded ? 'secondary' : 'primary',
    associatedInputs: 'none',
  };
  if (asking === 'at_once') return { action: expand('parts/button', button), inline: [] };
  if (asking === 'apart')
    return { action: expand('parts/button', { ...button, verb: OPEN_FORM }), inline: [] };
  const inputs = fields.map(({ id, field, current }) =>
    drawInput(id as FieldId, field, current, t, staff, catalogue),
  );
  const submit = t(`submit.${name}` as SubmitKey);
  const style = destructive ? 'destructive' : 'positive';
  if (asking === 'inline') {
    const sending = { ...button, title: submit, style, associatedInputs: 'auto' };
    return { action: expand('parts/button', sending), inline: inputs };
  }
  const lines = given(line).map(({ key, params }) =>
    expand('parts/form-line', { text: escapeLine(t(key, params)) }),
  );
  const form = { ...button, inputs: [...lines, ...inputs], submit, submitStyle: style };
  return { action: expand('parts/form', form), inline: [] };
}

/** One form with its inputs in sight, and its button. */
export function openForm(
  name: FormName,
  kase: Case,
  { language, staff, catalogue = PROCEDURE_CATALOGUE }: CardContext,
) {
  const forStaff = isStaffForm(name);
  const look = {
    name,
    asking: 'inline',
    forStaff,
    standsOut: true,
    folded: false,
    language,
  } as const;
  const { action, inline } = drawnForm(look, kase, { staff, catalogue });
  return {
    inputs: inline,
    actions: [forCase(action, kase, forStaff ? 'assignment' : 'requester', name)],
  };
}

/** The button with what it is about, where a click brings it back from. */
function forCase(action: Json, kase: Case, view: CaseView, form: FormName): Json {
  const { card, verb } = action;
  if (isJson(card) && Array.isArray(card.actions)) {
    const actions = card.actions.map((submit: Json) => forCase(submit, kase, view, form));
    const body = view === 'list' ? inputsOf(card, kase) : card.body;
    return { ...action, card: { ...card, body, actions } };
  }
  const list = view === 'list' && { list: 'mine' };
  const opens = verb === OPEN_FORM && { form };
  return withData(action, { caseId: kase.id, rev: kase.rev, verb, ...list, ...opens });
}

/** The inputs of a form in a list, each with an id of its own. */
function inputsOf({ body }: Json, kase: Case): readonly Json[] {
  return Array.isArray(body)
    ? body.map((input: Json) => ({ ...input, id: inputId(String(input.id), kase) }))
    : [];
}
