import { strict as assert } from 'node:assert';
import { STATES } from '../../src/domain/case.ts';
import type { CaseEvent } from '../../src/domain/events.ts';
import { ROLES } from '../../src/domain/lifecycle.ts';
import type { Field, Rejection } from '../../src/domain/rejections.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/transition.ts';
import { MESSAGE_KIND_NAMES, type MessageKind } from '../../src/messages/kinds.ts';
import { LANGUAGES, type Language } from '../../src/messages/language.ts';
import { mailText } from '../../src/messages/mail-text.ts';
import type { Message } from '../../src/messages/message.ts';
import { noticeText, rejectionText, staleText } from '../../src/messages/notice-text.ts';
import { CASES, lastEvent, sample } from '../cards/samples.ts';
import { REQUESTER } from '../domain/fixtures.ts';

/** The message that a case's event of this type makes. */
function message(
  kind: MessageKind,
  name: string,
  type: CaseEvent['type'],
  language: Language = 'es',
): Message {
  const kase = sample(name);
  return { kind, kase, event: lastEvent(kase, type), language };
}

describe('notices', () => {
  it('tell the requester the state and who handles the case (step 13)', () => {
    const { text, summary } = noticeText(message('assigned_notice', 'assigned', 'assigned'));
    assert.equal(text, 'Su caso MS-2026-000001 está en estado ASIGNADO. Lo atiende Luis Rojas.');
    assert.equal(summary, text);
  });

  it('name the person that the event names, also when the case moved on since', () => {
    const { text } = noticeText(message('assigned_notice', 'escalated', 'assigned'));
    assert.ok(text.includes('Luis Rojas') && text.includes('ASIGNADO'), text);
  });

  it('say who commented and what', () => {
    const { text, summary } = noticeText(message('comment_notice', 'commented', 'commented'));
    assert.equal(text, 'Luis Rojas comentó el caso MS-2026-000001:\n\nVoy en camino');
    assert.equal(summary, 'Luis Rojas comentó el caso MS-2026-000001: Voy en camino');
  });

  it('say that time closed a case and what to do if the problem goes on', () => {
    const { text } = noticeText(message('closed_notice', 'expired', 'auto_closed'));
    assert.match(text, /MS-2026-000001 se cerró .*pasó el plazo.*escríbanos/);
  });

  it('say to the desk whom it has to tell in another way', () => {
    const told = message('unreached_notice', 'assigned', 'assigned');
    const { text } = noticeText({ ...told, unreached: { id: 'p-1', name: 'Óscar_Díaz' } });
    assert.match(text, /^No logré avisarle a Óscar\\_Díaz .*MS-2026-000001.* estado ASIGNADO/);
  });

  it('say by mail which parts were replaced and who endorsed the solution', () => {
    const { text } = mailText(message('resolution', 'endorsed', 'resolved'), REQUESTER);
    assert.match(text, /^Repuestos cambiados: 1 disco SSD de 480 GB$/m);
    assert.match(text, /^Proveedor: Datos & Redes S\.A\.S\., con visto bueno de Profesional$/m);
  });

  it('say who cancelled a case and why', () => {
    const { text } = noticeText(message('cancelled_notice', 'cancelled', 'cancelled', 'en'));
    assert.equal(text, 'Ana Gómez cancelled case MS-2026-000001. Reason:\n\nYa funcionó');
  });
});

describe('mails', () => {
  const cases: readonly [MessageKind, string, CaseEvent['type'], RegExp, RegExp][] = [
    [
      'case_card',
      'fresh',
      'opened',
      /Su caso quedó registrado/,
      /número MS-2026-000001, en estado NUEVO/,
    ],
    ['question', 'needs_info', 'info_asked', /Necesitamos un dato/, /> ¿Cuál equipo\?/],
    ['question_reminder', 'infoReminded', 'info_reminded', /nos falta su respuesta/, /> ¿Cuál eq/],
    ['question_reminder', 'unclearReminded', 'info_reminded', /nos falta/, /nos falta saber:\n- /],
    ['unanswered', 'unanswered', 'unanswered_asked', /no ha respondido/, /> ¿Cuál equipo\?/],
    ['assigned_notice', 'assigned', 'assigned', /ASIGNADO/, /Lo atiende Luis Rojas/],
    ['resolution', 'resolved', 'resolved', /tiene solución/, /> Tóner nuevo/],
    ['reminder', 'reminded', 'reminded', /se cierra el lunes 9 de marzo/, /> Tóner nuevo/],
    ['reminder', 'reminded_late', 'reminded', /se cierra el jueves 2 de abril/, /> Tóner nuevo/],
    ['closed_notice', 'expired', 'auto_closed', /quedó cerrado/, /pasó el plazo/],
    ['cancelled_notice', 'cancelled', 'cancelled', /se canceló/, /> Ya funcionó/],
    ['comment_notice', 'commented', 'commented', /un comentario/, /> Voy en camino/],
    ['dispute', 'suspended', 'disputed', /Ana Gómez escribió sobre la solución/, /> Imprime, pero/],
    ['decision', 'undecided', 'decision_asked', /sigue esperando/, /> Imprime, pero sale borrosa/],
    ['restarted_term', 'answered_dispute', 'term_restarted', /Luis Rojas le resp/, /> Cambie al/],
    ['reopening', 'reopened', 'reopened', /El problema sigue/, /> Salen rayas negras/],
    ['note_notice', 'noted', 'noted', /nota interna/, /> Equipo \\*en\\*|> Equipo \*en\*/],
    ['assignment', 'assigned', 'assigned', /le asign/, /> La impresora/],
    ['escalation', 'escalated', 'escalated', /le escaló/, /> La impresora/],
  ];
  for (const [kind, name, type, subject, text] of cases)
    it(`of ${kind} carry the number in the subject and the words of the chat`, () => {
      const mail = mailText(message(kind, name, type), REQUESTER);
      assert.match(mail.subject, /^\[MS-2026-000001\] /);
      assert.match(mail.subject, subject);
      assert.match(mail.text, text);
    });

  it('say when the desk is open again, of a case that was opened after hours', () => {
    const text = (name: string) => mailText(message('case_card', name, 'opened'), REQUESTER).text;
    assert.match(text('afterHours'), /^La mesa atiende de nuevo el jueves 5 de marzo a las \d/m);
    assert.doesNotMatch(text('fresh'), /atiende de nuevo/);
  });

  it('ask for what an unclear request lacks', () => {
    const { text } = mailText(message('case_card', 'unclear', 'opened'), REQUESTER);
    assert.match(text, /POR ACLARAR.+nos falta saber:\n- Qué falla.+\n- Desde cuándo/s);
  });

  it('exist for every kind and case in both languages, on one subject line', () => {
    for (const language of LANGUAGES)
      for (const kase of Object.values(CASES))
        for (const event of kase.history)
          for (const kind of MESSAGE_KIND_NAMES) {
            const mail = mailText({ kind, kase, event, language }, REQUESTER);
            assert.doesNotMatch(mail.subject, /[\r\n{}]/);
            assert.doesNotMatch(mail.text, /\{\w+\}|undefined/);
          }
  });
});

