import { strict as assert } from 'node:assert';
import { nameFor } from '../../src/application/meaning/for-whom.ts';
import { findChoice } from '../../src/application/meaning/offered.ts';
import type { DraftChange } from '../../src/application/meaning/outcome.ts';
import { requestsIn } from '../../src/application/meaning/requests.ts';
import { understand } from '../../src/application/meaning/understand.ts';
import type { Classifier } from '../../src/application/ports/classifier.ts';
import { SITUATIONS } from './situations.ts';

/** Knows nothing: what is understood is understood by rule. */
const ignorant: Classifier = {
  classify: (_, among) => among.map((outcome) => ({ outcome, score: 0 })),
  kinds: () => [],
};
function meaning(situation: string, text: string, request?: string) {
  const found = SITUATIONS[situation];
  assert.ok(found);
  const { draft } = found;
  const where = draft && request ? { ...found, draft: { ...draft, request } } : found;
  return understand(where, text, ignorant);
}

describe('what is certain without examples', () => {
  const CERTAIN: readonly (readonly [situation: string, text: string, outcome: string])[] = [
    ['idle', 'Llevo tres días sin poder entrar al Sigep y nadie hace nada', 'intake'],
    ['idle', 'Una persona no, arréglenme el correo, dice usuario bloqueado', 'intake'],
    ['resolved', 'ya pude ver el archivo', 'accept'],
    ['resolved', 'el concepto está mal, dice 15 y son 18', 'reopen'],
    ['resolved', 'eso está todo mal, falta una hoja', 'reopen'],
    ['resolved', 'mmm no sé qué tengo que responder ahí', 'status'],
    ['resolved', 'perdón, no entiendo qué debo contestar', 'status'],
    ['needs_info', 'no se, creo q la de abajo', 'answer'],
    ['needs_info', 'la verdad no estoy segura, me parece que es la grande', 'answer'],
    ['open', 'y ahora quién lo tiene', 'status'],
    ['open', '¿y qué hay de la impresora del sótano?', 'status'],
    ['open', '¿y los otros dos qué?', 'my_cases'],
    ['closed', '¿y si se me vuelve a olvidar la clave?', 'write_here'],
    ['closed', 'dígale a María José que gracias, y que el rack sí era el 2', 'about_case'],
    ['draft_summary', 'ojo que es el piso 4, no el 3', 'change'],
    ['resolved', 'el doctor dice que ahora sí quedó perfecto, muchas gracias', 'accept'],
    ['resolved', 'it has been stable all day, please close the case', 'accept'],
    ['resolved', 'listo el 1, correos ok, cierre', 'accept'],
    ['resolved', 'Ya entré, menos mal. Pero el trato fue pésimo', 'accept'],
    ['resolved', 'si ya', 'accept'],
    ['two_resolved', 'ya pude entrar', 'ask_which'],
    ['resolved', 'no quedó resuelto, no me llegó ninguna clave', 'reopen'],
    ['resolved', 'entonces reábralo usted, no he podido cambiar la clave', 'reopen'],
    ['resolved', 'it stayed up for an hour but then dropped again', 'reopen'],
    ['resolved', 'también necesito que me instalen Adobe', 'intake'],
    ['resolved', 'Two things: I need access to the shared drive, and a second monitor', 'intake'],
    ['open', 'fuera de lo de la impresora se me dañó el monitor', 'intake'],
    ['resolved', 'no sé qué es Ctrl+Alt+Supr', 'dispute'],
    ['resolved', '¿qué me conviene escoger?', 'dispute'],
    ['draft_kind', '¿qué me aconseja usted que ponga?', 'explain'],
    ['draft_summary', '¿qué debo hacer ahora?', 'explain'],
    ['resolved', 'preferiría que una persona me explique', 'person'],
    ['draft_office', 'quisiera que una persona me llame', 'person'],
    ['open', '¿Y a qué hora me escribe el señor Andrés?', 'status'],
    ['open', 'Great, thanks. How long will this usually take?', 'status'],
    ['needs_info', '¿Será que ya vieron lo de mi Excel?', 'status'],
    ['idle', '¿usted es un robot o una persona?', 'smalltalk'],
    ['two_resolved', 'gracias a todo el equipo', 'thanks'],
    ['idle', '¿?', 'help'],
    ['draft_kind', '??', 'explain'],
    ['resolved', 'por fin pude descargar el formato, mil gracias', 'accept'],
    ['draft_priority', 'me puede esperar', 'later'],
    ['resolved', 'voy a preguntarle al doctor si quedó bien', 'later'],
    ['resolved', 'por ahora va bien pero quiero esperar a ver si mañana sigue igual', 'later'],
    ['resolved', 'so far so good, I want to wait until tomorrow', 'later'],
    ['needs_info', 'espérate que estoy en reunión', 'later'],
    [
      'needs_info',
      'con mucho gusto le averiguo, pero me tocó salir a una cita en la EPS; apenas pueda le cuento, no me vaya a cerrar el caso',
      'later',
    ],
    ['open', '/reset', 'help'],
    ['open', 'Mijo, aparte de lo de la impresora lenta, necesito que me instalen Koha', 'intake'],
    ['open', 'besides the printer, my keyboard broke', 'intake'],
    ['draft_kind', '/start', 'help'],
    ['draft_priority', "It's only me as far as I know. You pick", 'open_question'],
    ['draft_kind', 'de eso no sé mucho, ustedes verán', 'open_question'],
    ['draft_priority', 'la apagué y la prendí y funcionó. olvídelo', 'discard'],
    ['closed', 'The printer is fine but now the cadastre viewer opens blank', 'intake'],
    ['closed', 'la impresora quedó bien pero ahora el escáner no prende', 'intake'],
    ['closed', 'increíble, TERCERA vez que se cae la bendita impresora', 'again'],
    ['closed', 'vuelve a pasar lo de la impresora', 'again'],
    ['resolved', 'ahora sí, pero gracias a mí que insistí. 0 estrellas', 'accept'],
    ['resolved', 'ya no hace falta, un compañero me explicó y pude enviarlos', 'accept'],
    ['two_resolved', 'sí quedó la impresora', 'accept'],
    ['resolved', 'en el celular sí, en el computador todavía no', 'reopen'],
    ['resolved', 'ya me abrió pero no me deja adjuntar', 'reopen'],
    ['resolved', 'ya m abrio pero n me deja adjuntar', 'reopen'],
    ['open', '¿y?', 'status'],
    ['resolved', 'y?', 'status'],
    ['needs_info', 'y?', 'status'],
    ['open', 'y el MS-2026-000001?', 'status'],
    ['open', 'esto es una falta de respeto, pásenme con el jefe', 'person'],
    ['draft_priority', 'nc', 'explain'],
    ['draft_kind', 'n c', 'explain'],
    ['draft_office', 'nc', 'explain'],
    ['needs_info', 'n c', 'explain'],
    ['open', 'nc', 'help'],
    ['draft_priority', 'ns', 'explain'],
    ['draft_kind', 'yo no entiendo esa pregunta. Todavía no le he contado qué me pasa', 'explain'],
    ['draft_office', 'soy de planeación, gracias', 'change'],
    ['draft_summary', 'abran eso, no tengo tiempo', 'open'],
    [
      'idle',
      'Buenos días. Me dijeron que por aquí se pedía ayuda con el computador. ¿Así es?',
      'help',
    ],
    ['open', 'a y tb en el cel no abre', 'about_case'],
    ['open', 'tampoco abre en el celular', 'about_case'],
    ['resolved', 'ya no imprime', 'reopen'],
    ['resolved', 'on my phone yes, on the computer not yet', 'reopen'],
    ['idle', '¿por aquí se reportan los daños de las impresoras?', 'help'],
    ['idle', 'yo no entiendo esa pregunta. Todavía no le he contado qué me pasa', 'help'],
    [
      'open',
      'Rosita también está sin impresora y me manda a preguntar si le puede abrir un caso a ella',
      'intake',
    ],
    ['resolved', 'Buenas tardes, apenas vi el mensaje. ¿Cómo hago lo del enlace?', 'dispute'],
  ];
  for (const [situation, text, outcome] of CERTAIN)
    it(`«${text}» in ${situation} is ${outcome}`, () => {
      const { outcome: found, sure } = meaning(situation, text);
      assert.deepEqual([found, sure], [outcome, true]);
    });

  const UNCERTAIN: readonly (readonly [situation: string, text: string, notThat: string])[] = [
    ['draft_office', 'DEJE ASÍ', 'answer'],
    ['resolved', 'no lo reabra todavía', 'reopen'],
    ['resolved', 'ya imprime pero solo en blanco y negro', 'accept'],
    ['resolved', 'ya pude entrar, pero no abre los adjuntos', 'accept'],
    ['resolved', '¿ya quedó perfecto?', 'accept'],
    ['resolved', "please don't close the case, it still fails", 'accept'],
    ['idle', 'quiero hablar con una persona y no con un robot', 'smalltalk'],
    ['idle', 'llevo tres días esperando', 'intake'],
    ['idle', 'gracias de parte del doctor Julián Restrepo, ya le abre el Excel', 'intake'],
    ['draft_kind', '¿qué es una incidencia?', 'change'],
    ['draft_kind', 'no sé si es incidencia o requerimiento', 'change'],
    ['draft_priority', '¿cuánto se demoran si es media?', 'change'],
    ['draft_priority', 'llevo media hora esperando', 'change'],
    ['draft_priority', '¿alta o media?', 'change'],
    ['draft_kind', 'olvídelo, no funcionó', 'discard'],
    ['open', 'aparte de lo que ya dije, la impresora prende una luz naranja', 'intake'],
    [
      'resolved',
      'gracias, ya pude entrar al correo. Por cierto, la impresora no imprime',
      'accept',
    ],
    ['open', 'Thanks. By the way, my username is jsmith77', 'thanks'],
    ['needs_info', 'estoy en el piso 3', 'later'],
    ['needs_info', 'es una HP LaserJet de las grandes, apenas pueda le mando la foto', 'later'],
    ['needs_info', 'apenas pueda le cuento más; el serial es 88123', 'later'],
    ['resolved', 'por ahora funciona, espero a ver, pero no abre los adjuntos, otra vez', 'later'],
    ['closed', 'the printer is fine but now it does not print again', 'intake'],
    ['idle', '/home/ana no abre', 'help'],
    ['resolved', 'ahora sí que no abre nada', 'accept'],
    ['resolved', 'todavía no he podido probar', 'reopen'],
    ['closed', 'necesito otra vez un cable, es la segunda vez que no sirve', 'again'],
    ['idle', 'me dijeron que aquí ayudan: el computador no prende', 'help'],
    ['draft_summary', 'espere, antes de abrirlo agregue que el usuario es yibanez', 'later'],
    ['resolved', 'n c', 'reopen'],
    ['open', 'y mi compañera que también está sin impresora?', 'status'],
    ['open', '¿y si mientras tanto imprimo en la del tercer piso?', 'status'],
    ['draft_priority', 'no es ni alta ni baja', 'change'],
    ['idle', 'no entiendo la plataforma de nómina, necesito una capacitación', 'help'],
    ['draft_priority', 'no entiendo la plataforma, no me deja entrar', 'explain'],
  ];
  for (const [situation, text, outcome] of UNCERTAIN)
    it(`«${text}» in ${situation} is not surely ${outcome}`, () => {
      const { outcome: found, sure } = meaning(situation, text);
      assert.ok(!sure || found !== outcome);
    });
});

