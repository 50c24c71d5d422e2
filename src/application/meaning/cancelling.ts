import { clausesOf } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { theOneNamed } from './which-case.ts';

/** Words of cancelling, and of what makes a case needless. */
const CANCELS =
  /\b(?:[ck]an?[csz]el\w*|cancle|desist\w*|omit[ae]n?\w*|caso omiso|quit(?:ar|e|en)|desech\w*|salir\w*|termin(?:ar|e|emos)|par(?:ar|e|en)|deten\w*|olbid\w*|arrepent\w*|no (?:lo |la |me )(?:atiend\w*|interesa)|no (?:era|es|fue) (?:nada|para)|por equivocacion|(?:un|mi) error|(?:una )?prueba|probando|an(?:ul|ull)\w*|retir\w*|olvid(?!e (?:mis?|l[ao]s?|el) (?:clave|contrase|usuario|pin|password))(?:e\w*|emos\w*|a(?:te|lo|la))|borr\w*|descart\w*|elimin\w*|dej(?:e|en|a|emos|elo|ela|enlo|enla|emoslo|emosla|alo|ala|ar)(?: \w+)? (?:asi|quiet[oa]|eso|ya)|dej(?:elo|ela|enlo|enla|emoslo|emosla)|mejor no|ya no(?! (?:me |nos |se |le |les )*(?:sirv|funcion|prend|encien|abr|imprim|carg|conect|entr|lleg|suen|dej|pued|dan? )\w*)|ya nada|ni modo|nada ya|por error|me equivoque|cambi\w* de (?:idea|opinion|parecer)|cierr\w*|cerrar\w*|no (?:\w+ ){0,3}(?:nec[ei]s\w*|hace falta|es necesari\w*|hay necesidad|requier\w*|veng\w*|vay\w*|sig\w*|abr\w*|mand\w*|envi\w*|quiero|se necesit\w*|importa|deseo|voy)|(?:don ?t|do not|doesn ?t|not|no longer|isn ?t|no|nobody|never) (?:\w+ ){0,3}(?:need\w*|necessary|want\w*|require\w*|open|bother|come|ticket|continue|matter)|no longer|any ?more|cancel\w*|withdraw\w*|drop|delete|discard|scrap|stop|quit|exit|salir|never ?mind|nvm|forget|leave it|changed my mind|by mistake|false alarm|falsa alarma|close|abort\w*|ignore|disregard|remove|erase|throw it|let it be|(?:don ?t|do not) (?:send|submit|create)|duplicate\w*|by error|a? ?mistake|testing|a test|nothing|end|get me out|leave|better not|rather not|nevr mind)\b/;
/** It mended itself, or somebody mended it. */
const MENDED =
  /\b(?:ya (?:(?!no\b)\w+ ){0,3}(?:arregl|soluci|resolv|resuel|funcion|imprim|sirv|prend|volvi|vino|vinieron|consegui|compr|ayud|entr|abr|pud|qued|pas|apareci|encontr|hic)\w*|se (?:arregl|solucion|compus)\w*|nosotros mismos|(?:we|i) (?:bought|got)|already helped|helped me|(?<!\b(?:not|isnt|isn t|no longer) )(?:works?|working)|fixed|solved|sorted|came back|is back|prints|resolved)\b/;
/** Dropped now, to be written again some other time. */
const PUT_OFF =
  /\b(?:mejor|despues|luego|mas tarde|otro (?:dia|momento)|(?:por )?ahora no|ahorita no|no tengo tiempo|later|not (?:right )?now|not today|(?:an|some )?other (?:time|day)|another (?:time|day)|no time)\b/;

/** "Pero todavía necesito la carpeta" */
const STILL_NEEDED =
  /\b(?:(?:todavia|aun) (?:si )?(?:l[oa]s? |me )?|sigo |seguimos |still (?:do )?)(?:ne[cs]e[cs]it\w+|requ?ier\w+|need\w*|require\w*)\b/g;

/** "¡No lo cancele!" */
const KEPT =
  /\b(?:don ?t|do not|no)(?: (?:me|lo|la|los|las|se|vayan?|a|you))* (?:cancel|anul|cierr|cerr|close)\w*/g;

/** Whether a text says that something is not wanted any more: "ya no", "olvídelo", "never mind". */
export function saysCancelling(text: string): boolean {
  const said = plainWords(text).replace(STILL_NEEDED, ' ').replace(KEPT, ' ');
  return CANCELS.test(said) || MENDED.test(said) || PUT_OFF.test(said);
}

const NOT_NEEDED =
  /^(?:(?:y|pero|no|ah|entonces|asi que|mejor) )*(?:(?:el|la|lo|los|las|del|de|caso|ese|esa|the|that|number|one) ){1,3}\w+ (?:ya no|no longer)(?:,| (?:ya|porque|because|i already)|$)|\bya no (?:lo |la |los |las |me |se )*(?:ne[cs]e[cs]it|requier|hace falta)|^(?:y )?(?:lo|el|la) (?:del? )?(?:(?:el|la) )?\w+ mejor no\b|\bya no va(?:n)?\b(?! \w)|\bdej\w+ quiet[oa]s? lo\b|\bya (?:me|nos) l[oa] \w+(?:o|aron|ieron) (?:un|una|otr[oa])\b|\bcancel|\bno longer need|\bdont need (?:it|that) any ?more/;

/** Whether a clause says that what a case asks for is not needed: "el 2 ya no", "ya no necesito el préstamo". */
export function saysNotNeeded(text: string): boolean {
  return clausesOf(text).some((clause) => NOT_NEEDED.test(plainWords(clause).replace(KEPT, ' ')));
}

const FEW_WORDS = 9;

/** "Pero todavía necesito la carpeta", and no more: the open case of it goes on. */
export function stillNeeded(own: Situation['own'], text: string): CaseAtHand | undefined {
  const said = plainWords(text);
  if (said.search(STILL_NEEDED) < 0 || said.split(' ').length > FEW_WORDS) return undefined;
  return theOneNamed(
    own.filter(({ state }) => state !== 'closed' && state !== 'resolved'),
    text,
  );
}
