import { missingDetails } from '../../domain/completeness.ts';
import { plainWords } from './plain-words.ts';
import { namesThing } from './things.ts';

const SAME_CASE = new RegExp(
  [
    '\\bno (?:me |lo |la )?(?:abr\\w+|cre\\w+|haga\\w*)(?: \\w+)? (?:otr[oa]|un[oa]? nuev[oa]|mas|nada nuevo)\\b',
    '\\bno (?:es|son) (?:otr[oa]s? (?:caso|cosa|solicitud|problema|tema)|otr[oa]$|nada nuevo|algo nuevo|un[oa]? (?:caso |solicitud |cosa |falla |problema |da[nñ]o )?nuev[oa]|nuev[oa]s?$|nuev[oa]s? (?:es|son|eso)\\b)',
    '\\bno (?:estoy |le estoy |es que este )?pid(?:o|iendo) (?:nada|algo) nuevo',
    '\\bes (?:la|mi) respuesta (?:a|de) (?:lo|la|su)\\b',
    '\\b(?:es|son) (?:de |sobre |con )?(?:lo mismo (?:de(?! siempre)|del)|el mismo caso)\\b',
    '\\bes[aeo] (?:es|era) (?:la|el|lo) mism[oa] (?:de|del|que)\\b(?! siempre)|\\b(?:junt|un)(?:e|en)?l[oa]s\\b',
    '\\b(?:es|son|va|van) (?:de|del|en|con|sobre) (?:el |la |l )?mism[oa]s?\\b(?! (?:piso|oficina|sede|area|persona))',
    '\\b(?:pon\\w*|agreg\\w*|anad\\w*|sum\\w*|met\\w*|deje\\w*)(?: \\w+){0,2} (?:en|a|al|con) (?:el |la |l )?(?:caso |solicitud )?que (?:ya )?(?:tengo|abri|hay|existe)\\b',
    '\\b(?:del?|al|en el|para el) (?:formato del )?caso que (?:ya )?(?:tengo|abri|abrimos|hay|existe)\\b',
    '\\bno (?:es |son |quiero |abra )?(?:un|otro) caso nuevo\\b',
    '\\b(?:add|put) (?:it|this|that)(?: \\w+)? (?:to|in|into|with) the (?:case|one|request|ticket) (?:(?:that )?i (?:already )?(?:have|opened))\\b',
    '\\b(?:dont|don t|do not|no need to) (?:open|create|make|start) (?:another|a new|one more|it as a new)',
    '\\b(?:its|it s|it is|thats|that s|this is) (?:about |part of )?the same (?:\\w+ )?(?:case|thing|issue|problem|request)\\b',
    '\\b(?:es|era|va) (?:para|de|sobre) (?:el|la|lo) mism[oa] (?:caso|solicitud|cosa)\\b',
    '\\b(?:thats|that s|its|it s|it is|this is) (?:about|for|part of) (?:the|my)(?: \\w+){0,3} case\\b',
    '\\b(?:its |it s |it is )?not (?:a )?(?:new|another|separate|different) (?:case|thing|issue|problem|request)\\b',
  ].join('|'),
);

const NOTE =
  /^(?:(?:y|ah|oiga|tambien|por favor|porfa|pues|gracias|and|please|also|pero|que) )*(?:(?:anot|apunt|agreg|anad|pong|sum|regist)\w+|(?:dej\w+|que quede) (?:anotado|dicho|escrito)|que (?:conste|quede)|(?:note|add|put|write)(?: down)?)(?: (?:tambien|ademas|ahi|alli|por favor|also|please|there|eso|el dato))* (?:que|de que|that)\b/;

/** "Anote también que el viernes no vengo": to be written down beside what is asked. */
export function saysToNote(text: string): boolean {
  return NOTE.test(plainWords(text));
}

/** Whether somebody says that a request under way is no new one: "no, es lo mismo del VPN, no abra otro". */
export function saysSameCase(text: string): boolean {
  return SAME_CASE.test(plainWords(text));
}

const APART =
  /\b(?:otra cos\w+|otro (?:tema|asunto|problema|caso)|(?:va|es|son) (?:por )?aparte|(?:another|a different|a separate) (?:thing|matter|problem|issue))\b/;
const NOT_APART =
  /\bno (?:es|son) (?:ningun[oa] )?otr[oa]\b|\bnot (?:another|a different|a separate)\b/;

/** Whether somebody says that something is another matter: "lo del teclado es otro caso", "eso va aparte". */
export function saysOtherMatter(text: string): boolean {
  const said = plainWords(text);
  return APART.test(said) && !NOT_APART.test(said);
}

/** "El teclado no marca la ñ, eso es aparte." */
export function tellsOtherMatter(text: string): boolean {
  return saysOtherMatter(text) && namesThing(text) && missingDetails(text).length === 0;
}
