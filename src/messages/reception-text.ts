import type { Case } from '../domain/case.ts';
import { missingInReception } from '../domain/reception.ts';
import type { Translator } from './translate.ts';

/** What the form that the case needs lacks (policy 3), as a sentence names it; empty when it lacks nothing. */
export function receptionMissing({ reception }: Pick<Case, 'reception'>, t: Translator): string {
  return t.and(missingInReception(reception).map((name) => t(`reception.${name}`)));
}
