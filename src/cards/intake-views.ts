import type { Draft } from '../application/dialog/dialog.ts';
import type { Reply } from '../application/dialog/replies.ts';
import { DESK_DECIDES } from '../domain/catalogue.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import { type CardContext, good, type IntakeStep } from './card-context.ts';
import { notices } from './case-card.ts';
import { drawInput } from './inputs.ts';
import { INTAKE_FIELDS } from './intake-fields.ts';
import { ownOfficePicker } from './office-picker.ts';
import { type RenderedCard, render } from './render.ts';

const ANSWER_LENGTH = 120;

type Asked = Extract<Reply, { kind: 'ask' }>;

/** A question that is answered by writing, with the way out; what is missing stands under it (step 6). */
export function intakeTextCard(
  { dialog, step, missing = [] }: Asked,
  card: Exclude<Asked['card'], 'summary'>,
  { language }: Pick<CardContext, 'language'>,
): RenderedCard {
  const t = translator(language);
  const verb = 'intake_cancel';
  const cancel = { style: 'default', associatedInputs: 'none', verb, data: { dialog, step, verb } };
  const question = t(`intake.${card}_question`);
  return render('intake-question', {
    summary: question,
    question,
    intro: missing.map((detail) => ({ text: t(`dialog.missing.${detail}`) })),
    options: [],
    inputs: [],
    buttons: [{ title: t('button.intake_cancel'), ...cancel }],
  });
}

/** What is about to be opened, to correct in place; the office is chosen where the desk has a list. */
export function intakeSummaryCard(
  { dialog, step }: IntakeStep,
  { name, request, office, kind = DESK_DECIDES, priority = DESK_DECIDES, follows }: Draft,
  { language, notice, catalogue }: CardContext,
): RenderedCard {
  const t = translator(language);
  const values = { name, office: office ?? '', request, kind, priority };
  const picker = ownOfficePicker(office, catalogue, t);
  const ids = Object.keys(INTAKE_FIELDS) as (keyof typeof INTAKE_FIELDS)[];
  const inputs = ids.flatMap((id) =>
    id === 'office' && picker.length > 0
      ? picker
      : [drawInput(id, INTAKE_FIELDS[id], values[id], t)],
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
