import type { DialogContext } from '../application/dialog/dialog.ts';
import { KINDS, type Kind, PRIORITIES, type Priority } from '../domain/catalogue.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext, IntakeStep } from './card-context.ts';
import { caseLabel, notices } from './case-card.ts';
import { type FieldData, INTAKE_FIELDS } from './fields.ts';
import { drawInput } from './inputs.ts';
import { given, type RenderedCard, render } from './render.ts';
import type { Verb } from './verbs.ts';

/** One button a case, and one for something new: what a row of buttons holds. */
const CASES_OFFERED = 5;
const ROW_LENGTH = 120;

/** Step 7 as the requester sees it: incidencia or requerimiento. */
export function intakeKindCard(at: IntakeStep, { language }: CardContext): RenderedCard {
  const t = translator(language);
  const answers = KINDS.map((kind) => ({ ...defined(`kind.${kind}`, t), data: { kind } }));
  return questionCard(at, 'intake_kind', { question: t('intake.kind_question'), answers });
}

/** Policy 5 as the requester sees it: how much it affects. */
export function intakePriorityCard(at: IntakeStep, { language }: CardContext): RenderedCard {
  const t = translator(language);
  const answers = PRIORITIES.map((priority) => ({
    ...defined(`priority.${priority}`, t),
    data: { priority },
  }));
  return questionCard(at, 'intake_priority', { question: t('intake.priority_question'), answers });
}

/** Free text from somebody whose cases wait for their answer: about one of them, or something new? */
export function intakeWhichCaseCard(
  at: IntakeStep,
  text: string,
  cases: DialogContext['awaiting'],
  { language }: CardContext,
): RenderedCard {
  const t = translator(language);
  const offered = cases.slice(0, CASES_OFFERED).map((kase) => ({
    name: caseLabel(kase, t),
    title: kase.number,
    meaning: escapeLine(brief(kase.request, ROW_LENGTH)),
    data: { choice: kase.id },
  }));
  return questionCard(at, 'intake_case', {
    question: t('intake.which_case'),
    intro: escapeLine(t('intake.which_case_text', { text: brief(text, ROW_LENGTH) })),
    answers: [...offered, { title: t('button.intake_new'), data: { choice: 'new' } }],
  });
}

/** A term of the procedure with what it means. */
function defined(term: `kind.${Kind}` | `priority.${Priority}`, t: Translator) {
  return { title: t(term), meaning: t(`${term}.definition`) };
}

interface Question {
  readonly question: string;
  readonly intro?: string;
  readonly answers: readonly {
    /** What the button says. */
    readonly title: string;
    readonly data: Readonly<Record<string, string>>;
    /** Stands above the buttons, under the answer's name: what it says when not its title. */
    readonly meaning?: string;
    readonly name?: string;
  }[];
}

/** A question with what each answer means, and a button for each. */
function questionCard({ dialog, step }: IntakeStep, verb: Verb, asked: Question): RenderedCard {
  const { question, intro, answers } = asked;
  return render('intake-question', {
    summary: question,
    question,
    intro: given(intro).map((text) => ({ text })),
    options: answers.flatMap(({ title, name = title, meaning }) =>
      given(meaning).map((text) => ({ title: name, text })),
    ),
    verb,
    buttons: answers.map(({ title, data }) => ({ title, data: { dialog, step, verb, ...data } })),
  });
}

/** What is about to be opened, to correct in place. */
export function intakeSummaryCard(
  { dialog, step }: IntakeStep,
  draft: FieldData<typeof INTAKE_FIELDS>,
  { language, staff, notice }: CardContext,
): RenderedCard {
  const t = translator(language);
  const ids = Object.keys(INTAKE_FIELDS) as (keyof typeof INTAKE_FIELDS)[];
  return render('intake-summary', {
    summary: t('summary.intake', { request: brief(draft.request) }),
    dialog,
    step,
    notices: notices(notice),
    title: t('intake.summary_title'),
    intro: t('intake.summary_intro'),
    inputs: ids.map((id) => drawInput(id, INTAKE_FIELDS[id], draft[id], t, staff)),
    confirmTitle: t('button.intake_confirm'),
    cancelTitle: t('button.intake_cancel'),
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
