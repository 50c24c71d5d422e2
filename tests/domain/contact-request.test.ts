import { strict as assert } from 'node:assert';
import fc from 'fast-check';
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
  openContactRequest({ id: 'request-1', ordinal: 1, person: REQUESTER }, words('turn-1', text));
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

  it('is put up each hour, eight times, and again from the next day’s same hour on', () => {
    const hours: number[] = [0];
    let request = asked();
    while (hours.length < 18) {
      hours.push(hoursAfterOpening(request.postAgainAt));
      request = postAgain(request, request.postAgainAt);
    }
    const day = [0, 1, 2, 3, 4, 5, 6, 7];
    const nextDay = day.map((hour) => hour + 24);
    assert.deepEqual(hours, [...day, ...nextDay, 48, 49]);
    assert.equal(request.posts, 18);
  });

  it('is put up nine times in no 24 hours, however late each post is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 20 }), (delays) => {
        let request = asked();
        const posts = [OPENED_AT.getTime()];
        for (const delay of delays) {
          const at = new Date(request.postAgainAt.getTime() + delay * HOUR);
          posts.push(at.getTime());
          request = postAgain(request, at);
        }
        for (const [index, ninth] of posts.slice(8).entries())
          assert.ok(ninth - (posts[index] ?? 0) >= 24 * HOUR);
      }),
    );
  });

  it('that never got to the channel is tried again in an hour and counts no post', () => {
    const request = retryPost(asked(), hourAfter(3));
    assert.deepEqual([request.rev, request.posts], [2, 1]);
    assert.deepEqual(request.postAgainAt, hourAfter(4));
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
