import { strict as assert } from 'node:assert';
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { writtenText } from '../../../src/teams/text/written-text.ts';
import { activity } from '../bot-environment.ts';

const BOT = { id: '28:bot', name: 'Mesa de Servicios' };
const CARLA = { id: '29:user-2', name: 'Carla Peña' };

/** What is read of a message with these fields, which need not be what they should. */
function read(fields: object): string {
  return writtenText({ ...activity({}), recipient: BOT, ...fields } as Activity);
}
const mention = (mentioned: object | undefined, text?: unknown) => ({
  type: 'mention',
  ...(mentioned && { mentioned }),
  ...(text !== undefined && { text }),
});
const tag = (name: string) => `<at>${name}</at>`;
const ofBot = mention(BOT, tag(BOT.name));
const ofCarla = mention(CARLA, tag(CARLA.name));

describe('the mentions in a message', () => {
  const piece = (name: string) => mention({ id: BOT.id, name }, tag(name));
  const pieces = `${tag('Mesa')} ${tag('de')} ${tag('Servicios')}`;
  const READ: Readonly<Record<string, readonly [text: string, entities: unknown, said: string]>> = {
    'of the bot is left out': [`${tag(BOT.name)} mis casos`, [ofBot], 'mis casos'],
    'of the bot in pieces': [
      `${pieces} mis casos`,
      ['Mesa', 'de', 'Servicios'].map(piece),
      'mis casos',
    ],
    'of the bot in pieces, with one entity': [`${pieces} mis casos`, [piece('Mesa')], 'mis casos'],
    'of the bot in pieces, without entities': [`${pieces} mis casos`, [], 'mis casos'],
    'of the bot before and after': [
      `${tag(BOT.name)} mis casos ${tag(BOT.name)}`,
      [ofBot, ofBot],
      'mis casos',
    ],
    'of the bot twice, with one entity': [
      `${tag(BOT.name)} mis ${tag(BOT.name)} casos`,
      [ofBot],
      'mis casos',
    ],
    'of the bot before a comma': [
      `${tag(BOT.name)}, el correo no abre`,
      [ofBot],
      'el correo no abre',
    ],
    'of the bot after a greeting': [
      `Hola ${tag(BOT.name)}, el correo no abre`,
      [ofBot],
      'Hola, el correo no abre',
    ],
    'of the bot between words without spaces': [`uno${tag(BOT.name)}dos`, [ofBot], 'uno dos'],
    'of the bot on a line of its own': [
      `${tag(BOT.name)}\nno abre\nel correo`,
      [ofBot],
      'no abre\nel correo',
    ],
    'of the bot, by its id, whatever its name': [
      `${tag('Otra')} ayuda`,
      [mention({ id: BOT.id }, tag('Otra'))],
      'ayuda',
    ],
    'of the bot without text': [`${tag(BOT.name)} ayuda`, [mention(BOT)], 'ayuda'],
    'of the bot without text or name': [`${tag('Mesa')} ayuda`, [mention({ id: BOT.id })], 'ayuda'],
    'of the bot without whom it mentions': [
      `${tag(BOT.name)} ayuda`,
      [mention(undefined, tag(BOT.name))],
      'ayuda',
    ],
    'of the bot without entities': [`${tag('mesa de servicios')} ayuda`, undefined, 'ayuda'],
    'of the bot with a number in its tag': [
      `<at id="0">${BOT.name}</at>&nbsp;ayuda`,
      [ofBot],
      'ayuda',
    ],
    'of the bot with an @ and no tag': [
      `@${BOT.name} ayuda`,
      [mention(BOT, `@${BOT.name}`)],
      'ayuda',
    ],
    'of the bot by its bare name, once': [
      `${BOT.name} el teléfono de la Mesa de Servicios no timbra`,
      [mention(BOT, BOT.name)],
      'el teléfono de la Mesa de Servicios no timbra',
    ],
    'of a bot whose name has a sign': [
      `${tag('R&amp;D')} ayuda`,
      [mention({ id: BOT.id, name: 'R&D' }, tag('R&amp;D'))],
      'ayuda',
    ],
    'of another person is their name': [
      `A ${tag(CARLA.name)} no le abre el correo`,
      [mention({ id: CARLA.id }, tag(CARLA.name))],
      'A Carla Peña no le abre el correo',
    ],
    'of another person in pieces': [
      `A ${tag('Carla')} ${tag('Peña')} no le abre`,
      [mention({ id: CARLA.id }, tag('Carla')), mention({ id: CARLA.id }, tag('Peña'))],
      'A Carla Peña no le abre',
    ],
    'of another person without an entity': [
      `A ${tag('Luis')} no le abre`,
      [ofBot],
      'A Luis no le abre',
    ],
    'of another person with an @ and no tag': [
      '@Carla Peña no puede entrar',
      [mention(CARLA, '@Carla Peña')],
      'Carla Peña no puede entrar',
    ],
    'of both': [
      `${tag(BOT.name)} a ${tag(CARLA.name)} no le abre, ${tag(BOT.name)}`,
      [ofBot, ofCarla, ofBot],
      'a Carla Peña no le abre,',
    ],
    'of somebody who is called like the bot': [
      `${tag('Mesa')} a ${tag('Mesa')} no le abre`,
      [mention({ id: BOT.id }, tag('Mesa')), mention({ id: '29:m' }, tag('Mesa'))],
      'a Mesa no le abre',
    ],
    'of somebody who shares a word with the bot': [
      `${pieces} a ${tag('Ana')} ${tag('de')} ${tag('León')} no le abre`,
      [
        ...['Mesa', 'de', 'Servicios'].map(piece),
        ...['Ana', 'de', 'León'].map((name) => mention({ id: '29:a' }, tag(name))),
      ],
      'a Ana de León no le abre',
    ],
    'of nobody in the text': ['mis casos', [mention(undefined, tag('x'))], 'mis casos'],
    'that does not end': ['<at>Mesa mis casos', [ofBot], 'Mesa mis casos'],
    'that is empty': ['<at></at> mis casos', [mention({ id: BOT.id }, '<at></at>')], 'mis casos'],
    'of the bot and nothing else': [tag(BOT.name), [ofBot], ''],
  };
  for (const [what, [text, entities, said]] of Object.entries(READ))
    it(`${what}: «${text}» says «${said}»`, () => {
      assert.equal(read({ text, entities }), said);
    });

  it('disturb no message without text', () => {
    for (const text of [undefined, null, '', 7, {}])
      for (const entities of [
        [ofBot],
        [mention(undefined)],
        [null, 7, 'x', {}],
        {},
        null,
        undefined,
      ])
        assert.equal(read({ text, entities, attachments: [{ contentType: 'image/*' }] }), '');
  });

  it('are read in HTML too', () => {
    const span = (name: string, id: number) =>
      `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${id}">${name}</span>`;
    const content = `<div><div>${span('Mesa', 0)}&nbsp;${span('de', 1)}&nbsp;${span('Servicios', 2)}&nbsp;a ${span('Carla Peña', 3)} no le abre</div></div>`;
    const entities = [...['Mesa', 'de', 'Servicios'].map(piece), ofCarla];
    const attachments = [{ contentType: 'text/html', content }];
    assert.equal(read({ attachments, entities }), 'a Carla Peña no le abre');
    assert.equal(read({ attachments }), 'a Carla Peña no le abre');
    const text = `${pieces} a ${tag('Carla Peña')} no le abre`;
    assert.equal(read({ text, attachments, entities }), 'a Carla Peña no le abre');
  });

  it('leave every word of the sender, wherever the bot is mentioned', () => {
    const word = fc.constantFrom(
      'impresora',
      'no',
      'imprime',
      'desde',
      'ayer',
      '3',
      '¿por',
      'qué?',
    );
    const parts = fc.array(fc.oneof(word, fc.constant(undefined)));
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.map((part) => part ?? tag(BOT.name)).join(' ');
        const entities = all.filter((part) => part === undefined).map(() => ofBot);
        const said = all.filter((part) => part !== undefined).join(' ');
        assert.equal(read({ text, entities }), said);
      }),
    );
  });

  it('fail no message, whatever it has', () => {
    const entity = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constant('mention'), mentioned: fc.anything(), text: fc.anything() }),
    );
    const texts = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.constant(tag('x')));
    const html = fc.record({ contentType: fc.constant('text/html'), content: texts });
    const message = fc.record(
      {
        text: texts,
        textFormat: fc.constantFrom('plain', 'markdown', 'xml', undefined),
        entities: fc.oneof(fc.array(entity), fc.anything()),
        attachments: fc.oneof(fc.array(fc.oneof(html, fc.anything())), fc.anything()),
        recipient: fc.oneof(fc.constant(BOT), fc.constant(undefined), fc.constant({ id: 'x' })),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(message, (fields) => assert.equal(typeof read(fields), 'string')));
  });
});