describe('rejections', () => {
  const fields: readonly Field[] = [
    'question',
    'answer',
    'text',
    'note',
    'solution',
    'reason',
    'request',
    'name',
    'kind',
    'category',
  ];
  const every: readonly Rejection[] = [
    ...COMMAND_NAMES.flatMap((command): readonly Rejection[] => [
      { code: 'not_allowed', command, roles: transition(command).who },
      { code: 'unchanged', command },
      ...STATES.map((state) => ({ code: 'wrong_state', command, state }) as const),
    ]),
    ...fields.map((field) => ({ code: 'missing', field }) as const),
    { code: 'not_allowed', command: 'comment', roles: ROLES },
    { code: 'too_long', field: 'text', max: 4000, length: 4001 },
    { code: 'not_staff', name: 'Pedro Ruiz' },
    { code: 'last_level', level: 3 },
    { code: 'not_suspended' },
    { code: 'not_due' },
  ];

  it('are all sentences in both languages', () => {
    for (const language of LANGUAGES)
      for (const rejection of every)
        assert.match(rejectionText(rejection, language), /^\p{Lu}.*\.$/u);
  });

  it('say who may do it, by the official names', () => {
    const rejection = { code: 'not_allowed', command: 'resolve', roles: ['assignee'] } as const;
    assert.equal(
      rejectionText(rejection, 'es'),
      'Usted no puede resolver el caso. Lo puede hacer la persona asignada.',
    );
    const both = { code: 'not_allowed', command: 'cancel', roles: ['requester', 'desk'] } as const;
    assert.match(rejectionText(both, 'es'), /Lo puede hacer el solicitante o la mesa\.$/);
  });

  it('name the state that does not allow it', () => {
    const rejection = { code: 'wrong_state', command: 'start', state: 'resolved' } as const;
    assert.match(rejectionText(rejection, 'es'), /iniciar el caso cuando está en RESUELTO/);
  });

  it('say of a closed case what to do instead', () => {
    const rejection = { code: 'wrong_state', command: 'reopen', state: 'closed' } as const;
    assert.match(
      rejectionText(rejection, 'es'),
      /^No se puede reabrir el caso porque ya está CERRADO\. .* se abre un caso nuevo/,
    );
  });

  it('say what is missing before assigning', () => {
    assert.match(rejectionText({ code: 'missing', field: 'kind' }, 'es'), /catalogar/);
    assert.match(rejectionText({ code: 'missing', field: 'category' }, 'en'), /category/);
  });
});

describe('a card that came too late', () => {
  it('says who was faster, with what and when', () => {
    const event = {
      ...lastEvent(sample('assigned'), 'assigned'),
      at: new Date('2026-03-04T20:05Z'),
    };
    assert.equal(
      staleText(event, 'es'),
      'Luis Rojas ya asignó este caso a Luis Rojas (3:05 p.\u00a0m.). Esta es la tarjeta al día.',
    );
  });

  it('has words for every event in both languages', () => {
    for (const language of LANGUAGES)
      for (const kase of Object.values(CASES))
        for (const event of kase.history)
          assert.match(staleText(event, language), /\d{1,2}:\d\d [ap]\..*(al día|it is now)\.$/);
  });

  it('says what the value became', () => {
    const { history } = sample('new');
    const said = history.map((event) => staleText(event, 'es')).join('\n');
    assert.match(said, /como Incidencia/);
    assert.match(said, /a Infraestructura/);
  });
});
