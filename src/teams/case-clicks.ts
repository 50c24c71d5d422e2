import type { Activity } from 'botbuilder';
import type { Notice } from '../cards/contracts.ts';
import { escapeMarkdown } from '../cards/markdown.ts';
import { rejectionText, staleText } from '../cards/notices.ts';
import type { RenderedCard } from '../cards/render.ts';
import { type CommandResult, handleCommand } from '../desk/handle-command.ts';
import { isStaff } from '../domain/policy.ts';
import { translate } from '../i18n/translate.ts';
import { textMessage } from './card-message.ts';
import { type CaseVerb, type Click, commandOf, writtenText } from './card-schemas.ts';
import { cardInPlace } from './case-cards.ts';
import { scopeOf } from './conversation.ts';
import type { Speaker, TeamsServices } from './services.ts';

/** What a click gets back: a card in the place of the clicked one, or words under it. */
export type ClickAnswer =
  | { readonly card: RenderedCard; readonly messages?: readonly Partial<Activity>[] }
  | { readonly words: string; readonly messages?: readonly Partial<Activity>[] };

/** A card shortens its notices; what people wrote must come back whole. */
const TEXT_ON_CARD = 400;

type CaseClick = Extract<Click, { verb: CaseVerb }>;

/** A button of a case's card: one command, answered with the card as it is now or with why not. */
export async function onCaseClick(
  services: TeamsServices,
  speaker: Speaker,
  activity: Activity,
  click: CaseClick,
): Promise<ClickAnswer> {
  const staff = await services.staff.all();
  const command = commandOf(
    click,
    (id) => staff.find(({ person }) => person.id === id)?.person ?? { id, name: id },
  );
  const { caseId, rev } = click.data;
  const result = await handleCommand(services, { actor: speaker.actor, caseId, command, rev });
  if (result.kind === 'not_found') return { words: notFound(speaker, activity) };
  if (result.kind === 'invalid') return { words: say(speaker, 'card.invalid') };
  const written = writtenText(command);
  const kept = written?.trim() ? written : undefined;
  return answer(services, speaker, activity, click.verb, result, kept);
}

/** Somebody who may not see the case clicked its card in the desk's channel, or named a case that is not theirs. */
function notFound(speaker: Speaker, activity: Activity): string {
  const stranger = scopeOf(activity) === 'channel' && !isStaff(speaker.actor);
  return say(speaker, stranger ? 'channel.not_staff' : 'card.not_found');
}

async function answer(
  services: TeamsServices,
  speaker: Speaker,
  activity: Activity,
  verb: CaseVerb,
  result: Exclude<CommandResult, { kind: 'not_found' | 'invalid' }>,
  written: string | undefined,
): Promise<ClickAnswer> {
  const { kase } = result;
  const redraw = (notice?: Notice) => cardInPlace(services, speaker, activity, kase, verb, notice);
  const lost = async (why: string): Promise<ClickAnswer> => {
    const { inCard, messages } = givenBack(speaker, written);
    const text = inCard === undefined ? why : `${why}\n\n${inCard}`;
    return { card: await redraw({ tone: 'warning', text }), messages };
  };
  if (result.kind === 'done') return { card: await redraw() };
  if (result.kind === 'stale') return lost(staleText(result.by, speaker.language));
  const why = rejectionText(result.rejection, speaker.language);
  // What the card showed is no longer so: show how things stand. Otherwise what was typed stays.
  return result.rejection.code === 'wrong_state' ? lost(why) : { words: why };
}

/** The fresh card takes the place of what was typed: short texts come back on it, long ones as a message. */
function givenBack(
  speaker: Speaker,
  written: string | undefined,
): { inCard?: string; messages: readonly Partial<Activity>[] } {
  if (written === undefined) return { messages: [] };
  const words = (text: string) => say(speaker, 'card.no_effect_text', { text });
  if (written.length <= TEXT_ON_CARD) return { inCard: words(written), messages: [] };
  return { messages: [textMessage(words(escapeMarkdown(written)))] };
}

function say(
  { language }: Speaker,
  key: 'card.not_found' | 'channel.not_staff' | 'card.invalid' | 'card.no_effect_text',
  params?: Record<string, string>,
): string {
  return translate(language, key, params);
}
