import { type Calendar, deskDay } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import { dayInWords, dayWanted } from '../../domain/day-in-words.ts';
import { dayProblem } from '../../domain/hold.ts';
import { isStaff } from '../../domain/permissions.ts';
import { awaitsPerson } from '../contact-requests.ts';
import { deskCatalogue } from '../desk-catalogue.ts';
import { asksWhoWrites, wantsNobody } from '../meaning/no-person.ts';
import { isNo, isYes } from '../meaning/plain-answers.ts';
import { plainKind } from '../meaning/plain-kind.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { understand } from '../meaning/understand.ts';
import { majorIncidents } from '../queries.ts';
import type { Dialog, DialogContext, Input } from './dialog.ts';
import { withListedOffice } from './listed-office.ts';
import { casesInMind, situationOf } from './situation-of.ts';
import type { TurnDeps, TurnRequest } from './take-turn.ts';

/** What a turn needs to know besides the dialog. */
export async function contextOf(
  deps: TurnDeps,
  { actor, key, input }: TurnRequest,
  involving: readonly Case[],
  at: Pick<Dialog, 'stage' | 'touchedAt' | 'office'>,
): Promise<DialogContext> {
  const now = deps.clock.now();
  const { id, name } = actor.person;
  // Read only for words that may mean it.
  const awaits = mayBeOfCall(input) && (await awaitsPerson(deps, id));
  const colleagues = isStaff(actor)
    ? (await deps.staff.all()).map(({ person }) => plainWords(person.name))
    : undefined;
  const spoken = at.stage !== 'idle' && at.touchedAt ? { draftSpokenOf: at.touchedAt } : {};
  const cases = {
    ...casesInMind(actor, involving, { now, calendar: deps.calendar, ...spoken }),
    ...(awaits && { awaitsPerson: true }),
    ...(colleagues && { colleagues }),
  };
  const when = { now, calendar: deps.calendar };
  const offices = mayNameOffice(at, input)
    ? (await deskCatalogue(deps.deskSettings)).offices
    : undefined;
  return {
    ...cases,
    profileName: name,
    ...(offices && { offices }),
    major: (await majorIncidents(deps.cases, actor)).filter(({ involved }) => !involved),
    understand: (dialog, text, own = cases.own) => {
      const at = situationOf(dialog, actor, { ...cases, own }, when);
      return withListedOffice(understand(at, text, deps.classifier), dialog, text, offices);
    },
    dayIn: (text) => dayIn(text, when),
    plainKind: (request) => plainKind(request, deps.classifier),
    now,
    newId: deps.ids.create(),
    offerId: deps.ids.digest(`offer:${id}:${key}`),
    turn: key,
  };
}

/** The day that the words want, and why nothing can be left for it. */
function dayIn(
  text: string,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): ReturnType<DialogContext['dayIn']> {
  const said = dayWanted(text);
  const found = said === undefined ? undefined : dayInWords(said, now, calendar);
  if (found === undefined) return undefined;
  const day = deskDay(found, calendar);
  const problem = dayProblem(day, now, calendar);
  return { day, ...(problem && { problem }) };
}

/** The desk's offices are read only for what may name one. */
function mayNameOffice({ stage, office }: Pick<Dialog, 'stage' | 'office'>, input: Input): boolean {
  if (input.kind === 'card')
    return input.pressed.card === 'summary' && input.pressed.answer.office !== (office ?? '');
  const isAsked = stage === 'summary' || (stage === 'idle' && office === undefined);
  return input.kind === 'text' && isAsked && !isYes(input.text) && !isNo(input.text);
}

/** Of the person who was asked for. */
function mayBeOfCall(input: Input): boolean {
  return input.kind === 'text' && (wantsNobody(input.text) || asksWhoWrites(input.text));
}
