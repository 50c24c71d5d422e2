import { plainLetters } from './normalize.ts';
import { passwords } from './passwords.ts';
import { cardNumbers } from './payment-cards.ts';

/** Stands for a secret of any length. */
export const MASK = '●●●●●●';

export interface MaskedText {
  readonly text: string;
  /** Whether something was hidden. */
  readonly masked: boolean;
}

/**
 * Hides passwords, access codes and payment card numbers, in Spanish and English: nobody may keep
 * them in a case. What is around them stays as written. Doubt favours the text: "mi contraseña no
 * funciona", identity numbers, telephones and serial numbers survive.
 */
export function maskSecrets(text: string): MaskedText {
  let current = text;
  for (;;) {
    const next = maskedOnce(current);
    if (next === current) return { text: current, masked: current !== text };
    current = next;
  }
}

/** The command with the secrets in its texts hidden; its other values are terms of closed lists. */
export function withoutSecrets<C extends object>(command: C): C {
  const fields = Object.entries(command).map(([field, value]) => [
    field,
    typeof value === 'string' ? maskSecrets(value).text : value,
  ]);
  return Object.fromEntries(fields) as C;
}

function maskedOnce(text: string): string {
  const seen = asSeen(text);
  const spans = [...cardNumbers(seen.text), ...passwords(seen.text)];
  const sorted = spans.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  let masked = '';
  let done = 0;
  for (const { from, to } of sorted) {
    const start = seen.starts[from] ?? text.length;
    const end = seen.ends[to - 1] ?? text.length;
    // Overlapping finds are one secret.
    if (start >= done) masked += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return masked + text.slice(done);
}

/** Letters of other scripts that look like ours. */
const LOOKALIKES = new Map(
  [...'аaеeоoрpсcхxуyіiѕsкkмmтtнhвbαaοoρpνvιiκkυuτtАAЕEОOРPСCХXКKМMТTНHВBАAΑAΟOΡPΙIΚKΕE'].flatMap(
    (char, at, all) => (at % 2 === 0 ? [[char, all[at + 1] ?? char] as const] : []),
  ),
);

/** The text as it is read, without accents and what nobody sees, and where each of its letters stands in the original. */
function asSeen(text: string) {
  const starts: number[] = [];
  const ends: number[] = [];
  let seen = '';
  let at = 0;
  for (const char of text) {
    const plain = plainLetters(char).normalize('NFD').replace(/\p{M}/gu, '');
    for (const letter of plain) {
      const shown = LOOKALIKES.get(letter) ?? letter;
      seen += shown;
      for (let unit = 0; unit < shown.length; unit += 1) {
        starts.push(at);
        ends.push(at + char.length);
      }
    }
    at += char.length;
  }
  return { text: seen, starts, ends };
}
