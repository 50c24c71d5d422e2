import type { Draft } from '../application/dialog/dialog.ts';
import type { Reply } from '../application/dialog/replies.ts';
import { KINDS, type Kind, PRIORITIES, type Priority } from '../domain/catalogue.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { type CardContext, good, type IntakeStep, type Notice } from './card-context.ts';
import { notices } from './case-card.ts';
import { type FieldData, INTAKE_FIELDS } from './fields.ts';
import { drawInputs } from './inputs.ts';
import { officeChoices, officePicker } from './office-picker.ts';
import { given, type Json, type RenderedCard, render } from './render.ts';
import type { Verb } from './verbs.ts';

const ANSWER_LENGTH = 120;

/** A question that is answered in words. */
type TextQuestion = 'request' | 'clarify' | 'name' | 'office';
type Asked = Extract<Reply, { kind: 'ask' }>;

/**
 * Step 7 as the requester sees it: incidencia or requerimiento, or let the desk say. Policy 5 in the
 * same way: how much it affects.
 */
export function intakeChoiceCard(
  what: 'kind' | 'priority',
  at: IntakeStep,
  { language }: CardContext,
): RenderedCard {
  const t = translator(language);
  const terms = what === 'kind' ? KINDS : PRIORITIES;
  const answers = terms.map((term) => {
    const key = `${what}.${term}` as `kind.${Kind}` | `priority.${Priority}`;
    return { title: t(key), meaning: t(`${key}.definition`), data: { [what]: term } };
  });
  const undecided = { title: t('button.desk_decides'), data: { [what]: 'desk_decides' } };
  return questionCard(at, t, `intake_${what}`, {
    question: t(`intake.${what}_question`),
    answers: [...answers, undecided],
  });
}

/** A question that is answered by writing; what is missing stands under it (step 6). */
export function intakeTextCard(
  card: TextQuestion,
  asked: Asked,
  { language, catalogue }: CardContext,
): RenderedCard {
  const t = translator(language);
  const notSaid = { title: t('button.intake_not_said'), data: {} };
  const offices = card === 'office' ? officeChoices(catalogue, t) : [];
  return questionCard(asked, t, 'intake_office', {
    question: t(`intake.${card}_question`),
    intro: (asked.missing ?? []).map((detail) => t(`dialog.missing.${detail}`)),
    answers: card === 'office' ? [notSaid] : [],
    inputs: officePicker('office_choice', '', offices, t),
    ...(offices.length > 0 && { choose: 'intake_office_choose' }),
  });
}

interface Question {
  readonly question: string;
  readonly intro?: readonly string[];
  /** Something to choose from, and the button that sends what was chosen. */
  readonly inputs?: readonly Json[];
  readonly choose?: Verb;
  readonly answers: readonly {
    readonly title: string;
    readonly data: Readonly<Record<string, string>>;
    /** Stands above the buttons, under the answer's title. */
    readonly meaning?: string;
  }[];
}

/** A question with what each answer means, a button for each, and the way out. */
function questionCard(
  { dialog, step }: IntakeStep,
  t: Translator,
  verb: Verb,
  { question, intro = [], inputs = [], choose, answers }: Question,
): RenderedCard {
  const button = (title: string, name: Verb, data: object) => ({
    title,
    style: 'default',
    associatedInputs: name === choose ? 'auto' : 'none',
    verb: name,
    data: { dialog, step, verb: name, ...data },
  });
  const chooses = given(choose).map((name) => button(t('button.intake_office_choose'), name, {}));
  return render('intake-question', {
    summary: question,
    question,
    intro: intro.map((text) => ({ text })),
    options: answers.flatMap(({ title, meaning }) =>
      given(meaning).map((text) => ({ title, text })),
    ),
    inputs,
    buttons: [
      ...chooses,
      ...answers.map(({ title, data }) => button(title, verb, data)),
      button(t('button.intake_cancel'), 'intake_cancel', {}),
    ],
  });
}

/** What is about to be opened, to correct in place. */
export function intakeSummaryCard(
  { dialog, step }: IntakeStep,
  draft: Draft,
  { language, staff, notice }: CardContext,
): RenderedCard {
  const t = translator(language);
  const values: FieldData<typeof INTAKE_FIELDS> = {
    name: draft.name,
    office: draft.office ?? '',
    request: draft.request,
    kind: draft.kind ?? 'incident',
    priority: draft.priority ?? 'medium',
  };
  return render('intake-summary', {
    summary: t('summary.intake', { request: brief(draft.request) }),
    dialog,
    step,
    notices: [...notices(notice), ...draftNotices(draft, t).flatMap((one) => notices(one))],
    title: t('intake.summary_title'),
    intro: t('intake.summary_intro'),
    inputs: drawInputs(INTAKE_FIELDS, values, t, staff),
    confirmTitle: t('button.intake_confirm'),
    cancelTitle: t('button.intake_cancel'),
  });
}

/** What the inputs do not show: what the desk decides, and the case that this one continues. */
function draftNotices({ leftToDesk = [], follows }: Draft, t: Translator): readonly Notice[] {
  return [
    ...leftToDesk.map((what) => good(t(`intake.left_to_desk.${what}`))),
    ...given(follows).map(({ number }) => good(t('intake.follows', { number }))),
  ];
}

/** A question that was answered: what was asked and what was said, without buttons. Both are plain text. */
export function intakeAnsweredCard(question: string, answer: string): RenderedCard {
  return render('intake-answered', {
    summary: `${brief(question)} ${brief(answer)}`,
    question: escapeLine(question),
    answer: escapeLine(brief(answer, ANSWER_LENGTH)),
  });
}
