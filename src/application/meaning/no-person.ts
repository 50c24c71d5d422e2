import { clausesOf } from './clauses.ts';
import { plainWords } from './plain-words.ts';

const ANYBODY =
  '(?:con )?(?:nadie|alguien|ninguna? \\w+|un[oa]? (?:persona|humano|asesora?|tecnico|ingeniero)|la persona|el (?:asesor|ingeniero|tecnico))';
const WRITES = '(?:escrib|llam|contact|busqu|atiend|respond|habl)\\w*';
const WANTS_NOBODY = new RegExp(
  [
    `\\b(?:ya )?no (?:quiero|necesito|deseo|hace falta|es necesario|hay necesidad de|requiero)(?: \\w+){0,2} (?:hablar|conversar|comunicarme|una llamada)(?: ${ANYBODY})?\\b`,
    '\\b(?:no|nunca|jamas) (?:le |les |lo |la )?(?:he )?(?:pedi|pedido|solicite|solicitado|dije|estoy pidiendo)(?: que)? (?:hablar|eso|esa? llamada|(?:a )?nadie|(?:a |con )?(?:un|una|ningun|ninguna|el|la) (?:persona|asesora?|humano|tecnico|ingeniero|llamada)|que me (?:llam|escrib)\\w+)\\b',
    '\\b(?:didnt|didn t|did not|havent|haven t|never) (?:ask(?:ed)?|request(?:ed)?|want(?:ed)?)(?: for)? (?:a |any |some |to )?(?:person|one|body|anyone|anybody|somebody|someone|human|talk|speak|call|that)\\b',
    `\\b(?:ya )?no (?:quiero|necesito|hace falta|es necesario|tienen?) que (?:me |nadie |alguien |un\\w* \\w+ )*${WRITES}`,
    `\\bque (?:ya )?(?:no me|nadie me) ${WRITES}`,
    `\\b(?:olvid\\w+|cancel\\w+|deje\\w*|dejen|quite\\w*|retire\\w*)(?: \\w+){0,2} (?:de |lo de |la solicitud de |el pedido de )+(?:hablar|que me ${WRITES}|la llamada|la persona|el asesor)`,
    '\\b(?:no longer|not|dont|don t|no)(?: \\w+){0,2} (?:need|want|have)(?: \\w+){0,2} (?:to (?:talk|speak)(?: to| with)?|(?:(?:any|some)(?:one|body)|a person) to (?:write|call|contact|talk)|a call)\\b',
    '\\b(?:nobody|no one|noone) (?:needs|has) to (?:write|call|contact|talk)\\b',
    '\\b(?:forget|cancel|drop|never mind)(?: \\w+){0,3} (?:talking|speaking|the call|my request (?:to|for a) (?:talk|speak|person))',
  ].join('|'),
);
/** Somebody else, or something else, is wanted in their place. */
const STILL_WANTED =
  /\b(?:robot|bot|maquina|machine)\b|\b(?:quiero|prefiero|necesito|want|need) (?:hablar|a una? persona|un humano|to (?:talk|speak))/;

/** Whether somebody who may have asked for a person says that nobody needs to write to them any more. */
export function wantsNobody(text: string): boolean {
  const said = plainWords(text);
  const found = WANTS_NOBODY.exec(said);
  return found !== null && !STILL_WANTED.test(said.replace(found[0], ' '));
}

/** "No me llamen", where nobody was asked for. */
const NOT_CALLED =
  /\b(?:no|ni|tampoco) (?:me|nos) (?:llam(?:e|en)|escrib(?:a|an)|contact(?:e|en)|busqu(?:e|en)|marqu(?:e|en))\b|\b(?:do not|dont|don t) (?:call|phone|contact|write)\b/;

/** Whether words want no call, and no other person either: they ask for none. */
export function refusesCall(text: string): boolean {
  const said = plainWords(text);
  return NOT_CALLED.test(said) && !STILL_WANTED.test(said);
}

const ROBOT =
  /\b(?:usted|ud|ustedes|eres|sos|hablo con|es(?:to)?|are you|is this|am i (?:talking|speaking) (?:to|with))\b.*\b(?:robot|bot|chatbot|maquinas?|machine|inteligencia artificial|automatic[oa]|human or|persona de verdad|real person)\b/;

/** "¿Es usted un robot?" */
export function asksForRobot(text: string): boolean {
  return ROBOT.test(plainWords(text));
}

