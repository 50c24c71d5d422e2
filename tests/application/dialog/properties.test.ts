import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { CardAnswer, DialogCard, Reply } from '../../../src/application/dialog/dialog.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { openTo, TestEnvironment } from '../test-environment.ts';
import { Chat, confirming } from './chat.ts';

const WORDS = [
  'hola',
  'gracias',
  CLEAR_REQUEST,
  'no sirve',
  'ayuda',
  'cancelar',
  'incidencia',
  '2',
  'alta',
  'sí',
  'no',
  'nuevo',
  '¿?',
  ' ',
  'x'.repeat(4001),
  'y'.repeat(3990),
];
const card = fc.oneof(
  fc.constantFrom('incident', 'service_request').map((answer) => ({ card: 'kind', answer })),
  fc.constantFrom('high', 'low').map((answer) => ({ card: 'priority', answer })),
  fc.constantFrom('new', 'case-1', 'nowhere').map((answer) => ({ card: 'which_case', answer })),
  fc.constant({ card: 'summary', answer: 'cancel' }),
  fc.constantFrom({}, { name: '' }, { request: 'no sirve' }).map(confirming),
) as fc.Arbitrary<CardAnswer>;
const deed = fc.oneof(
  fc.oneof(fc.constantFrom(...WORDS), fc.string()).map((text) => ({ text })),
  fc.record({ answer: card, old: fc.boolean() }),
);

describe('whatever is said in whatever order', () => {
  const YES = /^(si|listo|ok|correcto|confirm\w*|yes|y|s|open.*|abrir.*|de acuerdo)$/;

  it('nothing breaks, only a confirmation opens a case, one a dialog, and «cancelar» leaves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const environment = await TestEnvironment.create();
        await openTo(environment.program(), 'resolved');
        const chat = new Chat(environment);
        const seen = new Map<DialogCard, Extract<Reply, { kind: 'ask' }>[]>();
        for (const one of deeds) {
          const before = {
            stage: (await chat.dialog())?.stage,
            cases: (await chat.cases()).length,
          };
          let confirms = false;
          if ('text' in one) {
            confirms = YES.test(one.text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
            await chat.said(one.text);
          } else {
            const cards = seen.get(one.answer.card) ?? [];
            const at = one.old ? cards[0] : cards.at(-1);
            if (at === undefined) continue;
            confirms = one.answer.card === 'summary' && one.answer.answer !== 'cancel';
            await chat.pressed(one.answer, at);
          }
          for (const reply of chat.replies)
            if (reply.kind === 'ask')
              seen.set(reply.card, [...(seen.get(reply.card) ?? []), reply]);
          const opened = (await chat.cases()).length - before.cases;
          assert.ok(opened === 0 || (opened === 1 && confirms && before.stage === 'summary'));
          assert.equal((await chat.environment.kase('case-1')).state, 'resolved');
        }
        await chat.said('cancelar');
        assert.equal((await chat.dialog())?.stage ?? 'idle', 'idle');
      }),
      { numRuns: 100 },
    );
  });
});
