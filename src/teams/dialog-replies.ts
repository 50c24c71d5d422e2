import type { Activity } from 'botbuilder';
import { brief } from '../cards/case-data.ts';
import {
  intakeAnsweredCard,
  intakeKindCard,
  intakePriorityCard,
  intakeSummaryCard,
  intakeWhichCaseCard,
} from '../cards/intake-views.ts';
import { escapeLine, escapeMarkdown } from '../cards/markdown.ts';
import { rejectionText } from '../cards/notices.ts';
import type { RenderedCard } from '../cards/render.ts';
import type { Reply } from '../desk/intake/dialog.ts';
import type { Case } from '../domain/case.ts';
import { translate } from '../i18n/translate.ts';
import { cardMessage, textMessage } from './card-message.ts';
import type { Speaker, TeamsServices } from './services.ts';

/** How much of a half-done request is shown, to know it again. */
const RECALLED = 200;

type Answered = Extract<Reply, { kind: 'answered' }>;
type Asked = Extract<Reply, { kind: 'ask' }>;

/** The dialog's replies as messages, in the person's language; what stands in for a clicked card is not among them. */
export async function replyMessages(
  services: TeamsServices,
  speaker: Speaker,
  replies: readonly Reply[],
): Promise<readonly Partial<Activity>[]> {
  const messages: Partial<Activity>[] = [];
  for (const reply of replies) {
    if (reply.kind === 'answered') continue;
    messages.push(await replyMessage(services, speaker, reply));
  }
  return messages;
}

async function replyMessage(
  services: TeamsServices,
  speaker: Speaker,
  reply: Exclude<Reply, Answered>,
): Promise<Partial<Activity>> {
  const { language } = speaker;
  if (reply.kind === 'rejected') return textMessage(rejectionText(reply.rejection, language));
  if (reply.kind === 'ask') return cardMessage(await questionFor(services, speaker, reply));
  const params = Object.entries(reply.params ?? {}).map(([name, value]) => [
    name,
    // A request is only recalled; any other text is given back, and whole.
    name === 'request' ? escapeLine(brief(String(value), RECALLED)) : escapeMarkdown(String(value)),
  ]);
  const text = translate(language, reply.say, Object.fromEntries(params));
  const lines = (reply.missing ?? []).map(
    (detail) => `- ${translate(language, `intake.missing.${detail}`)}`,
  );
  return textMessage([text, ...lines].join('\n'));
}

async function questionFor(
  services: TeamsServices,
  { actor, language }: Speaker,
  { card, dialog, step, draft, caseIds }: Asked,
): Promise<RenderedCard> {
  const context = { language, actor, staff: [] };
  const at = { dialog, step };
  switch (card) {
    case 'kind':
      return intakeKindCard(at, context);
    case 'priority':
      return intakePriorityCard(at, context);
    case 'summary': {
      const { kind = 'incident', priority = 'medium' } = draft;
      return intakeSummaryCard(at, { ...draft, kind, priority }, context);
    }
    case 'which_case': {
      const found = await Promise.all((caseIds ?? []).map((id) => services.cases.find(id)));
      const cases = found.filter((kase): kase is Case => kase !== undefined);
      return intakeWhichCaseCard(at, draft.request, cases, context);
    }
  }
}

/** The question and its answer, in the place of the buttons. */
export async function answeredCard(
  services: TeamsServices,
  { language }: Speaker,
  { card, answer }: Answered,
): Promise<RenderedCard> {
  switch (card) {
    case 'kind':
      return intakeAnsweredCard(
        translate(language, 'intake.kind_question'),
        translate(language, answer === 'incident' ? 'kind.incident' : 'kind.service_request'),
      );
    case 'priority':
      return intakeAnsweredCard(
        translate(language, 'intake.priority_question'),
        translate(
          language,
          answer === 'high'
            ? 'priority.high'
            : answer === 'low'
              ? 'priority.low'
              : 'priority.medium',
        ),
      );
    case 'which_case': {
      const kase = answer === 'new' ? undefined : await services.cases.find(answer);
      return intakeAnsweredCard(
        translate(language, 'intake.which_case'),
        kase?.number ?? translate(language, 'button.intake_new'),
      );
    }
    case 'summary':
      return intakeAnsweredCard(translate(language, 'intake.summary_title'), answer);
  }
}
