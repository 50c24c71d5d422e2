import assert from 'node:assert/strict';
import type { Activity } from './activity.ts';
import { personalChatId } from './connector.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import { account } from './inbound.ts';
import type { Person } from './person.ts';
import { opensCase } from './steps.ts';

const START_MS = 60_000;

describe('Text as Teams sends it', () => {
  let desk: RunningDesk;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ teams: 'connector' });
  });

  after(() => desk?.close());

  /** A message in the person's chat, with whatever their client puts into it. */
  const sends = ({ member }: Person, message: Partial<Activity>) =>
    desk.stage.deliver({
      type: 'message',
      from: account(member),
      conversation: { id: personalChatId(member), conversationType: 'personal' },
      ...message,
    });
  const ofBot = (name: string, text?: string) => ({
    type: 'mention',
    mentioned: { id: desk.stage.organization.bot.id, name },
    ...(text !== undefined && { text }),
  });

  it('is a command without its mentions, in pieces, repeated or incomplete', async () => {
    const yolanda = desk.person('yolanda');
    const words = ['Mesa', 'de', 'Servicios'];
    const pieces = words.map((word) => `<at>${word}</at>`);
    const whole = '<at>Mesa de Servicios</at>';
    const messages: readonly Partial<Activity>[] = [
      {
        text: `${pieces.join(' ')} mis casos`,
        entities: words.map((word) => ofBot(word, `<at>${word}</at>`)),
      },
      { text: `${whole}&nbsp;mis casos ${whole}`, entities: [ofBot('Mesa de Servicios', whole)] },
      { text: `${whole} mis casos`, entities: [ofBot('Mesa de Servicios')] },
      { text: 'mis casos', entities: [{ type: 'mention', text: '<at>x</at>' }] },
    ];
    for (const [at, message] of messages.entries()) {
      await sends(yolanda, message);
      const answers = await yolanda.screen();
      assert.deepEqual(answers.length, at + 1, answers.join('\n---\n'));
      assert.match(answers.at(-1) ?? '', /^No tiene casos/);
    }
  });

  it('without words is answered in words', async () => {
    const oscar = desk.person('oscar');
    const attachments = [{ contentType: 'image/*' }];
    await sends(oscar, { attachments, entities: [ofBot('Mesa', '<at>Mesa</at>')] });
    assert.match((await oscar.screen()).at(-1) ?? '', /No guardé imagen: no llegó completo/);
  });

  it('in HTML keeps its lines and leaves out what it quotes, up to the case', async () => {
    const julian = desk.person('julian');
    const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });
    const quote = '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1">';
    await sends(julian, html('<p>No abre <b>SE</b>COP &amp; SIGOB:</p><ul><li>piso 2</li></ul>'));
    await julian.card(/\[Abrir el caso\]/);
    await sends(julian, html(`${quote}<p>Revise su solicitud</p></blockquote><p>𝗮𝗹𝘁𝗮</p>`));
    await sends(julian, { text: '<quoted messageId="1"/> mi dependencia es Hacienda' });
    await sends(julian, { text: 's\u00adí' });
    const shown = await desk.shows(/No abre SECOP & SIGOB:\s+\\?- piso 2/);
    for (const fact of ['Prioridad: Alta', 'Dependencia: Hacienda'])
      assert.ok(shown.includes(fact), shown);
    assert.doesNotMatch(shown, /Revise su solicitud/);
  });

  it('is found whatever its letters', async () => {
    const request = 'La impre\u200bsora del des\u00adpacho no im\u00adprime, o\ufb01cina 𝗱𝗲 𝗮𝗰𝘁𝗮𝘀';
    const number = await opensCase(desk.person('lucia'), request);
    const andres = desk.person('andres');
    await andres.says('ｂｕｓｃａｒ impresora oficina actas');
    await andres.nextCard(new RegExp(number));
  });
});
