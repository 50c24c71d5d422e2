import type { StaffMember } from '../application/ports/staff.ts';
import type { Case } from '../domain/case.ts';
import { nextStep } from '../domain/next-step.ts';
import { type Actor, possibleCommands, rolesFor } from '../domain/permissions.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import type { Language } from '../messages/language.ts';
import { escapeLine } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { inputId } from './fields.ts';
import {
  type Asking,
  type CaseView,
  type FieldId,
  type FormName,
  formRow,
  formsOn,
  isStaffForm,
  isStaffView,
  type SubmitKey,
  type TitleKey,
} from './forms.ts';
import { drawInput } from './inputs.ts';
import { expand, given, isJson, type Json } from './render.ts';

/** More than these do not fit in a row: the ones needed less often fold behind "more". */
const BUTTONS_IN_A_ROW = 6;

/** What any of these people can fill in and press now on that card of the case, but for what is left out. */
export function controls(
  view: CaseView,
  kase: Case,
  actors: readonly Actor[],
  { language, staff, suggestions }: CardContext,
  leftOut: readonly FormName[] = [],
) {
  const able = differing(actors, kase);
  const possible = new Set(able.flatMap((actor) => possibleCommands(actor, kase)));
  const shown = formsOn(view).filter(([name]) => possible.has(name) && !leftOut.includes(name));
  const at = { view, crowded: shown.length > BUTTONS_IN_A_ROW };
  const forStaff = isStaffView(view);
  const next = nextStep(kase);
  const drawn = shown.map(([name, asking]) => {
    const { awaited = false, folds } = formRow(name);
    const standsOut = forStaff ? name === next : awaited;
    const folded = folds?.(kase, at) ?? false;
    const look = { name, asking, forStaff, standsOut, folded, language };
    return { standsOut, ...drawnForm(look, kase, staff, suggestions) };
  });
  // A narrow screen may show only the first ones.
  drawn.sort((a, b) => Number(b.standsOut) - Number(a.standsOut));
  return {
    inputs: drawn.flatMap(({ inline }) => inline),
    actions: drawn.map(({ action }) => forCase(action, kase, view)),
  };
}

/** One of each: people with the same roles in the case may do the same. */
function differing(actors: readonly Actor[], kase: Case): readonly Actor[] {
  return [
    ...new Map(actors.map((actor) => [rolesFor(actor, kase).join(), actor] as const)).values(),
  ];
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

const FORMS_DRAWN = new WeakMap<readonly StaffMember[], Map<string, DrawnForm>>();
const NOBODY: readonly StaffMember[] = [];

/** Drawing is what takes time: a form is drawn once for all the cases on which it looks the same. */
function drawnForm(
  look: Look,
  kase: Case,
  staff: readonly StaffMember[],
  suggestions: Suggestions = {},
): DrawnForm {
  const fields = Object.values(formRow(look.name).fields);
  const offered = fields.some(({ kind }) => kind === 'person') ? staff : NOBODY;
  const current = fields.map((field) => field.current(kase, suggestions));
  const key = [...Object.values(look), ...current].join();
  const drawn = FORMS_DRAWN.get(offered) ?? new Map<string, DrawnForm>();
  FORMS_DRAWN.set(offered, drawn);
  const form = drawn.get(key) ?? drawForm(look, current, offered);
  drawn.set(key, form);
  return { ...form, action: withReasons(form.action, look, suggestions) };
}

/** The form with the reasons of what it suggests, each below its input: they are another case's never. */
function withReasons(action: Json, { name, language }: Look, suggestions: Suggestions): Json {
  const { card } = action;
  if (!isJson(card) || !Array.isArray(card.body)) return action;
  const body = card.body.flatMap((input: Json) => {
    const field = formRow(name).fields[String(input.id)];
    const reason = field?.reason?.(suggestions, translator(language));
    const lines = given(reason).map((text) =>
      expand('parts/form-line', { text: escapeLine(text) }),
    );
    return [input, ...lines];
  });
  return { ...action, card: { ...card, body } };
}

function drawForm(
  look: Look,
  current: readonly string[],
  staff: readonly StaffMember[],
): DrawnForm {
  const { name, asking, forStaff, standsOut, folded } = look;
  const { fields, destructive } = formRow(name);
  const t = translator(look.language);
  const button = {
    verb: name,
    title: t((forStaff ? `button.${name}` : `button.own.${name}`) as TitleKey),
    style: standsOut ? 'positive' : 'default',
    mode: folded ? 'secondary' : 'primary',
    associatedInputs: 'none',
  };
  if (asking === 'at_once') return { action: expand('parts/button', button), inline: [] };
  const inputs = Object.entries(fields).map(([id, field], index) =>
    drawInput(id as FieldId, field, current[index] ?? '', t, staff),
  );
  const submit = t(`submit.${name}` as SubmitKey);
  const style = destructive ? 'destructive' : 'positive';
  if (asking === 'inline') {
    const sending = { ...button, title: submit, style, associatedInputs: 'auto' };
    return { action: expand('parts/button', sending), inline: inputs };
  }
  const form = { ...button, inputs, submit, submitStyle: style };
  return { action: expand('parts/form', form), inline: [] };
}

/** One form with its inputs in sight, and its button. */
export function openForm(name: FormName, kase: Case, { language, staff }: CardContext) {
  const forStaff = isStaffForm(name);
  const look = {
    name,
    asking: 'inline',
    forStaff,
    standsOut: true,
    folded: false,
    language,
  } as const;
  const { action, inline } = drawnForm(look, kase, staff);
  return {
    inputs: inline,
    actions: [forCase(action, kase, forStaff ? 'assignment' : 'requester')],
  };
}

/** The button with what it is about, where a click brings it back from. */
function forCase(action: Json, kase: Case, view: CaseView): Json {
  const { card, fallback, verb } = action;
  if (isJson(card) && Array.isArray(card.actions)) {
    const actions = card.actions.map((submit: Json) => forCase(submit, kase, view));
    const body = view === 'list' ? inputsOf(card, kase) : card.body;
    return { ...action, card: { ...card, body, actions } };
  }
  const list = view === 'list' && { list: 'mine' };
  const data = { caseId: kase.id, rev: kase.rev, verb, ...list };
  return { ...action, data, fallback: { ...(isJson(fallback) && fallback), data } };
}

/** The inputs of a form in a list, each with an id of its own. */
function inputsOf({ body }: Json, kase: Case): readonly Json[] {
  return Array.isArray(body)
    ? body.map((input: Json) => ({ ...input, id: inputId(String(input.id), kase) }))
    : [];
}
