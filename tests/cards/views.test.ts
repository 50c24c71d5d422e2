import { strict as assert } from 'node:assert';
import { type Act, type Offer, on } from '../../src/application/dialog/offers.ts';
import { calendarCard } from '../../src/cards/calendar-view.ts';
import { followerCard } from '../../src/cards/follower-view.ts';
import { intakeAnsweredCard, intakeSummaryCard } from '../../src/cards/intake-views.ts';
import { myCasesCard, queueCard, searchCard } from '../../src/cards/list-views.ts';
import { offerCard } from '../../src/cards/offer-view.ts';
import type { RenderedCard } from '../../src/cards/render.ts';
import { caseCard, questionCard, resolutionCard } from '../../src/cards/requester-views.ts';
import { assignmentCard, deskCard, useChannelCard } from '../../src/cards/staff-views.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case } from '../../src/domain/case.ts';
import type { StaffRole } from '../../src/domain/roles.ts';
import {
  ACTORS,
  followed,
  moved,
  OPENED_AT,
  OTHER_SOLVER,
  registered,
  SOLVER,
  staff,
} from '../domain/fixtures.ts';
import {
  buttonsOf,
  executesOf,
  input,
  inputsOf,
  type Node,
  nodes,
  textOf,
  verbsOf,
} from './reading.ts';
import { context, lastEvent, member, numbered, queuePage, STAFF, STEP, sample } from './samples.ts';

const requester = context('es', ACTORS.requester);

/** Asserts that the card says all of these, in this order. */
function says({ card }: RenderedCard, ...words: readonly string[]): void {
  const text = textOf(card);
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    assert.ok(at >= 0, `"${word}" is not in its place in:\n${text}`);
    from = at + word.length;
  }
}

function keepsQuiet({ card }: RenderedCard, ...words: readonly string[]): void {
  for (const word of words) assert.ok(!textOf(card).includes(word), word);
}

describe('the next step of a new case, for one of the staff', () => {
  const CATEGORY = 'la categoría (rol Categorías)';
  const ASSIGNEE = 'quién lo resuelve (rol Profesional)';
  const hint = (roles: readonly StaffRole[], kase = sample('fresh')) =>
    textOf(deskCard(kase, context('es', staff(roles))).card);
  const known = { ...sample('fresh'), kind: 'incident' } as const;

  it('is what they may decide, and whose the rest is', () => {
    const all = hint(['desk', 'categorizer', 'professional']);
    assert.ok(all.includes('pulse «Atender»'));
    for (const [roles, own, others] of [
      [['desk'], 'usted puede decidir el tipo y la prioridad', `${CATEGORY} y ${ASSIGNEE}`],
      [['desk', 'categorizer'], 'usted puede decidir el tipo, la categoría', ASSIGNEE],
      [['desk', 'professional'], 'usted puede decidir el tipo y la prioridad', CATEGORY],
    ] as const) {
      const text = hint(roles);
      assert.ok(text.includes(own) && text.includes(`: ${others}.`), text);
      assert.ok(!text.includes('«Atender»'), text);
    }
  });

  it('is somebody else’s, or theirs alone, where they may triage nothing', () => {
    assert.ok(hint(['professional'], known).includes(`de otra persona de la mesa: ${CATEGORY}.`));
    const categorized = { ...known, category: 'software' };
    const text = hint(['professional'], categorized);
    assert.ok(text.includes('Siguiente paso: decidir quién lo resuelve.'), text);
  });
});

