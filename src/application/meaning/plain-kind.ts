import type { Kind } from '../../domain/catalogue.ts';
import { missingDetails, saysHappening } from '../../domain/completeness.ts';
import { needsReception } from '../../domain/reception-words.ts';
import type { Classifier } from '../ports/classifier.ts';
import { clausesOf, isAround } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import { namesThing } from './things.ts';

const PLAIN = 0.8;

/** A paper that says what failed: the failure in it is not what is to be mended. */
const ASKS_IN_WRITING =
  /\b(?:nec\w*sit\w*|requ?ier\w*|solicit\w*|quisiera|(?:me|nos) (?:den|dan|pueden dar|expidan|hagan|pasen)|need|want|(?:could|can) (?:i|we) (?:get|have))\b(?: \w+){0,3} (?:certificacion|constancia|certificado de que|informe escrito|reporte escrito|certificate that|statement that|letter saying)\b/;

/**
 * The kind that a request's own words make plain; none when neither stands out, and it is asked
 * then. The summary shows it to be corrected, and the desk decides in the end (step 7).
 */
export function plainKind(request: string, classifier: Classifier): Kind | undefined {
  // Policy 3: projects and technical opinions are service requests.
  if (needsReception(request) || ASKS_IN_WRITING.test(plainWords(request)))
    return 'service_request';
  const plain = (text: string) => {
    const likeliest = classifier.kinds(text)[0];
    return likeliest && likeliest.score >= PLAIN ? likeliest.kind : undefined;
  };
  return plain(request) ?? ofMatter(request, plain);
}

/** By what tells of the matter, where who writes and why leave the whole in doubt; none where two parts differ. */
function ofMatter(request: string, plain: (text: string) => Kind | undefined): Kind | undefined {
  const parts = clausesOf(request).filter((clause) => !isAround(clause) && saysHappening(clause));
  const [kind, ...others] = new Set(parts.flatMap((clause) => plain(clause) ?? []));
  const isTold = parts.some((clause) => namesThing(clause) && missingDetails(clause).length === 0);
  return isTold && others.length === 0 ? kind : undefined;
}
