import type { Activity } from 'botbuilder';
import { deskCatalogue } from '../../application/desk-catalogue.ts';
import {
  knownPeople,
  type RegisterDeps,
  type RegisterResult,
  registerCase,
} from '../../application/register-case.ts';
import { warning } from '../../cards/card-context.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { intakeAnsweredCard } from '../../cards/intake-views.ts';
import { KNOWN_PEOPLE, registerCard } from '../../cards/register-view.ts';
import type { RenderedCard } from '../../cards/render.ts';
import type { Case } from '../../domain/case.ts';
import { type Catalogue, chosen, officeAsListed } from '../../domain/desk-catalogue.ts';
import { isStaff } from '../../domain/permissions.ts';
import { isKnownOnlyByName } from '../../domain/person-name.ts';
import { withoutSecrets } from '../../domain/secrets.ts';
import type { Language } from '../../messages/language.ts';
import { brief, escapeMarkdown } from '../../messages/markdown.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { translate, translator } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer, Handler } from './clicks.ts';

const NAME_LENGTH = 40;

/** "registrar": the form by which the desk opens a case for somebody (steps 1.1-3). */
export async function registerForm(
  { contacts, deskSettings, ids }: Needs<'contacts' | 'deskSettings' | 'ids'>,
  { actor, language }: Sender,
): Promise<Partial<Activity>> {
  if (!isStaff(actor)) return textMessage(translate(language, 'register.only_staff'));
  const people = await knownPeople(contacts, KNOWN_PEOPLE);
  const catalogue = await deskCatalogue(deskSettings);
  return cardMessage(registerCard(ids.create(), people, { language, catalogue }));
}

/** "Registrar caso". Whatever stops it is said on the form, which comes back with what was typed. */
export const register: Handler<'register_case', RegisterDeps & Needs<'caseCards'>> = async (
  ports,
  press,
) => {
  const { sender, activity, click } = press;
  const { language } = sender;
  const { data } = click;
  const { filing_number: number, filing_date: date, filing_office: office } = data;
  const catalogue = await deskCatalogue(ports.deskSettings);
  const result = await registerCase(ports, sender.actor, {
    form: data.form,
    channel: data.register_channel,
    filing: { number, date, office },
    requester: data.register_person,
    office: officeOf(catalogue, data),
    ...saidOf(data),
  });
  if (result.kind === 'registered') return registered(result, language);
  if (result.kind === 'not_staff') return { words: translate(language, 'register.only_staff') };
  const isFiled = result.kind === 'filed';
  const text = isFiled ? filedText(result.kase, language) : refusal(result, language);
  const card = await formAgain(ports, data, {
    language,
    catalogue,
    notice: warning(text),
  });
  const isShown = isFiled && scopeOf(activity) === 'personal';
  const shown = isShown ? await ports.caseCards.forReader(sender, result.kase) : [];
  return { card, messages: shown.map(cardMessage) };
};

/** What the desk's forms say of a case in the same inputs. */
export function saidOf(data: ClickOf<'register_case' | 'register_message'>['data']) {
  const { register_name: name, register_email: email, register_kind: kind } = data;
  const { register_request: request, register_priority: priority } = data;
  return { name, email, request, priority, ...(kind && { kind }) };
}

/** What was typed, by the list's name for it if it has one; else what was chosen. */
function officeOf(
  { offices }: Catalogue,
  data: Pick<ClickOf<'register_case'>['data'], 'register_office' | 'register_office_choice'>,
): string {
  const typed = data.register_office;
  if (typed.trim() !== '') return officeAsListed(offices, typed);
  return chosen(offices, data.register_office_choice)?.words.es ?? '';
}

async function formAgain(
  { contacts }: Needs<'contacts'>,
  data: ClickOf<'register_case'>['data'],
  context: Parameters<typeof registerCard>[2],
): Promise<RenderedCard> {
  const { form, ...typed } = data;
  const people = await knownPeople(contacts, KNOWN_PEOPLE);
  // A filing number may look like a card's, and must stay whole.
  const values = { ...withoutSecrets(typed), filing_number: typed.filing_number };
  return registerCard(form, people, context, values);
}

/** "Cancelar": the form is left aside. */
export const leaveForm: Handler<'register_cancel', object> = async (_ports, { sender }) => {
  const t = translator(sender.language);
  return { card: intakeAnsweredCard(t('register.title'), t('register.left')) };
};

/** What was registered, in the place of the form, and what whoever did it should know. */
function registered(
  result: Extract<RegisterResult, { kind: 'registered' }>,
  language: Language,
): ClickAnswer {
  const { done, more } = registeredTexts(result, false, language);
  return {
    card: intakeAnsweredCard(brief(result.kase.request), done),
    messages: [textMessage(more.join('\n\n'))],
  };
}

/**
 * That it was registered, plain, and what whoever did it should know, as Markdown; `isUnknown`: the
 * requester is in the directory but has no chat with the program.
 */
export function registeredTexts(
  { kase, masked }: Extract<RegisterResult, { kind: 'registered' }>,
  isUnknown: boolean,
  language: Language,
): { readonly done: string; readonly more: readonly string[] } {
  const t = translator(language);
  const { number, requester, missing } = kase;
  const name = brief(requester.name, NAME_LENGTH);
  const done = missing.length > 0 ? 'register.done_unclear' : 'register.done';
  const details = missing.map((detail) => `\n- ${t(`missing.${detail}`)}`).join('');
  return {
    done: t(done, { number, name }),
    more: [
      isUnknown
        ? t('register.told.unknown', { name: escapeMarkdown(name) })
        : toldText(kase, language),
      ...(details === '' ? [] : [`${t('register.missing')}${details}`]),
      ...(masked ? [t('register.masked')] : []),
    ],
  };
}

function toldText({ requester, registeredBy }: Case, language: Language): string {
  const t = translator(language);
  const name = escapeMarkdown(brief(requester.name, NAME_LENGTH));
  if (isKnownOnlyByName(requester)) return t('register.told.registrar', { name });
  if (registeredBy === undefined) return t('register.told.own');
  const { email } = requester;
  return email === requester.id
    ? t('register.told.mail', { name, email: escapeMarkdown(email) })
    : t('register.told.chat', { name });
}

function filedText({ number, state, filing }: Case, language: Language): string {
  const t = translator(language);
  return t('register.filed', { filing: filing?.number ?? '', number, state: t(`state.${state}`) });
}

/** Why nothing was registered; plain. */
export function refusal(
  result: Exclude<RegisterResult, { kind: 'registered' | 'filed' | 'not_staff' }>,
  language: Language,
): string {
  switch (result.kind) {
    case 'rejected':
      return rejectionText(result.rejection, language);
    case 'bad_email':
      return translate(language, 'register.bad_email', { email: brief(result.email) });
    default:
      return translate(language, `register.${result.kind}`);
  }
}