describe('the desk card', () => {
  it('says whose case it is, what it is and what comes next', () => {
    says(
      deskCard(sample('fresh'), context('es')),
      'MS-2026-000001',
      'NUEVO',
      'La impresora del piso 3 no imprime desde ayer',
      'Siguiente paso: ',
      'Ana Gómez',
      'Incidencia (según el solicitante)',
      'Sin categoría',
      'Media',
      'Nivel\n1',
      'Sin asignar',
      'miércoles 4 de marzo, 10:00',
    );
  });

  it('shows what is missing of an unclear request, and a question with its answer', () => {
    says(deskCard(sample('unclear'), context('es')), 'POR ACLARAR', 'Falta por aclarar', '• Qué');
    says(
      deskCard(sample('answered'), context('es')),
      'Luis Rojas preguntó',
      '¿Cuál equipo?',
      'Respuesta',
      'La del segundo piso',
    );
  });

  it('tells how a reopened, a rated, an expired and a cancelled case came to be so', () => {
    const desk = (name: string) => deskCard(sample(name), context('es'));
    says(desk('reopened'), 'EN CURSO', 'Reaperturas\n1', 'Tóner nuevo', 'Salen rayas negras');
    says(desk('rated'), 'CERRADO', 'Confirmado: Tóner nuevo', 'Calificación\n4 de 5');
    says(desk('expired'), 'CERRADO', 'Sin respuesta: Tóner nuevo');
    says(
      desk('cancelled'),
      'CERRADO',
      'Cancelado: Ya funcionó',
      'Cancelado por Ana Gómez',
      'Ya funcionó',
    );
    says(desk('mailed'), 'Abierto', 'Llegó por\nCorreo electrónico');
  });

  it('says how a registered case came, by which letter and who registered it', () => {
    const drawn = deskCard(sample('letter'), context('es'));
    says(
      drawn,
      'Registró',
      'Llegó por\nOficio SIGOB',
      'Radicado\n2026\\_01234, del 2 de marzo de 2026, de Secretaría',
    );
    assert.doesNotMatch(
      textOf(deskCard(sample('fresh'), context('es')).card),
      /Llegó por|Radicado/,
    );
    const { filing: letter, ...kase } = sample('letter');
    const filing = { number: '7', date: letter?.date ?? '' };
    says(deskCard({ ...kase, filing }, context('en')), 'Filing number\n7, of March 2, 2026');
  });

  it('puts the banner first', () => {
    const notice = { tone: 'warning', text: 'Luis Rojas ya asignó este caso.' } as const;
    const drawn = deskCard(sample('assigned'), context('es', undefined, notice));
    says(drawn, 'Luis Rojas ya asignó este caso.', 'MS-2026-000001');
  });

  it('speaks English to who chose it', () => {
    says(deskCard(sample('in_progress'), context('en')), 'IN PROGRESS', 'Requester', 'Priority');
  });
});

describe('a card of a case that continues another', () => {
  const kase = sample('continuing');
  const toFormer = { caseId: 'case-0', rev: 1, verb: 'show_case' };

  it('says which office it is for and which closed case it continues, and leads there', () => {
    for (const { card } of [deskCard(kase, context('es')), caseCard(kase, requester)]) {
      const text = textOf(card);
      assert.match(text, /Dependencia\nSecretaría de Hacienda \\\[piso 3\\\]/);
      assert.match(text, /Continúa el caso MS-2025-000100 \(cerrado\)/);
      const shows = executesOf(card).filter(({ verb }) => verb === 'show_case');
      assert.deepEqual(
        shows.map(({ data }) => data),
        [toFormer],
      );
    }
  });

  it('says the same in English', () => {
    const ctx = context('en', ACTORS.requester);
    for (const drawn of [deskCard(kase, context('en')), caseCard(kase, ctx)])
      says(drawn, 'Office\nSecretaría de Hacienda', 'Continues case MS-2025-000100 (closed)');
    for (const drawn of [deskCard, caseCard])
      says(drawn(sample('continued'), ctx), 'CLOSED', 'Continued in case MS-2026-000002');
  });

  it('is led to by the closed one, for the requester too', () => {
    for (const drawn of [deskCard, caseCard])
      says(drawn(sample('continued'), requester), 'CERRADO', 'Sigue en el caso MS-2026-000002');
  });

  it('names to the desk alone the cases that are linked to it or were merged into it, and leads there', () => {
    says(
      deskCard(sample('linked'), context('es')),
      'Casos relacionados',
      'Relacionado: MS-2026-000002',
    );
    const { card } = deskCard(sample('absorbed'), context('es'));
    says(
      deskCard(sample('absorbed'), context('es')),
      'Casos unidos\nMS-2026-000002',
      'Se le unió el caso MS-2026-000002',
    );
    const shows = executesOf(card).filter(({ verb }) => verb === 'show_case');
    assert.deepEqual(
      shows.map(({ data }) => data),
      [{ caseId: 'case-2', rev: 1, verb: 'show_case' }],
    );
    for (const name of ['linked', 'absorbed'])
      keepsQuiet(caseCard(sample(name), requester), 'MS-2026-000002', 'Casos relacionados');
  });

  it('names to everybody the one that it was merged into', () => {
    const merged = sample('merged');
    says(deskCard(merged, context('es')), 'CERRADO', 'Se unió al caso MS-2026-000002');
    says(
      caseCard(merged, requester),
      'Cerrado: se unió al caso MS-2026-000002. Le avisaremos por ese.',
    );
    says(deskCard(merged, context('en')), 'CLOSED', 'Merged into case MS-2026-000002');
    const follower = context('es', ACTORS.follower);
    says(followerCard(merged, follower), 'Se unió al caso MS-2026-000002');
  });

  it('leads nowhere when there is no other', () => {
    const { card } = deskCard(sample('fresh'), context('es'));
    assert.ok(!verbsOf(card).includes('show_case'));
    keepsQuiet(deskCard(sample('fresh'), context('es')), 'Continúa', 'Sigue en');
    // The form that corrects it alone names it.
    assert.equal(textOf(card).match(/^Dependencia$/gm)?.length, 1);
  });
});

