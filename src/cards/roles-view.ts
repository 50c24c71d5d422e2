import type { TeamMember, TeamRoles } from '../domain/role-grants.ts';
import { STAFF_ROLES } from '../domain/roles.ts';
import { brief, escapeLine, oneLine } from '../messages/markdown.ts';
import { roleNames } from '../messages/roles-text.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { Seen } from './card-context.ts';
import { notices } from './case-card.ts';
import { expand, isJson, type Json, type RenderedCard, render, withData } from './render.ts';

const PER_PAGE = 12;
const NAME_LENGTH = 80;

/**
 * Who of the desk's team has which roles, a page of them; for a lead each with the form that
 * changes them. Whoever is no lead any more sees the same without forms.
 */
export function rolesCard(
  { members, rev }: TeamRoles,
  { language, notice, page: asked, isLead }: RolesContext,
): RenderedCard {
  const t = translator(language);
  const last = Math.max(0, Math.ceil(members.length / PER_PAGE) - 1);
  const page = Math.min(asked, last);
  const first = page * PER_PAGE;
  const shown = members.slice(first, first + PER_PAGE);
  const range = { first: first + 1, last: first + shown.length, total: members.length };
  const nobody = STAFF_ROLES.filter((role) => !members.some(({ roles }) => roles.includes(role)));
  const hints = [
    ...(isLead ? [t('roles.intro')] : []),
    ...(nobody.length > 0 ? [t('roles.nobody', { roles: roleNames(nobody, t) })] : []),
  ];
  const heading = t('roles.heading');
  return render('roles', {
    summary: heading,
    notices: notices(notice),
    heading,
    ranges: last === 0 ? [] : [{ text: t('queue.range', range) }],
    hints: hints.map((text) => ({ text })),
    members: shown.map((member, index) => ({
      name: escapeLine(named(member, members, t)),
      roles: escapeLine(roleNames(member.roles, t)),
      lines: origin(member, t).map((text) => ({ text: escapeLine(text) })),
      forms: isLead ? [{ actions: [form(member, index, { rev, page }, t)] }] : [],
    })),
    previousTitle: t('button.queue.previous'),
    previous: page === 0 ? [] : [turn(page - 1)],
    nextTitle: t('button.queue.next'),
    next: page === last ? [] : [turn(page + 1)],
  });
}

interface RolesContext extends Seen {
  readonly page: number;
  readonly isLead: boolean;
}

function turn(page: number) {
  return { data: { page, verb: 'role_list' } };
}

/** An address tells namesakes apart. */
function named({ person }: TeamMember, members: readonly TeamMember[], t: Translator): string {
  const { name, email } = person;
  const shown = brief(name, NAME_LENGTH);
  const isAlone = members.filter((other) => other.person.name === name).length === 1;
  return isAlone || email === undefined ? shown : t('register.person', { name: shown, email });
}

/** Where the roles come from, when they are not those of every member. */
function origin({ grant, namedLead }: TeamMember, t: Translator): readonly string[] {
  const given = grant && {
    name: brief(grant.by.name, NAME_LENGTH),
    date: t.date(grant.at, 'year'),
  };
  return [
    ...(namedLead ? [t('roles.named_lead')] : []),
    ...(given ? [t('roles.given', given)] : []),
  ];
}

/** Whoever the operator named stays a lead, so that is no choice. */
function form(
  { person, roles, namedLead }: TeamMember,
  index: number,
  { rev, page }: { readonly rev: number; readonly page: number },
  t: Translator,
): Json {
  const choices = STAFF_ROLES.filter((role) => !(namedLead && role === 'lead'));
  const input = expand('parts/input-choices', {
    // Clients refuse a card that names an input twice.
    id: `roles.${index}`,
    label: t('roles.label', { name: brief(oneLine(person.name), NAME_LENGTH) }),
    value: choices.filter((role) => roles.includes(role)).join(),
    error: t('roles.refused.no_role'),
    choices: choices.map((role) => ({ title: t(`team_role.${role}.choice`), value: role })),
  });
  const shown = expand('parts/form', {
    title: t('button.role_change'),
    style: 'default',
    mode: 'primary',
    inputs: [input],
    submit: t('submit.role_save'),
    verb: 'role_save',
    submitStyle: 'positive',
  });
  const { card } = shown;
  if (!isJson(card) || !Array.isArray(card.actions)) return shown;
  const data = { personId: person.id, rev, page, verb: 'role_save' };
  const actions = card.actions.map((submit: Json) => withData(submit, data));
  return { ...shown, card: { ...card, actions } };
}
