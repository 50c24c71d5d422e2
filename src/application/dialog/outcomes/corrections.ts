import { type CatalogueEntry, officeWithin } from '../../../domain/desk-catalogue.ts';
import { choiceOf } from '../../meaning/choice-in-words.ts';
import { clausesOf, isAround } from '../../meaning/clauses.ts';
import { confirms, toldWithYes } from '../../meaning/consent.ts';
import { NAME } from '../../meaning/for-whom.ts';
import { ownOffice, saysWhere } from '../../meaning/office-said.ts';
import type { DraftChange, Meaning, Outcome } from '../../meaning/outcome.ts';
import { isConsent } from '../../meaning/plain-answers.ts';
import { plainWords } from '../../meaning/plain-words.ts';
import { contradictsPriority, namesChoice } from '../../meaning/priority-said.ts';
import { isOffice, namesField, requesterIn } from '../../meaning/summary-change.ts';
import { sharedWith } from '../../meaning/which-case.ts';
import { besideDraft } from '../begin-request.ts';
import type { Dialog, Step } from '../dialog.ts';
import { officeOfClause } from '../listed-office.ts';
import { proceed, reply, saying } from '../questions.ts';
import { DROPS } from '../waiting-requests.ts';
import { confirmed } from './end-of-draft.ts';
import { addToRequest, besides } from './kept-words.ts';
import type { Heard, OnOutcome } from './on-outcome.ts';
import { goesWith } from './other-matter.ts';

/** What the rest of a message may be, where it is of something else. */
const OF_ELSE: readonly Outcome[] = [
  'discard',
  'cancel_case',
  'accept',
  'reopen',
  'person',
  'no_person',
  'my_cases',
  'status',
];
/** A choice or a name in more words than these is told of something. */
const BRIEF = 8;
/** An office with nothing told of it: "planeación tiene licencias" tells. */
const NAME_ONLY = 3;

/** What a message says at the summary, clause by clause. */
interface Told {
  readonly change: Omit<DraftChange, 'correction' | 'request' | 'apart'>;
  readonly asks: string;
  readonly tells: string;
  readonly consents: boolean;
}

/**
 * Several things said at the summary in one message, each done: what is chosen or corrected (said
 * twice, the last one counts), what is told besides, what is asked; a yes among them opens the case.
 * Undefined when it is all about one thing, or about more than this request.
 */
export function corrections(heard: Heard, understood: OnOutcome): Step | undefined {
  const { dialog, context, message, meaning } = heard;
  // Another request in its place, or on its own, is read as a whole.
  if (meaning.change?.apart || meaning.change?.request) return undefined;
  if (dialog.stage !== 'summary' || DROPS.test(plainWords(message.text))) return undefined;
  if (contradictsPriority(message.text)) return undefined;
  const clauses = clausesOf(message.text)
    .flatMap((clause) => clause.split(AND_THEN))
    .filter((clause) => besides(clause, () => false) !== '');
  const { change, asks, tells, consents } = toldIn(clauses, context.offices ?? []);
  const isCorrected = Object.keys(change).length > 0;
  const question = asks === '' ? undefined : context.understand(dialog, asks);
  const isOne = !isCorrected && (tells === '' || !isAnswered(question));
  if (isOne || !isOfRequest(heard, tells)) return undefined;
  const changed = isCorrected ? proceed(dialog, context, change).dialog : dialog;
  const next = (grown: Dialog): Step => {
    if (question !== undefined)
      return understood({
        ...heard,
        dialog: grown,
        message: { ...message, text: asks },
        meaning: question,
      });
    return consents ? confirmed(grown, context) : saying(reply('changed'), proceed(grown, context));
  };
  if (goesWith(dialog.draft, tells))
    return addToRequest(changed, context, { ...message, text: tells }, next);
  if (consents) return undefined;
  const step = next(changed);
  const said = isCorrected ? [reply('changed_part')] : [];
  const answered = step.replies.filter(
    (each) => each.kind !== 'ask' && !(each.kind === 'text' && each.code === 'changed'),
  );
  return saying(
    [...said, ...answered],
    besideDraft(step.dialog, context, { ...message, text: tells }),
  );
}

/** Questions that the answer to the rest may lose. */
const ANSWERED: readonly Outcome[] = ['hours', 'explain', 'terms', 'status', 'my_cases', 'help'];