describe("the assignee's card", () => {
  const drawn = (name: string, type: 'assigned' | 'escalated' | 'reopened', person = SOLVER) => {
    const kase = sample(name);
    return assignmentCard(kase, lastEvent(kase, type), context('es', member(person)));
  };

  it('says who gave the case, and what to press', () => {
    const kase = sample('assigned');
    const event = { ...lastEvent(kase, 'assigned'), by: OTHER_SOLVER };
    const card = assignmentCard(kase, event, context('es', member(SOLVER)));
    says(card, 'Marta Díaz le asignó este caso', 'ASIGNADO', 'pulse «Iniciar»');
    keepsQuiet(card, 'Asignado a');
  });

  it('does not tell people that they gave it to themselves', () => {
    says(drawn('assigned', 'assigned'), 'Este caso quedó a su cargo');
  });

  it('gives the reason of an escalation and of a reopening', () => {
    const escalated = drawn('escalated', 'escalated', OTHER_SOLVER);
    says(escalated, 'Luis Rojas le escaló este caso', 'Motivo', 'Falta el repuesto', 'Nivel\n2');
    says(drawn('reopened', 'reopened'), 'El problema sigue', 'EN CURSO', 'Salen rayas negras');
  });

  it('says to whom the case went once it is somebody else’s', () => {
    says(drawn('escalated', 'assigned'), 'Este caso ahora lo atiende Marta Díaz');
    assert.deepEqual(buttonsOf(drawn('escalated', 'assigned').card), []);
  });
});

describe("the requester's card", () => {
  it('says who handles the case and what happens now', () => {
    says(caseCard(sample('new'), requester), 'NUEVO', 'Atiende\nPor asignar', 'ya lo recibió');
    says(caseCard(sample('assigned'), requester), 'ASIGNADO', 'Atiende\nLuis Rojas');
  });

  it('asks for what is missing', () => {
    const card = caseCard(sample('unclear'), requester);
    says(card, 'POR ACLARAR', 'Falta por aclarar', '• Dónde', 'necesitamos su respuesta');
    assert.equal(input(card.card, 'answer').isRequired, true);
  });

  it('shows the solution, that the answer is expected and when it closes, and asks for no rating', () => {
    const card = caseCard(sample('resolved'), requester);
    says(
      card,
      'RESUELTO',
      'lunes 9 de marzo',
      'Solución de Luis Rojas',
      'Tóner nuevo',
      'Esperamos su',
    );
    assert.deepEqual(inputsOf(card.card.body), []);
  });

  it('keeps the last word on a closed case', () => {
    says(caseCard(sample('rated'), requester), 'CERRADO', '4 de 5', 'usted confirmó');
    says(caseCard(sample('expired'), requester), 'sin su respuesta', 'abrimos otro caso');
    says(caseCard(sample('cancelled'), requester), 'Cancelado por Ana Gómez', 'Ya funcionó');
  });
});

