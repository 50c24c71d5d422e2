import type { Case } from '../domain/case.ts';
import type { CaseEventOf } from '../domain/events.ts';
import { openProposal } from '../domain/hold.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase } from './case-card.ts';
import { given, type RenderedCard } from './render.ts';
import { readerOf, viewer } from './requester-views.ts';

/** Policy 5: the date that the desk proposes, to confirm or to answer with another; once that is settled, how. */
export function dateCard(
  kase: Case,
  event: CaseEventOf<'date_proposed'>,
  ctx: CardContext,
): RenderedCard {
  const t = translator(ctx.language);
  const proposal = openProposal(kase);
  const isOpen = proposal?.side === 'desk' && proposal.at.getTime() === event.at.getTime();
  const { by, data } = event;
  return drawCase('date', kase, isOpen ? [viewer(kase, ctx)] : [], ctx, {
    heading: isOpen
      ? t('heading.date_proposed', { name: by.name, date: t.date(data.date, 'day') })
      : settled(kase, event, t),
    sections: [{ title: t('block.proposal', { name: by.name }), texts: given(data.note) }],
    hint: isOpen && readerOf(kase, ctx) === 'own' ? t('hint.date_proposed') : undefined,
  });
}

function settled(kase: Case, { rev }: CaseEventOf<'date_proposed'>, t: Translator): string {
  const next = kase.history.find(
    ({ type, rev: later }) =>
      later > rev && (type.startsWith('date_') || type === 'other_date_proposed'),
  );
  return next?.type === 'date_confirmed'
    ? t('heading.date_confirmed', { date: t.date(next.data.date, 'day') })
    : t('heading.date_over');
}
