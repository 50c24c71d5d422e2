import { missingDetails } from '../../domain/completeness.ts';
import { subjectsOf } from './things.ts';

const INTRODUCES =
  /\b(?:tengo|tenemos|hay|son|reporto|estos?|estas?|los siguientes|i have|we have|there are|here are)\b[^:\n]{0,40}\b(?:dos|tres|cuatro|varios|varias|two|three|four|several|a couple|siguientes)\b[^:\n]{0,40}:\s*/iu;
const NUMBERED = /(?:^|[\s,;:])(?:\d{1,2}\s*[.)]-?|[a-d]\)|[-*•])\s+/u;
const ORDINAL =
  /[\s,.;:]*\b(?:lo primero|primero|lo segundo|segundo|lo otro|first|second|the other|por otro lado|por otra parte|adem[aá]s|aparte|on top of that|besides|otra cosa|another thing|lo tercero|tercero|third)\b[\s,:]*(?:es que |que |is that )?/giu;
const JOINED =
  /[,;.]?\s+(?:y|and|tambi[eé]n|also|y tambi[eé]n|and also|adem[aá]s)\s+|\s*[,;.\n]\s*/iu;

/** The requests that one message holds, when it says that they are several or lists them; at least two, else none. */
export function requestsIn(text: string): readonly string[] | undefined {
  const introduced = INTRODUCES.exec(text);
  if (introduced) {
    const rest = text.slice(introduced.index + introduced[0].length);
    return (
      several(split(rest, NUMBERED)) ??
      several(split(rest, ORDINAL)) ??
      several(split(rest, JOINED))
    );
  }
  return several(split(text, NUMBERED)) ?? severalLines(text);
}

function split(text: string, at: RegExp): readonly string[] {
  const every = new RegExp(at.source, at.flags.includes('g') ? at.flags : `${at.flags}g`);
  return text.split(every).map((part) => part.trim().replace(/[\s,;.]+$/u, ''));
}

/** Parts that each say enough to be a request, about different things. */
function several(parts: readonly string[]): readonly string[] | undefined {
  const clear = parts.filter((part) => part !== '' && missingDetails(part).length === 0);
  const things = new Set(clear.map((part) => [...subjectsOf(part)].sort().join(' ')));
  return clear.length > 1 && things.size === clear.length ? clear : undefined;
}

/** Lines of their own are requests of their own when each of them is one. */
function severalLines(text: string): readonly string[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found = several(lines);
  return found && found.length === lines.length ? found : undefined;
}
