import { strict as assert } from 'node:assert';
import { openTo, TestEnvironment } from '../test-environment.ts';
import { Chat, chatWith, toSummary } from './chat.ts';

const WIFI = 'el wifi del piso 2 se cae a cada rato desde ayer';
const OFFICES = [
  ['Secretaría de Hacienda', 'Treasury Secretariat'],
  ['Secretaría General', 'General Secretariat'],
  ['Secretaría de Planeación', 'Planning Secretariat'],
  ['Secretaría de Salud', 'Health Secretariat'],
  ['Oficina Jurídica', 'Legal Office'],
] as const;

async function withOffices(): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  const entries = OFFICES.map(([es, en], i) => ({ id: `o-${i}`, words: { es, en } }));
  await chat.program.deskSettings.save('offices', entries, 0);
  return chat;
}

const draft = async (chat: Chat) => (await chat.dialog())?.draft;

describe('an office of the list, said loosely', () => {
  for (const [text, office] of [
    ['es sec d salud perdon', 'Secretaría de Salud'],
    ['no señora, es planeación', 'Secretaría de Planeación'],
    ['ay perdón, soy de hacienda mi amor', 'Secretaría de Hacienda'],
    ['it is the Legal Office, sorry', 'Oficina Jurídica'],
  ] as const)
    it(`corrects the summary: «${text}»`, async () => {
      const chat = await withOffices();
      await toSummary(chat, WIFI);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      const { office: said, request } = (await draft(chat)) ?? {};
      assert.deepEqual([said, request], [office, WIFI]);
    });

  for (const text of [
    '¿ya quedó con salud?',
    'no es de salud',
    'el daño también es en salud y jurídica',
  ])
    it(`is no correction in «${text}»`, async () => {
      const chat = await withOffices();
      await toSummary(chat, WIFI);
      await chat.said(text);
      assert.equal((await draft(chat))?.office, undefined);
    });

  for (const [text, office] of [
    ['pues Planeación mi señora, como le dije', 'Secretaría de Planeación'],
    ['sec d hacienda porfa', 'Secretaría de Hacienda'],
    ['Planning, my dear', 'Secretaría de Planeación'],
  ] as const)
    it(`changes the summary: «${text}»`, async () => {
      const chat = await withOffices();
      await chat.said(WIFI);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      const { office: said, request } = (await draft(chat)) ?? {};
      assert.deepEqual([said, request], [office, WIFI]);
    });

  for (const [text, office] of [
    [
      'jajaja bueno póngale media y ya, yo soy de Planeación, el del escritorio de la ventana',
      'Secretaría de Planeación',
    ],
    ['media, trabajamos en hacienda', 'Secretaría de Hacienda'],
    ["medium I guess, I'm from Planning", 'Secretaría de Planeación'],
    ['media, en general es eso', undefined],
  ] as const)
    it(`is taken with the priority: «${text}»`, async () => {
      const chat = await withOffices();
      await chat.said(WIFI);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      const { priority, office: said } = (await draft(chat)) ?? {};
      assert.deepEqual([priority, said], ['medium', office]);
    });
});

describe('what was not understood at the summary', () => {
  it('goes with the request that a yes opens, and that is said', async () => {
    const chat = await chatWith();
    await toSummary(chat, WIFI);
    assert.deepEqual(await chat.said('chzq tralala mirador'), ['offer unsure']);
    assert.deepEqual(await chat.said('si asi sta bn abralo'), ['case_opened', 'opened_with']);
    assert.equal((await chat.cases())[0]?.request, `${WIFI}\nchzq tralala mirador`);
  });

  it('stays out where the button to open is pressed beside it', async () => {
    const chat = await chatWith();
    await toSummary(chat, WIFI);
    await chat.said('chzq tralala mirador');
    assert.deepEqual(await chat.chose('open'), ['answered offer', 'case_opened']);
    assert.equal((await chat.cases())[0]?.request, WIFI);
  });
});

describe('urgency at the summary', () => {
  for (const text of [
    'ojo q esto es urgent tengo q imprimir contratos xa las 3',
    'es urgente porque hoy se vence el plazo',
    'esto urge, el concejo pide las actas mañana',
    'please hurry, I have to print contracts today',
  ])
    it(`raises the priority and is kept: «${text}»`, async () => {
      const chat = await chatWith();
      await chat.said(WIFI);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      const { priority, request } = (await draft(chat)) ?? {};
      assert.deepEqual([priority, request], ['high', `${WIFI}\n${text}`]);
    });

  for (const text of ['no es urgente', 'ya no es tan urgente', '¿esto es urgente para ustedes?'])
    it(`is not in «${text}»`, async () => {
      const chat = await chatWith();
      await chat.said(WIFI);
      await chat.said(text);
      assert.notEqual((await draft(chat))?.priority, 'high');
    });
});

