import { strict as assert } from 'node:assert';
import { ANA, act, LUIS, open, openTo } from '../test-environment.ts';
import { chatWith, toSummary } from './chat.ts';

const MAIL = 'el correo de contratación no recibe mensajes';
const SCANNER = 'el escáner de la oficina 204 no prende';

describe('a short message beside the summary', () => {
  const request = async (said: string) => {
    const chat = await chatWith();
    await toSummary(chat, SCANNER);
    const replies = await chat.said(said);
    return { chat, replies, draft: (await chat.dialog())?.draft };
  };

  for (const detail of [
    'error 0x45',
    'sale error 0x45',
    'además sale un error 0x45',
    'llamar a la ext 214',
    'no me llamen',
    'no era la 204 era la 205',
    'y en la solicitud ponga que es el canon',
    'not working',
    "don't call me",
    'si viene Pedro que pregunte por mí',
  ])
    it(`is a detail: «${detail}»`, async () => {
      const { chat, replies, draft } = await request(detail);
      assert.deepEqual(replies, ['changed', 'ask summary']);
      assert.equal(draft?.request, `${SCANNER}\n${detail}`);
      assert.deepEqual([draft?.kind, await chat.wantsPerson()], [undefined, []]);
    });

  for (const [asked, explained] of [
    ['cuándo viene alguien?', 'explain_time'],
    ['y a qué hora vienen?', 'explain_time'],
    ['que es esto', 'explain_summary'],
    ['para qué es esto?', 'explain_summary'],
    ['no funciona el botón', 'explain_summary'],
    ['no puedo oprimir el botón', 'explain_summary'],
    ['no es mi oficina', 'explain_summary'],
    ['cambie el nombre', 'explain_summary'],
    ['no aparece mi oficina', 'explain_office'],
    ['no sale mi dependencia en la lista', 'explain_office'],
    ["I can't find my office", 'explain_office'],
    ['wrong office', 'explain_summary'],
    ['cómo lo escribo', 'explain_summary'],
    ['la prioridad déjela así', 'explain_summary'],
    ['así déjelo', 'explain_summary'],
    ['así está bien escrito?', 'explain_summary'],
    ['qué diferencia hay entre los tipos', 'explain_kind'],
    ['nobody came', 'explain_time'],
    ['are you a bot?', 'smalltalk'],
  ] as const)
    it(`is explained, and filed nowhere: «${asked}»`, async () => {
      const { replies, draft } = await request(asked);
      assert.deepEqual(replies, [explained, 'ask summary']);
      assert.equal(draft?.request, SCANNER);
    });

  for (const refused of ['no, nada de eso', 'nothing of that', 'absolutely not'])
    it(`opens nothing and can drop the request: «${refused}»`, async () => {
      const { chat, replies } = await request(refused);
      assert.deepEqual([replies, chat.acts()[0]], [['offer unsure'], 'drop']);
      assert.deepEqual(await chat.chose('drop'), ['answered offer', 'cancelled']);
      assert.deepEqual([await chat.stage(), await chat.cases()], ['idle', []]);
    });

  for (const other of ['el internet está lento', 'la pantalla también está rota'])
    it(`of another thing that fails is asked about: «${other}»`, async () => {
      const { replies, draft } = await request(other);
      assert.deepEqual([replies, draft?.request], [['offer elsewhere'], SCANNER]);
    });

  it('that counts the cases opens none', async () => {
    const { chat, replies } = await request('abra dos casos');
    assert.deepEqual([replies, await chat.cases()], [['offer unsure'], []]);
  });

  it('that is not urgent any more raises nothing, and names no office', async () => {
    const urgent = await request('ya no lo necesito urgente');
    const office = await request('con Office en vez de LibreOffice');
    assert.deepEqual([urgent.draft?.priority, office.draft?.office], [undefined, undefined]);
  });

  it('gives the name after the word that says so', async () => {
    const { draft } = await request('cambie el nombre, es María López');
    assert.deepEqual([draft?.name, draft?.request], ['María López', SCANNER]);
  });

  it('names whose case it is after «ella»', async () => {
    const { draft } = await request('El caso va a nombre de ella: Inés Restrepo Mejía');
    assert.deepEqual([draft?.name, draft?.request], ['Inés Restrepo Mejía', SCANNER]);
  });

  it('has the level with its reason', async () => {
    const { draft } = await request('la prioridad alta, que el alcalde lo necesita');
    assert.deepEqual(
      [draft?.priority, draft?.request],
      ['high', `${SCANNER}\nque el alcalde lo necesita`],
    );
  });

  it('of another matter in many words is asked about', async () => {
    const { replies, draft } = await request(
      'y cuando me vaya a vacaciones el 20 de noviembre le quitan el permiso a Yolanda',
    );
    assert.deepEqual([replies, draft?.request], [['offer elsewhere'], SCANNER]);
  });
});

