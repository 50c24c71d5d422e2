import { missingDetails } from '../../domain/completeness.ts';
import { asksForSomething } from '../meaning/by-example.ts';
import { clausesOf } from '../meaning/clauses.ts';
import { isConsent } from '../meaning/plain-answers.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { namesChoice } from '../meaning/priority-said.ts';
import { requestsApart } from '../meaning/requests.ts';
import { namesThing } from '../meaning/things.ts';
import { sharedWith } from '../meaning/which-case.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import { ask, proceed, reply, saying, withDraft, withSaid } from './questions.ts';
import { choicesApart, DROPS, quoted, says } from './waiting-requests.ts';

const COUNT = '(?:dos|tres|cuatro|cinco|varios|varias|two|three|four|five|several)';
/** "¿Van a ser tres casos o uno solo?" */
const ASKS_HOW_MANY = new RegExp(
  `\\b(?:van? a (?:ser|quedar|abrir)|ser[ai]an?|es|son|qued[ae]n?|abr\\w+|(?:will|would) (?:it|this|that|they|there) be|is (?:it|this|that)|are (?:they|these)|you open)\\b(?: \\w+){0,3} (?:${COUNT}|cuant[oa]s|un|uno|un solo|one|a single) (?:casos?|solicitud(?:es)?|tickets?|cases?|requests?)\\b|\\b(?:cuant[oa]s|how many) (?:casos|solicitudes|cases|requests) (?:van a|ser[ai]n|son|abr|will|would|are you)|\\b(?:casos?|cases?|solicitud(?:es)?|requests?)\\b.*\\b(?:uno solo|un solo|separad\\w+|por aparte|one|separate\\w*)\\b|\\b(?:todo|all)(?: of it)?(?: va| queda| ira| is| goes)* (?:junto|en uno|en el mismo|together|in one)\\b`,
);
/** "Son tres cosas distintas", "yo quería separado", "quiero tres casos". */
const WANTS_APART = new RegExp(
  `\\b(?:son|es que son|they are|theyre|these are) ${COUNT}(?: (?:different|separate|distint[oa]s|diferentes))? (?:cosas|casos|temas|problemas|solicitudes|danos|fallas|things|cases|issues|problems|requests)\\b|\\b(?:quiero|quisiera|queria|necesito|abra\\w*|haga\\w*|want|wanted|open|make) (?:(?:que )?(?:sean|fueran|me|los|las|mis|them|it) )*(?:${COUNT}(?: \\w+)? (?:casos|solicitudes|cases|requests|tickets)|(?:por )?separad\\w+|(?:por )?aparte|separate\\w*)\\b|\\bpor separado\\b|\\b(?:un caso|uno|one|a case)(?: case)? (?:para|por|for) cada (?:uno|una|cosa)\\b|\\b(?:one|a case) (?:for )?each\\b|^(?:\\w+ ){0,2}separate(?:ly)?(?: cases| ones| requests)?(?: please)?$`,
);

/**
 * What is asked or wanted where the request under way holds several things: how many cases it
 * becomes, that each becomes one, that one of them is taken out, or something of each. The things
 * are set apart; nothing is opened. Undefined when it is none of that.
 */
export function ofSeveral(
  dialog: Dialog,
  text: string,
  context: DialogContext,
  next: (dialog: Dialog, left: string) => Step,
): Step | undefined {
  if (dialog.stage !== 'summary') return undefined;
  const { rest = [] } = dialog.draft;
  const clauses = choicesApart(text);
  const isWish = (clause: string) => !clause.includes('?') && WANTS_APART.test(plainWords(clause));
  const isQuestion = (clause: string) =>
    clause.includes('?') && ASKS_HOW_MANY.test(plainWords(clause));
  const isWished = clauses.some(isWish);
  const left = clauses
    .filter((clause) => !isWish(clause) && !isQuestion(clause))
    .join('')
    .trim()
    .replace(/[,;]$/u, '');
  const parts = rest.length === 0 ? thingsApart(dialog) : [];
  if (rest.length > 0)
    return isWished || clauses.some(isQuestion)
      ? goingOn(dialog, left, reply('requests_waiting', { requests: quoted(rest) }), next)
      : undefined;
  if (parts.length > 1 && (isWished || tellsOfEach(parts, clauses))) {
    const apart = setApart(dialog, parts, context);
    const said = reply('first_request', { request: parts[0] ?? '' });
    return goingOn(apart, isWished ? left : text, said, next);
  }
  if (clauses.some(isQuestion))
    return goingOn(dialog, left, reply(parts.length > 1 ? 'one_case_yet' : 'one_case'), next);
  return DROPS.test(plainWords(text)) ? without(dialog, parts, text, context) : undefined;
}

