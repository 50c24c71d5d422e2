import { MAX_OFFICE } from '../../domain/catalogue.ts';

/** What stands before the office when somebody says where they work. */
const BEFORE =
  /^.*?\b(?:trabaj[oa]|estoy|laboro|pertenezco|estamos|trabajamos|soy|somos|es|queda|works?|i am|i'm|am)\s+(?:en|a|de|del|in|at|from|for|with)?\s*/isu;
const LEAD =
  /^(?:(?:como (?:le|les) (?:dije|mencione|mencioné|conte|conté)[^,]*|like i said|as i said|pues|bueno|ok|ah|eh|si|sí|yes|well)[\s,]+)+/isu;
const ARTICLE = /^(?:(?:en|de|del|a|in|at|from|the|la|el|las|los)\s+)+/isu;
/** Where the office ends and something else begins. */
const AFTER =
  /\s*(?:[,;.:!?\n(]|\s(?:y|and)\s(?=(?:quier|que|la|el|lo|ya|necesit|no|es|me|mi|i|the|my|it)\b)|\s(?:pero|but|donde|where|queda|que|which|porque|because|ya)\s).*$/isu;
const TOO_MANY_WORDS = 9;

/** The office of an answer to «¿En qué dependencia trabaja?», without what is said around it; empty when it names none. */
export function officeSaid(text: string): string {
  const said = text.trim().replace(LEAD, '');
  const office = said.replace(BEFORE, '').replace(ARTICLE, '').replace(AFTER, '').trim();
  const words = office.split(/\s+/).length;
  return words > TOO_MANY_WORDS || office.length > MAX_OFFICE ? '' : office;
}
