import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import { onDeskCard, opensCase } from './steps.ts';

const START_MS = 60_000;

describe('The desk’s queue and search', () => {
  let desk: RunningDesk;
  const numbers: string[] = [];

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    const yolanda = desk.person('yolanda');
    numbers.push(await opensCase(yolanda, 'La impresión del acta sale borrosa desde ayer'));
    for (let n = 1; n <= 11; n += 1)
      numbers.push(await opensCase(yolanda, `El computador ${n} de Archivo no prende`));
    const urgent = 'El servidor de nómina no responde';
    numbers.push(await opensCase(yolanda, urgent, 'Alta'));
  });

  after(() => desk?.close());

  it('show the open cases by tens, the most urgent first, and the case that is asked for', async () => {
    const andres = desk.person('andres');
    await andres.says('cola');
    const queue = await andres.nextCard(/Cola de la mesa/);
    assert.match(
      queue.text,
      /^Cola de la mesa[\s\S]*?MS-\d{4}-000013\nNUEVO\n[\s\S]*?Prioridad: Alta · Yolanda/,
    );
    const next = await queue.click('Siguientes');
    assert.match(next.text, /computador 11[\s\S]*\[Anteriores\]/);
    const again = await andres.card(/Cola de la mesa/);
    assert.doesNotMatch(again.text, /nómina/);
    const seen = await again.click('Ver');
    assert.match(seen.text, /está más abajo/);
    const shown = await andres.nextCard(new RegExp(`^${numbers[9]}\\n`));
    assert.ok(shown.buttons.some(({ title }) => title === 'Enviar pregunta'));
    const back = await (await andres.card(/Cola de la mesa/)).click('Anteriores');
    assert.match(back.text, /nómina/);
  });

  it('show one state alone, and leave out what has been cancelled', async () => {
    const andres = desk.person('andres');
    const asked = String(numbers[0]);
    await onDeskCard(andres, asked, 'Enviar pregunta', { '¿Qué necesita saber?': '¿Cuál acta?' });
    await onDeskCard(andres, String(numbers[1]), 'Confirmar la cancelación', {
      '¿Por qué se cancela?': 'Ya no hace falta',
    });
    await andres.says('cola');
    const queue = await andres.nextCard(/Cola de la mesa/);
    const waiting = await queue.click('Mostrar', { Estado: 'POR ACLARAR' });
    assert.match(waiting.text, new RegExp(asked));
    assert.doesNotMatch(waiting.text, /NUEVO\n/);
    const card = await andres.card(/Cola de la mesa/);
    const none = await card.click('Mostrar', { Estado: 'RESUELTO' });
    assert.match(none.text, /No hay casos en estado RESUELTO/);
  });

  it('find a case by any of its words, written as one likes', async () => {
    const andres = desk.person('andres');
    await andres.says('buscar ACTAS IMPRESION');
    const found = await andres.nextCard(/Casos con «ACTAS IMPRESION»/);
    assert.match(found.text, new RegExp(String(numbers[0])));
    await andres.says('buscar computadores archivo');
    await andres.nextCard(/Hay más casos/);
    await andres.says('buscar unicornio');
    await andres.reads(/Ningún caso tiene «unicornio»/);
  });

  it('are not for requesters: what they mean by the same words is asked', async () => {
    const julian = desk.person('julian');
    await julian.says('cola');
    await (await julian.nextCard(/¿Qué desea hacer\?[\s\S]*«cola»/)).click('Es algo nuevo');
    await julian.reads(/nos falta saber/);
    await julian.says('buscar impresión');
    await julian.reads(/nos falta saber|Revise su solicitud/);
    assert.doesNotMatch((await julian.screen()).join(), /MS-\d{4}/);
  });
});