describe('the question', () => {
  const drawn = (name: string) =>
    questionCard(sample(name), lastEvent(sample('needs_info'), 'info_asked'), requester);

  it('has a box for the answer, and one button', () => {
    says(drawn('needs_info'), 'Necesitamos un dato', 'POR ACLARAR', '¿Cuál equipo?');
    assert.deepEqual(verbsOf(drawn('needs_info').card), ['provide_info']);
    assert.equal(input(drawn('needs_info').card.body, 'answer').isRequired, true);
  });

  it('shows the answer once it is given, without a box', () => {
    says(drawn('answered'), 'recibimos su respuesta', '¿Cuál equipo?', 'La del segundo piso');
    assert.deepEqual([verbsOf(drawn('answered').card), inputsOf(drawn('answered').card)], [[], []]);
  });

  it('asks nothing more when the case was closed meanwhile', () => {
    const closed = { ...sample('needs_info'), state: 'closed' } as const;
    const event = lastEvent(closed, 'info_asked');
    says(questionCard(closed, event, requester), 'ya no necesita respuesta');
    assert.deepEqual(inputsOf(questionCard(closed, event, requester).card), []);
  });

  it('keeps an older answer when another question is open', () => {
    const kase = sample('answered');
    const [first] = kase.clarifications;
    assert.ok(first);
    const asked = {
      ...first,
      question: '¿Y el modelo?',
      askedAt: new Date('2026-03-05T15:00:00Z'),
    };
    const { answer: _answer, ...open } = asked;
    const both = { ...kase, state: 'needs_info', clarifications: [first, open] } as const;
    const card = questionCard(both, lastEvent(kase, 'info_asked'), requester);
    says(card, 'recibimos su respuesta', 'La del segundo piso');
    assert.deepEqual(verbsOf(card.card), []);
  });
});

describe('the resolution', () => {
  const drawn = (name: string, type: 'resolved' | 'reminded' = 'resolved') =>
    resolutionCard(sample(name), lastEvent(sample(name), type), requester);

  it('shows the solution, an optional rating, yes and no', () => {
    const card = drawn('resolved');
    says(card, '¿Quedó resuelto?', 'Tóner nuevo', 'se cierra el lunes 9 de marzo', 'opcional');
    assert.deepEqual(verbsOf(card.card), ['accept', 'reopen']);
    assert.deepEqual(buttonsOf(card.card), ['Sí, quedó resuelto', 'No, sigue el problema']);
  });

  it('says in a reminder on which day the case closes', () => {
    says(
      drawn('reminded', 'reminded'),
      'Su caso se cierra el lunes 9 de marzo a las 10:00 a. m. si no responde. ¿Quedó resuelto?',
    );
  });

  it('says what was decided, without buttons', () => {
    says(drawn('rated'), 'Gracias por confirmar', 'CERRADO');
    says(drawn('reopened'), 'seguimos trabajando', 'Usted dijo', 'Salen rayas negras');
    says(drawn('expired'), 'se cerró porque no recibimos respuesta');
    for (const name of ['rated', 'reopened', 'expired'])
      assert.deepEqual([verbsOf(drawn(name).card), inputsOf(drawn(name).card)], [[], []]);
  });

  it('keeps an older solution closed when a newer one waits', () => {
    const before = sample('resolved');
    const [first] = before.solutions;
    assert.ok(first);
    const solutions = [
      { ...first, outcome: 'refused', refusal: 'Sigue igual' },
      { ...first, text: 'Fusor nuevo', at: new Date('2026-03-06T15:00:00Z') },
    ] as const;
    const card = resolutionCard({ ...before, solutions }, lastEvent(before, 'resolved'), requester);
    says(card, 'no resolvió', 'Tóner nuevo', 'Sigue igual', 'Después hubo otra solución');
    keepsQuiet(card, 'Fusor nuevo', 'seguimos trabajando');
    assert.deepEqual(verbsOf(card.card), []);
  });
});

