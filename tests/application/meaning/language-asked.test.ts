import { strict as assert } from 'node:assert';
import { findCommand } from '../../../src/application/meaning/commands.ts';

describe('a language asked for in a sentence', () => {
  for (const [text, language] of [
    ["sorry, I don't read Spanish well, english please", 'en'],
    ['Could you please write in English?', 'en'],
    ['disculpe, no hablo español', 'en'],
    ['do you speak english', 'en'],
    ["Hi there! I'm the exchange worker from the planning office, do you speak english?", 'en'],
    ['Hello, this is Anna from the press office. Can we chat in English?', 'en'],
    ['¿me puede escribir en español, por favor?', 'es'],
    ["I don't understand English", 'es'],
    ['english', 'en'],
  ] as const)
    it(`is the command to change it: «${text}»`, () => {
      assert.deepEqual(findCommand(text), { name: 'language', language });
    });

  for (const text of [
    'necesito Word en inglés por favor',
    'the keyboard is in english, please',
    "I don't read Spanish well. My printer does not print",
    "I'm in the office without internet, english please",
    'el Excel me salió en inglés',
  ])
    it(`is none where something else is told: «${text}»`, () => {
      assert.equal(findCommand(text), undefined);
    });
});
