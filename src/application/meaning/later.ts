import { plainWords } from './plain-words.ts';

/** Longer ones say more than that somebody will come back to it. */
const FEW_WORDS = 14;
const LATER =
  /\b(?:despues (?:le|les|lo|la|sigo|miro|digo)|luego (?:le|les|lo|la) \w+|ahora(?: mismo)? no (?:puedo|tengo tiempo)|^mejor (?:manana|luego|despues|mas tarde)$|(?:manana|luego|despues|el (?:lunes|martes|miercoles|jueves|viernes)) (?:le|les|lo) (?:confirmo|aviso|cuento|digo|respondo|escribo|contesto|miro|reviso)|mas tarde|ahorita (?:lo|la|le|reviso|miro|vuelvo|sigo|no)|ya (?:vuelvo|regreso)|un mom?ent\w*|esper(?:e|en|a|eme|enme|ame|ese|ate)|(?:est|t)oy (?:en (?:una )?(?:reunion|audiencia|cita|capacitacion)|ocupad\w+)|me toco (?:salir|ir)|(?:le|les) (?:cuento|respondo|escribo|averiguo) (?:mas tarde|despues|ahorita|luego|manana|apenas)|im (?:in a meeting|busy|away|out)|as soon as i (?:can|get)|get back to you|me espera|(?<!\bno )puede esperar(?:me)?|deme un|de[jg]eme (?:lo |la |le |les )?\w+|(?<!\bno |\bno se )lo (?:voy a|vamos a) \w+r|voy a (?:probar|preguntar|revisar|reiniciar|mirar|ensayar)\w*|(?:le|les) pregunto|(?:le|les) aviso|(?:le|les) (?:digo|pido|cuento)(?: \w+){1,6} y (?:ya |luego |despues )?(?:le|les) (?:cuento|digo|confirmo|respondo|escribo)|cuando (?:llegue|pueda|vuelva)|me toca (?:salir|ir)|no (?:lo )?reabra|nada de reabrir|later|in a (?:moment|minute|while|bit)|hold on|wait|one (?:moment|sec\w*)|be right back|brb|let me (?:try|check|ask|see)|ill (?:try|check|ask|see|let you know)|i ll (?:try|check|ask|see|let you know)|need to (?:restart|try|check) (?:it |and )?\w*|dont reopen|don t reopen)\b/;
const DECIDES =
  /\b(?:olvid\w+|cancel\w*|ya no|sigue|falla|no (?:sirve|funciona|abre|imprime|prende)|forget|still|(?<!\bsi )quedo|bother|nevermind|never mind|agregu\w*|agregar\w*|anad[ai]\w*|incluy\w*|funciona|works|fixed)\b/;

/** A number of the kind that the desk asks for. */
const DETAIL = /\d{3}/;

/** Said at any length with an excuse. */
const PROMISES =
  /\b(?:ya (?:le|les) averiguo\b.*(?:le|les) (?:cuento|digo|confirmo|escribo)|(?:el (?:lunes|martes|miercoles|jueves|viernes)|manana) (?:le|les) (?:cuento|digo|confirmo|escribo|respondo)|(?:permita|deje|de|espere)(?:me|nme)\b(?: \w+){1,8} (?:y|que) (?:ya )?(?:le|les) (?:cuento|digo|aviso|escribo|respondo|contesto|confirmo|paso|mando)|let me(?: \w+){1,8} and (?:ill|i ll|i will) (?:tell|write|let|send|answer)|(?:apenas|cuando|en cuanto) (?:pueda|llegue|vuelva|salga|regrese|tenga)(?: \w+){0,4} (?:cuento|digo|aviso|escribo|respondo|mando|averiguo|confirmo|paso)|as soon as i (?:can|get)|(?:ill|i will) get back to you)\b/;

const EXCUSE =
  /\b(?:(?:permita|deje|de|espere)(?:me|nme)|let me|me toc[ao] (?:salir|ir)|(?:est|t)oy (?:en|ocupad\w+)|ando (?:en|ocupad\w+)|voy (?:saliendo|para)|no alcanzo|ahora (?:no|mismo no)|averiguo|(?:le|les) pregunto|no estoy|im (?:in|away|out|busy)|i am (?:in|away|out|busy)|have to (?:go|leave|run))\b/;
const PLAIN_PROMISE = 7;

/** It works so far, and it is to be seen whether it goes on. */
const GOOD_SO_FAR =
  /\b(?:por ahora|hasta ahora|por el momento|de momento|so far|for now)\b(?: \w+){0,4} (?:bien|funcion\w*|sirv\w*|perfect\w*|ok|good|fine|works|working|great)\b/;
const TO_BE_SEEN =
  /\b(?:esper(?:o|ar|emos|amos|are)(?: \w+){0,3} (?:manana|a ver|hasta|unos dias|otro dia)|(?:a ver|veamos|miremos|toca ver|ver) (?:si|como|que tal|manana)|wait and see|(?:ill|let me|lets|want to|rather) (?:wait|see|keep)|see (?:how|if|tomorrow)|until tomorrow|keep an eye)\b/;
const COMES_BACK = /\b(?:volvio a|se volvio|otra vez|again|pero no|but not|but it)\b/;

/** "Espere, son 6 y no 5": what has to be corrected at once. */
const CORRECTS =
  /^(?:(?:no|ay|uy|ah|oh|perdon|disculpe|que pena|sorry) )*(?:espere\w*|un mom?ent\w*|wait|hold on)\b.*(?:\d|(?<=^\w+ ?\w* )(?:es|era|son) (?:el|la|los|las|un|una|en|del?)\b|\b(?:(?:es|son|era|eran|its|it s|it is|they are|theyre)\b.*\b(?:no|not|sino)|me equivoque|corrij\w+|cambi\w+|falto|a nombre de(?:l)?|i meant|change|correct|in the name of)\b)/;

/** Whether somebody only says that they will come back to what was asked. */
export function saysLater(text: string): boolean {
  const said = plainWords(text);
  if (GOOD_SO_FAR.test(said) && TO_BE_SEEN.test(said) && !COMES_BACK.test(said)) return true;
  if (text.includes('?') || DETAIL.test(said) || DECIDES.test(said)) return false;
  if (CORRECTS.test(said)) return false;
  const count = said.split(' ').length;
  if (PROMISES.test(said)) return count <= PLAIN_PROMISE || EXCUSE.test(said);
  return count <= FEW_WORDS && LATER.test(said);
}

const STATUS =
  /\b(?:(?:caso|casos|lo de|lo del)\b.*\b(?:en que|como) va\b|(?:como|en que) (?:va|van|sigue|esta|quedo)\b.*\b(?:caso|casos|lo de|lo del|solicitud|el \d|la \d)|que (?:paso|ha pasado) con|que hay (?:de|del|con)\b|(?:cuando|a que hora) (?:me |nos |lo |la )?(?:atienden|vienen|viene|arreglan|llaman)|estado de(?:l)? |status of|how is (?:my|the) .*(?:case|ticket|one)|any news|is the .* (?:closed|resolved|done) (?:now|yet)|what about (?:my|the) (?:case|other case))/;

/** Whether a question in the middle of a request is about a case that exists. */
export function asksForStatus(text: string): boolean {
  return STATUS.test(plainWords(text));
}