describe('a message in HTML', () => {
  const READ: Readonly<Record<string, readonly [html: string, said: string]>> = {
    'paragraphs are lines': ['<p>No abre</p><p>el correo</p>', 'No abre\nel correo'],
    'line breaks': ['No abre<br>el correo<br/>desde ayer', 'No abre\nel correo\ndesde ayer'],
    'divisions, with spaces of the source': [
      '<div>\r\n  <div>No   abre</div>\r\n  <div>&nbsp;</div><div>el correo</div></div>',
      'No abre\nel correo',
    ],
    'an empty line': ['<p>Uno</p><p><br></p><p>Dos</p>', 'Uno\n\nDos'],
    'words in parts': ['im<b>pre</b><i>so</i>ra <u>nueva</u>', 'impresora nueva'],
    'a list': [
      'Faltan:<ul><li>tóner</li><li><p>papel</p></li></ul>ya',
      'Faltan:\n- tóner\n- papel\nya',
    ],
    'a numbered list': ['<ol start="2"><li>uno</li><li>dos</li></ol>', '2. uno\n3. dos'],
    'a list in a list': ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n- b\n2. c'],
    'a pasted table': [
      '<table><thead><tr><th>Equipo</th><th>Placa</th></tr></thead><tbody><tr><td><p>HP</p></td><td><p>A-1</p><p>A-2</p></td></tr></tbody></table>',
      'Equipo | Placa\nHP | A-1 A-2',
    ],
    'signs written as references': [
      'R&amp;D &lt;ana@x.co&gt; &#243;&#x1F600; &ntilde; &quot;a&quot;&nbsp;&nbsp;b',
      'R&D <ana@x.co> ó😀 ñ "a" b',
    ],
    'text that is set apart': ['<pre>uno\n  dos</pre>tres', 'uno\ndos\ntres'],
    'Teams’ emoji': [
      'Listo <img itemtype="http://schema.skype.com/Emoji" alt="🙂" src="x"><emoji alt="👍🏽"></emoji>',
      'Listo 🙂👍🏽',
    ],
    'a picture': ['Vea <img src="x" alt="image"> el error', 'Vea el error'],
    'a link with words': [
      '<a href="https://secop.gov.co/a/">SECOP</a> no abre',
      'SECOP (https://secop.gov.co/a/) no abre',
    ],
    'a link that shows where it leads': [
      '<a href="https://secop.gov.co/">secop.gov.co</a>, <a href="mailto:ana@x.co">ana@x.co</a>',
      'secop.gov.co, ana@x.co',
    ],
    'styles, programs and comments': [
      '<style>p{color:red}</style><!-- x --><script>alert(1)</script><p>hola</p>',
      'hola',
    ],
    'an answer to a message': [
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17">\r\n<strong itemprop="mri" itemid="28:bot">Mesa</strong><span itemprop="time" itemid="17"></span>\r\n<p itemprop="preview">¿Qué número de serie tiene?</p>\r\n</blockquote>\r\n<p>ABC-123</p>',
      'ABC-123',
    ],
    'an answer that quotes by number': ['<p><quoted messageId="1"/> incidencia</p>', 'incidencia'],
    'a quotation of one’s own': [
      '<p>Dice:</p><blockquote>Error 500</blockquote><p>¿qué hago?</p>',
      'Dice:\nError 500\n¿qué hago?',
    ],
    'a quotation that does not end': [
      '<blockquote itemtype="http://schema.skype.com/Reply">no abre el correo',
      'no abre el correo',
    ],
    'tags that do not match': ['<p>uno</div><b>dos</p></li>tres<', 'unodos\ntres<'],
    'a quotation alone': [
      '<blockquote itemtype="http://schema.skype.com/Reply">hola</blockquote>',
      '',
    ],
  };
  for (const [what, [html, said]] of Object.entries(READ)) {
    it(`${what}: an attachment says «${said}»`, () => {
      const attachments = [{ contentType: 'text/html', content: html }];
      assert.equal(read({ attachments }), said);
      assert.equal(read({ text: said.replaceAll('\n', ' '), attachments }), said);
    });
    it(`${what}: a text said to be HTML says «${said}»`, () => {
      assert.equal(read({ text: html, textFormat: 'xml' }), said);
    });
  }

  it('beside a text that quotes says what the sender says', () => {
    const content =
      '<blockquote itemtype="http://schema.skype.com/Reply"><b>Mesa</b><p>¿Es una incidencia…</p></blockquote><p>requerimiento</p>';
    const attachments = [{ contentType: 'text/html', content }];
    const text = 'Mesa\n¿Es una incidencia o un requerimiento?\n\nrequerimiento';
    assert.equal(read({ text, attachments }), 'requerimiento');
  });

  it('beside a text that says more loses nothing', () => {
    const text = 'No puedo imprimir, vean la imagen adjunta del error';
    const content = '<p>No puedo imprimir <img src="x"></p>';
    const picture = { contentType: 'image/*', contentUrl: 'https://x.example/1' };
    const attachments = [picture, { contentType: 'text/html; charset=utf-8', content }];
    assert.equal(read({ text, attachments }), text);
  });

  it('is known by its elements where nothing says that it is HTML', () => {
    assert.equal(read({ text: '<div><p>No abre</p><p>el correo</p></div>' }), 'No abre\nel correo');
    const reply = '<blockquote itemtype="http://schema.skype.com/Reply">x</blockquote>incidencia';
    assert.equal(read({ text: reply }), 'incidencia');
    assert.equal(read({ text: reply, textFormat: 'plain' }), 'incidencia');
    const example = '<p>esto sale en la página</p>';
    assert.equal(read({ text: example, textFormat: 'plain' }), example);
  });
});

