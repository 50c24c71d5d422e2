import { plainWords } from './plain-words.ts';

/** "El botón no funciona": of the card, and not "the power button". */
const BUTTON =
  /\b(?:el|los|the|ese|este|that) (?:boton(?:es)?|buttons?)(?:$| (?:no|doesnt|doesn t|does not|isnt|is not|de (?:abrir|enviar))\b)/;
const UNLISTED =
  /\bno (?:esta|aparece|sale|encuentro|veo|figura)(?: \w+){0,2} (?:dependencia|oficina)\b|\b(?:dependencia|oficina) no (?:esta|aparece|sale|figura)\b|\b(?:cant|can t|dont|don t) (?:find|see) my (?:office|department)\b|\bmy (?:office|department) (?:is not|isnt|isn t) (?:there|listed|on|in)\b/;

/** Whether words are of the form on which a request is reviewed, and not of the request. */
export function isOfForm(text: string): boolean {
  return BUTTON.test(plainWords(text)) || lacksOwnOffice(text);
}

/** "No sale mi dependencia en la lista." */
export function lacksOwnOffice(text: string): boolean {
  return UNLISTED.test(plainWords(text));
}
