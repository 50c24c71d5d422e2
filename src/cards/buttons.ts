import type { Language } from '../desk/ports.ts';
import type { Case } from '../domain/case.ts';
import { LAST_LEVEL } from '../domain/catalog.ts';
import { type Actor, allowedCommands } from '../domain/policy.ts';
import { translate } from '../i18n/translate.ts';
import type { Button, Buttons, CardContext } from './contracts.ts';
import {
  ASSIGNEE_BUTTONS,
  type ButtonName,
  type RequesterButton,
  STAFF_BUTTONS,
  type StaffButton,
} from './verbs.ts';

/** More than these do not fit in a row: the ones needed less often fold behind "more". */
const BUTTONS_IN_A_ROW = 6;

/** What the actor may do now and could succeed at: assigning waits for kind and category, escalating for a level above. */
function possible(actor: Actor, kase: Case): readonly string[] {
  return allowedCommands(actor, kase).filter((name) => {
    if (name === 'assign') return kase.kind !== undefined && kase.category !== undefined;
    return name !== 'escalate' || kase.level < LAST_LEVEL;
  });
}

/** The staff's buttons: the actor's own, or on the shared card those of anybody on the staff. */
export function deskButtons(kase: Case, ctx: CardContext): Buttons<StaffButton> {
  const actors = ctx.actor === undefined ? ctx.staff : [ctx.actor];
  const allowed = new Set(actors.flatMap((actor) => possible(actor, kase)));
  const shown = STAFF_BUTTONS.filter((name) => allowed.has(name));
  const crowded = shown.length > BUTTONS_IN_A_ROW;
  const next = nextStep(kase);
  return build(STAFF_BUTTONS, (name) => ({
    shown: allowed.has(name),
    ...deskWords(ctx.language, name),
    style: name === next ? 'positive' : 'default',
    mode: name === 'cancel' || (crowded && isCorrection(name, kase)) ? 'secondary' : 'primary',
  }));
}

/** The four buttons of the person who solves the case. */
export function assigneeButtons(kase: Case, actor: Actor | undefined, language: Language) {
  const allowed = actor === undefined ? [] : possible(actor, kase);
  const next = nextStep(kase);
  return build(ASSIGNEE_BUTTONS, (name) => ({
    shown: allowed.includes(name),
    ...deskWords(language, name),
    style: name === next ? 'positive' : 'default',
    mode: 'primary',
  }));
}

/** The requester's buttons. `only` narrows them for a card that asks one thing. */
export function requesterButtons<N extends RequesterButton>(
  kase: Case,
  actor: Actor,
  language: Language,
  only: readonly N[],
): Buttons<N> {
  const allowed = possible(actor, kase);
  return build(only, (name) => ({
    shown: allowed.includes(name),
    title: translate(language, `button.own.${name}`),
    submit: submitTitle(language, name),
    style: name === 'accept' || name === 'provide_info' ? 'positive' : 'default',
    mode: name === 'comment' && isAwaited(kase) ? 'secondary' : 'primary',
  }));
}

/** While the desk waits for an answer, the buttons that give it come first. */
function isAwaited({ state }: Case): boolean {
  return state === 'needs_info' || state === 'resolved';
}

/** What the procedure asks for next: the button that stands out. */
export function nextStep(kase: Case): StaffButton | undefined {
  switch (kase.state) {
    case 'new':
      if (kase.kind === undefined) return 'classify';
      return kase.category === undefined ? 'categorize' : 'assign';
    case 'assigned':
      return 'start';
    case 'in_progress':
      return 'resolve';
    default:
      return undefined;
  }
}

/** What is set already is changed less often. */
function isCorrection(name: StaffButton, kase: Case): boolean {
  if (name === 'classify') return kase.kind !== undefined;
  if (name === 'categorize') return kase.category !== undefined;
  return name === 'prioritize' && kase.state !== 'new';
}

function deskWords(language: Language, name: StaffButton) {
  return { title: translate(language, `button.${name}`), submit: submitTitle(language, name) };
}

function submitTitle(language: Language, name: ButtonName): string {
  return name === 'start' || name === 'accept' ? '' : translate(language, `submit.${name}`);
}

function build<N extends ButtonName>(names: readonly N[], draw: (name: N) => Button): Buttons<N> {
  const entries = names.map((name) => [name, draw(name)] as const);
  return Object.fromEntries(entries) as Record<N, Button>;
}