describe('a message in plain text', () => {
  const READ: Readonly<Record<string, string>> = {
    '<quoted messageId="1"/> incidencia': 'incidencia',
    '<quoted messageId="1">hola</quoted>incidencia': 'incidencia',
    'uno\r\ndos\rtres\u2028cuatro\u2029cinco\u0085seis\vsiete':
      'uno\ndos\ntres\ncuatro\ncinco\nseis\nsiete',
    'uno\n\n\n\ndos  \n\ttres': 'uno\n\ndos\ntres',
    'a < b y b > c': 'a < b y b > c',
    'la etiqueta <p> no se ve': 'la etiqueta <p> no se ve',
    'https://x.co/?a=1&section=2&copy=3': 'https://x.co/?a=1&section=2&copy=3',
    'Word &amp; Excel&nbsp;no abren &#191;s&iacute;&#63;': 'Word & Excel no abren ¿sí?',
    'R&D, AT&T; y': 'R&D, AT&T; y',
    'Gracias 👩‍💻👍🏽🇨🇴 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿': 'Gracias 👩‍💻👍🏽🇨🇴 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'La impre\u200bsora del des\u00adpa\ufeffcho': 'La impresora del despacho',
    '\u202eerror\u202c \u2067שלום\u2069 \u200fעולם': 'error שלום \u200fעולם',
    'uno \u200b dos\u0000tres\u0007': 'uno dostres',
    '\u200b\u200d\u2060 \u00ad\n\u200e': '',
    '  ＣＡＳＯ  １  ': 'ＣＡＳＯ １',
    '': '',
  };
  for (const [text, said] of Object.entries(READ))
    it(`${JSON.stringify(text)} says «${said}»`, () => {
      assert.equal(read({ text, textFormat: 'plain' }), said);
      assert.equal(read({ text }), said);
    });

  it('is as it was typed, but for spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé <>/pb&;=" \n1@.') }), (text) => {
        const bare = (words: string) => words.replace(/\s/g, '');
        fc.pre(!/&#?\w+;|^\s*[,;:.]/.test(text));
        fc.pre(!/^\s*<p\b[^<>]*>.*<\/p>\s*$/s.test(text));
        assert.equal(bare(read({ text })), bare(text));
      }),
    );
  });
});