describe('a short message about cases', () => {
  it('with an extension looks up no case of that number', async () => {
    const chat = await chatWith((program) =>
      openTo(program, 'resolved', { request: 'mi teléfono no suena' }),
    );
    assert.deepEqual(
      await chat.said('ay sí ya suena! pero ahora el que no suena es el de Rosalba, el 216'),
      ['disputed', 'offer dispute'],
    );
    assert.match(chat.offer().text, /el de Rosalba, el 216$/);
  });

  it('says what the screen shows, which the desk asked', async () => {
    const chat = await chatWith(async (program) => {
      await open(program, { request: 'no me abre el correo' });
      await act(program, LUIS, { name: 'ask_info', question: '¿Le sale algún mensaje de error?' });
    });
    const said = 'pues no abre!! dice contraseña incorrecta y yo no la he cambiado';
    assert.deepEqual(await chat.said(said), ['answer_added']);
  });

  it('tells the office of somebody else, which is not the writer’s', async () => {
    const chat = await chatWith((program) => open(program));
    assert.deepEqual(await chat.said('la dependencia de Álvaro es Planeación, no Hacienda'), [
      'offer office',
    ]);
    assert.equal((await chat.dialog())?.office, undefined);
    assert.deepEqual(await chat.said('mi dependencia es Secretaría de Hacienda'), [
      'office_noted',
      'offer office',
    ]);
    assert.equal((await chat.dialog())?.office, 'Secretaría de Hacienda');
  });

  it('tells of a trouble in an office, and corrects none', async () => {
    const chat = await chatWith((program) => open(program, { request: SCANNER }));
    await chat.said('No hay internet en la oficina de Tesorería');
    assert.equal((await chat.dialog())?.office, undefined);
  });

  it('thanks somebody by name', async () => {
    const chat = await chatWith((program) => open(program, { request: 'mi teléfono no suena' }));
    assert.deepEqual(
      await chat.said(
        'Muchas gracias mija Lucía, usted es un sol, quedo pendiente entonces del teléfono',
      ),
      ['thanks'],
    );
  });

  it('asks for the hours and what happens else', async () => {
    const chat = await chatWith();
    assert.deepEqual(
      await chat.said('de qué horario a qué horario trabajan y si escribo un sábado qué pasa'),
      ['hours'],
    );
  });

  for (const [state, said, expected] of [
    ['new', 'mañana estoy de vacaciones', 'offer about'],
    ['new', 'no me sirve', 'offer about'],
    ['in_progress', 'se dañó otra vez', 'offer about'],
    ['new', 'era broma', 'offer cancel'],
    ['new', 'ya no sirve', 'offer about'],
    ['new', 'cuál es la prioridad?', 'case case-1'],
    ['resolved', 'what is the priority?', 'case case-1'],
    ['new', 'me equivoqué', 'offer unsure'],
    ['new', 'olvidé mi clave', 'ask summary'],
    ['resolved', 'luego le digo', 'later'],
  ] as const)
    it(`is answered where one is ${state}: «${said}»`, async () => {
      const chat = await chatWith((program) => openTo(program, state, { request: SCANNER }));
      assert.deepEqual(await chat.said(said), [expected]);
    });

  it('that puts the answer off answers nothing', async () => {
    const chat = await chatWith(async (program) => {
      await open(program, { request: SCANNER });
      await act(program, LUIS, { name: 'ask_info', question: '¿De qué marca es?' });
    });
    assert.deepEqual(await chat.said('ahora no puedo'), ['later']);
    assert.equal((await chat.environment.kase('case-1')).state, 'needs_info');
  });

  for (const [said, expected] of [
    ['no entiendo', 'view help'],
    ['nadie ha venido', 'view my_cases'],
    ['forget it', 'nothing_to_cancel'],
    ['not working', 'ask clarify'],
  ] as const)
    it(`calls nobody where none is open: «${said}»`, async () => {
      const chat = await chatWith();
      assert.deepEqual(await chat.said(said), [expected]);
      assert.deepEqual(await chat.wantsPerson(), []);
    });
});