describe('kind, priority, requester and office in sentences', () => {
  const CHANGES: readonly (readonly [string, string, DraftChange])[] = [
    ['draft_kind', 'póngale incidencia me imagino', { kind: 'incident' }],
    ['draft_kind', 'Pues incidencia, por supuesto. Qué pereza', { kind: 'incident' }],
    ['draft_kind', 'entonces sería requerimiento, ¿no?', { kind: 'service_request' }],
    ['draft_kind', 'Both are requests, low priority', { kind: 'service_request', priority: 'low' }],
    ['draft_kind', 'req, baja', { kind: 'service_request', priority: 'low' }],
    ['draft_kind', 'algo que servía y ya no sirve, ¿qué cree usted?', { kind: 'incident' }],
    ['draft_priority', 'sería media, ¿cierto?', { priority: 'medium' }],
    ['draft_priority', 'Entonces escriba usted «media», por favor', { priority: 'medium' }],
    ['draft_priority', 'con que sea la otra semana', { priority: 'low' }],
    [
      'draft_priority',
      'me afecta bastante, pero los demás compañeros sí pueden trabajar',
      { priority: 'medium' },
    ],
    [
      'draft_priority',
      'Pues para mí es más o menos: trabajar puedo, pero con mucha demora',
      { priority: 'medium' },
    ],
    ['draft_priority', 'requerimiento, Laura Peña', { kind: 'service_request' }],
    ['draft_kind', 'supongo que la del Excel, que es incidencia', { kind: 'incident' }],
    [
      'draft_priority',
      'alta!! no puedo trabajar. bueno media, es q tengo el celular',
      { priority: 'medium' },
    ],
    ['draft_priority', 'alta no, media', { priority: 'medium' }],
    ['draft_priority', 'baja, digo media', { priority: 'medium' }],
    ['draft_priority', 'no sé qué poner, media supongo', { priority: 'medium' }],
    ['draft_summary', 'ok ábralo con prioridad media', { priority: 'medium' }],
    ['draft_priority', 'media no, mejor alta', { priority: 'high' }],
    [
      'draft_summary',
      'Antes de abrirlo, quiero añadir que el error dice 0x800CCC6C',
      { correction: 'Antes de abrirlo, quiero añadir que el error dice 0x800CCC6C' },
    ],
    [
      'draft_summary',
      'espere, antes de abrirlo agregue que el usuario es yibanez',
      { correction: 'espere, antes de abrirlo agregue que el usuario es yibanez' },
    ],
    ['draft_summary', 'agregue que es para la doctora Ana María Gil', { name: 'Ana María Gil' }],
    [
      'draft_summary',
      'ojo que esa es del doctor Jorge Ramírez, no mía, pónganla a nombre de él',
      { name: 'Jorge Ramírez' },
    ],
    [
      'draft_summary',
      'no, quedó mal, el solicitante dice "él". debe decir Jorge Ramírez',
      { name: 'Jorge Ramírez' },
    ],
    ['draft_summary', 'ponga al doctor Restrepo como solicitante', { name: 'Restrepo' }],
    ['draft_summary', 'Talento Humano', { office: 'Talento Humano' }],
    [
      'draft_summary',
      'jaja no, es la Secretaría de Gobierno',
      { office: 'Secretaría de Gobierno' },
    ],
  ];
  for (const [situation, text, change] of CHANGES)
    it(`«${text}» in ${situation} changes what it says`, () => {
      const { outcome, change: made } = meaning(situation, text);
      assert.deepEqual([outcome, made], ['change', change]);
    });

  it('takes no pronoun for a name', () => {
    const { change } = meaning('draft_summary', 'no, está mal, el solicitante es él');
    assert.equal(change?.name, undefined);
  });

  it('takes the requester from the request when the summary is said to be for them', () => {
    const { change } = meaning(
      'draft_summary',
      'el doctor es el que solicita, no yo',
      'escribo de parte del doctor Julián Restrepo, no le abre Excel',
    );
    assert.deepEqual(change, { name: 'Julián Restrepo' });
  });
});