describe('the cards of a reopening, later', () => {
  const before = sample('reopened');
  const refused = (changes: Partial<Case>) =>
    resolutionCard({ ...before, ...changes }, lastEvent(before, 'resolved'), requester);
  const returned = (changes: Partial<Case>) =>
    assignmentCard(
      { ...before, ...changes },
      lastEvent(before, 'reopened'),
      context('es', member(SOLVER)),
    );

  it('say that the desk works on it only while it does', () => {
    says(refused({ state: 'assigned' }), 'seguimos trabajando', 'ASIGNADO');
    const closed = refused({ state: 'closed', closing: 'cancelled' });
    says(closed, 'Esta solución no resolvió el problema', 'CERRADO', 'el caso se canceló');
    keepsQuiet(closed, 'seguimos trabajando');
  });

  it('point to the later solution, in whatever state it left the case', () => {
    const later = { text: 'Fusor nuevo', by: SOLVER, at: new Date('2026-03-06T15:00:00Z') };
    const solutions = [...before.solutions, { ...later, outcome: 'proposed' } as const];
    for (const state of ['resolved', 'closed', 'in_progress'] as const)
      says(refused({ state, solutions }), 'no resolvió', 'Después hubo otra solución');
  });

  it('tell the solver that the problem goes on until the case is closed', () => {
    says(returned({}), 'El problema sigue');
    const closed = returned({ state: 'closed' });
    says(closed, 'El caso se reabrió y volvió a sus manos');
    keepsQuiet(closed, 'El problema sigue: el caso');
  });
});

describe('the list of cases', () => {
  it('gives each case its number, state, request and a button that shows it', () => {
    const card = myCasesCard([sample('resolved'), sample('new')], requester);
    says(card, 'Sus casos', 'MS-2026-000001', 'RESUELTO', 'La impresora', 'NUEVO');
    const [first] = executesOf(card.card);
    assert.deepEqual(first?.data, {
      caseId: 'case-1',
      rev: sample('resolved').rev,
      verb: 'show_case',
    });
    assert.equal(card.summary, 'Sus casos: MS-2026-000001 (RESUELTO), MS-2026-000001 (NUEVO)');
  });
});

describe('the list of a person’s own cases', () => {
  const shown = ['resolved', 'closed', 'assigned', 'new', 'suspended'].map(sample);
  const list = myCasesCard(numbered(shown), requester);
  const rows = nodes(list.card).filter(({ separator }) => separator === true);
  const titlesOf = (row: Node | undefined) =>
    nodes(row)
      .filter(({ type, mode }) => type !== 'Action.Submit' && mode !== undefined)
      .map(({ title }) => title);

  it('says of each open one who has it, what comes next and until when', () => {
    says(
      list,
      'MS-2026-000001',
      'RESUELTO',
      'Atiende: Luis Rojas',
      'díganos si quedó resuelto',
      'se cierra el lunes 9 de marzo',
      'MS-2026-000003',
      'ASIGNADO',
      'cuando se empiece a atender',
      'MS-2026-000004',
      'NUEVO',
      'Todavía por asignar',
      'MS-2026-000005',
      'RESUELTO',
      'La mesa le responderá',
    );
  });

  it('repeats what the desk asked, where it is answered', () => {
    const asked = myCasesCard([sample('needs_info')], requester);
    says(asked, 'necesitamos su respuesta', 'La mesa pregunta: ¿Cuál equipo?', 'Respuesta');
  });

  it('has under each open one what its requester can do, and nothing under the closed ones', () => {
    const answers = ['Sí, quedó resuelto', 'No, sigue el problema', 'Comentar'];
    const early = ['Comentar', 'Cancelar caso'];
    assert.deepEqual(rows.map(titlesOf), [answers, early, early, answers, []]);
  });

  it('ends with the closed ones, in short', () => {
    says(list, 'MS-2026-000005', 'Cerrados', 'MS-2026-000002', 'CERRADO');
    assert.match(textOf(rows.at(-1)), /^MS-2026-000002\nCERRADO\nLa impresora[^\n]*$/);
  });

  it('sends with each button its own case, and where it was pressed', () => {
    const [accept] = executesOf(rows[0]).filter(({ verb }) => verb === 'accept');
    const { rev } = sample('resolved');
    assert.deepEqual(accept?.data, { caseId: 'case-1', rev, verb: 'accept', list: 'mine' });
  });

  it('keeps apart what somebody of the staff asked for and what they solve', () => {
    const mine = { ...sample('new'), requester: SOLVER };
    const solved = numbered([sample('in_progress'), mine, sample('closed')]);
    const card = myCasesCard(solved, context('es', member(SOLVER)));
    says(card, 'MS-2026-000002', 'Los que usted atiende', 'MS-2026-000001', 'Cerrados');
    const [own, solving] = nodes(card.card).filter(({ separator }) => separator === true);
    assert.deepEqual(titlesOf(own), ['Comentar', 'Cancelar caso']);
    assert.deepEqual(titlesOf(solving), []);
    assert.match(textOf(solving), /Prioridad: Media · Ana Gómez/);
  });
});

