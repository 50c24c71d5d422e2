import { normalize } from './normalize.ts';

/**
 * The words by which a request must come in the requirement-reception form (policy 3), in Spanish
 * and English: somebody asks for a technical opinion, or wants software made. Whoever only uses or
 * installs software asks for neither. What is missed the desk can ask for; a form that nobody needs
 * costs the requester an afternoon, so doubt is against it.
 */

const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;

/** Asks for something. */
const ASKS =
  anyOf(`necesit\\w* ne[sc]esit\\w* nesecit\\w* solicit(?!e$|e\\b)\\w* requer\\w* requier\\w* pedir\\w* pedimos pid\\w*
  quer\\w* quier\\w* quisier\\w* exig\\w* falta\\w* emit\\w* expid\\w* expedir elabor\\w* regal\\w*
  colabor\\w*_con ayud\\w*_con agradec\\w* apoy\\w*_con dar den dan darnos darme demen hagan hacer obtener tramitar
  need\\w* want\\w* request request(?:s|ing) ask_for asking_for require\\w* would_like issue give_us give_me provide get`);
/** What may stand between asking and what is asked for. */
const BETWEEN = `(?: ${anyOf(`un una unos unas el la los su sus nuestro de del por_favor favor para
  que_nos que_me nos me se emitan expidan emitir expedir elaborar den dar obtener tener contar_con con
  hagan hacer realizar nuevo nueva solicitar pedir conseguir tramitar ustedes
  de_ustedes de_sistemas a an the your our us me please to get have new from_you`)}){0,6}`;

const OPINION = `(?:${anyOf(`conceptos? consept\\w+ opinion dictamen aval viabilidad visto_bueno`)} (?:de (?:la )?)?t(?:ec|e)nic[oa]s?|${anyOf(
  `concepto_(?:de|sobre)_(?:la_)?viabilidad concepto_de_(?:la_oficina_de_)?(?:sistemas|tecnologia|las_tic|tic) concepto_favorable
      concepto_(?:para|sobre)_(?:(?:el|la|una?)_)?(?:compra\\w*|adqui\\w*|contrat\\w*|renov\\w*|cambio|baja|dar_de_baja|arriendo|alquiler)`,
)}|(?:a )?technical ${anyOf('opinion assessment endorsement feasibility viability concept approval')})`;
/** The form itself, by its name. */
const FORM =
  /\b(?:formato de recepcion de requerimientos?|(?:requirement|request) reception form)\b/;
const ASKED_OPINION = new RegExp(`\\b${ASKS}${BETWEEN} ${OPINION}\\b`);
/** "Concepto técnico para la compra de…", as one writes the subject of a letter. */
const TITLED = new RegExp(
  `^(?:asunto |buen\\w+ \\w+ |hola ){0,3}(?:(?:solicitud|peticion) de )?${OPINION} (?:para|sobre|de|del|for|on|about)\\b`,
);

const SOFTWARE =
  anyOf(`aplicativos? aplicacion(?:es)? apps? software sistemas?_de_informacion sistemas?_web plataformas?
  portal(?:es)? paginas?_web sitios?_web modulos? chatbots? aplicacion(?:es)?_movil(?:es)? herramientas?_(?:tecnologicas?|web|digital\\w*|informaticas?)
  applications? systems? platforms? portals? websites? web_sites? web_pages? modules? tools?`);
const KIND_OF = `(?: ${anyOf(`un una unos unas el la los las nuestro nuestra propio propia nuevo nueva pequeno pequena
  a an our own new small simple custom internal online web mobile in_house`)}){0,4}`;