function goingOn(
  dialog: Dialog,
  left: string,
  said: ReturnType<typeof reply>,
  next: (dialog: Dialog, left: string) => Step,
): Step {
  const isMore = (clause: string) => says(clause) && !isConsent(clause);
  return saying(said, clausesOf(left).some(isMore) ? next(dialog, left) : ask(dialog));
}

/** The things of the message that began the request, each a request of its own; what was told later goes with the one that it names. */
function thingsApart({ said }: Dialog): readonly string[] {
  const [first, ...told] = said;
  const parts = [...(requestsApart(first?.text ?? '') ?? [])];
  for (const { text } of told) {
    const place = partNamed(parts, text) ?? 0;
    if (parts.length > 0) parts[place] = `${parts[place]}\n${text}`;
  }
  return parts;
}

/** Which of the things a clause is about; none when it is about none or as much about two. */
function partNamed(parts: readonly string[], clause: string): number | undefined {
  const shared = parts.map((request) => sharedWith({ request }, clause));
  const most = Math.max(0, ...shared);
  const isPlain = most > 0 && shared.filter((each) => each === most).length === 1;
  return isPlain ? shared.indexOf(most) : undefined;
}

/** "El correo alta, la impresora media": a choice for one of them, and something for another. */
function tellsOfEach(parts: readonly string[], clauses: readonly string[]): boolean {
  const named = clauses.map((clause) => partNamed(parts, clause));
  const isChosen = clauses.some((clause, i) => named[i] !== undefined && namesChoice(clause));
  return isChosen && new Set(named.filter((place) => place !== undefined)).size > 1;
}

/** The first of them is the request under way, the others wait their turn. */
function setApart(
  dialog: Dialog,
  [first = '', ...rest]: readonly string[],
  context: DialogContext,
): Dialog {
  const key = dialog.said[0]?.key ?? '';
  const { kind: _kind, ...draft } = withSaid(dialog, [{ key, text: first }]).draft;
  const alone: Dialog = { ...withSaid(dialog, [{ key, text: first }]), draft };
  return proceed(withDraft(alone, { rest }), context).dialog;
}

/** "Quite lo del Adobe, deje lo demás": the rest stays as it was written, where it is a request by itself. */
function without(
  dialog: Dialog,
  parts: readonly string[],
  text: string,
  context: DialogContext,
): Step | undefined {
  const dropped = choicesApart(text).filter((clause) => DROPS.test(plainWords(clause)));
  const [first] = dialog.said;
  const alone = (others: readonly string[], between: string) => [
    { key: first?.key ?? '', text: others.join(between).trim() },
  ];
  const ways = [
    { parts, left: (others: readonly string[]) => alone(others, ', ') },
    {
      parts: dialog.said.map((each) => each.text),
      left: (others: readonly string[]) => dialog.said.filter((one) => others.includes(one.text)),
    },
    {
      parts: clausesOf(dialog.draft.request),
      left: (others: readonly string[]) => alone(others, ''),
    },
  ];
  for (const way of ways) {
    const place = partNamed(way.parts, dropped.join(' '));
    const others = way.parts.filter((_, i) => i !== place);
    if (place === undefined || !isRequest(others.join('\n'))) continue;
    const requests = quoted(way.parts.filter((_, i) => i === place).map((each) => each.trim()));
    const step = proceed(withSaid(dialog, way.left(others)), context);
    return saying(reply('waiting_dropped', { requests }), step);
  }
  return undefined;
}

/** "Sale una raya" is none without what it is said of. */
function isRequest(text: string): boolean {
  return missingDetails(text).length === 0 && (namesThing(text) || asksForSomething(text));
}
