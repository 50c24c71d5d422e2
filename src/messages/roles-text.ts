import type { Person } from '../domain/case.ts';
import { STAFF_ROLES, type StaffRole } from '../domain/roles.ts';
import type { Language } from './language.ts';
import { brief } from './markdown.ts';
import { type Translator, translator } from './translate.ts';

/** The roles by their names in the procedure, in its order: "Mesa y Líder"; plain text. */
export function roleNames(roles: readonly StaffRole[], t: Translator): string {
  return t.and(
    STAFF_ROLES.filter((role) => roles.includes(role)).map((role) => t(`team_role.${role}`)),
  );
}

/** What somebody is told whose roles changed, or who leads the desk from its beginning; plain text. */
export function rolesText(
  { person, roles, by }: { person: Person; roles: readonly StaffRole[]; by: Person },
  language: Language,
): string {
  const t = translator(language);
  if (by.id === person.id) return t('roles.first_lead');
  const params = { name: brief(by.name), roles: roleNames(roles, t) };
  return t(roles.includes('lead') ? 'roles.told.lead' : 'roles.told', params);
}

/** Which roles one of the staff has, and who leads the desk; plain text. */
export function ownRolesText(
  roles: readonly StaffRole[],
  leads: readonly Person[],
  language: Language,
): readonly string[] {
  const t = translator(language);
  const names = leads.map(({ name }) => brief(name));
  return [
    t('roles.own', { roles: roleNames(roles, t) }),
    names.length === 0 ? t('leads.none') : t('leads.are', { names: t.and(names) }),
  ];
}

/** Whose matter it is; plain text. */
export function leadsOnly(leads: readonly Person[], t: Translator): string {
  const names = leads.map(({ name }) => brief(name));
  return names.length === 0 ? t('leads.none') : t('leads.only', { names: t.and(names) });
}
