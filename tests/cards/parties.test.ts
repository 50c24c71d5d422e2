import { strict as assert } from 'node:assert';
import { followerCard } from '../../src/cards/follower-view.ts';
import { myCasesCard } from '../../src/cards/list-views.ts';
import { caseCard, questionCard, resolutionCard } from '../../src/cards/requester-views.ts';
import { deskCard } from '../../src/cards/staff-views.ts';
import type { Case } from '../../src/domain/case.ts';
import { asFollowersSee } from '../../src/domain/major-incident.ts';
import { personKnownByName } from '../../src/domain/person-name.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  caseIn,
  followed,
  moved,
  REGISTRAR,
  REQUESTER,
  registered,
} from '../domain/fixtures.ts';
import { textOf, verbsOf } from './reading.ts';
import { context, lastEvent, sample } from './samples.ts';

const ofRegistrar = context('es', ACTORS.registrar);
const ofFollower = context('es', ACTORS.follower);
const RUBEN = personKnownByName('Rubén Ochoa');

function says(card: { readonly card: Parameters<typeof textOf>[0] }, ...parts: readonly string[]) {
  const text = textOf(card.card);
  for (const part of parts) assert.ok(text.includes(part), `"${part}" is not in:\n${text}`);
}

describe('a case that somebody registered for another', () => {
  it('shows the desk who registered it', () => {
    for (const requester of [REQUESTER, RUBEN]) {
      const card = deskCard(registered(caseIn('new'), requester), context('es'));
      says(card, `Solicitante\n${requester.name}`, 'Registró\nRosa Peña');
    }
  });

  it('shows who wrote it also when they gave another name, and not when it is theirs', () => {
    const shows = (own: Partial<Case>) =>
      textOf(deskCard({ ...caseIn('new'), ...own }, context('es')).card).includes('Registró');
    const ana = (name: string) => ({ ...REQUESTER, name });
    assert.ok(shows({ requester: ana('Pedro Gómez'), registeredBy: REQUESTER }));
    assert.ok(!shows({ requester: ana('ANA GOMEZ'), registeredBy: REQUESTER }));
    assert.ok(!shows({}));
  });

  it('shows its requester who registered it, and whoever registered it for whom', () => {
    const kase = registered(caseIn('new'));
    const own = textOf(caseCard(kase, context('es', ACTORS.requester)).card);
    assert.ok(own.includes('Registró\nRosa Peña') && !own.includes('Solicitante'), own);
    const theirs = textOf(caseCard(kase, ofRegistrar).card);
    assert.ok(theirs.includes('Solicitante\nAna Gómez') && !theirs.includes('Registró'), theirs);
  });

  it('leaves its decisions to a requester whom the desk reaches, and says so to who registered it', () => {
    const resolved = registered(caseIn('resolved'));
    assert.deepEqual(verbsOf(caseCard(resolved, ofRegistrar).card), ['comment']);
    says(caseCard(resolved, ofRegistrar), 'Esperando que el solicitante confirme');
    const solution = resolutionCard(resolved, lastEvent(resolved, 'resolved'), ofRegistrar);
    assert.deepEqual(verbsOf(solution.card), []);
    says(solution, 'Ana Gómez dirá si quedó resuelto', 'Tóner nuevo');
    const asked = registered(caseIn('needs_info'));
    const question = questionCard(asked, lastEvent(asked, 'info_asked'), ofRegistrar);
    assert.deepEqual(verbsOf(question.card), []);
    says(question, 'una pregunta a Ana Gómez', '¿Cuál equipo?');
    const accepted = moved(resolved, ACTORS.requester, { name: 'accept' });
    says(
      resolutionCard(accepted, lastEvent(accepted, 'resolved'), ofRegistrar),
      'Ana Gómez confirmó',
    );
    says(caseCard(accepted, ofRegistrar), 'el solicitante confirmó la solución');
  });

  it('gives every decision to who registered it for somebody known only by name', () => {
    const resolved = registered(caseIn('resolved'), RUBEN);
    const solution = resolutionCard(resolved, lastEvent(resolved, 'resolved'), ofRegistrar);
    assert.deepEqual(verbsOf(solution.card), ['accept', 'reopen']);
    says(solution, 'Su caso tiene solución. ¿Quedó resuelto?');
    const asked = registered(caseIn('needs_info'), RUBEN);
    const verbs = verbsOf(questionCard(asked, lastEvent(asked, 'info_asked'), ofRegistrar).card);
    assert.deepEqual(verbs, ['provide_info']);
    const fresh = registered(caseIn('new'), RUBEN);
    assert.deepEqual(verbsOf(caseCard(fresh, ofRegistrar).card), [
      'comment',
      'cancel',
      'set_office',
    ]);
  });
});

