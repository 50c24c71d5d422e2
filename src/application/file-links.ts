import type { AttachedFile, Case, Person } from '../domain/case.ts';
import { maySee } from '../domain/permissions.ts';
import type { DownloadLink } from './ports/download-links.ts';
import type { Needs } from './ports/needs.ts';

/** How long a link can be used (ms). */
const USABLE_MS = 10 * 60_000;
/** Whoever comes late is told that the link is old, until this long after (ms). */
const REMEMBERED_MS = 24 * 60 * 60_000;

export type LinkDeps = Needs<'clock' | 'ids' | 'links'>;

/**
 * One link for each file of the case, for this person, which ends with the token: good once, for ten
 * minutes. Only digests of the tokens are kept.
 */
export async function giveLinks(
  { links, clock, ids }: LinkDeps,
  { id: caseId, attachments }: Case,
  { id: personId }: Person,
): Promise<readonly { readonly file: AttachedFile; readonly token: string }[]> {
  const expiresAt = new Date(clock.now().getTime() + USABLE_MS);
  const given = attachments.map((file) => ({ file, token: ids.create() }));
  const kept = given.map(({ file, token }): DownloadLink => {
    const digest = ids.digest(token);
    return { digest, caseId, fileId: file.id, personId, expiresAt };
  });
  await links.add(kept);
  return given;
}

export type LinkAnswer =
  | { readonly kind: 'file'; readonly file: AttachedFile; readonly bytes: Uint8Array }
  | { readonly kind: 'unknown' | 'expired' | 'used' };

type OpenLinkDeps = LinkDeps & Needs<'attachments' | 'cases' | 'staff'>;

/**
 * Uses a link up and gives its file, if the person whom it was given to may still see the case.
 * Rejects when the store cannot be reached.
 */
export async function openLink(deps: OpenLinkDeps, token: string): Promise<LinkAnswer> {
  const now = deps.clock.now();
  const link = await deps.links.use(deps.ids.digest(token), now);
  if (link === undefined) return { kind: 'unknown' };
  if (link.usedBefore) return { kind: 'used' };
  if (link.expiresAt <= now) return { kind: 'expired' };
  const [stored, member] = await Promise.all([
    deps.cases.find(link.caseId),
    deps.staff.find(link.personId),
  ]);
  const actor = { person: { id: link.personId, name: '' }, roles: member?.roles ?? [] };
  if (stored === undefined || !maySee(actor, stored.kase)) return { kind: 'unknown' };
  const file = stored.kase.attachments.find(({ id }) => id === link.fileId);
  const kept = file && (await deps.attachments.read(file.id));
  return file && kept ? { kind: 'file', file, bytes: kept.bytes } : { kind: 'unknown' };
}

/** Removes links that nobody needs to be told about any more. */
export async function forgetLinks({ links, clock }: LinkDeps): Promise<void> {
  await links.forgetExpired(new Date(clock.now().getTime() - REMEMBERED_MS));
}