describe('somebody of the request, pointed at', () => {
  const GLADYS = 'la compañera Gladys Pérez tiene un error en el SIIF desde ayer';
  for (const text of [
    'sí sí, así está bien mi amor, ábralo, pero a nombre de ella',
    'no, es para ella',
    'put it under her name please',
  ])
    it(`is the requester: «${text}»`, async () => {
      const chat = await chatWith();
      await toSummary(chat, GLADYS);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal((await draft(chat))?.name, 'Gladys Pérez');
    });

  it('is nobody where the request names two', async () => {
    const chat = await chatWith();
    await toSummary(chat, `${GLADYS}, y a don Luis Mora le pasa igual`);
    await chat.said('a nombre de ella');
    assert.equal((await draft(chat))?.name, 'Ana Gómez');
  });
});

describe('a part to be taken out', () => {
  for (const text of ['y quite lo del celular que eso era en chiste', 'también borre lo del mouse'])
    it(`is changed on the card: «${text}»`, async () => {
      const chat = await chatWith();
      await toSummary(chat, WIFI);
      assert.deepEqual(await chat.said(text), ['explain_summary', 'ask summary']);
    });
});

describe('one sentence about one thing', () => {
  for (const text of [
    'y se me olvidaba, también se me dañó el mouse, el clic derecho no le sirve, pero eso es lo de menos',
    'también necesito un tóner, el de la impresora está seco, eso es lo de menos',
    'also my keyboard is broken, the e key is stuck, but that is the least of it',
  ])
    it(`is asked about whole beside a summary: «${text}»`, async () => {
      const chat = await chatWith();
      await toSummary(chat, 'el SIIF no abre desde ayer');
      assert.deepEqual(await chat.said(text), ['offer elsewhere']);
      assert.equal(chat.offer().text, text);
      assert.equal((await draft(chat))?.request, 'el SIIF no abre desde ayer');
    });

  for (const text of [
    'También necesito que a Camila Torres, que entra el lunes, le creen usuario y correo, eso lo pide el doctor Ramírez también',
    'También necesito un computador para la nueva, y eso lo autoriza el doctor Ramírez',
  ])
    it(`is one request with its tail: «${text}»`, async () => {
      const request = 'de parte del doctor Ramírez: el proyector de la sala de juntas no enciende';
      const chat = await chatWith((program) => openTo(program, 'assigned', { request }));
      assert.deepEqual(await chat.said(text), ['ask summary']);
      assert.equal((await draft(chat))?.request, text);
    });

  it('is no tail that names the other thing', async () => {
    const request = 'el proyector de la sala de juntas no enciende';
    const chat = await chatWith((program) => openTo(program, 'assigned', { request }));
    const text =
      'También necesito un computador nuevo, y lo del proyector es para las 2 de la tarde';
    await chat.said(text);
    assert.equal((await draft(chat))?.request, 'También necesito un computador nuevo');
  });
});

describe('a request for a person beside a refusal', () => {
  const asked = async () => {
    const request = 'el monitor parpadea todo el tiempo desde ayer';
    const chat = await chatWith((program) => openTo(program, 'assigned', { request }));
    const offered = await chat.said('el monitor es el de la izquierda, el que parpadea');
    assert.deepEqual(offered, ['offer about']);
    return chat;
  };

  for (const text of [
    'no era baja, me equivoqué, ¿puede dejarlo así? o mejor que me llame una persona',
    'no, déjelo así, prefiero hablar con alguien',
    'no, leave it, I want to talk to somebody',
  ])
    it(`is not lost: «${text}»`, async () => {
      const chat = await asked();
      await chat.said(text);
      assert.match((await chat.wantsPerson()).join('\n'), new RegExp(text.slice(-12)));
    });

  it('is none where a person was spoken to before', async () => {
    const chat = await asked();
    assert.deepEqual(await chat.said('no, déjelo así, ya hablé con una persona'), [
      'left_as_it_is',
    ]);
    assert.deepEqual(await chat.wantsPerson(), []);
  });
});

describe('the kind of a request told at length', () => {
  for (const [text, kind] of [
    [
      'Buen día, le escribo de parte del doctor Ramírez, secretario de Planeación: el proyector de la sala de juntas no enciende y tiene reunión a las 2 de la tarde',
      'incident',
    ],
    [
      'hey one more thing, can I get access to the budget folder? maria from planning has it and I need it for the council report too',
      'service_request',
    ],
    [
      'Mi jefe sale de vacaciones el viernes, quisiera permiso de lectura en la carpeta de contratos, la usa el equipo de él hace rato',
      'service_request',
    ],
    ['La impresora se dañó, necesito una nueva para la oficina', undefined],
  ] as const)
    it(`is ${kind ?? 'asked'}: «${text}»`, async () => {
      const chat = await chatWith();
      chat.readsKind = true;
      await chat.said(text);
      assert.equal((await draft(chat))?.kind, kind);
    });
});
