import type { Case } from '../domain/case.ts';
import { KINDS, type Kind, MAX_NAME, PRIORITIES, type Priority } from '../domain/catalog.ts';
import { translate } from '../i18n/translate.ts';
import { brief, notices } from './case-data.ts';
import type { CardContext, IntakeStep } from './contracts.ts';
import { kindField, priorityField, textField } from './fields.ts';
import { escapeLine } from './markdown.ts';
import { type RenderedCard, render } from './render.ts';

/** One button a case, and one for something new: what a row of buttons holds. */
const CASES_OFFERED = 5;
const ROW_LENGTH = 120;

/** Step 7 as the requester sees it: incidencia or requerimiento. */
export function intakeKindCard({ dialog, step }: IntakeStep, ctx: CardContext): RenderedCard {
  const { language } = ctx;
  const question = translate(language, 'intake.kind_question');
  const title = (kind: Kind) => translate(language, `kind.${kind}`);
  return render('intake-kind', {
    summary: question,
    dialog,
    step,
    question,
    intro: [],
    options: KINDS.map((kind) => ({
      title: title(kind),
      text: translate(language, `kind.${kind}.definition`),
    })),
    buttons: KINDS.map((kind) => ({ title: title(kind), value: kind })),
  });
}

/** Policy 5 as the requester sees it: how much it affects. */
export function intakePriorityCard({ dialog, step }: IntakeStep, ctx: CardContext): RenderedCard {
  const { language } = ctx;
  const question = translate(language, 'intake.priority_question');
  const title = (priority: Priority) => translate(language, `priority.${priority}`);
  return render('intake-priority', {
    summary: question,
    dialog,
    step,
    question,
    intro: [],
    options: PRIORITIES.map((priority) => ({
      title: title(priority),
      text: translate(language, `priority.${priority}.definition`),
    })),
    buttons: PRIORITIES.map((priority) => ({ title: title(priority), value: priority })),
  });
}

/** Free text from somebody whose cases wait for their answer: about one of them, or something new? */
export function intakeWhichCaseCard(
  { dialog, step }: IntakeStep,
  text: string,
  cases: readonly Case[],
  ctx: CardContext,
): RenderedCard {
  const { language } = ctx;
  const question = translate(language, 'intake.which_case');
  const offered = cases.slice(0, CASES_OFFERED);
  const written = translate(language, 'intake.which_case_text', { text: brief(text, ROW_LENGTH) });
  return render('intake-which-case', {
    summary: question,
    dialog,
    step,
    question,
    intro: [{ text: escapeLine(written) }],
    options: offered.map((kase) => ({
      title: translate(language, 'summary.cases.item', {
        number: kase.number,
        state: translate(language, `state.${kase.state}`),
      }),
      text: escapeLine(brief(kase.request, ROW_LENGTH)),
    })),
    buttons: [
      ...offered.map(({ id, number }) => ({ title: number, value: id })),
      { title: translate(language, 'button.intake_new'), value: 'new' },
    ],
  });
}

/** What is about to be opened, to correct in place. */
export function intakeSummaryCard(
  { dialog, step }: IntakeStep,
  draft: { name: string; request: string; kind: Kind; priority: Priority },
  ctx: CardContext,
): RenderedCard {
  const { language } = ctx;
  return render('intake-summary', {
    summary: translate(language, 'summary.intake', { request: brief(draft.request) }),
    dialog,
    step,
    notices: notices(ctx.notice),
    title: translate(language, 'intake.summary_title'),
    intro: translate(language, 'intake.summary_intro'),
    fields: {
      name: { ...textField(language, 'name', MAX_NAME), value: draft.name },
      request: { ...textField(language, 'request'), value: draft.request },
      kind: kindField(language, draft.kind),
      priority: priorityField(language, draft.priority),
    },
    confirmTitle: translate(language, 'button.intake_confirm'),
    cancelTitle: translate(language, 'button.intake_cancel'),
  });
}

/** A question that was answered: what was asked and what was said, without buttons. Both are plain text. */
export function intakeAnsweredCard(question: string, answer: string): RenderedCard {
  return render('intake-answered', {
    summary: `${brief(question)} ${brief(answer)}`,
    question: escapeLine(question),
    answer: escapeLine(brief(answer, ROW_LENGTH)),
  });
}