describe('words of another matter while a request is under way', () => {
  const solved = SITUATIONS.resolved;
  assert.ok(solved);
  const beside = (text: string, request: string) =>
    understand(
      { ...solved, draft: { question: 'summary', request, undecided: ['priority'] } },
      text,
      ignorant,
    );

  for (const text of ['la impresora ya quedó, cierre ese', 'ya imprime'])
    it(`«${text}» accepts the resolved case that it names`, () => {
      const { outcome, cases } = beside(text, 'clave vencida del sistema de nómina');
      assert.deepEqual([outcome, cases], ['accept', ['printer']]);
    });

  it('accepts none when the request under way is about that thing itself', () => {
    const { outcome } = beside('la impresora ya quedó', 'la impresora nueva no aparece');
    assert.notEqual(outcome, 'accept');
  });

  it('takes the request and the priority that are said together', () => {
    const { outcome, change } = understand(
      {
        ...solved,
        own: [],
        draft: {
          question: 'summary',
          request: 'necesito instalar autocad',
          undecided: ['priority'],
        },
      },
      'mmm media... no espere, mejor no es autocad, es que se dañó la impresora, autocad ya no',
      ignorant,
    );
    assert.deepEqual(
      [outcome, change],
      ['change', { request: 'se dañó la impresora', priority: 'medium' }],
    );
  });
});

