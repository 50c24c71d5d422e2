import { strict as assert } from 'node:assert';
import { givenMessage } from '../../../src/teams/text/message-payload.ts';
import { activity } from '../bot-environment.ts';

const AUTHOR = {
  userIdentityType: 'aadUser',
  id: '7c1d0000-3a52-4e0b-9b6f-000000000009',
  displayName: ' Rubén Ochoa ',
};
const PAYLOAD = {
  id: '1611060744833',
  replyToId: null,
  createdDateTime: '2026-03-04T12:52:24.833Z',
  body: { contentType: 'html', content: '<div><p>No imprime</p><p>desde <b>ayer</b></p></div>' },
  from: { device: null, conversation: null, application: null, user: AUTHOR },
  reactions: [],
  mentions: [],
  attachments: [],
};
const read = (messagePayload: unknown) =>
  givenMessage(activity({ type: 'invoke', value: { commandId: 'createCase', messagePayload } }));

describe('the message that a message extension is given', () => {
  it('is its words as people read them, with its author', () => {
    assert.deepEqual(read(PAYLOAD), {
      id: PAYLOAD.id,
      text: 'No imprime\ndesde ayer',
      author: { id: AUTHOR.id, name: 'Rubén Ochoa' },
    });
    const plain = { contentType: 'text', content: 'No imprime <b>nada</b>' };
    assert.equal(read({ ...PAYLOAD, body: plain })?.text, 'No imprime <b>nada</b>');
  });

  it('names people who are mentioned, and leaves the program itself out', () => {
    const content = '<div><at id="0">Mesa</at>, avise a <at id="1">Ana Ruiz</at>: no imprime</div>';
    const mentions = [
      { id: 0, mentionText: 'Mesa', mentioned: { user: null, application: { id: 'bot' } } },
      { id: 1, mentionText: 'Ana Ruiz', mentioned: { user: AUTHOR, application: null } },
    ];
    const message = read({ ...PAYLOAD, body: { contentType: 'html', content }, mentions });
    assert.equal(message?.text, 'avise a Ana Ruiz: no imprime');
  });

  it('has a directory’s id of this organization’s people alone', () => {
    for (const user of [
      { ...AUTHOR, userIdentityType: 'federatedUser' },
      { ...AUTHOR, userIdentityType: 'anonymousGuest' },
      { ...AUTHOR, id: 'system' },
      { ...AUTHOR, id: 'name:ruben ochoa' },
    ])
      assert.deepEqual(read({ ...PAYLOAD, from: { user } })?.author, { name: 'Rubén Ochoa' });
    for (const from of [
      null,
      {},
      { user: null, application: { id: 'x', displayName: 'Avisos' } },
      { user: { ...AUTHOR, displayName: null } },
      { user: { ...AUTHOR, id: 5 } },
    ])
      assert.equal(read({ ...PAYLOAD, from })?.author, undefined, JSON.stringify(from));
  });

  it('may say nothing, and be none', () => {
    for (const body of [null, undefined, 'No imprime', { content: 5 }])
      assert.equal(read({ ...PAYLOAD, body })?.text, '');
    for (const none of [undefined, null, 'x', [], { ...PAYLOAD, id: 7 }, { ...PAYLOAD, id: '' }])
      assert.equal(read(none), undefined);
  });
});
