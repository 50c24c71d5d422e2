import { clausesOf } from '../meaning/clauses.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { saysOtherMatter } from '../meaning/same-case.ts';
import { namesThing, subjectsOf } from '../meaning/things.ts';
import { verdictInWords } from '../meaning/verdict-in-words.ts';
import { beginRequest, offer } from './begin-request.ts';
import { joined } from './by-parts.ts';
import type { Step } from './dialog.ts';
import { settling } from './offers.ts';
import type { Asked } from './outcomes/on-outcome.ts';

const REFUSES = /^(?:(?:ay|uy|pues|perdon|sorry|espere|wait) )*(?:no|nop|nope)\b/;
const BUT = /^(?:y|pero|aunque|and|but|although)\s+/iu;

/**
 * "No lo reabra, quedó perfecto; lo del ratón es otra cosa", where a reopening was offered: the case
 * is confirmed by one press, and what is said to be apart begins a request. Undefined when neither is said.
 */
export function verdictInstead({ dialog, offered, message, context }: Asked): Step | undefined {
  const { text, key } = message;
  const act = offered.acts.find(({ do: does }) => does === 'reopen');
  if (act?.do !== 'reopen') return undefined;
  const { caseId, number, about } = act;
  const clauses = clausesOf(text);
  const solved = context.own.filter(({ id, state }) => id === caseId && state === 'resolved');
  const good = clauses.filter(
    (clause) => verdictInWords(solved, clause, plainWords(clause))?.outcome === 'accept',
  );
  if (good.length === 0) return undefined;
  const rest = clauses.filter((each) => !good.includes(each) && !REFUSES.test(plainWords(each)));
  const other = rest.join('').trim();
  const isApart = saysOtherMatter(other);
  if (!isApart && !(offered.code === 'reopen' && REFUSES.test(plainWords(text)))) return undefined;
  const kase = { caseId, number, ...(about !== undefined && { about }) };
  const words = { text: good.join('').trim(), key };
  const confirm = offer(dialog, context, 'accept', settling(kase), words);
  if (!isApart) return confirm;
  const request = { text: toldOf(offered.text, other), key };
  const own = { ...context, offerId: `${context.offerId}-1` };
  return joined(confirm, beginRequest(confirm.dialog, own, request));
}

/** What was told before of the thing that is apart; else the words that say so, where they name it. */
function toldOf(before: string, apart: string): string {
  const told = clausesTold(before, apart);
  const text = told.length > 0 ? told.join('') : namesThing(apart) ? apart : before;
  return text.replace(BUT, '').trim();
}

/** The clauses that tell of what others are about. */
export function clausesTold(text: string, about: string): readonly string[] {
  const subjects = subjectsOf(about);
  return clausesOf(text).filter((clause) =>
    [...subjectsOf(clause)].some((subject) => subjects.has(subject)),
  );
}
