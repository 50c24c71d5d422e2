import type { AttachedFile } from '../../domain/case.ts';
import { MAX_NAME, MAX_TEXT } from '../../domain/catalogue.ts';
import { officeWithin } from '../../domain/desk-catalogue.ts';
import { resembling } from '../../domain/resemblance.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import { nameFor } from '../meaning/for-whom.ts';
import type { Meaning } from '../meaning/outcome.ts';
import { withoutBesides } from '../meaning/requests.ts';
import { saysOtherMatter } from '../meaning/same-case.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { type Carried, toRequest, withCarried } from './carried.ts';
import {
  type Dialog,
  type DialogContext,
  type Draft,
  EMPTY_DRAFT,
  type Said,
  type Step,
} from './dialog.ts';
import { type Act, type Offer, type OfferCode, on, traitsOf, withOffer } from './offers.ts';
import { ask, fileList, gate, reply, saying, withSaid } from './questions.ts';

const CASES_OFFERED = 3;
const NOTHING = { said: [], files: [] };

/** What is offered for a text, and what the text came with. */
interface Written {
  readonly text: string;
  readonly key: string;
  readonly files?: readonly AttachedFile[];
  readonly carried?: Carried;
  readonly question?: string;
}

/** Puts buttons to what was written; they stay valid for a while. */
export function offer(
  dialog: Dialog,
  context: DialogContext,
  code: OfferCode,
  acts: readonly Act[],
  { text, key, files = [], carried, question }: Written,
): Step {
  const { said: before, files: held } = traitsOf({ code }).settled ? NOTHING : (carried ?? NOTHING);
  const made: Offer = {
    id: context.offerId,
    code,
    text: withCarried(text, before),
    key,
    files: [...held, ...files],
    acts,
    ...(before.length > 0 && { before }),
    ...(question !== undefined && { question }),
  };
  return {
    dialog: { ...dialog, offers: withOffer(dialog.offers ?? [], made), live: made.id },
    replies: [{ kind: 'offer', offer: made }],
  };
}

/**
 * A new request. While it may be what is open already, their own case or a major incident, that is
 * asked first; nobody is shown another person's case.
 */
export function beginRequest(
  dialog: Dialog,
  context: DialogContext,
  written: Written,
  meaning?: Pick<Meaning, 'requests'>,
): Step {
  if (dialog.stage !== 'idle') return besideDraft(dialog, context, written);
  const begins = toRequest(written.carried);
  const several = meaning?.requests ?? [];
  const requests = [...begins.said.map(({ text }) => text), ...several];
  if (several.length > 1)
    return offer(
      dialog,
      context,
      'several',
      [{ do: 'several', requests }, { do: 'together' }, { do: 'none' }],
      written,
    );
  const same = sameTrouble(context, withoutBesides(written.text));
  return same.length > 0
    ? offer(dialog, context, 'same', [...same, { do: 'new' }], written)
    : begun(dialog, context, written);
}

/** The request that these words begin, after what they carry. */
export function begun(
  dialog: Dialog,
  context: DialogContext,
  written: Written,
  known: Partial<Draft> = {},
): Step {
  const { said, files } = toRequest(written.carried);
  const all = [...files, ...(written.files ?? [])];
  return takeRequest(dialog, context, [...said, written], known, all);
}

/** What is known of a request that continues this case, from the case and from its own words. */
export function continuing(
  { id, number, forWhom, office, kind }: CaseAtHand,
  { plainKind }: DialogContext,
  text: string,
): Partial<Draft> {
  const same = plainKind(text) ?? kind;
  return {
    follows: { id, number },
    ...(forWhom && { name: beginningOf(forWhom, MAX_NAME) }),
    ...(office && { office }),
    ...(same && { kind: same }),
  };
}

/** While a request is under way: part of it, or one of its own after it. */
export function besideDraft(dialog: Dialog, context: DialogContext, written: Written): Step {
  const acts: readonly Act[] = [{ do: 'append' }, { do: 'later' }, { do: 'none' }];
  return offer(dialog, context, 'elsewhere', acts, written);
}

/** What is open already and may be what these words are about. */
function sameTrouble({ own, major }: DialogContext, text: string): readonly Act[] {
  const isOpen = ({ state }: CaseAtHand) => state !== 'closed' && state !== 'resolved';
  const open = saysOtherMatter(text) ? [] : own.filter(isOpen);
  const cases = resembling(text, open, ({ request }) => request).map(
    (kase) => ({ do: 'comment', ...on(kase) }) as const,
  );
  const incidents = resembling(text, major, ({ title }) => title).map(
    ({ id: caseId, number, title }) => ({ do: 'follow', caseId, number, title }) as const,
  );
  return [...incidents, ...cases].slice(0, CASES_OFFERED);
}

/**
 * Takes the messages as the request; it is asked for when only files came. Who they say that it is
 * for is the requester, and the writer registers it.
 */
export function takeRequest(
  dialog: Dialog,
  context: DialogContext,
  said: readonly Said[],
  known: Partial<Draft> = {},
  files: readonly AttachedFile[] = [],
): Step {
  const { newId: id, profileName, now: touchedAt } = context;
  const words = said.map(({ text }) => text).join('\n');
  const name = nameFor(words);
  const office = dialog.office ?? officeWithin(context.offices ?? [], words)?.words.es;
  const draft: Draft = {
    ...EMPTY_DRAFT,
    name: beginningOf(profileName, MAX_NAME),
    ...(office !== undefined && { office }),
    ...(files.length > 0 && { files }),
    ...known,
    ...(name !== undefined && { name }),
  };
  const opened: Dialog = { ...dialog, id, step: dialog.step + 1, draft, touchedAt };
  const told = said.filter(({ text }) => text !== '');
  const kept = files.length > 0 ? [reply('files_kept', { files: fileList(files) })] : [];
  if (told.length === 0) return ask({ ...opened, stage: 'request' }, ...kept);
  const written = withSaid(opened, told);
  if (written.draft.request.length > MAX_TEXT)
    return {
      dialog,
      replies: [reply('too_long', { max: MAX_TEXT, length: written.draft.request.length })],
    };
  return saying(kept, gate({ ...written, stage: 'clarify' }, context));
}
