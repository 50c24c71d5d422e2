import type { EventType } from '../domain/lifecycle.ts';
import type { Quote } from './message.ts';
import type { WordKey } from './translate.ts';

/** Which card draws a message, edited as the case moves; `text` is words alone, said once. */
export type View =
  | 'desk'
  | 'requester'
  | 'question'
  | 'reception'
  | 'date'
  | 'assignment'
  | 'resolution'
  | 'follower'
  | 'text';

export interface MessageKindRow {
  /** A case has one for each recipient, or one for every event. */
  readonly per: 'case' | 'event';
  readonly view: View;
  /** The events of which the requester is told in this way, and so whoever registered the case; the assignee, and the desk. */
  readonly requester: readonly EventType[];
  readonly assignee: readonly EventType[];
  readonly desk: readonly EventType[];
  /** Those of which the followers of a major incident are told, who know the case as `asFollowersSee` leaves it. */
  readonly follower: readonly EventType[];
  /** Those of which whoever asked the question is told that they answer, and those of which the leads are, see `leadsHear`. */
  readonly asker: readonly EventType[];
  readonly lead: readonly EventType[];
  /** Whoever did it is told, and nobody else: by the card of a follower. */
  readonly author: readonly EventType[];
  /** Nobody is told of their own act, but a card to work with comes all the same. */
  readonly ofOwnAct: boolean;
  /** The words of chat and mail: a mail's subject, the sentence, what is quoted after it. */
  readonly subject: WordKey;
  readonly sentence: WordKey;
  /** The sentence for a follower whose case was merged into this one. */
  readonly joined?: WordKey;
  /** At the desk it answers the case's card, in its thread. */
  readonly inThread?: true;
  /** The sentence about a service level's clock that ends when the case is started. */
  readonly toStart?: WordKey;
  readonly quote?: Quote;
}

const nobody = {
  requester: [],
  assignee: [],
  desk: [],
  follower: [],
  asker: [],
  lead: [],
  author: [],
} as const;
/** A card of its own for each event, named as it is headed. */
export const eventCard = { ...nobody, per: 'event', ofOwnAct: false } as const;
export const caseCard = {
  ...eventCard,
  per: 'case',
  ofOwnAct: true,
  subject: 'mail.registered.subject',
  sentence: 'mail.registered',
  quote: 'request',
} as const;
export const workCard = {
  ...eventCard,
  view: 'assignment',
  ofOwnAct: true,
  quote: 'request',
} as const;
export const notice = { ...eventCard, view: 'text' } as const;
export const toFollowers = { ...notice, subject: 'mail.follower.subject' } as const;
export const heading = <K extends WordKey>(key: K) => ({ subject: key, sentence: key }) as const;
/** Whose mail has a subject of its own. */
export const named = <K extends string>(name: K) =>
  ({ subject: `mail.${name}.subject`, sentence: `notice.${name}` }) as const;
/** Of a service level: whoever has the case is told, and the desk in the thread of the case's card. */
export const aboutLevel = <T extends 'level_at_risk' | 'level_missed'>(type: T) =>
  ({
    ...notice,
    subject: `mail.${type}.subject`,
    sentence: `notice.${type}.resolve`,
    toStart: `notice.${type}.start`,
    assignee: [type],
    desk: [type],
    inThread: true,
  }) as const;
