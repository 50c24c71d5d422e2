import { strict as assert } from 'node:assert';
import type { Language } from '../../src/messages/language.ts';
import { languageFor } from '../../src/messages/language.ts';

type Known = Parameters<typeof languageFor>[0];

describe('the language to speak with a person', () => {
  const CASES: readonly (readonly [string, Known, Language | undefined, Language])[] = [
    ['Spanish when nothing is known', undefined, undefined, 'es'],
    ['what they chose, before all', { language: 'en', locale: 'es-CO' }, 'es', 'en'],
    ['what they chose, also against the desk', { language: 'es', locale: 'en-US' }, 'en', 'es'],
    ['the desk’s fixed one before their client’s', { locale: 'en-US' }, 'es', 'es'],
    ['the desk’s fixed one when nothing is known', undefined, 'en', 'en'],
    ['their client’s', { locale: 'en-GB' }, undefined, 'en'],
    ['their client’s, whatever its capitals', { locale: 'EN' }, undefined, 'en'],
    ['Spanish for a client that speaks neither', { locale: 'pt-BR' }, undefined, 'es'],
  ];
  for (const [what, contact, fixed, expected] of CASES)
    it(`is ${what}`, () => {
      assert.equal(languageFor(contact, fixed), expected);
    });
});
