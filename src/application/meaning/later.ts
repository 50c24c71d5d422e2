import { normalize } from '../../domain/normalize.ts';

/** Longer ones say more than that somebody will come back to it. */
const FEW_WORDS = 14;
const LATER =
  /\b(?:despues (?:le|les|lo|la|sigo|miro|digo)|mas tarde|ahorita (?:lo|la|le|reviso|miro|vuelvo|sigo|no)|ya (?:vuelvo|regreso)|un mom?ent\w*|espere(?:me|n)?|me espera|puede esperar(?:me)?|deme un|de[jg]eme (?:lo |la |le |les )?\w+|(?<!\bno |\bno se )lo (?:voy a|vamos a) \w+r|voy a (?:probar|preguntar|revisar|reiniciar|mirar|ensayar)\w*|(?:le|les) pregunto|(?:le|les) aviso|cuando (?:llegue|pueda|vuelva)|me toca (?:salir|ir)|no (?:lo )?reabra|nada de reabrir|later|in a (?:moment|minute|while|bit)|hold on|wait|one (?:moment|sec\w*)|be right back|brb|let me (?:try|check|ask|see)|ill (?:try|check|ask|see|let you know)|i ll (?:try|check|ask|see|let you know)|need to (?:restart|try|check) (?:it |and )?\w*|dont reopen|don t reopen)\b/;
/** An excuse, however long: the answer comes when they can. */
const EXCUSE =
  /\b(?:apenas (?:pueda|llegue|salga|vuelva|sepa|regrese)|en cuanto pueda|(?:me|nos) toco salir|estoy en (?:una |plena )?reunion|toy en (?:una )?reunion|mas tarde (?:le|les|lo|la)|yo le respondo (?:mas tarde|despues|luego)|as soon as i can|when i get back|im in a meeting|i m in a meeting)\b/;
const EXCUSE_WORDS = 40;
const DECIDES =
  /\b(?:olvid\w+|cancel\w*|ya no|sigue|falla|no (?:sirve|funciona|abre|imprime|prende)|forget|still|(?<!\bsi )quedo|bother|nevermind|never mind|funciona|works|fixed)\b/;

/** Whether somebody only says that they will come back to what was asked. */
export function saysLater(text: string): boolean {
  const said = normalize(text);
  if (text.includes('?') || DECIDES.test(said)) return false;
  const words = said.split(' ').length;
  const isExcuse = words <= EXCUSE_WORDS && EXCUSE.test(said) && !/\d/.test(said);
  return isExcuse || (words <= FEW_WORDS && LATER.test(said));
}

const STATUS =
  /\b(?:(?:caso|casos|lo de|lo del)\b.*\b(?:en que|como) va\b|(?:como|en que) (?:va|van|sigue|esta|quedo)\b.*\b(?:caso|casos|lo de|lo del|solicitud|el \d|la \d)|que (?:paso|ha pasado) con|(?:cuando|a que hora) (?:me |nos |lo |la )?(?:atienden|vienen|viene|arreglan|llaman)|estado de(?:l)? |status of|how is (?:my|the) .*(?:case|ticket|one)|any news|is the .* (?:closed|resolved|done) (?:now|yet)|what about (?:my|the) (?:case|other case))/;

/** Whether a question in the middle of a request is about a case that exists. */
export function asksForStatus(text: string): boolean {
  return STATUS.test(normalize(text));
}
