import { hasQuestionForm } from './asks-about-case.ts';
import { clausesOf, isAround, saysMatter } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import { saysItWorks } from './verdict-in-words.ts';

/** What makes words courtesy: thanks, blessings, relief, leave-taking, and that one waits to be told. */
const SAYS_COURTESY = new RegExp(
  `\\b(?:${[
    'grac\\w*|agrade[cz]\\w+|dios|bendi\\w+|encarg(?:o|amos)|confio|confiamos|pendientes?|atent[oa]s?|amables?',
    '(?:por|al) fin|(?:ya |si )*era hora|menos mal|(?:que )?(?:alivi|descans|dich|maravill|alegri|emocion|felicidad)\\w*|enhorabuena|felicit\\w+|me alegr\\w+',
    'chao|adios|hasta (?:luego|pronto|entonces)|nos (?:vemos|hablamos)|(?:ahi|asi|entonces) quedamos|hagale|abrazos?|besos?|suerte|rind[ae]n?',
    '(?:l[oae]s? )?(?:espero|esperamos|estare esperando|quedo esperando)(?:(?: (?:sus?|la|una|pronta|alguna|mas))* (?:noticias?|respuesta|razon)(?: suyas?)?)?',
    '(?:me|nos) avis[ae]n?|avis[ae]n?(?:me|nos)|(?:me|nos) cuentan?|cuenten?me|me dejan? saber|let me know|keep me (?:posted|updated)',
    'lind[oa]s?|bell[oa]s?|divin[oa]s?|querid[oa]s?|angel(?:es|it[oa]s?)?|encantos?|un sol',
    'thank\\w*|thx|appreciate\\w*|cheers|finally|(?:its )?about time|at last|(?:what a )?relief|bye|goodbye|see you|take care|bless\\w*|lovely|wonderful|kind',
  ].join('|')})\\b`,
  'g',
);
/** "Que tengan buen resto de día", "feliz fin de semana" */
const GOOD_DAY =
  /\b(?:(?:buen|feliz|lind|bonit|excelente|good|nice|great|lovely)\w* )+(?:resto (?:de )?|rest of (?:the|your) )?(?:dias?|tardes?|noches?|fin de semana|finde|semana|puente|jornada|day|morning|afternoon|evening|night|weekend|week|one)\b/g;
/** "… cuando sepan algo", "… if anything changes": of which one is to be told. */
const TOLD_WHEN =
  /(?<=\b(?:avis[ae]n?|avis[ae]n?(?:me|nos)|cuentan?|saber|know|posted|updated) (?:entonces |pues |then )?)(?:cuando|apenas|si|cualquier|when|if|as soon as|once|of|about)(?: (?:me |se |ya |you |there s |theres |it s |its )?\w+)(?: (?:list[oa]s?|algo|todo|noticias?|cosa|razon|changes?|news|anything|something|ready|done))?/g;
/** Says nothing by itself. */
const AROUND_IT = new Set(
  `a al ah ahi ay aqui all and any bien bueno buena bueno con cosa cualquier de del desesperaba desesperando el ella ellos en
  entonces era es esta estaba este eso esto estoy estamos for haber hay he i in is it its la las le les lo los
  listo lista luego me mi mij mijita mijito mija mijo mis mucho muchos mucha muchas muy nos o of oh ok okay okey on
  para perfecto perfecta excelente entendido entiendo claro vale dale por porfa pronto pues q que quedo quedamos queda
  quedare re resto saludos se sea sean senor senora senorita senores ser soy su sus suyas suya tan tanto tanta te tenga
  tengan that the them then this to todo todos toda todas tu un una usted ustedes ud uds uy va vamos vaya
  very virgen ven we well will y ya yo you your so much just great perfect joven doctor doctora ingeniero ingeniera
  inge vecino vecina companeros muchachos guys everyone team m s ll`.split(/\s+/),
);
/** "No se preocupe", "no hay afán": what is said so as not to press. */
const NOT_PRESSING =
  /\b(?:no (?:se |te )?(?:preocup\w+|afan\w+)|(?:no hay|sin(?: ningun)?) (?:afan|prisa|problema)|de nada|por nada|no (?:worries|rush|hurry|problem))\b/g;

/**
 * Whether words say nothing but courtesy, relief or leave: no thing, trouble, figure, question, day
 * or wish is in them, nor any word that may be one.
 */
export function isCourtesy(text: string): boolean {
  const said = plainWords(text);
  if (!(said.match(SAYS_COURTESY) ?? said.match(GOOD_DAY) ?? said.match(NOT_PRESSING)))
    return false;
  if (hasQuestionForm(text) || saysItWorks(text, said)) return false;
  return clausesOf(text).every((clause) => isAround(clause) || isOnlyAround(clause));
}

/** "Muchas gracias, doctora Lucía" */
const WHO_IS_THANKED =
  /(?<=(?:[Gg]racias|[Tt]hanks|[Tt]hank you|mij[oa]|doctora?|ingenier[oa]|se[ñn]or(?:it)?a?|do[ñn]a|don) )\p{Lu}\p{L}+/gu;

function isOnlyAround(clause: string): boolean {
  const rest = plainWords(clause.replace(WHO_IS_THANKED, ' '))
    .replace(GOOD_DAY, ' ')
    .replace(NOT_PRESSING, ' ')
    .replace(TOLD_WHEN, ' ')
    .replace(SAYS_COURTESY, ' ')
    .trim();
  const words = rest === '' ? [] : rest.split(/\s+/);
  return !saysMatter(rest) && words.every((word) => AROUND_IT.has(word));
}
