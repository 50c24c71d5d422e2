import {
  type Activity,
  CardFactory,
  type MessagingExtensionActionResponse,
  type MessagingExtensionResponse,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { deskCatalogue } from '../../application/desk-catalogue.ts';
import { type FindDeps, findCases } from '../../application/find-cases.ts';
import { plainKind } from '../../application/meaning/plain-kind.ts';
import { deskMessageCaseId, ownMessageCaseId } from '../../application/open-from-message.ts';
import { knownPeople } from '../../application/register-case.ts';
import {
  messageRegisterCard,
  messageRequestCard,
  textNotice,
} from '../../cards/message-request-view.ts';
import { KNOWN_PEOPLE } from '../../cards/register-view.ts';
import type { RenderedCard } from '../../cards/render.ts';
import { foundCase, sharedCaseCard } from '../../cards/shared-case-view.ts';
import type { Verb } from '../../cards/verbs.ts';
import { MAX_TEXT } from '../../domain/catalogue.ts';
import { isStaff } from '../../domain/permissions.ts';
import { maskSecrets } from '../../domain/secrets.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import { brief } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { conversationOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { type GivenMessage, givenMessage } from '../text/message-payload.ts';
import { clickIn } from './clicks.ts';
import { dialogWords, listWords } from './invoke-words.ts';
import { alreadyOpened } from './message-request.ts';

/** The commands by the ids that the manifest gives them. */
const FIND = 'findCases';
const CREATE = 'createCase';
/** What the dialogs send, and the one button of a case that was put into a conversation. */
const OF_DIALOGS: readonly Verb[] = ['open_message', 'register_message'];
const SHARED: readonly Verb[] = ['show_case'];
const SEARCHED_LENGTH = 80;
const LONGEST_SEARCH = 500;

const query = z.looseObject({
  commandId: z.literal(FIND),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z.looseObject({ skip: z.number().default(0) }).default({ skip: 0 }),
});
const action = z.looseObject({ commandId: z.literal(CREATE) });

type ExtensionPorts = FindDeps &
  Needs<'classifier' | 'contacts' | 'deskSettings' | 'dialogs' | 'ids' | 'onClick' | 'senderOf'>;

/**
 * The message extension, in any conversation, also where the program is no member. Who acts is who
 * the activity was authenticated for; nothing in it says who anybody is to a case.
 */
export function createMessageExtension(ports: ExtensionPorts) {
  const { onClick, senderOf } = ports;
  const pressed = async (activity: Activity, verbs: readonly Verb[]) => {
    const click = clickIn(activity);
    if ('verb' in click && !verbs.includes(click.verb)) throw badRequest();
    return onClick(await senderIn(senderOf, activity), activity);
  };
  return {
    /** "Buscar casos": ten at most, each with the card that is put into the conversation if it is picked. */
    async onQuery(activity: Activity): Promise<MessagingExtensionResponse> {
      const asked = query.safeParse(activity.value).data;
      if (asked === undefined) throw badRequest();
      const sender = await senderIn(senderOf, activity);
      const value = asked.parameters.find(({ name }) => name === 'text')?.value;
      const text = beginningOf(typeof value === 'string' ? value : '', LONGEST_SEARCH);
      // There is one page.
      return results(ports, sender, text, asked.queryOptions.skip > 0);
    },
    /** "Crear caso": the form, with what the message says. */
    async onOpen(activity: Activity): Promise<MessagingExtensionActionResponse> {
      if (!action.safeParse(activity.value).success) throw badRequest();
      return opened(ports, await senderIn(senderOf, activity), activity);
    },
    async onSubmit(activity: Activity): Promise<MessagingExtensionActionResponse> {
      const answer = await pressed(activity, OF_DIALOGS);
      return 'words' in answer ? dialogWords(answer.words) : dialog(answer.card);
    },
    /** The button of a shared case, in a client that knows no Action.Execute: no words can answer it. */
    async onButton(context: TurnContext): Promise<void> {
      const { messages = [] } = await pressed(context.activity, SHARED);
      for (const message of messages) await context.sendActivity(message);
    },
  };
}

/** Whether the activity may be served in conversations where nothing of a case may be shown. */
export function servedAnywhere(activity: Activity): boolean {
  if (activity.type !== 'invoke') return false;
  if (activity.name?.startsWith('composeExtension/')) return true;
  const click = clickIn(activity);
  return 'verb' in click && SHARED.includes(click.verb);
}

async function results(
  ports: FindDeps & Needs<'deskSettings'>,
  { actor, language }: Sender,
  text: string,
  isPast: boolean,
): Promise<MessagingExtensionResponse> {
  const found = isPast ? [] : await findCases(ports, actor, text);
  if (found.length === 0 && !isPast) {
    const searched = { text: brief(text, SEARCHED_LENGTH) };
    const isAll = text.trim() === '';
    return listWords(translate(language, isAll ? 'cases.none' : 'find.none', searched));
  }
  const now = ports.clock.now();
  const catalogue = await deskCatalogue(ports.deskSettings);
  const attachments = found.map((kase) => {
    const { title, text: line } = foundCase(kase, language);
    const { card } = sharedCaseCard(kase, now, language, catalogue);
    return {
      ...CardFactory.adaptiveCard(card),
      preview: CardFactory.thumbnailCard(title, line),
    };
  });
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

async function opened(
  { cases, classifier, contacts, dialogs, ids }: ExtensionPorts,
  { actor, language }: Sender,
  activity: Activity,
): Promise<MessagingExtensionActionResponse> {
  const message = givenMessage(activity);
  const form = message === undefined ? ids.create() : ids.digest(keyOf(activity, message));
  const ofDesk = isStaff(actor);
  const caseId = ofDesk ? deskMessageCaseId(ids, form) : ownMessageCaseId(ids, form, actor);
  const known = message && (await cases.find(caseId));
  if (known !== undefined) return dialogWords(alreadyOpened(known.kase, language));
  const { text, masked } = maskSecrets(message?.text ?? '');
  const request = beginningOf(text, MAX_TEXT);
  const notice = textNotice({ masked, cut: request !== text }, language);
  const context = { language, notice };
  if (!ofDesk) {
    const office = (await dialogs.find(actor.person.id))?.office;
    const register_kind = request === '' ? undefined : plainKind(request, classifier);
    return dialog(messageRequestCard(form, context, { request, office, register_kind }));
  }
  const people = await knownPeople(contacts, KNOWN_PEOPLE);
  const { id, name = '' } = message?.author ?? {};
  const author = id === undefined ? undefined : { id, name };
  const values = {
    ...(author === undefined ? { register_name: name } : { register_person: author.id }),
    register_request: request,
    register_priority: 'medium',
  };
  return dialog(messageRegisterCard(form, { author, people }, context, values));
}

/** A message's id is its own within its conversation, whose threads are one. */
function keyOf(activity: Activity, { id }: GivenMessage): string {
  return JSON.stringify([conversationOf(activity).conversation.id, id]);
}

function dialog({ card, summary }: RenderedCard): MessagingExtensionActionResponse {
  const size = { width: 'medium', height: 'large' } as const;
  const value = { title: summary, card: CardFactory.adaptiveCard(card), ...size };
  return { task: { type: 'continue', value } };
}

async function senderIn(senderOf: ExtensionPorts['senderOf'], activity: Activity): Promise<Sender> {
  const sender = await senderOf(activity);
  if (sender === undefined) throw badRequest();
  return sender;
}

/** The SDK answers it with 400. */
function badRequest(): Error {
  return new Error('BadRequest');
}
