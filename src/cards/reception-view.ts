import type { Case } from '../domain/case.ts';
import { missingInReception } from '../domain/reception.ts';
import { receptionMissing } from '../messages/reception-text.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase } from './case-card.ts';
import type { RenderedCard } from './render.ts';
import { readerOf, viewer } from './requester-views.ts';
import { type Reader, receptionSection } from './sections.ts';

/**
 * Policy 3: the requirement-reception form to fill in, with what is filled in already and what is
 * missing; once complete or not needed any more it says so, without inputs.
 */
export function receptionCard(kase: Case, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const isOpen = missingInReception(kase.reception).length > 0 && kase.state !== 'closed';
  if (!isOpen)
    return drawCase('reception', kase, [], ctx, {
      heading: t(isComplete(kase) ? 'heading.reception.complete' : 'heading.reception.over'),
      sections: [receptionSection(kase, t)],
    });
  return drawCase('reception', kase, [viewer(kase, ctx)], ctx, {
    ...toFill(kase, readerOf(kase, ctx), t),
    sections: [],
  });
}

/** Whether something was filled in already, and what is missing. */
function toFill(kase: Case, reader: Reader, t: Translator) {
  const missing = receptionMissing(kase, t);
  if (reader === 'staff') {
    const { name } = kase.requester;
    return {
      heading: t('heading.reception.registrar'),
      hint: t('hint.reception.registrar', { name, missing }),
    };
  }
  return kase.history.some(({ type }) => type === 'reception_filled')
    ? { heading: t('heading.reception.partly'), hint: t('hint.reception.missing', { missing }) }
    : { heading: t('heading.reception'), hint: t('hint.reception') };
}

function isComplete({ reception }: Case): boolean {
  return reception !== undefined && missingInReception(reception).length === 0;
}
