import type { Stage } from '../../src/application/dialog/dialog.ts';
import type { FormName } from '../../src/cards/forms.ts';
import type { Verb } from '../../src/cards/verbs.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import { CATALOGUE_LISTS, type CatalogueList } from '../../src/domain/desk-catalogue.ts';
import { translate } from '../../src/messages/translate.ts';
import { ACTORS, CLEAR_REQUEST, OUTSIDER, SOLVER } from '../domain/fixtures.ts';
import {
  CALLED,
  DAY_OFF,
  EVERYBODY,
  FORMER,
  LEAD,
  NOBODY,
  OTHERS,
  OWN,
  REPLACED,
  type RightsStage,
  type Row,
  type Somebody,
  STAFF,
} from './rights-stage.ts';

const ASSIGNING: readonly Somebody[] = ['professional', 'lead'];
const ONLY_SEEING: readonly Somebody[] = ['desk', 'categorizer'];
const inCard =
  (text: string | RegExp): Row['did'] =>
  (_stage, { card }) =>
    card !== undefined && JSON.stringify(card).search(text) >= 0;
/** In a chat below the card; from a channel, in their own chat. */
const below =
  (text: string | RegExp): Row['did'] =>
  ({ sentElsewhere }, { messages }) =>
    JSON.stringify([messages, sentElsewhere]).search(text) >= 0;

const ofCase = (caseId: string) => () => ({ caseId, rev: 1 });
const list = (name: CatalogueList) => () => ({ list: name, page: 0 });
const values = async ({ environment }: RightsStage, name: CatalogueList) =>
  (await environment.stores.deskSettings.find(name))?.value ?? [];
const ENTRY = { entry_es: 'Nueva', entry_en: 'New', entry_text_es: 'Texto', entry_text_en: 'Text' };
const saved =
  (name: CatalogueList): Row['did'] =>
  async (stage) =>
    (await values(stage, name)).some(({ words }) => words.es === ENTRY.entry_es);

const levels = async ({ environment }: RightsStage) =>
  (await environment.stores.deskSettings.find('levels'))?.value;
const HOURS = {
  ...{ level_high_start: '0,5', level_high_resolve: '4' },
  ...{ level_medium_start: '4', level_medium_resolve: '16' },
};
const daysOff = async ({ environment }: RightsStage) =>
  ((await environment.stores.deskSettings.find('days'))?.value ?? []).map(({ day }) => day);

const own = ({ actor }: RightsStage) => actor.person.id;
const somebodyElse = () => OUTSIDER.id;
/** A button of a dialog is for whose dialog it is. */
const ofDialog = (
  asked: Stage,
  data: (stage: RightsStage) => object,
  did: (stage: RightsStage) => unknown,
): readonly Row[] =>
  [
    { who: EVERYBODY, whose: own },
    { who: NOBODY, whose: somebodyElse },
  ].map(({ who, whose }) => ({
    who,
    only: 'chat',
    asked,
    data: (stage) => ({ dialog: `dialog-${whose(stage)}`, step: 1, ...data(stage) }),
    did,
  }));
const isLeft = async ({ environment, actor }: RightsStage) =>
  (await environment.stores.dialogs.find(actor.person.id))?.stage === 'idle';
const opensFor = (isTheirs: (kase: Case, stage: RightsStage) => boolean) => {
  return async (stage: RightsStage) => {
    const [kase, ...others] = await stage.opened();
    return kase !== undefined && others.length === 0 && isTheirs(kase, stage);
  };
};
const opensOwn = opensFor(({ requester }, { actor }) => requester.id === actor.person.id);
const registers = opensFor(({ requester }) => requester.name === 'Nubia Paz');
const calls = (id: string) => async (stage: RightsStage) =>
  (await stage.environment.stores.contactRequests.find(id))?.request;

const given = (whose: string, caseId: string, rev: number, to: Person) => ({
  data: (stage: RightsStage) => ({
    person: whose === 'own' ? own(stage) : whose,
    cases: [{ caseId, rev }],
    handover_to: to.id,
  }),
  did: async ({ environment }: RightsStage) => {
    const stored = await environment.stores.cases.find(caseId);
    return stored?.kase.assignee?.id === to.id;
  },
});
const channelChosen: Row['did'] = async ({ environment }) =>
  (await environment.stores.deskChannel.find())?.channelId === 'channel-2';
const REGISTRATION = {
  form: 'form-1',
  register_name: 'Nubia Paz',
  register_request: CLEAR_REQUEST,
  register_priority: 'medium',
};

