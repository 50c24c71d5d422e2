import { saysHappening } from '../../domain/completeness.ts';
import { isAround } from '../meaning/clauses.ts';
import { ONLY_ASKED } from '../meaning/instead.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { subjectsOf } from '../meaning/things.ts';
import type { Offer } from './offers.ts';

/** Words that answer buttons, at the beginning of a clause, and say nothing more. */
const ANSWERS = new RegExp(
  `^(?:${[
    '(?:por)?que (?:a )?(?:\\w+ ){1,4}(?:le|les|nos|me) (?:sirv|ayud)\\w+',
    'si+|claro|obvio|of course|dale|hagale|por supuesto|de una|yes|yeah|sure|please|do it|go ahead',
    'que|pues|ay|ah|uy|oh|bueno|ok|listo|entonces|y|por favor|porfa|pf|xfa|plis|gracias|thanks|thank you',
    'confirm(?:ad[oa]|o|ed)|i confirm|correcto|exacto|(?:mil|muchas|muchisimas)(?: y mil)?(?= gracias)|muy amable|si es tan amable|dios (?:le|la|lo|se lo) \\w+|many thanks',
    '(?:pong(?:a|an)|pon)(?:l[aeo]|me)?(?: (?:eso|esto|ahi|alli))*|(?:al?|en|to) (?:ese |este |el |the |this |that |my )?(?:caso|case)\\b|ahi',
    '(?:ya )?no (?:lo |la |los |las |me )?(?:cancel|agreg|reabr|abr|cierr)\\w+|(?:dont|don t|do not) (?:add|cancel|reopen|open|close)(?: it)?',
    'no+|nop|nope|mejor|espere|espera|un momento|wait|mentira|perdon|disculpe|sorry|senor(?:a|ita)?|mij[oa]|dele',
    '(?:(?:l[oa]s?|les?|me|se) )*(?:cancel|agreg|anad|anot|reabr|cierr|retom)\\w+|then|so|again|abra(?:lo|la)?|abralos|(?:re)?open|close|cancel|add',
    '(?:it|that|ese|esa|eso|este|esta|esto)(?: caso| case| one)?|el caso|the case',
    '(?:you (?:can|may)|(?:ya )?(?:se )?(?:l[oa]s? )?pueden?)(?: (?:close|cerrar|add|agregar|reopen|reabrir)\\w*)?',
    '(?:(?:that|eso|esa|ese|esto|asi)(?: s| is| es| era)? )?(?:(?:la|mi|the|my) (?:respuesta|answer)\\b|es lo que (?:me |nos )?(?:pregunt|pid)\\w+)|asi es|eso es',
    'donde (?:corresponda|toque|sea|va|quiera|deba ir)|usted(?:es)?|where it (?:belongs|goes)',
    'dej\\w+ (?:asi|quiet[oa]|abiert[oa]|cerrad[oa]|como esta|tranquil[oa])|dej(?:elo|ela|emoslo|emosla)|olvid\\w+|leave it(?: open| alone| as it is)?|keep it(?: open)?|never mind|forget it',
    ONLY_ASKED.source,
    '(?:todavia |aun |yo )*(?:lo|la|los|las) necesit(?:o|amos)|(?:i )?(?:still )?need it|(?:todavia )?me hace falta',
    '(?:es|son|sigue siendo) (?:lo|la|el|los|las) mism[oa]s?(?: cosa| caso)?|(?:its|it s|it is) the same(?: thing| case)?',
    '(?:l[oa]s|the|tod[oa]s(?: l[oa]s)?|all(?: of them)?) (?:dos|tres|cuatro|cinco|two|three|four|five|[2-9])(?: casos| solicitudes| cases| requests)?|tod[oa]s|amb[oa]s|both|all of them|por separado|separately',
    'para que (?:se )?(?:enteren|sepan|conste|quede)\\w*',
  ].join('|')})(?: |$)`,
);
/** Asks for something to be told. */
const ASKS =
  /[?¿]|\b(?:cu[eé]nt(?:e|en)me|d[ií]ga(?:n)?me|c[oó]mo va(?:n)?|en qu[eé] va(?:n)?|tell me|how (?:is|are))\b/iu;
const CLAUSE = /[^.,;!?\n]+[.,;!?\n]*\s*/gu;

/** A text between its marks, each part with the marks that end it. */
function clausesOf(text: string): readonly string[] {
  return text.match(CLAUSE) ?? [];
}

const BEGINNING = /^(?:y|and)\s+(?=\p{L})/iu;

/** What an answer to buttons says more than the answer: told to go with it, and asked for itself. */
export function moreThan(
  { text: offered, acts }: Offer,
  text: string,
): { readonly told: string; readonly asked: string } {
  const known = acts.flatMap((act) => ('about' in act && act.about ? [act.about] : []));
  const about = subjectsOf([offered, ...known].join('\n'));
  const clauses = clausesOf(text).filter((clause) => saysMore(clause, about));
  const joined = (some: readonly string[]) => some.join('').trim().replace(/[,;]$/u, '');
  return {
    told: joined(clauses.filter((clause) => !ASKS.test(clause))),
    asked: joined(clauses.filter((clause) => ASKS.test(clause))).replace(BEGINNING, ''),
  };
}

/** "No lo cierre todavía." */
const NOT_YET =
  /^((?:no (?:lo |la |los |las |me )?(?:cancel|agreg|reabr|abr|cierr)|(?:dont|don t|do not) (?:add|cancel|reopen|open|close)).*) (?:todavia|aun|por ahora|yet|for now)$/;

const WHOLE_QUESTION = 4;
/** "Solo dígame el nombre": a question in the form of an order. */
const TOLD_TO =
  /^(?:(?:solo|solamente|just|only) )*(?:diga(?:n)?me|cuente(?:n)?me|tell me) \w+ \w+/;

/** Whether anything is left without the answer itself that the buttons were not about already. */
function saysMore(clause: string, about: ReadonlySet<string>): boolean {
  if (isAround(clause)) return false;
  let left = plainWords(clause).replace(NOT_YET, '$1');
  for (let before = ''; left !== before; ) {
    before = left;
    left = left.replace(ANSWERS, '');
  }
  if (left === '') return false;
  // A whole question is answered, whatever it names.
  if (clause.includes('?') && left.split(' ').length >= WHOLE_QUESTION) return true;
  if (TOLD_TO.test(left)) return true;
  return (
    saysHappening(left) || /\d/.test(left) || [...subjectsOf(left)].some((each) => !about.has(each))
  );
}
