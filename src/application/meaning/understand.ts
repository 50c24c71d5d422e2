import type { Classifier } from '../ports/classifier.ts';
import { absenceSaid } from './absence.ts';
import { askedAboutCase } from './asks-about-case.ts';
import { byExample } from './by-example.ts';
import { findCaseReference } from './case-reference.ts';
import { certainMeaning } from './certain.ts';
import { kindAnswer } from './choice-in-words.ts';
import { type Command, findCommand } from './commands.ts';
import { nameFor } from './for-whom.ts';
import { kindIn, priorityAnswer, priorityIn } from './kind-and-priority.ts';
import { listWords } from './list-words.ts';
import { aboutNumberedCase } from './numbered-case.ts';
import { findChoice } from './offered.ts';
import type { DraftChange, Meaning, Outcome, Reading } from './outcome.ts';
import { plainMeaning } from './plain-meaning.ts';
import { requestsIn } from './requests.ts';
import type { Situation } from './situation.ts';
import { summaryChange } from './summary-change.ts';
import { namesThing } from './things.ts';
import { casesFor } from './which-case.ts';

/**
 * What a message means: what is open for the person decides what it can mean, certain things are
 * read by rule, and the rest is classified by example. Pure.
 */
export function understand(situation: Situation, text: string, classifier: Classifier): Meaning {
  const said = text.trim();
  const reading =
    offeredChoice(situation, said) ??
    commanded(situation, said) ??
    absenceSaid(situation, said) ??
    aboutNumberedCase(situation, said, classifier) ??
    plainMeaning(situation, said) ??
    certainMeaning(situation, said) ??
    classified(situation, said, classifier);
  return complete(situation, said, reading);
}

/** By example; a question about a case is no talk and nothing to add to it. */
function classified(situation: Situation, text: string, classifier: Classifier): Reading {
  const read = byExample(situation, text, classifier);
  return askedAboutCase(situation, text, read) ?? read;
}

/** Adds what the outcome needs: its cases, the change, the requests, what to look for. */
function complete(situation: Situation, text: string, reading: Reading): Meaning {
  const about = reading.text ?? text;
  const cases = reading.cases ?? casesFor(reading.outcome, situation, text).map(({ id }) => id);
  const whole = { sure: true, others: [], text: about, ...reading, cases };
  if (!situation.draft && tellsBesides(whole.outcome, about))
    return { ...whole, sure: false, others: ['about_case', 'intake'] };
  if (whole.outcome === 'change' && situation.draft && !whole.change) {
    const change = changeIn(situation, about);
    return change ? { ...whole, change } : { ...whole, outcome: 'explain' };
  }
  if (whole.outcome === 'intake' && !whole.requests) {
    const requests = requestsIn(about);
    const name = nameFor(about);
    return { ...whole, ...(requests && { requests }), ...(name && { change: { name } }) };
  }
  if (whole.outcome === 'list' && whole.search === undefined)
    return { ...whole, ...listWords(about) };
  if (whole.outcome === 'status' && !whole.named && cases.length === 0)
    return { ...whole, outcome: 'my_cases' };
  if ((whole.outcome === 'accept' || whole.outcome === 'reopen') && cases.length > 1)
    return { ...whole, outcome: 'ask_which', others: [whole.outcome] };
  return whole;
}

const BY_THE_WAY =
  /(?:^|[.,;!]\s*)(?:y |and )?(?:por cierto|otra cos(?:it)?a|aparte|adem[aá]s|de paso|by the way|another thing)[\s,:]+(?<rest>.+)$/isu;

/** Thanks or a verdict with something else after it: neither is lost for the other. */
function tellsBesides(outcome: Outcome, text: string): boolean {
  if (outcome !== 'accept' && outcome !== 'thanks') return false;
  const rest = BY_THE_WAY.exec(text)?.groups?.rest ?? '';
  return namesThing(rest) || /\d/.test(rest);
}

function offeredChoice({ offered }: Situation, text: string): Reading | undefined {
  const choice = findChoice(offered, text);
  return choice === undefined ? undefined : { outcome: 'choose', choice };
}

function commanded(situation: Situation, text: string): Reading | undefined {
  const command = findCommand(text);
  return command && fromCommand(situation, command);
}

function fromCommand({ draft, isStaff }: Situation, command: Command): Reading | undefined {
  switch (command.name) {
    case 'cancel':
      return { outcome: draft ? 'discard' : 'cancel_case' };
    case 'language':
      return { outcome: 'language', language: command.language };
    case 'digest':
      return isStaff ? { outcome: 'digest', digest: command.digest } : undefined;
    case 'queue':
      return isStaff ? { outcome: 'list' } : undefined;
    case 'overview':
      return isStaff || !draft ? { outcome: 'overview' } : undefined;
    case 'parts':
      return isStaff || !draft ? { outcome: 'parts', month: command.month } : undefined;
    case 'waiting':
    case 'categories':
    case 'offices':
    case 'canned':
      return isStaff || !draft ? { outcome: command.name } : undefined;
    case 'roles':
      return isStaff ? { outcome: command.name } : undefined;
    case 'search':
      return isStaff && !findCaseReference(command.text)
        ? { outcome: 'list', search: command.text, byWords: true }
        : undefined;
    default:
      return { outcome: command.name };
  }
}

/** The change that words make at the question where they stand; none when they say none. */
function changeIn({ draft }: Situation, text: string): DraftChange | undefined {
  if (draft?.question === 'summary') return summaryChange(text, draft.request);
  const kind = kindIn(text);
  if (draft?.question === 'kind') {
    const priority = priorityIn(text);
    return kind && { kind, ...(priority && { priority }) };
  }
  const priority = priorityAnswer(text);
  if (priority) return { priority };
  const named = kindAnswer(text);
  return named && { kind: named };
}
