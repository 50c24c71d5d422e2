/** How people name a secret, and what they write beside it that is none. All of it is read without accents. */

/** What a password is called, with the usual slips of the keyboard and of an encoding. */
const PASSWORD = [
  'c(?:on|o|n)(?:t[ra]{0,2}|[ra]{1,2})[scz]+[ea]?nn?[iy]?[ao]s?',
  'contrase[^\\s:=]{1,2}as?',
  '(?<=(?:mi|la|su|nuestra) )contra',
  'pa{0,2}s{1,3}w{1,2}[ord0]{1,5}s?',
  'pas+gu?or[dt]?',
  'pass(?:phrase|code)?|pswd?|pwr?d?',
  '(?<!(?:palabra|persona|punto|fecha|dato|cargo|proceso|ficha|factor|usuario|tema|pieza|repuesto|elemento|insumo|componente|indicador|proyecto|recurso|area)s? )(?:[ck]la[vb]es?|clve)',
  '(?:api|secret)[ _-]?key|client[ _-]?secret',
].join('|');
const OF_WHAT =
  'verificacion|seguridad|autenticacion|confirmacion|activacion|recuperacion|desbloqueo|ingreso|acceso|un solo uso|otp|sms|token|mfa|2fa';
/** What is made of digits: its value has some. */
const CODE = [
  'pin(?: (?:code|number))?|otp|tokens?|cvv2?|cvc|ccv',
  `codigos? (?:de (?:la )?)?(?:${OF_WHAT})`,
  'codigo(?= que (?:me|nos|le) (?:lleg|envi|mand))',
  '(?:verification|security|access|auth(?:entication)?|confirmation|one[- ]time|sms|2fa|mfa|login) (?:code|pin)s?',
].join('|');
const BOTH = 'credenciales?|credentials?';

/** The word that announces a secret. */
export const KEYWORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<code>${CODE})|(?<password>${PASSWORD}|${BOTH}))(?![\\p{L}\\p{N}])`,
  'giu',
);

const WORD = '[^\\s,;:=!?●]*[^\\s,;:=.!?●]';
const ARTICLE = 'el|la|los|las|mi|su|un|una|este|esta|ese|esa|the|my|our|your|this';
const ADJECTIVE =
  'nuev[ao]|actual|temporal|anterior|viej[ao]|correct[ao]|maestr[ao]|inicial|personal|provisional|dinamica|asignada|segunda|siempre|ahora|antes|new|old|current|temporary';
const OF = 'de|del|para|en|a|al|con|of|for|to|at|in|on';
const PLACE =
  'wi-?fi|red|correo|sistema|acceso|ingreso|router|modem|office|teams|outlook|sap|siif|secop|sigob|vpn|zoom|admin|administrador|windows|dominio|servidor|portal|aplicativo|email|network|gmail';
const GAP = [
  `\\s+(?:${ADJECTIVE}|${PLACE})`,
  '\\s*,?\\s+(?:la|the)\\s+(?:nueva|new)(?:\\s+one)?',
  `\\s+(?:${OF})\\s+(?:(?:${ARTICLE})\\s+)?${WORD}(?:\\s+${WORD})?`,
  `\\s+(?:que|that)(?:\\s+${WORD}){1,4}`,
  '\\s+(?:I|we)\\s+use',
  '\\s*(?:/|&|\\s[yo]\\s|\\sand\\s)\\s*(?:el |la )?(?:usuarios?|users?|username|login|pin|token|clave|contrasena|correo|password)',
].join('|');
const IS =
  'es|son|era|fue|sea|ha sido|sera|seria|quedo(?: en| como| asi)?|sigue siendo|is|was|are|has been';
const THIS = '(?:la|el) siguiente|la de siempre|esta|este|asi|the following|this';

/** What leads from the word to its value: "del wifi es", ":", or nothing but the name of what it opens. */
export const NAMED = new RegExp(
  `[*_~"'”»)\\]]{0,3}(?:${GAP}){0,4}?(?:(?<sign>\\s*(?:[:=]+>?(?!//)|-+>|→)[*_]{0,2}[^\\S\\n]*\\n?)|(?<copula>\\s+(?:${IS})(?:\\s+(?:${THIS}))?\\s*[:=,-]?\\s+|\\s+(?:${IS})\\s*[:=]\\s*|['’]s\\s+))\\s*(?<filler>(?:(?:la|el|los|the|a|siguiente|mi|cedula|documento|ahora|solo|con mayusculas?|en minusculas?)\\s+)*)`,
  'iuy',
);
export const BESIDE = new RegExp(
  `[*_~]{0,2}(?:[^\\S\\n]+(?:${ADJECTIVE}))?(?:[^\\S\\n]+(?:-[^\\S\\n]+)?|/|(?=["'“«‘\`(<[]))`,
  'iuy',
);
/** "cambié la clave a Hola123", "mi clave, Hola123". */
export const CHANGED_TO = /[,;][^\S\n]*|[^\S\n]+(?:a|por|to)[^\S\n]+/iuy;
/** "del correo Hola2026*": where the password opens something, its name stands between. */
export const BESIDE_PLACE = new RegExp(
  `[^\\S\\n]+(?:${OF})[^\\S\\n]+(?:(?:${ARTICLE})[^\\S\\n]+)?(?<place>${WORD})[^\\S\\n]+`,
  'iuy',
);
/** Things that are opened with a password. */
export const PLACES = new RegExp(`^(?:${PLACE})$`, 'i');

