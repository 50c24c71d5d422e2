import { strict as assert } from 'node:assert';
import { BOGOTA } from '../../src/domain/calendar.ts';
import { MAX_TEXT } from '../../src/domain/catalogue.ts';
import {
  addWords,
  type ContactRequest,
  isUntaken,
  mayWithdraw,
  openContactRequest,
  postAgain,
  retryPost,
  takeContactRequest,
  wasSaid,
  withdrawContactRequest,
} from '../../src/domain/contact-request.ts';
import { OPENED_AT, OTHER_SOLVER, REQUESTER, SOLVER } from './fixtures.ts';

const HOUR = 60 * 60_000;
const hourAfter = (hours: number) => new Date(OPENED_AT.getTime() + hours * HOUR);
const words = (turn: string, text = turn) => ({ turn, text, at: OPENED_AT });
const asked = (text = 'Quiero hablar con alguien') =>
  openContactRequest(
    { id: 'request-1', ordinal: 1, person: REQUESTER },
    words('turn-1', text),
    BOGOTA,
  );
const hoursAfterOpening = (instant: Date) => (instant.getTime() - OPENED_AT.getTime()) / HOUR;

describe('a request for a person', () => {
  it('is open, with what was written, put up once and due again in an hour', () => {
    const request = asked();
    assert.ok(isUntaken(request));
    assert.deepEqual(
      request.said.map(({ text }) => text),
      ['Quiero hablar con alguien'],
    );
    assert.deepEqual([request.rev, request.posts], [1, 1]);
    assert.deepEqual(request.postAgainAt, hourAfter(1));
  });

  it('takes more words, and knows which messages it has', () => {
    const request = addWords(asked(), words('turn-2', ' ¿Nadie? '));
    assert.deepEqual(
      request.said.map(({ text }) => text),
      ['Quiero hablar con alguien', '¿Nadie?'],
    );
    assert.equal(request.rev, 2);
    assert.ok(wasSaid(request, 'turn-1') && wasSaid(request, 'turn-2'));
    assert.ok(!wasSaid(request, 'turn-3'));
    assert.deepEqual(request.postAgainAt, hourAfter(1));
  });

  it('keeps the first message and the last ones of very many, and no message without end', () => {
    let request = asked('x'.repeat(MAX_TEXT + 1));
    for (let index = 2; index <= 100; index += 1)
      request = addWords(request, words(`turn-${index}`));
    assert.equal(request.said.length, 20);
    assert.equal(request.said[0]?.text.length, MAX_TEXT);
    assert.deepEqual(
      [request.said[0]?.turn, request.said[1]?.turn, request.said.at(-1)?.turn],
      ['turn-1', 'turn-82', 'turn-100'],
    );
  });

  it('is taken by one, who is not the person, and then by nobody else', () => {
    assert.equal(takeContactRequest(asked(), REQUESTER, hourAfter(1)), 'own');
    const taken = takeContactRequest(asked(), SOLVER, hourAfter(1)) as ContactRequest;
    assert.deepEqual(taken.taken, { by: SOLVER, at: hourAfter(1) });
    assert.deepEqual([taken.rev, isUntaken(taken)], [2, false]);
    assert.equal(takeContactRequest(taken, OTHER_SOLVER, hourAfter(2)), 'taken');
    assert.equal(takeContactRequest(taken, REQUESTER, hourAfter(2)), 'own');
  });

  it('is put up again after an hour that the desk works, then after a day that it works', () => {
    const hours: number[] = [0];
    let request = asked();
    while (hours.length < 5) {
      hours.push(hoursAfterOpening(request.postAgainAt));
      request = postAgain(request, request.postAgainAt, BOGOTA);
    }
    // From Wednesday at eleven: each day at eleven, and after Friday on Monday.
    assert.deepEqual(hours, [0, 1, 25, 49, 121]);
    assert.equal(request.posts, 5);
    const friday = hourAfter(2 * 24 + 7.5);
    assert.deepEqual(postAgain(request, friday, BOGOTA).postAgainAt, hourAfter(5 * 24 + 7.5));
  });

  it('that never got to the channel is tried again in an hour and counts no post', () => {
    const request = retryPost(asked(), hourAfter(6), BOGOTA);
    assert.deepEqual([request.rev, request.posts], [2, 1]);
    assert.deepEqual(request.postAgainAt, hourAfter(7));
  });
});

describe('a request for a person that is withdrawn', () => {
  it('waits for nobody, and is nobody’s to take', () => {
    const withdrawn = withdrawContactRequest(asked(), hourAfter(1));
    assert.ok(!isUntaken(withdrawn));
    assert.equal(withdrawn.rev, 2);
    assert.equal(takeContactRequest(withdrawn, SOLVER, hourAfter(2)), 'withdrawn');
  });

  it('may be withdrawn until days after it was taken, and said again just after', () => {
    const taken = takeContactRequest(asked(), SOLVER, hourAfter(1));
    assert.ok(typeof taken === 'object');
    assert.ok(mayWithdraw(asked(), hourAfter(999)));
    assert.ok(mayWithdraw(taken, hourAfter(72)));
    assert.ok(!mayWithdraw(taken, hourAfter(74)));
    const withdrawn = withdrawContactRequest(taken, hourAfter(2));
    assert.ok(mayWithdraw(withdrawn, hourAfter(2.1)));
    assert.ok(!mayWithdraw(withdrawn, hourAfter(3)));
  });
});
