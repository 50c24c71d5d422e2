import type { Case } from '../domain/case.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import { openForm } from './buttons.ts';
import type { CardContext } from './card-context.ts';
import { type RenderedCard, render } from './render.ts';

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
