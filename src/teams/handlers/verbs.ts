import type { AdoptChannelDeps } from '../../application/adopt-channel.ts';
import type { TurnDeps } from '../../application/dialog/take-turn.ts';
import type { TeamRolesDeps } from '../../application/team-roles.ts';
import type { Click } from '../../cards/clicks.ts';
import { FORM_NAMES, type FormName } from '../../cards/forms.ts';
import type { Verb } from '../../cards/verbs.ts';
import { translate } from '../../messages/translate.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { giveCommand } from './case-command.ts';
import { showQueue } from './case-lists.ts';
import { editEntry, onlyLeads, removeEntry, saveEntry, showCatalogue } from './catalogue.ts';
import { type ClickAnswer, clickIn, type Handler, type OnClick, type Press } from './clicks.ts';
import { showContacts, takeContact } from './contact-requests.ts';
import { dropDay, saveDay } from './desk-calendar.ts';
import { pressDialog } from './dialog-click.ts';
import { giveHandover, showHandover } from './handover.ts';
import { openMessage, registerMessage } from './message-request.ts';
import { openForm } from './open-form.ts';
import { showParts } from './parts-list.ts';
import { leaveForm, register } from './register-case.ts';
import { confirmLevels, saveLevels } from './service-levels.ts';
import { showCase, viewCase } from './show-case.ts';
import { saveRoles, showRoles } from './team-roles.ts';
import { useChannel } from './use-channel.ts';
import { type ViewFilesPorts, viewFiles } from './view-files.ts';

type VerbPorts = TurnDeps &
  AdoptChannelDeps &
  TeamRolesDeps &
  Needs<
    'proactive' | 'roster' | 'deskTeam' | 'caseCards' | 'contacts' | 'deskDays' | 'fixedLanguage'
  > &
  ViewFilesPorts;

type ClickWith<V extends Verb> = {
  readonly verb: V;
  readonly data: Extract<Click, { verb: V }>['data'];
};

const commands = Object.fromEntries(FORM_NAMES.map((name) => [name, giveCommand]));
const onDialog = forOneReader(pressDialog);

/** Who carries out each verb that a card may send. */
const HANDLERS: {
  readonly [V in Verb]: (ports: VerbPorts, press: Press<ClickWith<V>>) => Promise<ClickAnswer>;
} = {
  ...(commands as Record<FormName, typeof giveCommand>),
  view_files: viewFiles,
  view_case: viewCase,
  show_case: showCase,
  open_form: openForm,
  queue: forOneReader(showQueue),
  catalogue_list: forOneReader(onlyLeads(showCatalogue)),
  catalogue_edit: forOneReader(onlyLeads(editEntry)),
  catalogue_save: forOneReader(onlyLeads(saveEntry)),
  catalogue_remove: forOneReader(onlyLeads(removeEntry)),
  levels_save: forOneReader(onlyLeads(saveLevels)),
  levels_confirm: forOneReader(onlyLeads(confirmLevels)),
  day_put: forOneReader(onlyLeads(saveDay)),
  day_remove: forOneReader(onlyLeads(dropDay)),
  parts: forOneReader(showParts),
  contact_take: takeContact,
  contact_list: forOneReader(showContacts),
  handover_list: showHandover,
  handover_give: giveHandover,
  role_list: forOneReader(showRoles),
  role_save: forOneReader(saveRoles),
  register_case: register,
  register_cancel: leaveForm,
  register_message: registerMessage,
  open_message: openMessage,
  use_channel: useChannel,
  intake_choose: onDialog,
  intake_confirm: onDialog,
  intake_cancel: onDialog,
};

/** Lists and dialogs are for one reader; what answers a click elsewhere is seen by everybody there. */
function forOneReader<V extends Verb, P>(handler: Handler<V, P>): Handler<V, P> {
  return async (ports, press) =>
    scopeOf(press.activity) === 'personal'
      ? handler(ports, press)
      : { words: translate(press.sender.language, 'card.invalid') };
}

/** Takes a click to the handler of its verb; what comes from no card of ours goes no further. */
export function createOnClick(ports: VerbPorts): OnClick {
  const carryOut = <V extends Verb>(verb: V, press: Press<ClickWith<V>>) =>
    HANDLERS[verb](ports, press);
  return async (sender, activity) => {
    const { language } = sender;
    const click = clickIn(activity);
    if ('verb' in click) return carryOut(click.verb, { sender, activity, click });
    if ('tooLong' in click)
      return { words: translate(language, 'card.too_long', { max: click.tooLong }) };
    const key = click.problem === 'unanswered' ? 'card.choose' : 'card.invalid';
    return { words: translate(language, key) };
  };
}
