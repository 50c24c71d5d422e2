import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { DraftChange } from '../../src/application/meaning/outcome.ts';
import { plainKind } from '../../src/application/meaning/plain-kind.ts';
import { plainPriority } from '../../src/application/meaning/priority-said.ts';
import type { Situation } from '../../src/application/meaning/situation.ts';
import { understand } from '../../src/application/meaning/understand.ts';
import type { Kind, Priority } from '../../src/domain/catalogue.ts';
import { createClassifier } from '../../src/understanding/classifier.ts';
import { judge, readLabelled } from './labelled.ts';
import { SITUATIONS } from './situations.ts';

const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url);
const classifier = createClassifier();
const at = (name: string): Situation => {
  const situation = SITUATIONS[name];
  assert.ok(situation);
  return situation;
};
const meaning = (situation: string, text: string) => understand(at(situation), text, classifier);

describe('what a message means: sentences from public reports', () => {
  for (const row of readLabelled(fixture('utterances.tsv')))
    it(`«${row.text}» is ${row.outcome} in ${row.situation}`, () => {
      assert.equal(judge(row, classifier), 'right');
    });
});

describe('what a message means: labelled sentences', () => {
  it('takes at most 2 % of them wrongly and asks about at most 15 %', () => {
    const rows = readLabelled(fixture('sentences.tsv'));
    const verdicts = rows.map((row) => judge(row, classifier));
    const share = (verdict: string) =>
      verdicts.filter((each) => each === verdict).length / rows.length;
    assert.ok(rows.length > 900);
    assert.ok(share('wrong') <= 0.02, `${share('wrong')} wrong`);
    assert.ok(share('asked') <= 0.15, `${share('asked')} asked`);
  });
});

describe('the kind that a request makes plain', () => {
  it('is taken from nine in ten, wrongly from at most one in fifty', () => {
    const [, ...rows] = readFileSync(fixture('kinds.tsv'), 'utf8').trim().split('\n');
    const plain = rows
      .map((row) => row.split('\t'))
      .filter(([kind]) => kind !== 'either')
      .map(([kind, text = '']) => ({ kind, taken: plainKind(text, classifier) }));
    const share = (counts: (each: (typeof plain)[number]) => boolean) =>
      plain.filter(counts).length / plain.length;
    assert.ok(plain.length > 100);
    const taken = share(({ kind, taken }) => taken === kind);
    assert.ok(taken >= 0.9, `${taken} taken`);
    const wrong = share(({ kind, taken }) => taken !== undefined && taken !== kind);
    assert.ok(wrong <= 0.02, `${wrong} wrong`);
  });

  it('is a service request wherever the requirement-reception form is needed (policy 3)', () => {
    const told = ['concepto técnico para la compra de un servidor', 'queremos hacer una app móvil'];
    for (const request of told) assert.equal(plainKind(request, classifier), 'service_request');
  });

  it('is left open by words that say neither or both', () => {
    assert.equal(plainKind('olvide mi contraseña del correo', classifier), undefined);
  });
});

describe('the priority that a request makes plain', () => {
  const PLAIN: readonly (readonly [text: string, kind: Kind, priority: Priority | undefined])[] = [
    ['no hay red y no podemos atender, hay gente haciendo fila', 'incident', 'high'],
    ['the network is down for everybody', 'incident', 'high'],
    ['toda la oficina necesita capacitación en Excel', 'service_request', undefined],
    ['necesito un teclado, sin afán', 'service_request', 'low'],
    ['my mouse is slow, no rush', 'incident', 'low'],
    ['nadie puede imprimir pero no es urgente', 'incident', undefined],
    ['la impresora no imprime', 'incident', undefined],
    ['la impresora no imprime, pero no es tan urgente', 'incident', 'low'],
    ['no es urgente pero la verdad no puedo trabajar', 'incident', undefined],
    ['el Excel se cierra, solo me afecta a mí, puedo trabajar', 'incident', 'medium'],
    ['no abre el Orfeo en mi equipo y nadie más, es para el viernes', 'incident', 'medium'],
    ['the VPN drops, it only affects me and I can still work', 'incident', 'medium'],
    ['solo me pasa a mí pero no puedo trabajar y me urge', 'incident', undefined],
    ['solo me afecta a mí, no hay afán', 'incident', 'low'],
    ['el correo no abre y no puedo seguir trabajando', 'incident', undefined],
  ];
  for (const [text, kind, priority] of PLAIN)
    it(`of «${text}» is ${priority ?? 'asked'}`, () => {
      assert.equal(plainPriority(text, kind), priority);
    });
});

