import { strict as assert } from 'node:assert';
import { openTo, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

/** Somebody whose case needs the requirement-reception form. */
async function withForm() {
  const environment = await TestEnvironment.create();
  const request = 'Necesito concepto técnico para la compra de 5 portátiles para tesorería';
  await openTo(environment.program(), 'new', { request });
  return { chat: new Chat(environment), environment };
}

const formOf = async (environment: TestEnvironment) =>
  (await environment.kase('case-1')).reception ?? assert.fail();

describe('the requirement-reception form answered in words', () => {
  for (const [text, form] of [
    [
      'lo del formato: el responsable soy yo, Yolanda Ibáñez, tesorera, y los usuarios son 5',
      { responsible: 'Yolanda Ibáñez, tesorera', affected: '5' },
    ],
    [
      'agregue al caso 1 que el responsable soy yo, tesorera, y son 5 usuarios',
      { responsible: 'Ana Gómez, tesorera', affected: '5 usuarios' },
    ],
    [
      'Objetivo: cambiar los equipos viejos. Situación actual: se apagan solos, nadie puede trabajar. Resultado esperado: cinco portátiles',
      {
        objective: 'cambiar los equipos viejos',
        situation: 'se apagan solos, nadie puede trabajar',
        result: 'cinco portátiles',
      },
    ],
    ['la encargada es Marta Solano, gracias', { responsible: 'Marta Solano' }],
    [
      'the responsible person is me and the expected result is five laptops',
      { responsible: 'Ana Gómez', result: 'five laptops' },
    ],
    [
      'para el formato: la dependencia es Tesorería General y la fecha es el 20 de marzo',
      { office: 'Tesorería General', wantedDate: '2026-03-20' },
    ],
  ] as const)
    it(`takes what is said by one press: «${text}»`, async () => {
      const { chat, environment } = await withForm();
      assert.deepEqual(await chat.said(text), ['offer form']);
      assert.deepEqual(await formOf(environment), {});
      assert.deepEqual(await chat.said('sí'), ['form_filled', 'status case-1']);
      assert.deepEqual(await formOf(environment), form);
      assert.deepEqual((await environment.kase('case-1')).comments, []);
    });

  it('keeps what was there, and may be left alone', async () => {
    const { chat, environment } = await withForm();
    await chat.said('el objetivo es renovar los equipos');
    await chat.said('póngalo');
    await chat.said('los funcionarios afectados son 12');
    await chat.said('no');
    assert.deepEqual(await formOf(environment), { objective: 'renovar los equipos' });
  });

  for (const text of [
    '¿y eso qué formato es? ¿toca llenarlo? estoy muy ocupado',
    '¿quién tiene que llenar el formulario?',
    '¿dónde está el formato?',
  ])
    it(`is explained, with help: «${text}»`, async () => {
      const { chat } = await withForm();
      assert.deepEqual(await chat.said(text), ['term_reception', 'form_how', 'offer form_help']);
      assert.deepEqual(
        chat.offer().acts.map((act) => act.do),
        ['show', 'person', 'none'],
      );
    });

  for (const text of ['no tengo tiempo de llenar el formato', 'lo del formato me queda difícil'])
    it(`is no request of its own: «${text}»`, async () => {
      const { chat } = await withForm();
      assert.deepEqual(await chat.said(text), ['form_how', 'offer form_help']);
    });

  for (const text of [
    'entonces ya quedó completo el formato?',
    '¿qué le falta al formato?',
    'listo, ya llené el formato',
  ])
    it(`is told what it lacks: «${text}»`, async () => {
      const { chat } = await withForm();
      assert.deepEqual(await chat.said(text), ['status case-1']);
    });

  it('of a request that was begun instead goes where it belongs', async () => {
    const { chat, environment } = await withForm();
    await chat.said('necesito renovar los computadores de la ventanilla porque se apagan');
    if (chat.offers.length > 0) await chat.said('es algo nuevo');
    await chat.said('no no, eso es para el formato del caso que ya tengo, no un caso nuevo');
    assert.equal(chat.offer().code, 'about');
    await chat.said('sí');
    assert.equal((await environment.documents('cases')).length, 1);
    const [comment] = (await environment.kase('case-1')).comments;
    assert.match(comment?.text ?? '', /^necesito renovar los computadores/);
  });

  it('is nothing that a case without one has', async () => {
    const environment = await TestEnvironment.create();
    await openTo(environment.program(), 'new', { request: 'la pantalla no prende' });
    const chat = new Chat(environment);
    await chat.said('el responsable es Marta Solano');
    assert.deepEqual(
      chat.offers.map(({ code }) => code).filter((code) => code === 'form'),
      [],
    );
  });
});