/** Every button of a card that is no command on a case: no row, no verb. */
export const ROWS = {
  view_case: [
    { who: STAFF, data: ofCase('case-other'), did: inCard(OTHERS) },
    { who: [...STAFF, 'requester'], data: ofCase('case-own'), did: inCard(OWN) },
  ],
  show_case: [
    { who: STAFF, data: ofCase('case-other'), did: below(OTHERS) },
    { who: [...STAFF, 'requester'], data: ofCase('case-own'), did: below(OWN) },
  ],
  open_form: ['case-mine', 'case-other'].map((caseId) => ({
    // Whoever solves the case.
    who: caseId === 'case-mine' ? STAFF : NOBODY,
    data: () => ({ ...ofCase(caseId)(), form: 'resolve_with_parts' }),
    did: below('"verb":"resolve_with_parts"'),
  })),
  queue: [{ who: STAFF, only: 'chat', data: () => ({ shown: 'all' }), did: inCard(OTHERS) }],
  parts: [
    {
      who: STAFF,
      only: 'chat',
      data: () => ({ year: 2026, month: 3, page: 0 }),
      did: inCard(REPLACED),
    },
  ],
  catalogue_list: CATALOGUE_LISTS.map((name) => ({
    who: LEAD,
    only: 'chat',
    data: list(name),
    did: inCard('"verb":"catalogue_edit"'),
  })),
  catalogue_edit: [
    {
      who: LEAD,
      only: 'chat',
      data: () => ({ list: 'categories', page: 0, id: 'software' }),
      did: inCard('"verb":"catalogue_save"'),
    },
  ],
  catalogue_save: CATALOGUE_LISTS.map((name) => ({
    who: LEAD,
    only: 'chat',
    data: () => ({
      ...{ ...list(name)(), ...ENTRY, rev: 0 },
      ...(name === 'canned' && { use: 'solution' }),
    }),
    did: saved(name),
  })),
  catalogue_remove: [
    {
      who: LEAD,
      only: 'chat',
      data: () => ({ ...list('categories')(), rev: 0, id: 'software' }),
      did: async (stage) =>
        (await values(stage, 'categories')).some(({ id, removed }) => id === 'software' && removed),
    },
  ],
  levels_save: [
    {
      who: LEAD,
      only: 'chat',
      data: () => ({ rev: 0, ...HOURS }),
      did: async (stage) => (await levels(stage))?.levels.high.start === 30,
    },
  ],
  levels_confirm: [
    {
      who: LEAD,
      only: 'chat',
      data: () => ({ rev: 0 }),
      did: async (stage) => (await levels(stage))?.confirmed?.by.id === own(stage),
    },
  ],
  day_put: [
    {
      who: LEAD,
      only: 'chat',
      data: () => ({ day_date: '2026-06-12', day_es: 'Día del municipio' }),
      did: async (stage) => (await daysOff(stage)).includes('2026-06-12'),
    },
  ],
  day_remove: [
    {
      who: LEAD,
      only: 'chat',
      data: () => ({ day: DAY_OFF.day }),
      did: async (stage) => !(await daysOff(stage)).includes(DAY_OFF.day),
    },
  ],
  contact_take: [
    {
      who: STAFF,
      data: () => ({ requestId: 'request-other' }),
      did: async (stage) => (await calls('request-other')(stage))?.taken?.by.id === own(stage),
    },
    {
      // Nobody writes to themselves.
      who: NOBODY,
      data: () => ({ requestId: 'request-own' }),
      did: async (stage) => (await calls('request-own')(stage))?.taken,
    },
  ],
  contact_list: [{ who: STAFF, only: 'chat', data: () => ({}), did: inCard(CALLED) }],
  handover_list: [
    { who: STAFF, data: (stage) => ({ person: own(stage) }), did: inCard('MS-2025-000003') },
    { who: STAFF, data: () => ({ person: FORMER.person.id }), did: inCard('MS-2025-000001') },
    { who: LEAD, data: () => ({ person: SOLVER.id }), did: inCard('MS-2025-000002') },
  ],
  handover_give: [
    { who: ASSIGNING, shown: ONLY_SEEING, ...given('own', 'case-mine', 5, SOLVER) },
    { who: ASSIGNING, shown: ONLY_SEEING, ...given(FORMER.person.id, 'case-own', 4, SOLVER) },
    { who: LEAD, ...given(SOLVER.id, 'case-other', 5, ACTORS.desk.person) },
  ],
  role_list: [
    { who: LEAD, only: 'chat', data: () => ({ page: 0 }), did: inCard('"verb":"role_save"') },
  ],
  role_save: [
    {
      who: LEAD,
      only: 'chat',
      // To themselves, who are not the lead.
      data: (stage) => ({ personId: own(stage), rev: 1, page: 0, roles: 'desk,lead' }),
      did: async ({ environment, actor }) =>
        (await environment.stores.deskSettings.find('roles'))?.value.some(
          ({ personId, roles }) => personId === actor.person.id && roles.length === 2,
        ),
    },
  ],
  register_case: [
    {
      who: STAFF,
      data: () => ({ ...REGISTRATION, register_channel: 'phone' }),
      did: registers,
    },
  ],
  register_message: [
    { who: STAFF, data: () => ({ ...REGISTRATION, register_person: 'other' }), did: registers },
  ],
  /** It only puts the form away. */
  register_cancel: [
    {
      who: EVERYBODY,
      data: () => ({ form: 'form-1' }),
      did: inCard(translate('es', 'register.left')),
    },
  ],
  open_message: [
    { who: EVERYBODY, data: () => ({ form: 'form-1', request: CLEAR_REQUEST }), did: opensOwn },
  ],
  use_channel: [
    { who: STAFF, only: 'channel', channelId: 'channel-2', data: () => ({}), did: channelChosen },
    { who: STAFF, at: 'chat', data: () => ({ channel: 'channel-2' }), did: channelChosen },
    {
      who: STAFF,
      only: 'channel',
      first: true,
      channelId: 'channel-2',
      data: () => ({}),
      did: channelChosen,
    },
  ],
  intake_choose: [own, somebodyElse].map((whose) => ({
    who: whose === own ? EVERYBODY : NOBODY,
    only: 'chat',
    asked: 'idle',
    data: (stage) => ({ dialog: `offer-${whose(stage)}`, step: 0, choice: 0 }),
    did: async (stage) => ((await calls('request-own')(stage))?.said.length ?? 0) > 1,
  })),
  intake_confirm: ofDialog(
    'summary',
    ({ actor }) => ({
      name: actor.person.name,
      request: CLEAR_REQUEST,
      kind: 'incident',
      priority: 'low',
    }),
    opensOwn,
  ),
  intake_cancel: ofDialog('summary', () => ({}), isLeft),
} satisfies Readonly<Record<Exclude<Verb, FormName>, readonly Row[]>>;