describe('a short message where it is asked what fails', () => {
  for (const [said, expected] of [
    ['not working', ['ask clarify']],
    ['ya no sirve', ['ask clarify']],
    ['nadie ha venido', ['explain_time', 'ask clarify']],
    ['qué es esto?', ['explain_request', 'ask clarify']],
    ['es usted un robot?', ['smalltalk', 'ask clarify']],
  ] as const)
    it(`drops nothing and calls nobody: «${said}»`, async () => {
      const chat = await chatWith();
      await chat.said('no me sirve');
      assert.deepEqual(await chat.said(said), expected);
      assert.deepEqual(await chat.wantsPerson(), []);
    });
});

describe('a sentence that is easily taken for something else', () => {
  for (const [state, said, expected] of [
    ['resolved', 'quería saber si ya revisaron lo mío porque llevo dos días esperando', 'status'],
    ['resolved', 'no alcanzo a mirar ahorita, mañana le confirmo', 'later'],
    ['new', 'disculpe, otra pregunta, cómo hago para cambiar la clave del wifi', 'ask summary'],
    ['new', 'se me olvidó decirle que también falla el cargador', 'ask summary'],
  ] as const)
    it(`is what it is where a case is ${state}: «${said}»`, async () => {
      const chat = await chatWith((program) => openTo(program, state, { request: SCANNER }));
      assert.match((await chat.said(said)).join(), new RegExp(`^${expected}`));
    });

  it('is no call for a person', async () => {
    const chat = await chatWith();
    await chat.said('puedo ir yo a la oficina de ustedes?');
    assert.deepEqual(await chat.wantsPerson(), []);
    assert.ok(chat.acts().includes('person'));
  });

  it('is no answer to the desk', async () => {
    const chat = await chatWith(async (program) => {
      await open(program, { request: SCANNER });
      await act(program, LUIS, { name: 'ask_info', question: '¿De qué marca es?' });
    });
    await chat.said('quién me puede ayudar con Excel');
    assert.equal((await chat.environment.kase('case-1')).state, 'needs_info');
  });

  it('leaves nothing to the desk, and is not lost', async () => {
    const chat = await chatWith();
    await toSummary(chat, SCANNER);
    const said = 'no quiero que venga el mismo técnico de la otra vez';
    assert.deepEqual(await chat.said(said), ['added_to_request', 'ask summary']);
  });
});

describe('a short message where two were solved', () => {
  for (const [said, expected] of [
    ['ninguno de los dos sirve', 'offer which_case reopen'],
    ['ya el correo funciona', 'offer accept accept'],
    ['gracias por lo del correo', 'offer thanks accept'],
    ['cancelar', 'offer accept accept'],
    ['también me falla el mouse', 'ask summary'],
    ['y el escáner?', 'status scanner'],
    ['el otro', 'view my_cases'],
  ] as const)
    it(`is answered: «${said}»`, async () => {
      const chat = await chatWith(async (program) => {
        await openTo(program, 'resolved', { id: 'scanner', request: SCANNER });
        await openTo(program, 'resolved', { id: 'mail', request: MAIL });
      });
      const replies = await chat.said(said);
      const offered = chat.offers.length > 0 ? ` ${chat.offer().acts[0]?.do}` : '';
      assert.equal(`${replies.at(-1)}${offered}`, expected);
    });
});

describe('a short message where the case is closed', () => {
  for (const [said, expected] of [
    ['el escáner ya prendió', 'thanks'],
    ['y el escáner?', 'status case-1'],
    ['cancele el del correo', 'nothing_to_cancel'],
    ['el otro', 'view my_cases'],
  ] as const)
    it(`begins nothing: «${said}»`, async () => {
      const chat = await chatWith(async (program) => {
        await openTo(program, 'resolved', { request: SCANNER });
        await act(program, ANA, { name: 'accept' });
      });
      assert.deepEqual(await chat.said(said), [expected]);
    });
});