/** Making software is meant whatever stands beside it. */
const DEVELOP = new RegExp(
  `\\b(?<!${anyOf('curso_de capacitacion_(?:de|en|sobre) taller_de oficina_de licencia_de course_on training_(?:on|in)')} )` +
    `(?:desarroll(?:ar|arnos|e|en|emos)|develop(?:ing|ment of)?|${ASKS}${BETWEEN} desarrollo de)(?: us)?${KIND_OF} ${SOFTWARE}\\b`,
);
const A_DEVELOPMENT = new RegExp(`\\b${ASKS} un(?: nuevo)? desarrollo (?:para|que|de)\\b`);
const CREATE = new RegExp(
  `\\b(?:crear|creacion de|creen|crearnos|construir|construccion de|disenar|diseno de|implementar|implementacion de|implementemos|hacer|hagan|hacernos|programar` +
    `|create|creating|build|building|design|implement|make)(?: us)? ${anyOf('un una nuestro nuestra a an our')}${KIND_OF} ${SOFTWARE}\\b(?! ${anyOf('account user password folder shortcut icon ticket restore backup image copy report request form update error message access')})`,
);
/** A program that is wanted for what the office does, not by its name. */
const WANTED = new RegExp(
  `\\b(?:necesit\\w+|quer\\w+|quier\\w+|quisier\\w+|requer\\w+|requier\\w+|solicit\\w+|need|want|would like|require)(?: contar con| tener| adquirir| contratar| to have)?` +
    ` ${anyOf('un una a an')}${KIND_OF} ${anyOf(`aplicativo aplicacion app software sistema plataforma herramienta programa application system platform tool program`)}(?: \\w+)?` +
    ` (?:que|para|that|to)(?: (?:nos|me|se|lets?|allows?|us|el|llevar el)){0,3} ${anyOf(`permit\\w+ llev\\w+ control\\w* gestion\\w* administr\\w* registr\\w* sistematic\\w* automatic\\w* seguimiento
      manage track register record control handle automate`)}`,
);
const AUTOMATE = new RegExp(
  `\\b(?:(?:automatizar|sistematizar)(?: ${anyOf('el la los las un una este nuestro nuestros')})? ${anyOf('procesos? tramites? procedimientos? flujo')}` +
    `|digitalizar(?: ${anyOf('el los un')})? tramites?` +
    `|automate(?: ${anyOf('the our a')})?(?: \\w+)? ${anyOf('process\\w* procedures? workflow')})\\b`,
);
const PROJECT = new RegExp(
  `\\b(?:${ASKS}|${anyOf(`formul\\w+ presentar estructurar gestionar gestion_de adelantar iniciar acompanamiento apoyo asesoria_(?:para|en|con)
    viabilizar contratar start\\w* manage plan\\w* set_up support_with`)})${BETWEEN}(?: ${anyOf('apoyo acompanamiento asesoria para en con formular estructurar presentar gestionar iniciar start support with manage')}){0,4}${BETWEEN}` +
    ` ${anyOf('proyectos? software_project project')}(?: (?:de|en|for|on)){0,2} ?` +
    `${anyOf('(?:desarrollo_de_)?software sistemas_de_informacion tecnologi\\w+ tecnologic\\w+ informatic\\w+ transformacion_digital automatizacion sistematizacion digitalizacion')}\\b`,
);
const ENGLISH_PROJECT =
  /\b(?:need|want|start|manage|plan|propose|request|help with|support (?:with|for)|would like to start)(?: to| a| an| our| new| your| help| with| start| support){0,6} (?:software|it|technology|digital) (?:development )?project\b/;
const MADE_TO_MEASURE =
  /\b(?:software|aplicativo|aplicacion|sistema) a (?:la )?medida\b|\b(?:custom|bespoke) (?:software|application)\b/;

/** "No me deja crear una aplicación…": what one cannot do is an incident. */
const CANNOT =
  /\b(?:no (?:\w+ )?(?:pued\w+|pod\w+|deja\w*|permit\w+|logr\w+)|can ?not|can ?t|unable to|(?:wo|does) ?n ?t (?:let|allow)(?: me| us)?(?: to)?)(?: \w+){1,4}/g;

/** Whether such a request must come in the requirement-reception form (policy 3). */
export function needsReception(request: string): boolean {
  const said = normalize(request).replace(CANNOT, ' ');
  return [
    FORM,
    ASKED_OPINION,
    TITLED,
    DEVELOP,
    A_DEVELOPMENT,
    CREATE,
    WANTED,
    AUTOMATE,
    PROJECT,
    ENGLISH_PROJECT,
    MADE_TO_MEASURE,
  ].some((words) => words.test(said));
}
