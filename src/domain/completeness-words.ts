/** The vocabulary of the minimum-data gate, as `normalize` leaves words: lower case, no accents. */

const split = (words: string) => words.trim().split(/\s+/);
const list = (words: string): ReadonlySet<string> => new Set(split(words));
/** Matches words that begin so; a `$` ends the word. */
const stems = (words: string) => new RegExp(`^(?:${split(words).join('|')})`);
const phrases = (...all: readonly string[]) => new RegExp(`\\b(?:${all.join('|')})\\b`);

export const GREETINGS = list(`
  hola ola alo buenas buenos buen bueno dias dia tardes tarde noches noche saludos saludo cordial
  q que tal mas hubo quiubo como esta estan vas le va les muy a todos todas mesa de servicio
  servicios estimado estimada estimados senor senora senores doctor doctora ingeniero ingeniera
  inge companeros amigos hi hello hey good morning afternoon evening greetings dear there everyone
  team`);
export const GREETING_CORE = phrases(
  'hola|ola|alo|buenas|buenos|buen|saludos?|quiubo|que (?:tal|mas|hubo)',
  'hi|hello|hey|good (?:morning|afternoon|evening)|greetings',
);

/** Courtesy that may stand around thanks without being a request; they say nothing of what happens either. */
export const COURTESIES = list(`
  gracias muchas mil muchisimas ok okay listo vale dale perfecto perfecta excelente entendido
  amable muy agradezco agradecido agradecida genial super recibido enterado enterada quedo atento
  atenta por todo toda su la el le les se lo ya si bien funciona funciono sirve sirvio servicio
  ayuda atencion gestion colaboracion apoyo respuesta dios pague bendiga solucionado resuelto
  arreglado thanks thank you so much great perfect fine nice cool all good very done solved fixed
  resolved received understood for your the help it is its s works working now`);
export const THANKS = phrases('gracias|agradezco|agradecid[oa]|dios le pague|thanks|thank you');
export const ACKNOWLEDGEMENT = phrases(
  'ok|okay|listo|vale|dale|perfect[oa]?|excelente|entendido|muy amable|genial|recibido|enterad[oa]',
  'ya (?:funcion[ao]|sirv(?:e|io)|quedo)',
  'great|fine|done|solved|fixed|received|understood|works now',
);
/** "Gracias, ya pude entrar": good news that may name any thing. */
export const RECOVERED = phrases(
  `ya (?:(?:me|se|lo|nos|todo) )*(?:${[
    'funcion|sirv|qued|pud|pued|imprim|entr|ingres|abr|carg|conect|prend|lleg',
    'solucion|arregl|resolv|resuel',
  ].join('|')})\\w*`,
  '(?:works|working) (?:now|again)',
  '(?:is|got|been|all) (?:fixed|solved|resolved|good)',
);
/** What turns thanks into something to do. */
export const TROUBLE = phrases(
  'no|nada|pero|sigue|siguen|aun|todavia|otra|otro|tambien|sin|ahora|falla\\w*|dan[oa]\\w*',
  'necesit\\w*|requier\\w*|solicit\\w*|quier\\w*|favor',
  'still|but|not|(?:do|does|did|is|ca|wo)nt|stopped|need|please',
);

/** Words that say neither what happens nor to what. */
export const FILLERS = list(`
  a al ahora ante antes con contra d de del desde durante e el ella ellos en entre es fue fueron ha han hasta
  he era la las le les lo los me mi mis mucho muchos nos nosotros nuestra nuestro o para pero
  porque pq que q se ser si sobre son su sus tambien te un una uno unos unas usted ustedes y yo
  muy mas menos cuando como donde cual esta estan estamos estoy este eso esa ese esto aqui ahi
  alli ya todo todos toda todas nada algo alguien nadie algun alguno otra otro otras vez veces
  mismo misma siempre solo igual sigue siguen asi hay habia cosa cosas tema asunto caso casos
  por segun tampoco ningun ninguno ninguna cuanto tan gran tenga tengan jefe jefa companero
  companera mio mia suyo suya parece still
  ticket nuevo nueva se sabe saber paso pasa pasando ocurre soy somos bien mal malo mala dia dias
  the an and or of on in at to for from with without by be been being i we you he she they our
  your me us so very too but because when where how what since s t m re ve ll it its this that
  these those is are was were am my im has have had do does did wo ca will some something someone
  thing things anything everything here there again same case new ok okay nothing`);
