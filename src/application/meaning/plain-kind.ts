import type { Kind } from '../../domain/catalogue.ts';
import { needsReception } from '../../domain/reception-words.ts';
import type { Classifier } from '../ports/classifier.ts';

const PLAIN = 0.8;

/**
 * The kind that a request's own words make plain; none when neither stands out, and it is asked
 * then. The summary shows it to be corrected, and the desk decides in the end (step 7).
 */
export function plainKind(request: string, classifier: Classifier): Kind | undefined {
  // Policy 3: projects and technical opinions are service requests.
  if (needsReception(request)) return 'service_request';
  const likeliest = classifier.kinds(request)[0];
  return likeliest && likeliest.score >= PLAIN ? likeliest.kind : undefined;
}