describe('a closing that is stopped', () => {
  const kase = sample('suspended');
  const words = 'Imprime, pero sale borrosa';

  it('is told to the requester with what they wrote, the buttons still there', () => {
    const card = resolutionCard(kase, lastEvent(kase, 'resolved'), requester);
    says(card, 'no se cierra por ahora', 'Tóner nuevo', 'Lo que usted nos escribió', words);
    says(card, 'La mesa le responderá');
    keepsQuiet(card, 'se cierra el');
    assert.deepEqual(buttonsOf(card.card), ['Sí, quedó resuelto', 'No, sigue el problema']);
    says(caseCard(kase, requester), words, 'La mesa le responderá');
  });

  it('is told to whoever solved it, who answers on that card', () => {
    const mine = context('es', member(SOLVER));
    const card = assignmentCard(kase, lastEvent(kase, 'disputed'), mine);
    says(card, 'Ana Gómez escribió sobre la solución', words, 'Siguiente paso: responder');
    assert.deepEqual(buttonsOf(card.card), [
      'Responder al solicitante',
      'Comentar al solicitante',
      'Nota interna',
    ]);
    const again = sample('undecided');
    says(assignmentCard(again, lastEvent(again, 'decision_asked'), mine), 'sigue esperando', words);
  });

  it('has the answer as the next step on the desk’s card, also when nobody has the case any more', () => {
    const card = deskCard(kase, { language: 'es', staff: STAFF.slice(1) });
    says(card, 'Siguiente paso: responder', 'Detenido desde el miércoles 4 de marzo', words);
    assert.equal(buttonsOf(card.card)[0], 'Responder al solicitante');
  });

  it('says the words once on each card, as a comment once they are answered', () => {
    const count = ({ card }: RenderedCard) => textOf(card).split(words).length - 1;
    const answered = sample('answered_dispute');
    for (const draw of [deskCard, caseCard])
      for (const one of [kase, answered]) assert.equal(count(draw(one, requester)), 1);
  });

  it('is over with the answer, which the requester gets with the solution and a new date', () => {
    const answered = sample('answered_dispute');
    const card = resolutionCard(answered, lastEvent(answered, 'term_restarted'), requester);
    says(card, 'Luis Rojas le respondió. ¿Quedó resuelto?', 'Tóner nuevo', 'Cambie al papel nuevo');
    says(card, 'se cierra el martes 10 de marzo');
    const mine = context('es', member(SOLVER));
    const over = assignmentCard(answered, lastEvent(answered, 'disputed'), mine);
    says(over, 'ya no espera su respuesta');
    assert.deepEqual(buttonsOf(over.card), ['Comentar al solicitante', 'Nota interna']);
  });
});

