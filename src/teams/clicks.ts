import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { visibleCase } from '../desk/queries.ts';
import { translate } from '../i18n/translate.ts';
import { cardMessage } from './card-message.ts';
import {
  type BadClick,
  CASE_SCHEMAS,
  type CaseVerb,
  type Click,
  readClick,
} from './card-schemas.ts';
import { caseCardsFor } from './case-cards.ts';
import { type ClickAnswer, onCaseClick } from './case-clicks.ts';
import { onQueueClick, onShowCase } from './case-lists.ts';
import { scopeOf } from './conversation.ts';
import { onUseChannel } from './desk-setup.ts';
import { type DialogClick, onDialogClick } from './dialog-clicks.ts';
import type { Speaker, TeamsServices } from './services.ts';

const invokeValue = z.looseObject({
  action: z.looseObject({ verb: z.unknown(), data: z.unknown() }),
});
const submitValue = z.looseObject({ verb: z.string() });

/** What was clicked: an Action.Execute says its verb apart, its Action.Submit fallback among the data. */
export function clickIn(activity: Activity): Click | BadClick {
  if (activity.type !== 'invoke') {
    const submitted = submitValue.safeParse(activity.value);
    return readClick(submitted.data?.verb, activity.value);
  }
  const { verb, data } = invokeValue.safeParse(activity.value).data?.action ?? {};
  const repeated = z.looseObject({ verb: z.unknown() }).safeParse(data).data?.verb;
  const disagree = repeated !== undefined && repeated !== verb;
  return disagree ? { problem: 'invalid' } : readClick(verb, data ?? {});
}

/** Carries out a click and says what to show for it. */
export async function onClick(
  services: TeamsServices,
  speaker: Speaker,
  activity: Activity,
  click: Click | BadClick,
): Promise<ClickAnswer> {
  const { language } = speaker;
  if ('tooLong' in click)
    return { words: translate(language, 'card.too_long', { max: click.tooLong }) };
  if ('problem' in click) {
    const key = click.problem === 'unanswered' ? 'card.choose' : 'card.invalid';
    return { words: translate(language, key) };
  }
  if (isCaseClick(click)) return onCaseClick(services, speaker, activity, click);
  if (isDialogClick(click)) return onDialogClick(services, speaker, click);
  if (click.verb === 'use_channel') return onUseChannel(services, speaker, activity);
  if (click.verb === 'queue' || click.verb === 'show_case') {
    // Lists are for one reader; what answers a click elsewhere is seen by everybody there.
    if (scopeOf(activity) !== 'personal') return { words: translate(language, 'card.invalid') };
    return click.verb === 'queue'
      ? onQueueClick(services, speaker, click.data)
      : onShowCase(services, speaker, click.data.caseId);
  }
  return onViewCase(services, speaker, activity, click.data.caseId);
}

function isCaseClick(click: Click): click is Extract<Click, { verb: CaseVerb }> {
  return Object.hasOwn(CASE_SCHEMAS, click.verb);
}

function isDialogClick(click: Click): click is DialogClick {
  return click.verb.startsWith('intake_');
}

async function onViewCase(
  services: TeamsServices,
  speaker: Speaker,
  activity: Activity,
  caseId: string,
): Promise<ClickAnswer> {
  const kase = await visibleCase(services.cases, speaker.actor, caseId);
  if (kase === undefined) return { words: translate(speaker.language, 'card.not_found') };
  const cards = await caseCardsFor(services, speaker, kase);
  // In the channel this is how the shared card draws itself for each of the staff.
  const shown = scopeOf(activity) === 'channel' ? cards.slice(-1) : cards;
  const [card, ...others] = shown;
  if (card === undefined) return { words: translate(speaker.language, 'card.not_found') };
  return { card, messages: others.map(cardMessage) };
}
