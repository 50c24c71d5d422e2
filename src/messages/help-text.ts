import { type Actor, isStaff } from '../domain/permissions.ts';
import { isLead } from '../domain/role-grants.ts';
import type { Language } from './language.ts';
import { translator } from './translate.ts';

/** What somebody can write, in groups; buttons by the names that they have. Markdown. */
export function helpText(actor: Actor, language: Language): string {
  const t = translator(language);
  const buttons = {
    triage: t('button.triage'),
    escalate: t('button.escalate'),
    note: t('button.note'),
    resolve: t('button.resolve'),
    merge: t('button.merge'),
    link: t('button.link'),
    major: t('button.declare_major'),
  };
  return [
    t('help.requester'),
    ...(isStaff(actor) ? [t('help.staff', buttons)] : []),
    ...(isLead(actor) ? [t('help.lead')] : []),
  ].join('\n\n');
}