describe('the list of a person’s cases', () => {
  it('has those that they registered for others and those that they follow under titles of their own', () => {
    const cases = [
      registered(caseIn('new')),
      { ...caseIn('new'), id: 'own', requester: REGISTRAR },
    ];
    const mine = textOf(myCasesCard(cases, ofRegistrar).card);
    assert.match(mine, /Los que registró para otras personas/);
    assert.doesNotMatch(mine, /Los que usted atiende|Los que sigue/);
    const seen = asFollowersSee(sample('major'), ACTORS.follower.person.id);
    const followed = textOf(myCasesCard([seen], ofFollower).card);
    assert.match(followed, /Los que sigue[\s\S]*Hacienda no puede imprimir/);
    assert.deepEqual(verbsOf(myCasesCard([seen], ofFollower).card), ['show_case']);
  });
});

describe('a major incident', () => {
  const title = 'Hacienda no puede imprimir';

  it('is on the desk card by its title, with the button to take it back', () => {
    says(deskCard(sample('major'), context('es')), `Incidente mayor\n${title}`);
    assert.ok(verbsOf(deskCard(sample('major'), context('es')).card).includes('withdraw_major'));
    assert.ok(!verbsOf(deskCard(sample('new'), context('es')).card).includes('withdraw_major'));
  });

  it('shows a follower the title, its state and who has it, and the one button', () => {
    const { card, summary } = followerCard(sample('major'), ofFollower);
    says({ card }, 'MS-2026-000001', 'EN CURSO', title, 'Atiende\nLuis Rojas', 'Usted sigue');
    assert.deepEqual(verbsOf(card), ['unfollow']);
    assert.match(summary, /Usted sigue este incidente mayor · MS-2026-000001, EN CURSO/);
  });

  it('has no button for a follower once it is closed, or they left it', () => {
    const closed = followerCard(sample('majorClosed'), ofFollower);
    says(closed, 'CERRADO', title, 'escríbanos y abrimos su caso');
    const left = followerCard(
      moved(sample('major'), ACTORS.follower, { name: 'unfollow' }),
      ofFollower,
    );
    says(left, title, 'Usted ya no sigue', 'ya no cambia');
    const withdrawn = moved(sample('major'), ACTORS.desk, { name: 'withdraw_major' });
    says(followerCard(withdrawn, ofFollower), title, 'Usted ya no sigue');
    for (const { card } of [closed, left, followerCard(withdrawn, ofFollower)])
      assert.deepEqual(verbsOf(card), []);
  });

  it('never shows on a follower card what somebody wrote in the case, whoever looks and in whatever state', () => {
    for (const kase of [sample('major'), sample('majorClosed'), followed(caseIn('resolved'))])
      for (const viewer of Object.values(ACTORS)) {
        const shown = JSON.stringify(followerCard(kase, context('es', viewer)));
        for (const secret of [CLEAR_REQUEST, REQUESTER.name, 'Tóner nuevo', REGISTRAR.name])
          assert.ok(!shown.includes(secret), `${secret} for ${viewer.person.name}`);
      }
  });
});
