import type { Case } from '../domain/case.ts';
import { missingInReception } from '../domain/reception.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase } from './case-card.ts';
import type { RenderedCard } from './render.ts';
import { readerOf, viewer } from './requester-views.ts';
import { type Reader, receptionMissing, receptionSection } from './sections.ts';

/**
 * Policy 3: the requirement-reception form to fill in, with what is filled in already and what is
 * missing; once complete or not needed any more it says so, without inputs.
 */
export function receptionCard(kase: Case, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const missing = missingInReception(kase.reception);
  const open = missing.length > 0 && kase.state !== 'closed';
  return drawCase('reception', kase, open ? [viewer(kase, ctx)] : [], ctx, {
    heading: open ? openHeading(kase, readerOf(kase, ctx), t) : t(overHeading(kase)),
    sections: open ? [] : [receptionSection(kase, t)],
  });
}

function openHeading(kase: Case, reader: Reader, t: Translator): string {
  const missing = receptionMissing(kase, t);
  const { name } = kase.requester;
  if (reader === 'staff') return t('heading.reception.registrar', { name, missing });
  const isBegun = kase.history.some(({ type }) => type === 'reception_filled');
  return t(isBegun ? 'heading.reception.partly' : 'heading.reception', { missing });
}

function overHeading({ reception }: Case) {
  const isComplete = reception !== undefined && missingInReception(reception).length === 0;
  return isComplete ? 'heading.reception.complete' : 'heading.reception.over';
}
