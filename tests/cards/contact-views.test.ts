import { strict as assert } from 'node:assert';
import { contactCard, contactListCard, contactMovedCard } from '../../src/cards/contact-views.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Person } from '../../src/domain/case.ts';
import {
  addWords,
  type ContactRequest,
  openContactRequest,
  postAgain,
  takeContactRequest,
} from '../../src/domain/contact-request.ts';
import { OPENED_AT, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { buttonsOf, executesOf, nodes, textOf } from './reading.ts';
import { sample } from './samples.ts';

const DIRECTORY_ID = '7c1d0000-3a52-4e0b-9b6f-000000000005';
const words = (text: string, turn = text) => ({ turn, text, at: OPENED_AT });
const asked = (person: Person = REQUESTER, text = 'Quiero hablar con *alguien*') =>
  openContactRequest({ id: 'request-1', ordinal: 1, person }, words(text), BOGOTA);
const es = { language: 'es' } as const;
const urls = (card: unknown) => nodes(card).flatMap(({ url }) => (url === undefined ? [] : [url]));

describe('the card of a request for a person', () => {
  it('says who, what they wrote and their open cases, and has the button and nothing else to send', () => {
    const { card, summary } = contactCard({ request: asked(), cases: [sample('assigned')] }, es);
    assert.equal(summary, 'Ana Gómez quiere hablar con una persona de la mesa');
    assert.match(textOf(card), /Quiero hablar con \\\*alguien\\\*\nSus casos abiertos\n.*ASIGNADO/);
    assert.doesNotMatch(textOf(card), /publicación/);
    assert.deepEqual(
      executesOf(card.actions).map(({ data }) => data),
      [{ requestId: 'request-1', verb: 'contact_take' }],
    );
  });

  it('leads to the chat by the address or the directory’s id, and nowhere without either', () => {
    const linked = (person: Person) =>
      urls(contactCard({ request: asked(person), cases: [] }, es).card);
    const chat = 'https://teams.microsoft.com/l/chat/0/0?users=';
    const somebody = { id: DIRECTORY_ID, name: 'Ana' };
    assert.deepEqual(linked({ ...somebody, email: 'a&b=+@x.co' }), [`${chat}a%26b%3D%2B%40x.co`]);
    assert.deepEqual(linked(somebody), [`${chat}${DIRECTORY_ID}`]);
    assert.deepEqual(linked({ id: '29:1abc', name: 'Ana' }), []);
  });

  it('shows the last messages of many, and how many are before them', () => {
    const texts = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'];
    const request = texts.reduce((kept, text) => addWords(kept, words(text)), asked());
    const text = textOf(contactCard({ request, cases: [] }, es).card);
    assert.match(text, /Mensajes anteriores a estos: 2\.\ndos\ntres/);
    assert.match(text, /No tiene casos abiertos/);
  });

  it('leaves out what was written when a button was pressed and nothing written', () => {
    const text = textOf(contactCard({ request: asked(REQUESTER, ' '), cases: [] }, es).card);
    assert.doesNotMatch(text, /Lo que escribió/);
  });

  it('says how often it was put up, and of one put up again that it is below', () => {
    const request = postAgain(asked(), OPENED_AT, BOGOTA);
    assert.match(textOf(contactCard({ request, cases: [] }, es).card), /publicación número 2/);
    const { card } = contactMovedCard(request, 'en');
    assert.equal(textOf(card), 'The request of Ana Gómez was posted again below.');
    assert.deepEqual(buttonsOf(card), []);
  });

  it('once taken, says by whom and when, and keeps only the way to the chat', () => {
    const person = { ...REQUESTER, email: 'ana@example.org' };
    const request = takeContactRequest(asked(person), SOLVER, OPENED_AT) as ContactRequest;
    const { card } = contactCard({ request, cases: [] }, { language: 'en' });
    assert.match(
      textOf(card),
      /Luis Rojas will write to them \(taken on Wednesday, March 4, 10:00 a\.m\.\)/,
    );
    assert.deepEqual(buttonsOf(card), ['Open the chat with Ana Gómez']);
  });
});

describe('the list of who waits for a person', () => {
  it('has a row and a button for each, with their last words', () => {
    const request = addWords(asked(), words('¿Nadie?'));
    const waiting = [{ request, cases: [sample('new')] }];
    const { card } = contactListCard({ waiting, more: true }, es);
    const text = textOf(card);
    assert.match(text, /Ana Gómez\nPedido: miércoles 4 de marzo.*\n¿Nadie\?\nCasos abiertos: 1/);
    assert.match(text, /Hay más personas esperando/);
    assert.deepEqual(
      executesOf(card).map(({ verb, data }) => [verb, data]),
      [
        ['contact_take', { requestId: 'request-1', list: true, verb: 'contact_take' }],
        ['contact_list', { verb: 'contact_list' }],
      ],
    );
  });

  it('says so when nobody waits', () => {
    const { card } = contactListCard({ waiting: [], more: false }, es);
    assert.match(textOf(card), /Nadie espera que la mesa le escriba/);
  });
});