function isAnswered(meaning: Meaning | undefined): boolean {
  return meaning?.sure === true && ANSWERED.includes(meaning.outcome);
}

function isOfRequest({ dialog, context }: Heard, tells: string): boolean {
  if (tells === '') return true;
  const ofDraft = sharedWith(dialog.draft, tells);
  const isOfCase = context.own.some(
    (kase) => kase.state !== 'closed' && sharedWith(kase, tells) > ofDraft,
  );
  if (isOfCase) return false;
  const { outcome, cases } = context.understand(dialog, tells);
  return !OF_ELSE.includes(outcome) && cases.length === 0;
}

/** "Póngale Salud y déjelo en media": two corrections. */
const AND_THEN =
  /\s+(?:y|and)\s+(?=(?:d[eé]j|p[oó]ng|c[aá]mbi|es |su |la prioridad|el nombre|make |set |her |his )\p{L}*)/iu;

function toldIn(clauses: readonly string[], offices: readonly CatalogueEntry[]): Told {
  let told: Told = { change: {}, asks: '', tells: '', consents: false };
  for (const clause of clauses) {
    const isDenied = IS_DENIED.test(plainWords(clause)) && Object.keys(told.change).length > 0;
    if (isDenied) continue;
    const { change, rest = '' } = changeOf(clause, offices) ?? {};
    if (clause.includes('?')) told = { ...told, asks: told.asks + clause };
    else if (isConsent(clause) || (confirms(clause) && toldWithYes(clause) === ''))
      told = { ...told, consents: true };
    else if (change === undefined) told = { ...told, tells: told.tells + clause };
    else told = { ...told, change: { ...told.change, ...change }, tells: told.tells + rest };
  }
  return { ...told, asks: told.asks.trim(), tells: told.tells.trim().replace(/[,;]$/u, '') };
}

/** "Póngale", "digo", "la dependencia es": what stands before a correction. */
const LEADS =
  /^(?:no\s*[,.;:]\s*|(?:y|pero|p[oó]ng\p{L}*|dig\p{L}*|dije(?: que)?|perd[oó]n|mejor|mentiras?|(?:yo )?(?:creo|supongo|me parece)(?: que)?|se llama|and|but|sorry|i (?:mean|think|guess)|it['’]?s called|make it|put)[\s,.:;]+)+/iu;
/** "…, not Treasury", after what is right. */
const IS_DENIED = /^(?:not|y no|no) \w+(?: \w+){0,3}$/;
const IS_NAMED = new RegExp(
  `^(?:[Ee]s|[Ss]e llama|[Ii]t['’]?s|(?:[Hh]is|[Hh]er|[Mm]y) name is) +(?<name>${NAME})[.!,\\s]*$`,
  'u',
);

/** What a clause corrects, and what it tells after an office. */
function changeOf(
  clause: string,
  offices: readonly CatalogueEntry[],
): { readonly change: Told['change']; readonly rest?: string } | undefined {
  const text = clause.trim().replace(LEADS, '');
  if (text === '' || isAround(text.replace(/^no\s+/iu, ''))) return { change: {} };
  if (namesField(text)) return { change: {} };
  const listed = officeOfClause(offices, text)?.words.es;
  if (listed !== undefined) return { change: { office: listed } };
  const within = saysWhere(text) ? officeWithin(offices, text)?.words.es : undefined;
  if (within !== undefined) return { change: { office: within }, rest: clause };
  if (plainWords(text).split(' ').length > BRIEF) return undefined;
  const office = ownOffice(text);
  if (office !== undefined) return { change: { office }, rest: after(clause, office) };
  if (isOffice(text) && plainWords(text).split(' ').length <= NAME_ONLY)
    return { change: { office: text.replace(/^(?:es|era|it['’]?s)\s+|[.,;!\s]+$/giu, '') } };
  const choice = namesChoice(text) ? choiceOf(['kind', 'priority'], text) : undefined;
  if (choice !== undefined) return { change: choice };
  const named = IS_NAMED.exec(text)?.groups?.name;
  const name = requesterIn(text) ?? (named?.includes(' ') ? named : undefined);
  return name === undefined ? undefined : { change: { name } };
}

/** "Secretaría de Gobierno, segundo piso": what is told after the name. */
function after(clause: string, office: string): string {
  const at = clause.indexOf(office);
  return at < 0 ? '' : clause.slice(at + office.length).replace(/^[\s,;.:!]+/u, '');
}
