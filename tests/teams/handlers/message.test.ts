import { strict as assert } from 'node:assert';
import type { Activity } from 'botbuilder';
import type { Actor } from '../../../src/domain/permissions.ts';
import {
  ANA,
  LUIS,
  open,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { type Node, textOf } from '../../cards/reading.ts';
import { accountOf, activity, answersTo, type Bot, botOf, IN_CHANNEL } from '../bot-environment.ts';

const NO_CASES = /^No tiene casos/;

describe('what somebody writes', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;
  let messages = 0;

  const writes = async (fields: object, actor: Actor = ANA) => {
    messages += 1;
    const from = accountOf(actor);
    const written: object = { ...activity({ id: `message-${messages}`, from }), ...fields };
    return (await answersTo(bot, written as Activity)).map(
      ({ text = '', attachments: [card] = [] }) =>
        card === undefined ? text : textOf(card.content as Node),
    );
  };
  const said = async (text: string, actor?: Actor) => (await writes({ text }, actor)).join('\n');
  const draft = async () => (await program.dialogs.find(ANA.person.id))?.draft;
  const nothingFailed = () => assert.ok(!program.log.has('turn_failed'));

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  const ofBot = (text: string) => ({ type: 'mention', mentioned: { id: '28:bot' }, text });

  it('to the bot by a mention in pieces, or twice, is the command that it is', async () => {
    const pieces = ['Mesa', 'de', 'Servicios'].map((word) => `<at>${word}</at>`);
    const whole = '<at>Mesa de Servicios</at>';
    for (const [text, mentions] of [
      [`${pieces.join(' ')} mis casos`, pieces],
      [`${whole} mis casos ${whole}`, [whole, whole]],
    ] as const)
      assert.match((await writes({ text, entities: mentions.map(ofBot) })).join(), NO_CASES);
  });

  it('with a mention that names nobody is what its words say', async () => {
    const entities = [{ type: 'mention', text: '<at>x</at>' }];
    assert.match((await writes({ text: 'mis casos', entities })).join(), NO_CASES);
  });

  it('about others has their names in the request', async () => {
    const text = 'A <at>Carla Peña</at> no le abre el correo';
    const mentioned = { id: '29:user-2' };
    const entities = [{ type: 'mention', mentioned, text: '<at>Carla Peña</at>' }];
    await writes({ text, entities });
    assert.equal((await draft())?.request, 'A Carla Peña no le abre el correo');
  });

  it('in answer to a quoted message answers the question', async () => {
    await said('La impresora del piso 3 no imprime');
    await said('<quoted messageId="1"/> incidencia');
    assert.equal((await draft())?.kind, 'incident');
    const content =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p itemprop="preview">¿Qué prioridad tiene?</p></blockquote><p>alta</p>';
    await writes({ attachments: [{ contentType: 'text/html', content }] });
    assert.equal((await draft())?.priority, 'high');
  });

  it('in HTML is a request with its lines', async () => {
    const content = '<p>No abre el correo:</p><ul><li>Ana</li><li>Luis &amp; Eva</li></ul>';
    await writes({ attachments: [{ contentType: 'text/html', content }] });
    assert.equal((await draft())?.request, 'No abre el correo:\n- Ana\n- Luis & Eva');
  });

  it('without words, but with a picture that does not arrive and a mention, hears so', async () => {
    const attachments = [{ contentType: 'image/*', contentUrl: 'https://x.example/1' }];
    const [answer = ''] = await writes({ attachments, entities: [ofBot('<at>Mesa</at>')] });
    assert.match(answer, /No guardé imagen: no llegó completo/);
    assert.equal(await draft(), undefined);
    nothingFailed();
  });

  it('in a channel fails nowhere, whatever its mentions lack', async () => {
    for (const entities of [[{ type: 'mention' }], [ofBot('')], [null]]) {
      const [answer = ''] = await writes({ ...IN_CHANNEL, entities }, LUIS);
      assert.notEqual(answer, '');
      nothingFailed();
    }
  });

  const UNUSUAL: readonly (readonly [written: string, searched: string])[] = [
    ['La impre\u200bsora del des\u00adpacho no im\u00adprime desde ayer', 'impresora despacho'],
    ['Necesito con\ufb01gurar la o\ufb01cina virtual', 'configurar oficina'],
    ['𝗟𝗮 𝗽𝗮𝗻𝘁𝗮𝗹𝗹𝗮 parpadea', 'pantalla parpadea'],
    ['Ｅｌ　ｔｅｃｌａｄｏ　ｎｏ　ｅｓｃｒｉｂｅ', 'teclado'],
    ['El \u202emonitor\u202c no prende', 'monitor'],
    ['No abre el cor\u2060reo de la ⓞⓕⓘⓒⓘⓝⓐ', 'correo oficina'],
    ['Se dañó el te\u0301le\u0301fono', 'teléfono'],
    ['El módem no co\ufeffnecta', 'conecta'],
  ];
  for (const [request, words] of UNUSUAL)
    it(`is found whatever its letters: «${words}» in ${JSON.stringify(request)}`, async () => {
      const { number } = await open(program, { request });
      assert.ok((await said(`buscar ${words}`, LUIS)).includes(number));
      const styled = [...words].map((char) => `${char}\u200b`).join('');
      assert.ok((await said(`buscar ${styled}`, LUIS)).includes(number));
      assert.ok(!(await said(`buscar ${words} unicornio`, LUIS)).includes(number));
    });

  it('has the same words for a search in unusual letters', async () => {
    const { number } = await open(program);
    for (const search of [
      '𝗯𝘂𝘀𝗰𝗮𝗿 𝗶𝗺𝗽𝗿𝗲𝘀𝗼𝗿𝗮',
      'buscar ＩＭＰＲＥＳＯＲＡ',
      'bus\u00adcar im\u00adpresora',
    ])
      assert.ok((await said(search, LUIS)).includes(number), search);
  });
});