/** What has a name or a number of its own, which is no password. */
export const NOT_PLACES = /^(?:serial|serie|placa|numero|id|usuario|user|cuenta|caso|radicado)$/i;

/** The value stands before the word: "Hola123 es mi clave", "839201 is your verification code". */
export const BEFORE = new RegExp(
  `(?<=^|\\s)(?<value>[^\\s●]+)\\s+(?:es|como|fue|is|as|was)\\s+(?:(?:${ARTICLE}|${ADJECTIVE})\\s+)*(?:${WORD}\\s+)?$`,
  'iu',
);
export const PUT_BEFORE =
  /(?:puse|puso|pusieron|pongo|coloque|uso|usaba|use|set)\s+(?<value>[^\s●]+)\s+(?:de|por|como|as)\s+(?:mi\s+|la\s+)?$/iu;
/** "usuario jperez / Hola123*": a pair without a word for the second. */
export const PAIR =
  /(?<![\p{L}\p{N}])(?:usuario|user|username|cuenta)\s*[:=]?\s*[^\s/|]+\s*[/|]\s*(?<value>[^\s●]+)/giu;

/** A text about changing, forgetting or asking for a password names no plain word as one. */
export const ABOUT =
  /(?:cambi|olvid|restabl|reset|recuper|desbloq|bloque|problem|error|solicit|necesit|asunto|tema|venc|reinic|asign|crear|creacion|forgot|chang|expir|issue|unlock|lost|perdi|genera|falla)[^\n.;]{0,40}$/i;

/** "Lo de la contraseña es aparte": the matter, and not the secret itself. */
export const MATTER =
  /(?<!\p{L})(?:lo del?|el (?:caso|tema|asunto) del?|the (?:case|matter|one) (?:of|about|with))\s+(?:l[ao]s?\s+|mis?\s+|su\s+|the\s+|my\s+)?$/iu;

