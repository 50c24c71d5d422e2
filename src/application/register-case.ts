import type { Case, Person } from '../domain/case.ts';
import type { Channel, Kind, Priority } from '../domain/catalogue.ts';
import { reported } from '../domain/commands/left-to-desk.ts';
import type { OpenInput } from '../domain/commands/open.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import { type Filing, filingKey } from '../domain/filing.ts';
import { normalize } from '../domain/normalize.ts';
import { type Actor, isStaff } from '../domain/permissions.ts';
import { personKnownByName } from '../domain/person-name.ts';
import type { Rejection } from '../domain/rejections.ts';
import { maskSecrets } from '../domain/secrets.ts';
import type { CommandDeps } from './handle-command.ts';
import { openCase } from './open-case.ts';
import { deskMessageCaseId } from './open-from-message.ts';
import type { Contacts } from './ports/contacts.ts';
import type { Needs } from './ports/needs.ts';
import { personByName } from './queries.ts';

export type RegisterDeps = CommandDeps & Needs<'contacts'>;

/** What the desk registers for somebody (steps 1.1-3): as the form gives it, texts as they were typed. */
export interface Registration {
  /** Names the form: what is sent again from the same one is the same. */
  readonly form: string;
  /** `chat`: a message of a chat, which `form` then names. */
  readonly channel: Channel;
  /** Only of a letter; of any other channel it counts for nothing. */
  readonly filing: Filing;
  /** The id of somebody known, or of the message's author; empty for nobody. Either that, or what was typed. */
  readonly requester: string;
  /** Who wrote the message, as the chat names them: they may never have written to the program. */
  readonly author?: Person;
  readonly name: string;
  readonly email: string;
  readonly office: string;
  readonly request: string;
  /** The desk decides later when it is absent. */
  readonly kind?: Kind;
  readonly priority: Priority;
}

export type RegisterResult =
  /** `masked`: something secret was hidden in the request. A repeat gets the same. */
  | { readonly kind: 'registered'; readonly kase: Case; readonly masked: boolean }
  /** The letter, or the message, has a case already: nothing was written. */
  | { readonly kind: 'filed'; readonly kase: Case }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'not_staff' }
  | { readonly kind: 'two_requesters' | 'unknown_requester' }
  | { readonly kind: 'bad_email'; readonly email: string };

/**
 * Opens a case for somebody who wrote an e-mail, an official letter or a message, called or came
 * (steps 1.1-3). Only the staff may. A letter has one case, and so has a message, whoever registers it
 * and however often. Rejects when the store cannot be reached, with nothing written.
 */
export async function registerCase(
  deps: RegisterDeps,
  actor: Actor,
  given: Registration,
): Promise<RegisterResult> {
  if (!isStaff(actor)) return { kind: 'not_staff' };
  const requester = await requesterOf(deps, given);
  if ('kind' in requester) return requester;
  const { channel, filing, office, kind, priority } = given;
  // A digest of a short secret gives it away.
  const { text: request, masked } = maskSecrets(given.request);
  const content = [channel, filing, requester, request, maskSecrets(office).text, kind, priority];
  const requestKey = digestOf(deps, 'registration', [actor.person.id, given.form, content]);
  const result = await openCase(deps, {
    actor,
    caseId: caseIdOf(deps, given, requestKey),
    requestKey,
    command: {
      name: 'open',
      channel,
      requester,
      request,
      office,
      filing,
      ...(requester.id !== actor.person.id && { registeredBy: actor.person }),
      ...reported({ kind, priority }),
    },
  });
  return result.kind === 'opened' ? { ...result, kind: 'registered', masked } : result;
}

function caseIdOf(deps: RegisterDeps, given: Registration, requestKey: string): string {
  if (given.channel === 'letter') return digestOf(deps, 'filing', filingKey(given.filing.number));
  return given.channel === 'chat' ? deskMessageCaseId(deps.ids, given.form) : requestKey;
}

function digestOf({ ids }: RegisterDeps, what: string, value: unknown): string {
  return ids.digest(`${what}:${JSON.stringify(value)}`);
}

type Refused = Exclude<RegisterResult, { kind: 'registered' | 'filed' }>;

/**
 * Who asks: the known person who was chosen, or whoever has the name and the address that were
 * typed. Whoever has an address that nobody known has is told by e-mail.
 */
async function requesterOf(
  deps: RegisterDeps,
  given: Registration,
): Promise<OpenInput['requester'] | Refused> {
  const name = given.name.trim();
  const email = given.email.trim().toLowerCase();
  const isTyped = normalize(name) !== '' || email !== '';
  if (given.requester !== '') {
    if (isTyped) return { kind: 'two_requesters' };
    const { requester: id, author } = given;
    const known = (await deps.contacts.find(id)) ?? (await deps.staff.find(id));
    return known?.person ?? (author?.id === id ? author : { kind: 'unknown_requester' });
  }
  if (normalize(name) === '')
    return { kind: 'rejected', rejection: { code: 'missing', field: 'name' } };
  if (email !== '' && !isEmailAddress(email)) return { kind: 'bad_email', email };
  const known = await personByName(deps, name);
  if (known !== undefined && (email === '' || known.email?.toLowerCase() === email)) return known;
  return email === '' ? personKnownByName(name) : { id: email, name, email };
}

/** People whom the desk may register a case for by choosing them: those who wrote last first. */
export async function knownPeople(contacts: Contacts, limit: number): Promise<readonly Person[]> {
  const found = await contacts.recent(limit);
  return found.flatMap(({ person }) => (person.name === '' ? [] : [person]));
}