const WRITES_ME =
  '(?:(?:me|nos) (?:va(?:n)? a )?(?:escrib|llam|contact|habl|busc)\\w*|(?:that |who )?(?:will|is going to|s going to|is gonna|s supposed to|is supposed to) (?:write|call|contact|talk|text)(?: to)? (?:me|us))';
/** Who somebody is, asked or demanded: "¿quién es la persona que …?", "el nombre de la que …". */
const WHO_WRITES = new RegExp(
  `\\b(?:quien(?:es)?|como se llama|(?:el|un|su) nombre|who|name)(?: (?!no\\b|nadie\\b|not\\b|nobody\\b)\\w+){0,6} ${WRITES_ME}\\b`,
);
/** "Solo dígame el nombre", to whom somebody was promised. */
const NAME_WANTED =
  /^(?:(?:solo|solamente|no|pero|pues|y|por favor|entonces|just|only|but|please) )*(?:dig\w+|den|deme|denme|tell me|give me|cual es|que|whats|what s|what is|quiero(?: saber)?|necesito(?: saber)?|i want|(?:me )?dieron|me dan)(?: (?:me|solo|a|un|una|el|su|the|a|his|her|their|person s|persons|nombre|name))* (?:nombre|name)(?: (?:de (?:esa|la|quien) ?(?:persona)?|por favor|please|no mas|nada mas))*$/;

/** "¿Sí quedó anotado que quiero que me llamen?" */
const IS_NOTED =
  /\b(?:quedo|quedaron|esta|qued(?:a|aria)|saben|avis(?:o|aron)|dij(?:o|eron)|did you (?:note|tell)|is it noted|do they know)\b.*\b(?:que (?:me|nos) (?:\w+ ){0,2}(?:llam|escrib|contact|busqu)\w*|(?:tienen|deben|van) (?:que |a )?llamarme|hablar|llamada|(?:quiero|pedi|necesito) (?:a )?(?:una persona|alguien)|(?:talk|speak) to|call(?:ed)?(?: me)?)\b/;

/** Whether somebody who may have asked for a person asks who it is that will write to them, or whether that was noted. */
export function asksWhoWrites(text: string): boolean {
  const said = plainWords(text);
  if (WHO_WRITES.test(said) || (text.includes('?') && IS_NOTED.test(said))) return true;
  return clausesOf(text).some((clause) => NAME_WANTED.test(plainWords(clause)));
}

const CALLED =
  /\b(?:person|alguien|human|asesor|jef[ea]|supervisor|coordinador|hablar|(?:me|nos) llam(?:e|en)\b|llamada|llamarme|queja|reclamo|some(?:one|body)|talk|speak|call|boss|manager)/;
/** "Manden a alguien ya": hurry, where nobody is to be talked to. */
const SENDS = /\b(?:mand|envi|veng|vayan|vaya|send)\w*/;

/** Whether words, as `plainWords` leaves them, name somebody to talk to. */
export function namesPerson(said: string): boolean {
  return CALLED.test(said) && !SENDS.test(said);
}

/** Who is to answer, and by what means: a complaint that has any of these asks for a person. */
const CALLS =
  /\b(?:habl\w+|contest\w+|respond\w+|answer\w*|repl(?:y|ies|ied)|comuni\w+|cone[ck]t\w+|pas(?:e|en|a|an|ar)(?:me|nme|nos)|p[ao]nga(?:n)?me|llam\w+|llamada|contact\w+|at(?:ien|en)d(?:a|an|e|en|ido|er)(?:me|nos)?|(?:un |una |otra |alguna )persona|human\w*|alguien|asesor\w*|agente|tecnic\w+|injenier\w+|ingenier\w+|funcionari\w+|jef\w+|coordinador\w*|supervisor\w*|director\w*|responsable|encargad[oa]|robots?|bot|chatbot|maquinas?|numero|telefono|quien|talk\w*|speak\w*|call\w*|transfer\w*|con+ect\w*|put me|(?:a|real|another) person|some(?:one|body)|any(?:one|body)|agent|engineer|techni[ct]\w+|manager|boss|supervisor|head of|representative|operator|machine|who)\b/;

/** Whether words that complain ask for somebody besides. */
export function callsPerson(text: string): boolean {
  return CALLS.test(plainWords(text));
}

/** "Quiero poner una queja." */
const FILES_COMPLAINT =
  /\b(?:quejas?|reclamos?|reclamacion|denunci\w+|pqrs?\w*|complaints?|complain)\b/;

/** Whether a complaint is to be filed. */
export function filesComplaint(text: string): boolean {
  return FILES_COMPLAINT.test(plainWords(text));
}
