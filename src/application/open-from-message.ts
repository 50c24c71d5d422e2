import type { Kind, Priority } from '../domain/catalogue.ts';
import { reported } from '../domain/commands/left-to-desk.ts';
import { type MissingDetail, missingDetails } from '../domain/completeness.ts';
import type { Actor } from '../domain/permissions.ts';
import { maskSecrets } from '../domain/secrets.ts';
import type { CommandDeps } from './handle-command.ts';
import { type OpenResult, openCase } from './open-case.ts';
import type { Ids } from './ports/runtime.ts';

/** A request that somebody makes of a message of a chat (step 1.3), as the form gives it. */
export interface MessageRequest {
  /** Names the message, or the form where there is no message. */
  readonly form: string;
  readonly request: string;
  readonly office: string;
  /** The desk decides what is absent (step 7). */
  readonly kind?: Kind;
  readonly priority?: Priority;
  /** They were told once what is missing: the case opens all the same, so that nothing is lost. */
  readonly told: boolean;
}

/** `filed`: this person has a case of that message already. */
export type MessageRequestResult =
  | OpenResult
  /** Steps 4-6: nothing was written yet. */
  | { readonly kind: 'unclear'; readonly missing: readonly MissingDetail[] };

/** The case that the desk opens of a message, whoever of them does. */
export function deskMessageCaseId(ids: Ids, form: string): string {
  return ids.digest(`message:${form}`);
}

/** The case that this person opens of a message: nobody else's is in its way, and it is in nobody's. */
export function ownMessageCaseId(ids: Ids, form: string, { person }: Actor): string {
  return ids.digest(`message:${JSON.stringify([form, person.id])}`);
}

/**
 * Opens a case of a message for whoever sends the form: they are its requester, whoever wrote the
 * message. A message gives a person one case, however often it is sent. What is missing is asked for
 * once (steps 4-6). Rejects when the store cannot be reached, with nothing written.
 */
export async function openFromMessage(
  deps: CommandDeps,
  actor: Actor,
  { form, office, kind, priority, told, ...given }: MessageRequest,
): Promise<MessageRequestResult> {
  const { text: request } = maskSecrets(given.request);
  const missing = request.trim() === '' ? [] : missingDetails(request);
  if (missing.length > 0 && !told) return { kind: 'unclear', missing };
  const content = [form, request, maskSecrets(office).text, kind, priority];
  const requestKey = deps.ids.digest(`message:${JSON.stringify([actor.person.id, content])}`);
  return openCase(deps, {
    actor,
    caseId: ownMessageCaseId(deps.ids, form, actor),
    requestKey,
    command: {
      name: 'open',
      channel: 'chat',
      requester: actor.person,
      request,
      office,
      ...reported({ kind, priority }),
    },
  });
}
