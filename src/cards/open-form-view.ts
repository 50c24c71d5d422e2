import type { Case } from '../domain/case.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import { openForm } from './buttons.ts';
import type { CardContext } from './card-context.ts';
import { expand, type Json, type RenderedCard, render, withData } from './render.ts';

const REQUEST_SHOWN = 200;

/** One form of a case, open: what somebody said they want to do is a press away (steps 14, 17). */
export function openFormCard(
  form: 'reopen' | 'resolve' | 'resolve_with_parts' | 'propose_date' | 'hold',
  kase: Case,
  context: CardContext,
): RenderedCard {
  const t = translator(context.language);
  const title = t(`open_form.${form}`, { number: kase.number });
  return render('open-form', {
    summary: title,
    title: escapeLine(title),
    request: escapeLine(brief(kase.request, REQUEST_SHOWN)),
    ...openForm(form, kase, context),
  });
}

/** Asks once more before a case is merged into the other one, which is shown: it cannot be undone. */
export function confirmMergeCard(kase: Case, other: Case, { language }: CardContext): RenderedCard {
  const t = translator(language);
  const { id: caseId, rev, number } = kase;
  const into = other.number;
  const title = t('confirm.merge', { number, into });
  const text = t('confirm.merge.text', {
    ...{ number, into },
    state: t(`state.${other.state}`),
    requester: brief(other.requester.name),
    request: brief(other.request, REQUEST_SHOWN),
  });
  const yes = { verb: 'merge', title: t('confirm.merge.yes'), style: 'destructive' };
  const no = { verb: 'view_case', title: t('confirm.merge.no'), style: 'default' };
  return render('open-form', {
    summary: title,
    title: escapeLine(title),
    request: escapeLine(text),
    inputs: [],
    actions: [
      button(yes, { caseId, rev, merge_into: into, confirmed: true }),
      button(no, { caseId, rev }),
    ],
  });
}

function button(look: Json & { readonly verb: string }, own: Json): Json {
  const drawn = expand('parts/button', { ...look, mode: 'primary', associatedInputs: 'none' });
  return withData(drawn, { ...own, verb: look.verb });
}
