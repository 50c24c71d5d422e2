import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { MAX_NAME } from '../../domain/catalogue.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import { writtenText } from './written-text.ts';

/** A message of any chat, as a message extension is given it: said by whoever invoked it, not authenticated. */
export interface GivenMessage {
  readonly id: string;
  readonly text: string;
  /** With the directory's id where it is of this organization's. */
  readonly author?: { readonly id?: string; readonly name: string };
}

const LONGEST_ID = 512;
const absent = z.null().transform(() => undefined);
const identity = z.looseObject({
  id: z.string(),
  displayName: z.string().or(absent).optional(),
  userIdentityType: z.string().or(absent).optional(),
});
const party = z.looseObject({
  user: identity.or(absent).optional().catch(undefined),
  application: identity.or(absent).optional().catch(undefined),
});
const payload = z.looseObject({
  id: z.string().min(1).max(LONGEST_ID),
  body: z
    .looseObject({ contentType: z.string().optional(), content: z.string() })
    .optional()
    .catch(undefined),
  from: party.optional().catch(undefined),
  mentions: z
    .array(z.looseObject({ mentionText: z.string(), mentioned: party }))
    .optional()
    .catch(undefined),
});
const withMessage = z.looseObject({ messagePayload: payload });
const DIRECTORY: readonly unknown[] = [undefined, 'aadUser', 'onPremiseAadUser'];

/** The message that an action of a message extension was chosen on; undefined where there is none. */
export function givenMessage({ value, recipient }: Activity): GivenMessage | undefined {
  const message = withMessage.safeParse(value).data?.messagePayload;
  if (message === undefined) return undefined;
  const { id, body, from, mentions = [] } = message;
  const asWritten: object = {
    text: body?.content ?? '',
    textFormat: body?.contentType === 'html' ? 'xml' : 'plain',
    entities: mentions.map(({ mentionText, mentioned: { user, application } }) => ({
      type: 'mention',
      text: `<at>${mentionText}</at>`,
      mentioned: { id: application ? `28:${application.id}` : (user?.id ?? ''), name: mentionText },
    })),
    recipient,
  };
  const author = authorOf(from?.user);
  return { id, text: writtenText(asWritten as Activity), ...(author && { author }) };
}

function authorOf(user: z.infer<typeof identity> | undefined): GivenMessage['author'] {
  const name = beginningOf(user?.displayName?.trim() ?? '', MAX_NAME);
  if (user === undefined || name === '') return undefined;
  const isOwn = DIRECTORY.includes(user.userIdentityType) && z.guid().safeParse(user.id).success;
  return isOwn ? { id: user.id, name } : { name };
}
