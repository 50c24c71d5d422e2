import type { Solution } from '../domain/case.ts';
import type { Translator } from './translate.ts';

/** What goes with a solution: the spare parts replaced, and who gave and endorsed it (policies 4 and 1). Plain text. */
export function solutionRemarks(
  { parts, endorsement }: Solution,
  reader: 'own' | 'staff',
  t: Translator,
): readonly string[] {
  const replaced = reader === 'own' ? 'solution.parts' : 'solution.parts.checked';
  return [
    ...(parts ? [t(replaced, { parts: parts.list })] : []),
    ...(endorsement
      ? [t('solution.endorsed', { provider: endorsement.provider, name: endorsement.by.name })]
      : []),
  ];
}