describe('an internal note', () => {
  const kase = sample('noted');
  const note = 'Equipo \\*en\\* garantía';

  it('stands, with who wrote it, on the cards of the desk and of whoever solves the case', () => {
    says(deskCard(kase, context('es')), 'solo las ve la mesa', 'Luis Rojas', note);
    const mine = context('es', member(SOLVER));
    says(assignmentCard(kase, lastEvent(kase, 'assigned'), mine), 'solo las ve la mesa', note);
  });

  it('stands on no card of the requester, of whoever registered the case or of a follower', () => {
    const resolved = moved(kase, member(SOLVER), { name: 'resolve', solution: 'Tóner nuevo' });
    const known = followed(registered(resolved));
    const others = [ACTORS.requester, ACTORS.registrar, ACTORS.follower];
    for (const one of others) {
      const reader = context('es', one);
      const cards = [
        caseCard(known, reader),
        resolutionCard(known, lastEvent(known, 'resolved'), reader),
        followerCard(known, reader),
        myCasesCard([known], reader),
      ];
      for (const { card, summary } of cards)
        assert.ok(!`${JSON.stringify(card)}${summary}`.includes('garantía'), one.person.name);
    }
  });

  it('is on no card of whoever had the case and left the desk', () => {
    const left = context('es', { person: SOLVER, roles: [] });
    const { card } = assignmentCard(kase, lastEvent(kase, 'assigned'), left);
    assert.ok(!JSON.stringify(card).includes('garantía'));
  });
});

describe('the lists of the staff', () => {
  const atDesk = context('es', member(SOLVER));
  const titles = ({ card }: RenderedCard) => executesOf(card).map(({ title }) => title);

  it('say of each case how urgent it is, who asked for it, who has it and since when', () => {
    const list = queueCard(queuePage([sample('assigned'), sample('fresh')]), atDesk);
    keepsQuiet(myCasesCard([sample('closed')], atDesk), 'Luis Rojas');
    says(list, 'Prioridad: Media · Ana Gómez · 4 de marzo · atiende Luis Rojas');
    assert.match(textOf(list.card), /^Prioridad: Media · Ana Gómez · 4 de marzo$/m);
    keepsQuiet(myCasesCard([sample('assigned')], requester), 'Prioridad');
  });

  it('have a picker of states and lead to other pages where there are any', () => {
    const one = queueCard(queuePage([sample('assigned')], { state: 'assigned' }), atDesk);
    assert.deepEqual(titles(one), ['Mostrar', 'Ver']);
    const [picker] = inputsOf(one.card);
    assert.equal(picker?.value, 'assigned');
    const amid = queueCard(queuePage([sample('new')], { previous: '1', next: '2' }), atDesk);
    assert.deepEqual(titles(amid), ['Mostrar', 'Ver', 'Anteriores', 'Siguientes']);
    assert.deepEqual(
      executesOf(amid.card)
        .filter(({ verb }) => verb === 'queue')
        .map((execute) => execute.data),
      [
        { shown: 'all', verb: 'queue' },
        { shown: 'all', before: '1', verb: 'queue' },
        { shown: 'all', after: '2', verb: 'queue' },
      ],
    );
  });

  it('say when there is nothing, and in which state', () => {
    says(queueCard(queuePage([]), atDesk), 'Cola de la mesa', 'No hay casos abiertos.');
    says(queueCard(queuePage([], { state: 'new' }), atDesk), 'No hay casos en estado NUEVO.');
  });

  it('say what was searched for, as it was typed, and whether there is more', () => {
    const found = { cases: [sample('new')], more: false };
    const card = searchCard('*impresión*', found, atDesk);
    says(card, 'Casos con «\\*impresión\\*»');
    assert.equal(card.summary, 'Casos con «*impresión*»');
    keepsQuiet(card, 'Hay más casos');
    says(searchCard('a', { ...found, more: true }, atDesk), 'Hay más casos');
  });
});

describe('the card that offers a channel', () => {
  it('has its button until it is done', () => {
    assert.deepEqual(buttonsOf(useChannelCard(context('es')).card), [
      'Usar este canal como mesa de servicio',
    ]);
    const done = context('es', undefined, { tone: 'good', text: 'Listo.' });
    assert.deepEqual(buttonsOf(useChannelCard(done).card), []);
  });
});

