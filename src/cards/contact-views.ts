import type { Case, Person } from '../domain/case.ts';
import { type ContactRequest, isUntaken } from '../domain/contact-request.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine, escapeWithin, oneLine } from '../messages/markdown.ts';
import type { ContactMessage } from '../messages/message.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { good, type Notice, type Seen } from './card-context.ts';
import { notices } from './case-card.ts';
import { given, type RenderedCard, render } from './render.ts';

const NAME_LENGTH = 80;
const BUTTON_NAME_LENGTH = 40;
const ROW_LENGTH = 120;
/** How much is shown of one message, of how many, and of how many cases. */
const WORDS_LENGTH = 1_000;
const WORDS_SHOWN = 5;
const CASES_SHOWN = 10;

/** A request with the person's open cases. */
type Shown = Pick<ContactMessage, 'request' | 'cases'>;

/** The card of a request in the desk's channel: who, what they wrote, their open cases, and the button until somebody takes it. */
export function contactCard({ request, cases }: Shown, { language, notice }: Seen): RenderedCard {
  const t = translator(language);
  const title = titleOf(request, t);
  const takes = isUntaken(request)
    ? [{ title: t('button.contact_take'), requestId: request.id }]
    : [];
  return render('contact-request', {
    summary: oneLine(title),
    notices: notices(notice ?? standing(request, t)),
    title: escapeLine(title),
    lines: [
      t('contact.since', { date: t.date(request.openedAt) }),
      ...(request.posts > 1 ? [t('contact.posts', { posts: request.posts })] : []),
    ].map((text) => ({ text: escapeLine(text) })),
    blocks: [wordsBlock(request, t), casesBlock(cases, t)].filter(({ lines }) => lines.length > 0),
    takes,
    links: chatLinks(request.person, t),
  });
}

/** What an earlier card of the request becomes once there is a newer one below. */
export function contactMovedCard({ person }: ContactRequest, language: Language): RenderedCard {
  const title = translator(language)('contact.moved', { name: brief(person.name, NAME_LENGTH) });
  return render('contact-request', {
    summary: title,
    notices: [],
    title: escapeLine(title),
    lines: [],
    blocks: [],
    takes: [],
    links: [],
  });
}

/** Who waits for one of the staff to write to them, each with the button. */
export function contactListCard(
  { waiting, more }: { readonly waiting: readonly Shown[]; readonly more: boolean },
  { language, notice }: Seen,
): RenderedCard {
  const t = translator(language);
  const heading = t('contact.list.heading');
  const hint =
    waiting.length === 0 ? t('contact.list.none') : more ? t('contact.list.more') : undefined;
  return render('contact-list', {
    summary: heading,
    notices: notices(notice),
    heading,
    takeTitle: t('button.contact_take'),
    listTitle: t('button.contact_list'),
    waiting: waiting.map(({ request, cases }) => {
      const name = brief(request.person.name, NAME_LENGTH);
      const said = request.said.at(-1)?.text ?? '';
      return {
        requestId: request.id,
        name: escapeLine(name),
        tooltip: t('button.contact_take.tooltip', { name }),
        lines: [
          t('contact.since', { date: t.date(request.openedAt) }),
          brief(said, ROW_LENGTH),
          t('contact.list.cases', { cases: cases.length }),
        ]
          .filter((text) => text !== '')
          .map((text) => ({ text: escapeLine(text) })),
        links: chatLinks(request.person, t),
      };
    }),
    hints: given(hint).map((text) => ({ text })),
  });
}

function titleOf({ person }: ContactRequest, t: Translator): string {
  return t('contact.title', { name: brief(person.name, NAME_LENGTH) });
}

function standing({ person, taken, withdrawn }: ContactRequest, t: Translator): Notice | undefined {
  if (withdrawn !== undefined)
    return good(t('contact.withdrawn', { name: brief(person.name, NAME_LENGTH) }));
  if (taken === undefined) return undefined;
  const name = brief(taken.by.name, NAME_LENGTH);
  return good(t('contact.taken', { name, date: t.date(taken.at) }));
}

function wordsBlock({ said }: ContactRequest, t: Translator) {
  const written = said.filter(({ text }) => text !== '');
  const shown = written.slice(-WORDS_SHOWN);
  const before = written.length - shown.length;
  const texts = shown.map(({ text }) => escapeWithin(text, WORDS_LENGTH));
  const hidden = before > 0 ? [escapeLine(t('contact.words.before', { before }))] : [];
  return { title: t('contact.words'), lines: [...hidden, ...texts].map((text) => ({ text })) };
}

function casesBlock(cases: readonly Case[], t: Translator) {
  const shown = cases
    .slice(0, CASES_SHOWN)
    .map(({ number, state, request }) =>
      t('notice.case', { number, state: t(`state.${state}`), request: brief(request) }),
    );
  const more = cases.length - shown.length;
  const lines = [
    ...shown,
    ...(more > 0 ? [t('contact.cases.more', { more })] : []),
    ...(cases.length === 0 ? [t('contact.cases.none')] : []),
  ];
  return { title: t('contact.cases'), lines: lines.map((text) => ({ text: escapeLine(text) })) };
}

/** The directory's id of a person; a chat without a directory gives none, and Teams opens no chat by it. */
const DIRECTORY_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Opens the reader's own chat with the person in Teams; nothing where Teams could not tell who it is. */
function chatLinks({ id, name, email }: Person, t: Translator) {
  const user = email ?? (DIRECTORY_ID.test(id) ? id : undefined);
  return given(user).map((known) => ({
    title: t('button.contact_chat', { name: brief(name, BUTTON_NAME_LENGTH) }),
    url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(known)}`,
  }));
}