describe('what a message means: changes of a request under way', () => {
  const CHANGES: readonly (readonly [string, string, DraftChange])[] = [
    ['draft_kind', 'la primera', { kind: 'incident' }],
    ['draft_kind', 'es una incidencia alta', { kind: 'incident', priority: 'high' }],
    ['draft_kind', 'se dañó, antes servía', { correction: 'se dañó, antes servía' }],
    ['draft_kind', 'no es un daño, es que necesito uno', { kind: 'service_request' }],
    ['draft_kind', 'no es incidencia es requerimiento', { kind: 'service_request' }],
    ['draft_summary', 'cambie, es requerimiento no incidencia', { kind: 'service_request' }],
    ['draft_priority', 'media', { priority: 'medium' }],
    ['draft_priority', '3', { priority: 'low' }],
    ['draft_priority', 'no podemos trabajar', { priority: 'high' }],
    ['draft_priority', 'no es alta, es baja', { priority: 'low' }],
    ['draft_summary', 'era requerimiento', { kind: 'service_request' }],
    ['draft_summary', 'súbale la prioridad', { priority: 'high' }],
    ['draft_summary', 'cambie el nombre, es para Marta Ríos', { name: 'Marta Ríos' }],
    [
      'draft_summary',
      'el nombre está mal, es Gloria Inés Tabares',
      { name: 'Gloria Inés Tabares' },
    ],
    ['draft_summary', "It's for my colleague Sandra Gil", { name: 'Sandra Gil' }],
    ['draft_summary', 'no es para mi, es para Luis Torres', { name: 'Luis Torres' }],
    ['draft_summary', 'es para mi jefe', { correction: 'es para mi jefe' }],
    ['draft_summary', 'la oficina es Planeación', { office: 'Planeación' }],
    ['draft_summary', "wrong office, I'm in Legal", { office: 'Legal' }],
    [
      'draft_summary',
      'no, es en el piso 4 no en el 3',
      { correction: 'es en el piso 4 no en el 3' },
    ],
  ];
  for (const [situation, text, change] of CHANGES)
    it(`«${text}» in ${situation} changes what it says`, () => {
      const { outcome, change: made } = meaning(situation, text);
      assert.deepEqual({ outcome, made }, { outcome: 'change', made: change });
    });
});

describe('what a message means: which case', () => {
  const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['two_resolved', 'el segundo no quedó', 'reopen', ['mail']],
    ['two_resolved', 'el primero ya funciona', 'accept', ['printer']],
    ['two_resolved', 'MS-2026-000002 sigue igual', 'reopen', ['mail']],
    ['two_resolved', 'no', 'ask_which', ['mail', 'printer']],
    ['open', 'caso 1 ya no lo necesito', 'cancel_case', ['printer']],
    ['open', 'no imprime', 'about_case', ['printer']],
    ['open', 'el correo no abre', 'intake', []],
    ['needs_info', '12', 'answer', ['printer']],
    ['staff_waiting', 'arranco con el caso 1', 'start', ['printer']],
    ['staff_assigned', 'resolver caso 1', 'resolve_form', ['printer']],
  ];
  for (const [situation, text, outcome, cases] of CASES)
    it(`«${text}» in ${situation} is ${outcome} of ${cases.join(' or ') || 'none'}`, () => {
      const read = meaning(situation, text);
      assert.deepEqual([read.outcome, read.cases], [outcome, cases]);
    });

  for (const text of ['MS-2026-000012', 'ms 2026 12', 'caso 12', 'el 12', '#12', '12'])
    it(`«${text}» asks to see a case that is not at hand`, () => {
      const { outcome, named, cases } = meaning('idle', text);
      assert.deepEqual([outcome, named?.sequence, cases], ['show_case', 12, []]);
    });

  it('keeps what is said of a case that is named in the subject of a mail', () => {
    const { outcome, named, text } = meaning('idle', 'Re: [MS-2026-000012] sigue igual');
    assert.deepEqual(
      [outcome, named, text],
      ['about_case', { sequence: 12, year: 2026 }, 'sigue igual'],
    );
  });

  for (const text of ['en este caso 3 equipos no prenden', 'oficina #12 sin internet'])
    it(`«${text}» names no case`, () => {
      assert.equal(meaning('idle', text).outcome, 'intake');
    });
});

describe('what a message means: buttons, lists and several requests', () => {
  it('takes a title, a yes and a no for the buttons just offered', () => {
    const offered = [['Abrir dos casos', 'Open two cases'], ['Solo uno'], ['Ninguno']];
    const choice = (text: string) =>
      understand({ ...at('idle'), offered }, text, classifier).choice;
    assert.deepEqual(
      ['open two cases', 'solo uno', 'la segunda', 'sí', 'no'].map(choice),
      [0, 1, 1, 0, 2],
    );
  });

  it('finds the requests of a message that says it has several', () => {
    const { requests } = meaning(
      'idle',
      'tengo dos problemas: la impresora no imprime y el correo no abre',
    );
    assert.deepEqual(requests, ['la impresora no imprime', 'el correo no abre']);
    assert.equal(meaning('idle', 'la impresora no imprime y hace ruido').requests, undefined);
  });

  it('says what of the queue is asked for', () => {
    const listed = (text: string) => {
      const { outcome, search, filter } = meaning('staff', text);
      return [outcome, search, filter];
    };
    assert.deepEqual(listed('casos de María Pérez'), ['list', 'María Pérez', undefined]);
    assert.deepEqual(listed('casos sin asignar'), ['list', undefined, 'unassigned']);
    assert.deepEqual(listed('buscar impresora piso 3'), ['list', 'impresora piso 3', undefined]);
    assert.deepEqual(listed('cola'), ['list', undefined, undefined]);
  });

  it('begins a request with a long text that starts with a complaint', () => {
    const text =
      'buenas tardes, la verdad el servicio es malisimo, la impresora de la 302 no imprime desde el lunes y el correo tampoco abre';
    assert.equal(meaning('idle', text).outcome, 'intake');
  });
});