describe('the cards of the guided conversation', () => {
  const data = ({ card }: RenderedCard) => executesOf(card).map((execute) => execute.data);

  it("offer kind and priority with the procedure's definitions, or leave them to the desk", () => {
    const draft = { name: 'Yolanda', request: 'El correo no abre', rounds: 0 };
    const { card } = intakeSummaryCard(STEP, draft, requester);
    const inputs = card.body as { id?: string; value?: string; choices?: { title: string }[] }[];
    const choicesOf = (id: string) => {
      const { value, choices = [] } = inputs.find((input) => input.id === id) ?? {};
      return [value, ...choices.map(({ title }) => title)];
    };
    const [kind, ...kinds] = choicesOf('kind');
    assert.equal(kind, 'desk_decides');
    assert.match(
      kinds.join('\n'),
      /^Incidencia: .*dejó de funcionar.*\nRequerimiento: .*\nQue lo/u,
    );
    const [priority, ...levels] = choicesOf('priority');
    assert.equal(priority, 'desk_decides');
    assert.match(
      levels.join('\n'),
      /^Alta: .*interrumpido.*\nMedia: .*afectado.*\nBaja: .*programada.*\nQue lo decida la mesa$/u,
    );
    assert.deepEqual(data({ card, summary: '' }), [
      { ...STEP, verb: 'intake_confirm' },
      { ...STEP, verb: 'intake_cancel' },
    ]);
  });

  it('ask which case is meant, or whether it is something new', () => {
    const kase = sample('resolved');
    const acts: readonly Act[] = [{ do: 'comment', ...on(kase) }, { do: 'new' }];
    const offer: Offer = {
      id: 'offer-1',
      code: 'which_case',
      text: 'Sigue igual',
      key: 'turn-1',
      files: [],
      acts,
    };
    const card = offerCard(offer, 'es');
    says(card, '«Sigue igual»', 'MS-2026-000001', 'La impresora');
    assert.deepEqual(buttonsOf(card.card), ['Agregarlo a MS-2026-000001', 'Es algo nuevo']);
    assert.deepEqual(data(card), [
      { dialog: 'offer-1', step: 0, verb: 'intake_choose', choice: 0 },
      { dialog: 'offer-1', step: 0, verb: 'intake_choose', choice: 1 },
    ]);
  });

  it('let everything be corrected before the case is opened', () => {
    const draft = {
      name: 'Ana',
      office: 'Hacienda',
      request: 'Cuenta *nueva*',
      kind: 'service_request',
      priority: 'low',
    };
    const card = intakeSummaryCard(
      STEP,
      { ...draft, kind: 'service_request', priority: 'low', rounds: 0 },
      requester,
    );
    for (const [id, value] of Object.entries(draft))
      assert.equal(input(card.card, id).value, value);
    assert.deepEqual(buttonsOf(card.card), ['Abrir el caso', 'Cancelar']);
    assert.deepEqual(verbsOf(card.card), ['intake_confirm', 'intake_cancel']);
  });

  it('leave the answer where the question was', () => {
    const card = intakeAnsweredCard('¿Qué tipo de caso es?', 'Incidencia');
    says(card, '¿Qué tipo de caso es?', 'Incidencia');
    assert.equal(card.summary, '¿Qué tipo de caso es? Incidencia');
    assert.deepEqual(verbsOf(card.card), []);
  });
});

describe('the card of the desk’s days', () => {
  it('shows the holidays of a year, and every day that somebody wrote', () => {
    const day = (date: string, source: 'law' | 'desk') => ({
      day: date,
      source,
      worked: [],
      words: { es: `${source} ${date}`, en: '' },
    });
    const listed = [
      day('2026-03-23', 'law'),
      day('2027-03-03', 'law'),
      day('2027-03-05', 'law'),
      day('2027-03-05', 'desk'),
    ];
    const text = textOf(
      calendarCard({ calendar: BOGOTA, now: OPENED_AT, listed }, { language: 'es', isLead: false })
        .card,
    );
    assert.deepEqual(text.match(/(?:law|desk) [\d-]+/g), [
      'law 2026-03-23',
      'law 2027-03-03',
      'desk 2027-03-05',
    ]);
  });
});
