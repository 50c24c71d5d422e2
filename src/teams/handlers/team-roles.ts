import {
  type ChangeResult,
  changeRoles,
  type NoLead,
  type TeamRolesDeps,
  teamRoles,
} from '../../application/team-roles.ts';
import { good, type Notice, warning } from '../../cards/card-context.ts';
import { rolesCard } from '../../cards/roles-view.ts';
import { isStaff } from '../../domain/permissions.ts';
import { isLead, type TeamRoles } from '../../domain/role-grants.ts';
import type { Language } from '../../messages/language.ts';
import { brief, escapeLine } from '../../messages/markdown.ts';
import { leadsOnly, ownRolesText, roleNames } from '../../messages/roles-text.ts';
import { translate, translator } from '../../messages/translate.ts';
import { asMessages, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { ClickAnswer, Handler } from './clicks.ts';

/** "roles": who of the team has which, for a lead to change. */
export async function rolesList(ports: TeamRolesDeps, sender: Sender): Promise<Messages> {
  return asMessages(await rolesPage(ports, sender, 0));
}

/** "mis roles", "quién lidera la mesa". */
export async function ownRoles(
  ports: Pick<TeamRolesDeps, 'staff'>,
  { actor, language }: Sender,
): Promise<Messages> {
  if (!isStaff(actor)) return [textMessage(translate(language, 'staff.only'))];
  const leads = (await ports.staff.all()).filter(isLead).map(({ person }) => person);
  const lines = ownRolesText(actor.roles, leads, language);
  return [textMessage(lines.map(escapeLine).join('\n\n'))];
}

/** Another page, as it is now, in the place of the card. */
export const showRoles: Handler<'role_list', TeamRolesDeps> = (ports, { sender, click }) =>
  rolesPage(ports, sender, click.data.page);

async function rolesPage(
  ports: TeamRolesDeps,
  { actor, language }: Sender,
  page: number,
): Promise<ClickAnswer> {
  const found = await teamRoles(ports, actor);
  if (found.kind !== 'team') return { words: noLeadText(found, language) };
  return { card: rolesCard(found.team, { language, page, isLead: true }) };
}

/** "Guardar". Words alone leave what was chosen as it stands; else the card shows who has what now. */
export const saveRoles: Handler<'role_save', TeamRolesDeps> = async (ports, press) => {
  const { actor, language } = press.sender;
  const result = await changeRoles(ports, actor, press.click.data);
  const { page } = press.click.data;
  const shown = (team: TeamRoles, notice: Notice): ClickAnswer => {
    const own = team.members.find(({ person }) => person.id === actor.person.id);
    const context = { language, notice, page, isLead: own !== undefined && isLead(own) };
    return { card: rolesCard(team, context) };
  };
  switch (result.kind) {
    case 'not_staff':
    case 'not_lead':
      return { words: noLeadText(result, language) };
    case 'stale':
      return shown(result.team, warning(translate(language, 'roles.stale')));
    case 'refused': {
      const text = translate(language, `roles.refused.${result.why}`);
      return result.why === 'not_member' ? shown(result.team, warning(text)) : { words: text };
    }
    case 'done':
      return shown(result.team, good(doneText(result, language)));
  }
};

function doneText({ member }: Extract<ChangeResult, { kind: 'done' }>, language: Language): string {
  const t = translator(language);
  const name = brief(member.person.name);
  return t('roles.done', { name, roles: roleNames(member.roles, t) });
}

function noLeadText(refused: NoLead, language: Language): string {
  const t = translator(language);
  return refused.kind === 'not_staff' ? t('staff.only') : leadsOnly(refused.leads, t);
}
