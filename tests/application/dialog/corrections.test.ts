import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat, confirming, toSummary } from './chat.ts';

const LOCKED = 'me bloquearon la cuenta de dominio, resetéela pues';
const OFFICES = [
  ['Secretaría General', 'General Secretariat'],
  ['Secretaría de Salud', 'Health Secretariat'],
] as const;

async function withOffices(request: string): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  const entries = OFFICES.map(([es, en], i) => ({ id: `o-${i}`, words: { es, en } }));
  await chat.program.deskSettings.save('offices', entries, 0);
  await toSummary(chat, request);
  return chat;
}
const draft = async (chat: Chat) => (await chat.dialog())?.draft;

describe('several things said at the summary', () => {
  for (const [text, changed, kept] of [
    ['póngale Recursos Humanos. digo, Secretaría General', { office: 'Secretaría General' }, ''],
    ['dije que Secretaría de Salud!! la dependencia', { office: 'Secretaría de Salud' }, ''],
    [
      'low. she is in Health, ext 214',
      { office: 'Secretaría de Salud', priority: 'low' },
      'ext 214',
    ],
    [
      'los dos son de salud, piso 4',
      { office: 'Secretaría de Salud' },
      'los dos son de salud, piso 4',
    ],
    [
      'yo soy de salud y tengo una tutela que vence hoy a las 4 en punto',
      { office: 'Secretaría de Salud' },
      'yo soy de salud y tengo una tutela que vence hoy a las 4 en punto',
    ],
    [
      'es el canon de la oficina 204 se queda en negro al prender',
      { name: 'Ana Gómez' },
      'es el canon de la oficina 204 se queda en negro al prender',
    ],
    ['media, no: baja. es en el piso 4', { priority: 'low' }, 'es en el piso 4'],
    [
      "make that under Emily Carter's name please, and her office is Health, not Treasury",
      { office: 'Secretaría de Salud', name: 'Emily Carter' },
      '',
    ],
  ] as const)
    it(`are each done: «${text}»`, async () => {
      const chat = await withOffices(LOCKED);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      const now = (await draft(chat)) ?? assert.fail();
      assert.deepEqual({ ...now, ...changed }, now);
      assert.equal(now.request.slice(LOCKED.length).trim(), kept);
    });

  it('are a choice and a question, which is answered and filed nowhere', async () => {
    const chat = await withOffices(LOCKED);
    const said = 'incidencia. y cuánto se demoran normalmente en desbloquear eso?';
    assert.deepEqual(await chat.said(said), ['explain_time', 'ask summary']);
    const { kind, request } = (await draft(chat)) ?? {};
    assert.deepEqual([kind, request], ['incident', LOCKED]);
  });

  it('are a question and another thing, which is asked about', async () => {
    const chat = await withOffices(LOCKED);
    const said =
      '¿a qué hora atienden? es que me toca llevar el portátil para que le instalen AutoCAD';
    const [hours, offered] = await chat.said(said);
    assert.deepEqual([hours, offered], ['hours', 'offer elsewhere']);
    assert.match(chat.offer().text, /^es que me toca/);
    assert.equal((await draft(chat))?.request, LOCKED);
  });

  it('open the case where a yes is among them', async () => {
    const chat = await withOffices(LOCKED);
    const said = 'the name should be Emily Carter. otherwise looks good, go ahead';
    assert.deepEqual(await chat.said(said), ['case_opened']);
    const [kase] = await chat.cases();
    assert.deepEqual([kase?.requester.name, kase?.request], ['Emily Carter', LOCKED]);
  });
});

describe('a yes with what was said before', () => {
  it('adds no word to the request: «listo, ábralo, ya con todo lo que le dije»', async () => {
    const chat = await withOffices(LOCKED);
    assert.deepEqual(await chat.said('listo, ábralo, ya con todo lo que le dije'), ['case_opened']);
    assert.equal((await chat.cases())[0]?.request, LOCKED);
  });
});

describe('what ends a request at its summary', () => {
  for (const text of [
    'ya me dejó, era que tocaba ponerle un signo. gracias!',
    "don't open it",
    'no lo abra',
  ])
    it(`opens nothing: «${text}»`, async () => {
      const chat = await withOffices('no puedo entrar al correo, me dice clave incorrecta');
      assert.deepEqual(await chat.said(text), ['cancelled']);
      await chat.said('sí');
      assert.deepEqual(await chat.cases(), []);
    });

  it('is not that it works in part', async () => {
    const chat = await withOffices('no puedo entrar al correo, me dice clave incorrecta');
    await chat.said('ya me dejó entrar pero no me abre los adjuntos');
    assert.equal(await chat.stage(), 'summary');
  });
});

describe('the office on the form', () => {
  it('is taken from the words of the request, and from the list by its id', async () => {
    const chat = await withOffices('Les escribo de la Secretaría de Salud, el escáner no prende');
    assert.equal((await draft(chat))?.office, 'Secretaría de Salud');
    await chat.pressed(confirming({ office: 'o-0', request: 'El escáner no prende' }));
    assert.equal((await chat.cases())[0]?.office, 'Secretaría General');
  });

  it('is the one that was chosen, though a lead took it off the list meanwhile', async () => {
    const chat = await withOffices(LOCKED);
    const entries = OFFICES.map(([es, en], i) => ({
      id: `o-${i}`,
      words: { es, en },
      ...(i === 0 && { removed: true as const }),
    }));
    await chat.program.deskSettings.save('offices', entries, 1);
    chat.environment.clock.pass(5 * 60_000);
    await chat.pressed(confirming({ office: 'o-0', request: LOCKED }));
    assert.equal((await chat.cases())[0]?.office, 'Secretaría General');
  });

  it('is none in words that name no office', async () => {
    const chat = await withOffices('en general no funciona nada en el portal de pagos');
    assert.equal((await draft(chat))?.office, undefined);
  });

  it('may stay unsaid, and is asked on the next form', async () => {
    const chat = await withOffices(LOCKED);
    assert.deepEqual(await chat.pressed(confirming({ request: LOCKED })), ['case_opened']);
    assert.equal((await chat.cases())[0]?.office, undefined);
    assert.equal((await chat.dialog())?.office, undefined);
  });
});

describe('a request that a former version asked for its kind', () => {
  it('stands at its summary', async () => {
    const chat = await withOffices(LOCKED);
    const kept = (await chat.dialog()) ?? assert.fail();
    const former = { ...kept, stage: 'kind', rev: kept.rev + 1 } as unknown as typeof kept;
    await chat.environment.stores.dialogs.save(former, kept.rev);
    assert.deepEqual(await chat.said('sí'), ['case_opened']);
  });
});