describe('words that say that nobody was asked for', () => {
  const found = SITUATIONS.open;
  assert.ok(found);
  for (const text of [
    'yo no pedí hablar con nadie',
    'nunca pedí un asesor',
    "I didn't ask for a person",
  ])
    it(`«${text}» takes the call for a person back`, () => {
      const { outcome } = understand({ ...found, awaitsPerson: true }, text, ignorant);
      assert.equal(outcome, 'no_person');
    });
});

describe('who is to write to somebody who asked for a person', () => {
  const found = SITUATIONS.open;
  assert.ok(found);
  for (const text of [
    '¿Y quién es la persona que me va a escribir? ¿Me dieron un nombre?',
    '¡El nombre de la persona que me va a llamar! ¿Es tan difícil?',
    'solo quiero saber quién de ustedes me va a contactar',
    'just tell me the name',
    'who is the guy that will call me',
  ])
    it(`is told to «${text}»`, () => {
      const { outcome } = understand({ ...found, awaitsPerson: true }, text, ignorant);
      assert.equal(outcome, 'who_writes');
    });
});

describe('a greeting by somebody who says who they are', () => {
  const found = SITUATIONS.idle;
  assert.ok(found);
  for (const text of [
    'Muy buenos días. Les saluda Yolanda, del Archivo Central. Espero que estén muy bien.',
    'Muy buenos días tengan ustedes, señores de sistemas. Les escribe Berta, de Cobro Coactivo.',
    'hola, soy Marta de Tesorería, mucho gusto',
    'good morning, this is Peter from the press office',
  ])
    it(`is a greeting: «${text}»`, () =>
      assert.equal(understand(found, text, ignorant).outcome, 'greet'));
  for (const text of [
    'hola, soy de planeación y no tengo internet',
    'buenas, le escribe Rosa de Hacienda, no me abre el correo',
  ])
    it(`is more where trouble is told: «${text}»`, () =>
      assert.notEqual(understand(found, text, ignorant).outcome, 'greet'));
});

