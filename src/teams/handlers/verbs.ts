import type { AdoptChannelDeps } from '../../application/adopt-channel.ts';
import type { TurnDeps } from '../../application/dialog/take-turn.ts';
import type { TeamRolesDeps } from '../../application/team-roles.ts';
import type { Click } from '../../cards/clicks.ts';
import { FORM_NAMES, type FormName } from '../../cards/forms.ts';
import type { Verb } from '../../cards/verbs.ts';
import { translate } from '../../messages/translate.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { createCaseCommandHandler } from './case-command.ts';
import { createQueueHandler } from './case-lists.ts';
import {
  createCatalogueEditHandler,
  createCatalogueListHandler,
  createCatalogueRemoveHandler,
  createCatalogueSaveHandler,
} from './catalogue.ts';
import { type ClickAnswer, clickIn, type OnClick, type Press } from './clicks.ts';
import { createContactListHandler, createContactTakeHandler } from './contact-requests.ts';
import { createDayPutHandler, createDayRemoveHandler } from './desk-calendar.ts';
import { createDialogClickHandler } from './dialog-click.ts';
import { createHandoverGiveHandler, createHandoverListHandler } from './handover.ts';
import { createOpenMessageHandler, createRegisterMessageHandler } from './message-request.ts';
import { createOpenFormHandler } from './open-form.ts';
import { createPartsHandler } from './parts-list.ts';
import { createRegisterHandler, leaveForm } from './register-case.ts';
import { createLevelsConfirmHandler, createLevelsSaveHandler } from './service-levels.ts';
import { createShowCaseHandler, createViewCaseHandler } from './show-case.ts';
import { createRoleListHandler, createRoleSaveHandler } from './team-roles.ts';
import { createUseChannelHandler } from './use-channel.ts';
import { createViewFilesHandler, type ViewFilesPorts } from './view-files.ts';

export type VerbPorts = TurnDeps &
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
type VerbHandler<V extends Verb> = (press: Press<ClickWith<V>>) => Promise<ClickAnswer>;

/** Who carries out each verb that a card may send. */
function createVerbHandlers(ports: VerbPorts): { readonly [V in Verb]: VerbHandler<V> } {
  const onCommand = createCaseCommandHandler(ports);
  const onDialog = forOneReader(createDialogClickHandler(ports));
  const commands = Object.fromEntries(FORM_NAMES.map((name) => [name, onCommand]));
  return {
    ...(commands as Record<FormName, typeof onCommand>),
    view_files: createViewFilesHandler(ports),
    view_case: createViewCaseHandler(ports),
    show_case: createShowCaseHandler(ports),
    open_form: createOpenFormHandler(ports),
    queue: forOneReader(createQueueHandler(ports)),
    catalogue_list: forOneReader(createCatalogueListHandler(ports)),
    catalogue_edit: forOneReader(createCatalogueEditHandler(ports)),
    catalogue_save: forOneReader(createCatalogueSaveHandler(ports)),
    catalogue_remove: forOneReader(createCatalogueRemoveHandler(ports)),
    day_put: forOneReader(createDayPutHandler(ports)),
    day_remove: forOneReader(createDayRemoveHandler(ports)),
    levels_save: forOneReader(createLevelsSaveHandler(ports)),
    levels_confirm: forOneReader(createLevelsConfirmHandler(ports)),
    parts: forOneReader(createPartsHandler(ports)),
    contact_take: createContactTakeHandler(ports),
    contact_list: forOneReader(createContactListHandler(ports)),
    handover_list: createHandoverListHandler(ports),
    handover_give: createHandoverGiveHandler(ports),
    role_list: forOneReader(createRoleListHandler(ports)),
    role_save: forOneReader(createRoleSaveHandler(ports)),
    register_case: createRegisterHandler(ports),
    register_cancel: leaveForm,
    register_message: createRegisterMessageHandler(ports),
    open_message: createOpenMessageHandler(ports),
    use_channel: createUseChannelHandler(ports),
    intake_kind: onDialog,
    intake_priority: onDialog,
    intake_office: onDialog,
    intake_office_choose: onDialog,
    intake_choose: onDialog,
    intake_confirm: onDialog,
    intake_cancel: onDialog,
  };
}

/** Lists and dialogs are for one reader; what answers a click elsewhere is seen by everybody there. */
function forOneReader<C>(handler: (press: Press<C>) => Promise<ClickAnswer>) {
  return async (press: Press<C>): Promise<ClickAnswer> =>
    scopeOf(press.activity) === 'personal'
      ? handler(press)
      : { words: translate(press.sender.language, 'card.invalid') };
}

/** Takes a click to the handler of its verb; what comes from no card of ours goes no further. */
export function createOnClick(ports: VerbPorts): OnClick {
  const handlers = createVerbHandlers(ports);
  const carryOut = <V extends Verb>(verb: V, press: Press<ClickWith<V>>) => handlers[verb](press);
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