export const VAGUE = stems(`
  ayud auxili colabor apoy soport support asist urge rapid pront favor$ porfa inmediat problem
  inconvenient incident novedad error dificult pued podr podem tengo$ tiene tenemos hace hacer hag
  quej$ revis mir[aeo] arregl atien atenc atent cordial gracia consult pregunt duda informac
  informe$ solicitud peticion requerim reporte$ reportar poner pongo habl llam[ae] comunic contest
  respond respuest esper venga venir veng tecnic$ tecnico ingenier asesor funcionar person entiend
  antemano posible valios disculp perdon molestia agradec feliz bendic porfi fa$ fis$ pls$ plz$
  plis$ servir$ correctamente completa desesper preocup sorry kind advance soon$ possible
  dej[ae] trabaj prueb proband test verif help urgent asap please trouble issue problem someon
  can$ could$ would$ like$ let$ get$ work$`);

/** Words that say that something happens or is wanted, but not to what. */
export const HAPPENING = stems(`
  no$ ni$ sin$ nunca$ not$ never$ cannot$ cant$ dont$ doesnt$ isnt$ wont$ didnt$ necesit requier
  requer solicit quier quis want need request funcion sirv and[aeo]n?$ fall fail broke broken work
  dan[oa] lent[oa] slow bloque lock trab[ao]$ trabad atasc jam cay[oe] caid down$ crash rot[oa]s?$
  quem perdi lost olvid forg[eo]t apag prend enciend encend congel colgad cuelg freez froz
  conect(a|ar|o|an)$ desconect connect disconnect venc expir borr delet reinici restart reset
  restablec recuper instal(a|ar|o|en|e)$ instalac install actualiz updat configur setup cambi
  chang cre(ar|a|e|en|acion|ate)$ activ(ar|a|e|acion)$ habilit agreg add$ abr[eo] abri[ro]?$ open
  entr(ar|a|o|an)$ ingres(ar|a|o|an)$ acced acces(o|os|s)?$ access carg(a|ar|an|o|ando)$ load
  guard(a|ar|an|o)$ save$ descarg sal[ei]n?$ sali[or] lleg(a|an|ar|o)$ aparec muestr
  repar(ar|en|acion)$`);

/** Words that name a thing, and alone or together say nothing of what happens to it. */
export const NAMES = stems(`
  impresora computador comput(er|ers)?$ compu$ pc$ equipo portatil laptop correo mail email
  outlook internet red$ wi$ fi$ wifi sistema pagina web$ aplicacion aplicativ app$ programa
  plataforma telefon mouse$ teclado pantalla monitor camara microfon escaner scanner proyector
  servidor vpn usuario cuenta clave contrasena password user account printer network screen
  keyboard phone system office word$ excel teams windows sigob saus hp$ epson dell lenovo
  institucional laser tecnologia`);

/** Noise of the keyboard, laughter, bare numbers and single letters. */
export const NOISE =
  /^(?:\d+(?:am|pm|st|nd|rd|th|er|do|to)?|.|(?:j[aeiou]+)+j?|(?:h[ae])+h?|x+d+|asd.*|qwe.*|zxc.*)$/;

/** Where it happens. Not things that fail: "no sirve en la oficina" says where, not what. */
export const PLACE = stems(`
  pisos?$ oficina sede$ edificio sala$ despacho alcaldia secretaria hacienda direccion dependencia
  area puesto bloque$ recepcion ventanilla norte$ sur$ centro$ principal$ floor$ building room$
  desk$ reception$ department$`);
/** Things that are where their owner is. */
export const OWN_PLACE = stems(`
  computador pc$ equipo portatil laptop$ computer$ office$`);
export const TIME = stems(`
  desde$ hoy$ ayer$ anoche$ anteayer$ mananas?$ lunes$ martes$ miercoles$ jueves$ viernes$ sabado$
  domingo$ semanas?$ mes(es)?$ horas?$ minutos?$ rato$ dias?$ am$ pm$ since$ today$ yesterday$
  monday$ tuesday$ wednesday$ thursday$ friday$ saturday$ sunday$ weeks?$ months?$ hours?$
  minutes?$ days?$ morning$ afternoon$`);
