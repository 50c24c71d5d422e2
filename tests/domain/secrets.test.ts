import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MASK, maskSecrets } from '../../src/domain/secrets.ts';
import { NO_SECRETS, SECRETS } from './secret-samples.ts';

describe('hiding secrets', () => {
  for (const sample of SECRETS)
    it(`hides what must be in ${JSON.stringify(sample)}`, () => {
      const written = sample.replace(/[‹›]/g, '');
      const expected = sample.replace(/‹[^›]*›/g, MASK);
      assert.deepEqual(maskSecrets(written), { text: expected, masked: true });
    });

  for (const text of NO_SECRETS)
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.deepEqual(maskSecrets(text), { text, masked: false });
    });

  /** Texts put together from all that the samples are made of. */
  const fragments = fc.constantFrom(
    ...[...SECRETS, ...NO_SECRETS].flatMap((sample) => sample.replace(/[‹›]/g, '').split(' ')),
    ...['clave', 'contraseña', 'es', ':', '"', MASK, '●', '4111111111111111', '\n', '\u200b'],
  );
  const pasted = fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join(' '));
  const anyText = fc.oneof(pasted, fc.string({ unit: 'binary' }));

  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: once } = maskSecrets(text);
        assert.deepEqual(maskSecrets(once), { text: once, masked: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what is around a secret as it was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = maskSecrets(text).text.split(MASK);
        const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
        assert.match(text, new RegExp(`^${escaped.join('[\\s\\S]+')}$`));
      }),
      { numRuns: 2000 },
    );
  });

  it('hides as much with a sign that nobody sees between all letters', () => {
    for (const sample of SECRETS) {
      const spread = [...sample.replace(/[‹›]/g, '')].join('\u200b');
      const expected = sample.replace(/‹[^›]*›/g, MASK);
      assert.equal(
        maskSecrets(spread).text.replaceAll('\u200b', ''),
        expected.replaceAll('\u200b', ''),
      );
    }
  });

  it('says nothing of how long a secret is', () => {
    const hidden = ['Ab12', 'Ab12'.repeat(15)].map((secret) =>
      maskSecrets(`mi clave es ${secret}`),
    );
    assert.deepEqual(hidden[0], hidden[1]);
  });
});
