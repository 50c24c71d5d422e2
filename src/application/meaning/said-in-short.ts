import { objectsToQuestion } from './does-not-know.ts';
import { refusesCall } from './no-person.ts';
import type { Reading } from './outcome.ts';
import type { Situation } from './situation.ts';
import { namesThing } from './things.ts';
import { saysItWorks } from './verdict-in-words.ts';

/** What a few words of no thing mean where a case is open; `said` is the text as `plainWords` leaves it. */
export function ofOpenInShort(
  own: Situation['own'],
  text: string,
  said: string,
): Reading | undefined {
  if (NAMES_NONE.test(said)) return { outcome: 'my_cases' };
  const isSolved = own.some(({ state }) => state === 'resolved');
  if (isSolved || text.includes('?') || namesThing(text)) return undefined;
  if (refusesCall(text) || AWAY.test(said)) return { outcome: 'about_case' };
  if (tellsWorker(said)) return { outcome: 'about_case' };
  if (WAS_WRONG.test(said)) return { outcome: 'about_case', sure: false, others: ['cancel_case'] };
  if (IN_JEST.test(said)) return { outcome: 'cancel_case' };
  const isAsked = own.some(({ state }) => state === 'needs_info');
  return !isAsked && BACK.test(said) ? { outcome: 'about_case' } : undefined;
}

/** What a few words mean where no case is open; `said` likewise. */
export function ofNoneOpen(own: Situation['own'], text: string, said: string): Reading | undefined {
  if (CANCELS_CASE.test(said)) return { outcome: 'cancel_case' };
  const isRelief = said.split(' ').length <= MOST_OF_RELIEF && saysItWorks(text, said);
  if (own.length > 0 && isRelief) return { outcome: 'thanks' };
  if (own.length > 0 && NAMES_NONE.test(said)) return { outcome: 'my_cases' };
  if (namesThing(text)) return undefined;
  if (objectsToQuestion(said) || NOT_UNDERSTOOD.test(said)) return { outcome: 'help' };
  if (NOBODY_CAME.test(said)) return { outcome: 'my_cases' };
  return NEVER_MIND.test(said) ? { outcome: 'cancel_case' } : undefined;
}

/** "Si viene Pedro, que pregunte por mí": to be told to whoever comes. */
export function tellsWorker(said: string): boolean {
  return TELLS_WORKER.test(said);
}

/** "Nadie ha venido." */
export const NOBODY_CAME =
  /^(?:(?:y|pero|aqui|todavia|aun|and|but) )*(?:nadie (?:ha )?(?:viene|venido|vino|llego|llegado|aparece)|nobody (?:has )?(?:came|come))(?: (?:todavia|aun|hoy|yet|today))*$/;
/** "No entiendo", where nothing was asked. */
const NOT_UNDERSTOOD =
  /^(?:(?:es que|la verdad|pues|perdon|yo|ay|sorry|i) )*(?:no (?:le |lo |te )?(?:entiendo|comprendo|entendi)|(?:dont|don t|do not|didnt) understand)(?: (?:nada|bien|esto|eso|this|it|anything))*$/;
/** "Olvídelo", where nothing is open. */
const NEVER_MIND =
  /^(?:(?:no|mejor|ok|bueno) )*(?:olvid(?:elo|ela|ese|e eso)|dej(?:elo|ela) asi|never ?mind|forget (?:it|that|about it)|nvm|leave it)$/;
/** "Mañana estoy de vacaciones": of whom a case waits for. */
const AWAY =
  /\b(?:estoy|estare|ando|salgo|me voy|no (?:voy a estar|estare|estoy)|i(?: a)?m|i will be|ill be)\b(?: \w+){0,2} (?:de (?:vacaciones|permiso|licencia|viaje|comision)|incapacitad[oa]|on (?:vacation|leave|holidays?)|away|out of (?:the )?office)\b/;
const TELLS_WORKER =
  /\b(?:(?:si|cuando) (?:ven|vien|vay|va|lleg)\w*(?: \w+){0,3}|dig\w+|(?:el|la) (?:ingenier|tecnic|muchach|joven|senor)\w*) que (?:por favor )?(?:no )?(?:me |nos |lo |la )?(?:pregunt|llam|veng|traig|pas|sub|entr|habl|busc|busqu|esper|avis)\w*|\bque sea (?:el |la )?\w+ (?:el|la|quien)(?: que)? /;
const WAS_WRONG =
  /^(?:(?:no|ay|uy|perdon|disculpe|ah|sorry|oh) )*(?:yo )?(?:me equivoque|fue (?:un )?error(?: mio)?|my mistake|i was wrong)(?: (?:de (?:chat|caso|solicitud)|perdon|disculpe|sorry))*$/;
const IN_JEST =
  /^(?:(?:no|ja\w*|tranquil[oa]s?|mentiras?|sorry) )*(?:just kidding|(?:(?:eso|esto|it|that) )?(?:era|fue|was) (?:una? |solo |just )*(?:broma|chiste|prueba|joke|test))(?: no mas| nada mas)?$/;
/** "Se dañó otra vez", "no me sirve": of what is open. */
const BACK =
  /^(?:(?:y|pero|ay|uy|ya|and|but) )*(?:(?:se (?:me )?(?:dano|cayo|bloqueo|trabo|apago)|fallo|paso) (?:otra vez|de nuevo|nuevamente)|(?:todavia |aun )?no (?:me |nos )?(?:sirve|funciona|sirvio|funciono)(?: (?:nada|todavia|aun))?|it (?:broke|failed|happened) again|(?:it )?(?:still |is )*(?:does not|doesnt|doesn t|not) work(?:ing)?)$/;
/** "El escáner ya prendió", and nothing else. */
const MOST_OF_RELIEF = 5;
/** "El otro", and nothing of it. */
const NAMES_NONE =
  /^(?:(?:y|no|es|and) )*(?:(?:el|la|lo|los|las|the) (?:otr[oa]s?|dos|primer[oa]?|segund[oa]|mism[oa]|other|first|second|same)(?: one)?|both|ambos|ambas)$/;
/** "Cancele el del correo": a case, and none is open. */
const CANCELS_CASE =
  /^(?:(?:no|por favor|please|mejor) )*(?:cancel|anul)\w* (?:(?:el|la|lo|los|las) (?:del?\b|dos|otr[oa]s?|mi[oa]s?|casos?|solicitud)|mis? (?:casos?|solicitud)|(?:the|my) (?:cases?|requests?|other)|both|todo)/;