describe('for whom a first message asks', () => {
  const NAMED: readonly (readonly [string, string | undefined])[] = [
    ['escribo de parte del doctor Julián Restrepo, no le abre el Excel', 'Julián Restrepo'],
    ['un portátil para la doctora Ana María Gil', 'Ana María Gil'],
    ['a nombre de Marta Ríos, la impresora no imprime', 'Marta Ríos'],
    ['on behalf of Sandra Gil, her laptop is dead', 'Sandra Gil'],
    ['I need a monitor for my boss, Peter Smith', 'Peter Smith'],
    ['para mi jefe, el doctor Julián Restrepo, un portátil', 'Julián Restrepo'],
    ['de parte del doctor restrepo que no puede entrar', 'restrepo'],
    ['de parte de la Secretaría de Hacienda', undefined],
    ['on behalf of the Planning office', undefined],
    ['necesito tóner para la HP del piso 3', undefined],
    ['permiso para el Director', undefined],
    ['escribo en nombre de la secretaria de despacho, doctora Luz Marina Peña', 'Luz Marina Peña'],
    ['un favor, para el compañero Luis Torres de presupuesto: no le sirve el mouse', 'Luis Torres'],
    ['a keyboard for my coworker Ann Lee', 'Ann Lee'],
  ];
  for (const [text, name] of NAMED)
    it(`«${text}» is for ${name ?? 'nobody else'}`, () => {
      assert.equal(nameFor(text), name);
    });
});

