import { strict as assert } from 'node:assert';
import { receptionCard } from '../../src/cards/reception-view.ts';
import { caseCard } from '../../src/cards/requester-views.ts';
import { assignmentCard, deskCard } from '../../src/cards/staff-views.ts';
import { ACTORS, moved, REGISTRAR, registered, SOLVER } from '../domain/fixtures.ts';
import { inputsOf, textOf, verbsOf } from './reading.ts';
import { context, lastEvent, member, sample } from './samples.ts';

const own = context('es', ACTORS.requester);
const card = (name: string, ctx = own) => receptionCard(sample(name), ctx).card;

describe('the card of the requirement-reception form', () => {
  it('opens with what is filled in, and says what is missing once something is', () => {
    assert.match(textOf(card('formAwaited')), /Su caso necesita el formato/);
    assert.deepEqual(verbsOf(card('formAwaited')), ['fill_reception']);
    const begun = card('formBegun');
    assert.match(
      textOf(begun),
      /Guardamos lo que lleva.*Todavía falta: la dependencia, la situación/s,
    );
    const filled = inputsOf(begun).flatMap(({ id, value }) => (value ? [[id, value]] : []));
    assert.deepEqual(filled, [
      ['reception_objective', 'Equipos *nuevos*'],
      ['reception_date', '2026-05-04'],
    ]);
  });

  it('has nothing to fill in once it is complete, waived or the case is closed', () => {
    const closed = moved(sample('formBegun'), ACTORS.requester, { name: 'cancel', reason: 'No' });
    const over = [card('formComplete'), card('formWaived'), receptionCard(closed, own).card];
    for (const each of over) assert.deepEqual([inputsOf(each), verbsOf(each)], [[], []]);
    assert.match(textOf(card('formComplete')), /Gracias: el formato.*Renovar los equipos/s);
    assert.match(textOf(card('formWaived')), /ya no necesita el formato/);
  });

  it('tells whoever registered the case who fills it in, without a button', () => {
    const viewer = { person: REGISTRAR, roles: [] };
    const { card } = receptionCard(registered(sample('formBegun')), context('es', viewer));
    assert.match(textOf(card), /Lo llena Ana Gómez\. Falta: la dependencia/);
    assert.deepEqual(verbsOf(card), []);
  });
});

describe('the form on the cards of a case', () => {
  it('has what is missing named once, wherever it is shown', () => {
    for (const name of ['formAwaited', 'formBegun'])
      for (const language of ['es', 'en'] as const) {
        const kase = sample(name);
        const atDesk = deskCard(kase, context(language, member(SOLVER)));
        for (const { card } of [caseCard(kase, context(language, ACTORS.requester)), atDesk]) {
          const named = textOf(card).match(/la situación actual|the present situation/g);
          assert.equal(named?.length, 1, textOf(card));
        }
      }
  });

  it('is folded on the requester’s, the desk’s and the assignee’s', () => {
    const solver = member(SOLVER);
    const complete = sample('formComplete');
    const assigned = moved(complete, solver, { name: 'assign', assignee: SOLVER });
    const atDesk = context('es', solver);
    const cards = [
      caseCard(complete, own),
      deskCard(complete, atDesk),
      assignmentCard(assigned, lastEvent(assigned, 'assigned'), atDesk),
    ];
    for (const { card } of cards) {
      assert.match(textOf(card), /Formato de recepción de requerimiento\s+Está completo\./);
      const folded = JSON.stringify(card.body).match(/"id":"fold-\d+-0-whole","isVisible":false/g);
      assert.equal(folded?.length, 1);
      assert.match(textOf(card), /Usuarios afectados: 8 funcionarios/);
    }
  });

  it('is what the desk and the requester are told to wait for or to do', () => {
    const desk = textOf(deskCard(sample('formBegun'), context('es', member(SOLVER))).card);
    assert.match(
      desk,
      /Falta el formato de recepción de requerimiento, pedido el 4 de marzo: la dep/,
    );
    assert.match(desk, /El caso se podrá asignar cuando el formato/);
    const requester = textOf(caseCard(sample('formBegun'), own).card);
    assert.match(requester, /Para atender su caso falta el formato/);
  });
});
