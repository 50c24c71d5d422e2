import { normalize } from '../../domain/normalize.ts';

const SAME_CASE = new RegExp(
  [
    '\\bno (?:me |lo |la )?(?:abr\\w+|cre\\w+|haga\\w*)(?: \\w+)? (?:otr[oa]|un[oa]? nuev[oa]|mas|nada nuevo)\\b',
    '\\bno (?:es|son) (?:otr[oa]s? (?:caso|cosa|solicitud|problema|tema)|otr[oa]$|nada nuevo|algo nuevo|un[oa]? (?:caso |solicitud |cosa |falla |problema |da[nñ]o )?nuev[oa])',
    '\\bno (?:estoy |le estoy |es que este )?pid(?:o|iendo) (?:nada|algo) nuevo',
    '\\bes (?:la|mi) respuesta (?:a|de) (?:lo|la|su)\\b',
    '\\b(?:es|son) (?:de |sobre |con )?(?:lo mismo (?:de(?! siempre)|del)|el mismo caso)\\b',
    '\\b(?:es|son|va|van) (?:de|del|en|con|sobre) (?:el |la |l )?mism[oa]s?\\b(?! (?:piso|oficina|sede|area|persona))',
    '\\b(?:pon\\w*|agreg\\w*|anad\\w*|sum\\w*|met\\w*|deje\\w*)(?: \\w+){0,2} (?:en|a|al|con) (?:el |la |l )?(?:caso |solicitud )?(?:q|que) (?:ya )?(?:tengo|abri|hay|existe)\\b',
    '\\b(?:del?|al|en el|para el) (?:formato del )?caso (?:que|q) (?:ya )?(?:tengo|abri|abrimos|hay|existe)\\b',
    '\\bno (?:es |son |quiero |abra )?(?:un|otro) caso nuevo\\b',
    '\\b(?:add|put) (?:it|this|that)(?: \\w+)? (?:to|in|into|with) the (?:case|one|request|ticket) (?:(?:that )?i (?:already )?(?:have|opened))\\b',
    '\\b(?:dont|don t|do not|no need to) (?:open|create|make|start) (?:another|a new|one more|it as a new)',
    '\\b(?:its|it s|it is|thats|that s|this is) (?:about |part of )?the same (?:\\w+ )?(?:case|thing|issue|problem|request)\\b',
    '\\b(?:its |it s |it is )?not (?:a )?(?:new|another|separate|different) (?:case|thing|issue|problem|request)\\b',
  ].join('|'),
);

/** Whether somebody says that a request under way is no new one: "no, es lo mismo del VPN, no abra otro". */
export function saysSameCase(text: string): boolean {
  return SAME_CASE.test(normalize(text));
}