describe('several requests in one message', () => {
  const SEVERAL: readonly (readonly [string, readonly string[] | undefined])[] = [
    [
      'tengo varios problemas: la impresora no imprime, no me abre el Outlook y además necesito que me cambien el teclado',
      ['la impresora no imprime', 'no me abre el Outlook', 'necesito que me cambien el teclado'],
    ],
    [
      'Two things: I need access to the shared drive, and a second monitor would be great',
      ['I need access to the shared drive', 'a second monitor would be great'],
    ],
    [
      'la impresora no imprime y también necesito un teclado nuevo',
      ['la impresora no imprime', 'necesito un teclado nuevo'],
    ],
    [
      'My laptop is slow and I also need a second monitor',
      ['My laptop is slow', 'I also need a second monitor'],
    ],
    [
      'una es la impresora que no imprime, otra que no abre el outlook y la otra el teclado que se dañó',
      ['la impresora que no imprime', 'no abre el outlook', 'el teclado que se dañó'],
    ],
    [
      'la impresora no imprime, además no me llega el correo y necesito acceso al SECOP para la contratista',
      [
        'la impresora no imprime',
        'no me llega el correo',
        'necesito acceso al SECOP para la contratista',
      ],
    ],
    [
      'la impresora no imprime y además el correo no abre y necesito enviar un correo',
      ['la impresora no imprime', 'el correo no abre y necesito enviar un correo'],
    ],
    [
      'el correo no abre desde ayer y además necesito instalar Zoom',
      ['el correo no abre desde ayer', 'necesito instalar Zoom'],
    ],
    [
      'the mail does not open and I also need Zoom installed',
      ['the mail does not open', 'I also need Zoom installed'],
    ],
    ['tengo varios problemas con la impresora: no imprime, hace ruido y sale borrosa', undefined],
    ['el computador está lento, se apaga solo y no abre nada', undefined],
    ['la impresora no imprime y también hace ruido', undefined],
    ['Rosita la de Tesorería también está sin impresora y me manda a preguntar', undefined],
    ['el correo no abre en el portátil y además el portátil está lento', undefined],
  ];
  for (const [text, requests] of SEVERAL)
    it(`«${text}» holds ${requests?.length ?? 'one'}`, () => {
      assert.deepEqual(requestsIn(text), requests);
    });

  it('takes «son tres cosas» for the cases that were offered', () => {
    const offered = [['Sí, abrir 2 casos', 'Yes, open 2 cases'], ['Es uno solo']];
    for (const text of ['no, son tres cosas diferentes', '¿los puede abrir por separado?'])
      assert.equal(findChoice(offered, text), 0);
    assert.equal(findChoice([['Es algo nuevo'], ['Dejarlo']], 'son tres cosas'), undefined);
  });
});
