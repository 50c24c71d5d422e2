import type { Draft } from '../application/dialog/dialog.ts';
import type { Reply } from '../application/dialog/replies.ts';
import { DESK_DECIDES } from '../domain/catalogue.ts';
import { officeNamed } from '../domain/desk-catalogue.ts';
import { brief, escapeLine, oneLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { type CardContext, good, type IntakeStep } from './card-context.ts';
import { notices } from './case-card.ts';
import type { FieldData } from './fields.ts';
import { drawInput } from './inputs.ts';
import { INTAKE_FIELDS } from './intake-fields.ts';
import { officeChoices, officePicker } from './office-picker.ts';
import { given, type Json, type RenderedCard, render } from './render.ts';
import type { Verb } from './verbs.ts';

const ANSWER_LENGTH = 120;

/** A question that is answered in words. */
type TextQuestion = 'request' | 'clarify' | 'name' | 'office';
type Asked = Extract<Reply, { kind: 'ask' }>;

/** A question that is answered by writing; what is missing stands under it (step 6). */
export function intakeTextCard(
  card: TextQuestion,
  asked: Asked,
  { language, catalogue }: CardContext,
): RenderedCard {
  const t = translator(language);
  const offices = card === 'office' ? officeChoices(catalogue, t) : [];
  return questionCard(asked, t, 'intake_office', {
    question: t(`intake.${card}_question`),
    intro: (asked.missing ?? []).map((detail) => t(`dialog.missing.${detail}`)),
    answers: card === 'office' ? [t('button.intake_not_said')] : [],
    inputs: officePicker('office_choice', '', offices, t, true),
    ...(offices.length > 0 && { choose: 'intake_office_choose' }),
  });
}

interface Question {
  readonly question: string;
  readonly intro?: readonly string[];
  /** Something to choose from, and the button that sends what was chosen. */
  readonly inputs?: readonly Json[];
  readonly choose?: Verb;
  /** The buttons besides. */
  readonly answers: readonly string[];
}

/** A question with its buttons, and the way out. */
function questionCard(
  { dialog, step }: IntakeStep,
  t: Translator,
  verb: Verb,
  { question, intro = [], inputs = [], choose, answers }: Question,
): RenderedCard {
  const button = (title: string, name: Verb) => ({
    title,
    style: 'default',
    associatedInputs: name === choose ? 'auto' : 'none',
    verb: name,
    data: { dialog, step, verb: name },
  });
  return render('intake-question', {
    summary: question,
    question,
    intro: intro.map((text) => ({ text })),
    options: [],
    inputs,
    buttons: [
      ...given(choose).map((name) => button(t('button.intake_office_choose'), name)),
      ...answers.map((title) => button(title, verb)),
      button(t('button.intake_cancel'), 'intake_cancel'),
    ],
  });
}

/** What is about to be opened, to correct in place; the office is chosen where the desk has a list. */
export function intakeSummaryCard(
  { dialog, step }: IntakeStep,
  { name, request, office = '', kind = DESK_DECIDES, priority = DESK_DECIDES, follows }: Draft,
  { language, notice, catalogue }: CardContext,
): RenderedCard {
  const t = translator(language);
  const values: FieldData<typeof INTAKE_FIELDS> = { name, office, request, kind, priority };
  const offices = officeChoices(catalogue, t);
  const listed = officeNamed(catalogue?.offices ?? [], office)?.id;
  const other = office === '' || listed ? [] : [{ title: oneLine(office), value: office }];
  const picker = officePicker('office_choice', listed ?? office, [...offices, ...other], t, false);
  const inputs = Object.entries(INTAKE_FIELDS).flatMap(([id, field]) =>
    id === 'office' && offices.length > 0
      ? picker
      : [drawInput(id as keyof typeof INTAKE_FIELDS, field, values[id as keyof typeof values], t)],
  );
  const continues = follows && good(t('intake.follows', { number: follows.number }));
  return render('intake-summary', {
    summary: t('summary.intake', { request: brief(request) }),
    dialog,
    step,
    notices: [...notices(notice), ...notices(continues)],
    title: t('intake.summary_title'),
    intro: t('intake.summary_intro'),
    inputs,
    confirmTitle: t('button.intake_confirm'),
    cancelTitle: t('button.intake_cancel'),
  });
}

/** A question that was answered: what was asked and what was said, without buttons. Both are plain text. */
export function intakeAnsweredCard(question: string, answer: string): RenderedCard {
  return render('intake-answered', {
    summary: `${brief(question)} ${brief(answer)}`,
    question: escapeLine(question),
    answer: escapeLine(brief(answer, ANSWER_LENGTH)),
  });
}
