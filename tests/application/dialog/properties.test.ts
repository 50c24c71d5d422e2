import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { CardAnswer } from '../../../src/application/dialog/dialog.ts';
import { fromDocument } from '../../../src/storage/document.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { runs } from '../../runs.ts';
import { open, openTo, PEDRO, TestEnvironment } from '../test-environment.ts';
import { CANCEL, Chat, confirming } from './chat.ts';

const PROJECTOR = 'El proyector de la sala de juntas no prende desde el lunes';
const KEYBOARD = 'El teclado de la ventanilla 4 no escribe la letra ñ';
const WORDS = [
  'hola',
  'gracias',
  CLEAR_REQUEST,
  PROJECTOR,
  'Tengo dos problemas: la impresora del piso 3 no imprime y el correo no abre en caja',
  'no sirve',
  'ayuda',
  'cancelar',
  'incidencia',
  '1',
  '2',
  '3',
  'alta',
  'Tesorería',
  'sí',
  'no',
  'ya quedó bien',
  'sigue igual, no funciona',
  'la imprime pero sale borrosa',
  'necesito agregar algo al caso',
  'ya no lo necesito, cancele el caso',
  'MS-2026-000004: tampoco prende la pantalla',
  'caso 4',
  'cómo va mi caso',
  'quiero hablar con una persona',
  'no sé',
  '¿?',
  ' ',
  'x'.repeat(4001),
  'y'.repeat(3990),
];
const card = fc.oneof(
  fc.constant(CANCEL),
  fc
    .record({
      kind: fc.constantFrom('incident', 'service_request', 'desk_decides'),
      priority: fc.constantFrom('high', 'low', 'desk_decides'),
      office: fc.constantFrom('', 'Tesorería'),
      wrong: fc.constantFrom({}, { name: '' }, { request: 'no sirve' }),
    })
    .map(({ wrong, ...chosen }) => confirming({ ...chosen, ...wrong })),
) as fc.Arbitrary<Exclude<CardAnswer, { card: 'offer' }>>;
/** What begins with one or two letters may be a misspelt yes. */
const noise = fc.string().filter((text) => !/^[\W_]*\w{1,2}(?:[\W_]|$)/.test(text));
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map((text) => ({ text })) },
  { weight: 1, arbitrary: noise.map((text) => ({ text })) },
  { weight: 2, arbitrary: fc.record({ answer: card, old: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ act: fc.nat(4), old: fc.boolean() }) },
);
/** What somebody does; nothing where they answer what was asked. */
const plan = fc.array(fc.oneof(deed, fc.constant(undefined)), { minLength: 5, maxLength: 25 });
const OWN = ['resolved', 'unclear', 'new'] as const;
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const ANSWERS: Partial<Record<string, Exclude<CardAnswer, { card: 'offer' }>>> = {
  summary: confirming({ request: PROJECTOR }),
};
/** Words that stand for a button of what was just offered, or for the summary's. */
const CHOOSES = /^\W*(?:(?:caso )?[1-9]|s|y|si|sip?|no|n|ok|listo|yes)\W*$/i;
/** What words alone may add to a case: the answer to the desk, and what stops a closing. */
const BY_WORDS = ['info_provided', 'disputed'];

async function newChat(own: readonly (typeof OWN)[number][]): Promise<Chat> {
  const environment = await TestEnvironment.create();
  const program = environment.program();
  if (own.includes('resolved')) await openTo(program, 'resolved', { id: 'resolved' });
  if (own.includes('unclear')) await open(program, { id: 'unclear', request: 'no sirve' });
  if (own.includes('new')) await open(program, { id: 'new', request: KEYBOARD });
  await open(program, { id: 'of-pedro', by: PEDRO });
  return new Chat(environment);
}

/** The answer to the question that was asked last; a request when nothing was asked. */
async function goingOn(chat: Chat): Promise<Deed> {
  const answer = ANSWERS[await chat.stage()];
  return answer === undefined ? { text: PROJECTOR } : { answer, old: false };
}

/** Says or presses it; whether there was anything to press. */
async function happens(chat: Chat, one: Deed): Promise<boolean> {
  if ('text' in one) {
    await chat.said(one.text);
    return true;
  }
  if ('act' in one) {
    const offer = one.old ? chat.offers[0] : chat.offers.at(-1);
    if (offer !== undefined) await chat.choseAt(one.act, offer);
    return offer !== undefined;
  }
  const { answer, old } = one;
  const fit = chat.questions.filter((asked) => answer.card === 'any' || asked.card === answer.card);
  const at = old ? fit[0] : fit.at(-1);
  if (at !== undefined) await chat.pressed(answer, at);
  return at !== undefined;
}

/** What happened in each case, by its id. */
async function events({ environment }: Chat): Promise<ReadonlyMap<string, readonly string[]>> {
  const cases = (await environment.documents('cases')).map((each) => fromDocument(each).kase);
  return new Map(cases.map(({ id, history }) => [id, history.map(({ type }) => type)]));
}

/** Presses change cases, and so do words that choose; other words only answer the desk or stop a closing. */
function mayHappen(one: Deed, before: { stage: string; live: boolean }, type: string): boolean {
  if (!('text' in one)) return true;
  if (BY_WORDS.includes(type)) return true;
  if (!CHOOSES.test(one.text.normalize('NFD').replace(/\p{M}/gu, ''))) return false;
  return type === 'opened' ? before.stage === 'summary' : before.live;
}

describe('whatever is said and pressed in whatever order', () => {
  it('only a press, a yes to the own summary, an answer to the desk or a dispute changes a case, and «cancelar» leaves every draft', async function anyOrder() {
    this.timeout(runs(60_000, 300_000));
    await fc.assert(
      fc.asyncProperty(fc.subarray([...OWN]), plan, async (own, deeds) => {
        const chat = await newChat(own);
        const ofPedro = (await events(chat)).get('of-pedro');
        for (const planned of deeds) {
          const one = planned ?? (await goingOn(chat));
          const { stage = 'idle', live } = (await chat.dialog()) ?? {};
          const before = await events(chat);
          if (!(await happens(chat, one))) continue;
          const after = await events(chat);
          assert.ok(after.size - before.size <= 1);
          for (const [id, types] of after)
            for (const type of types.slice(before.get(id)?.length ?? 0))
              assert.ok(
                mayHappen(one, { stage, live: live !== undefined }, type),
                `${type} at ${stage}: ${JSON.stringify(one)}`,
              );
          assert.deepEqual(after.get('of-pedro'), ofPedro);
        }
        const { rest = [] } = (await chat.dialog())?.draft ?? {};
        const former = await events(chat);
        for (let times = 0; times <= rest.length; times += 1) await chat.said('cancelar');
        assert.equal(await chat.stage(), 'idle');
        assert.deepEqual(await events(chat), former);
      }),
      { numRuns: runs(20, 60) },
    );
  });
});