/** Plain words that follow and are no password: how it is, what is wanted, what comes next. */
const PLAIN_WORDS = `
 a al ante asi aun bajo cada como con cual cuando de del desde donde el ella ellos en entre esa ese eso esta
 estan estar estaba este esto estos fue ha hace hasta hay la las le les lo los mas me mi mis mucho muy nada ni no nos
 o para pero pide poco por porque pues que quien se ser si siempre sin sobre solo su sus tambien tampoco tan
 te tiene todo toda todos tu un una uno varias varios veces ya yo usted ustedes y e u
 about after again all also an and any as at be been being but by can cannot does doesnt for from get has have
 he how if in into is it its just me my never not now of off on only or our out please since so still that the
 their them then there they this to too us was we what when where which while who why will with would you your
 necesaria necesario obligatoria obligatorio importante indispensable requerida requerido fundamental esencial
 incorrecta incorrecto correcta correcto invalida invalido valida valido errada errado erronea erroneo equivocada
 mala malo mal buena bueno bien ok igual misma mismo otra otro distinta distinto diferente nueva nuevo vieja viejo
 antigua antiguo anterior actual temporal provisional inicial personal segura seguro insegura debil fuerte fuertes
 larga largo corta corto facil dificil lenta lento sencilla sencillo compleja simple unica unico comun compartida
 vencida vencido caducada caducado expirada expirado bloqueada bloqueado desbloqueada olvidada olvidado
 desconocida desconocido cambiada cambiado desactivada inactiva inactivo activa activo restablecida
 deshabilitada habilitada rechazada rechazado denegada denegado aceptada asignada asignado pendiente
 urgente confidencial privada publica secreta secreto institucional correspondiente
 funciona sirve sirven vence vencio caduco expiro bloqueo abre entra deja permite aparece falla fallo
 cambiar cambio cambie cambiarla restablecer recuperar resetear reiniciar revisar verificar crear asignar
 generar desbloquear olvide olvido necesito necesita quiero solicito solicitud favor ayuda gracias
 buenos buenas dias tardes noches atentamente cordialmente saludos ahora hoy ayer manana nunca
 paciencia comunicacion orden tiempo prevencion constancia seguridad verificacion ingreso acceso
 ninguna ninguno aplica vacia vacio blanco oculta oculto
 error problema caso radicado serial serie placa modelo equipo equipos pc computador computadores portatil impresora
 piso sede oficina edificio intento intentos usuario usuarios user username cuenta correo email login nombre
 nombres apellido apellidos cedula cc nit documento telefono tel celular movil extension ext fecha hora codigo
 numero asunto mensaje pantalla sistema sistemas red wifi internet aplicativo plataforma portal pagina sesion
 windows office outlook teams onedrive sharepoint excel word sap siif secop sigob glpi saus vpn zoom gmail hotmail
 pin token clave claves contrasena contrasenas password passwords pass otp firma digital minimo maximo caracteres
 digitos letras numeros mayusculas minusculas meses mes semana semanas dia anos ano minutos horas
 required necessary important incorrect correct wrong invalid valid expired locked blocked unlocked reset resetting
 changed forgotten unknown missing needed mandatory same different new old strong weak secure temporary long short
 case expiring working rejected denied accepted disabled enabled lost empty blank shared changing failing
 bad good fine slow thanks thank regards today yesterday tomorrow request help issue problem number name phone
 account key protected policy sensitive characters digits
 alta alto baja media medio maxima minima critica critico normal prioridad incidencia requerimiento resuelta resuelto
 cerrada cerrado cancelada cancelado lista listo high medium low critical incident priority resolved closed done ready
 asap`;
const PLAIN: ReadonlySet<string> = new Set(PLAIN_WORDS.split(/\s+/));
/** After "es": adjectives, participles and what is to be done ("la clave es reiniciar"). */
const DESCRIBES =
  /(?:ad[ao]|id[ao]|ari[ao]|ect[ao]|iv[ao]|os[ao]|bles?|nte|mente|ar|er|ir|arl[ao]|ing|ed)s?$/;

/** Whether a plain word says something about the secret rather than being it. */
export function isPlainTalk(word: string, isAfterCopula: boolean): boolean {
  const read = word.toLowerCase();
  return PLAIN.has(read) || /^x+$/.test(read) || (isAfterCopula && DESCRIBES.test(read));
}

/** What has digits or signs and is no password wherever it stands. */
export const NEVER = [
  // Hidden by its author.
  /^([x*#.-])\1+$/i,
  /^[^\s@]{3,}@[^\s@]{3,}$/,
  /^(?:https?:\/\/|www\.)/i,
  /^MS-\d{4}-\d+$/i,
  /^\d{1,2}(?::\d{2})+(?:am|pm|h)?$/i,
  /^\d+(?:er|r[ao]|d[ao]|t[ao]|v[ao]|n[ao]|[ao]|st|nd|rd|th|am|pm|h|hs|hrs?|min|seg|dias?|[gmk]b|x|veces|v)$/i,
  /\.(?:xls[xm]?|docx?|pptx?|pdf|zip|rar|7z|txt|csv|jpe?g|png|msg|pst|accdb|mdb|exe)$/i,
  /^(?:0x[0-9a-f]+|aadsts\d+|ora-\d+|err(?:or)?[-_]?\d+)$/i,
];
/** Beside the word, and not named as its value: dates, versions, programs, machines. */
export const NOT_BESIDE = [
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/,
  /^v?\d+(?:\.\d+)+$/i,
  /^(?:19|20)\d\d$/,
  /^(?:office|[om]|microsoft|windows?|win|secop|siif|sigob|outlook|excel|word|access|server|autocad|arcgis|acrobat|project|visio|sql|sap|oracle|wi-?fi|piso|oficina|ofi|sede|equipo|pc|lap|laptop|hp|dell|lenovo|prt|imp|usb|ip|php|python|java|nivel|fase|caso|usuario|user|mfa|2fa)[-_#]?\d{0,5}[a-z]?$/i,
  /^[a-z]+(?:\/[a-z]+)+$/i,
  // An account: the first letter of the name, then the family name.
  /^[A-Z]{2}[a-z]+\d{0,2}$/,
];
