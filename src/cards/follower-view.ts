import type { Case } from '../domain/case.ts';
import { asFollowersSee } from '../domain/major-incident.ts';
import { partsOf } from '../domain/parties.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase } from './case-card.ts';
import type { RenderedCard } from './render.ts';

/**
 * What a follower of a major incident sees of it: the desk's title, how it goes and the button to
 * leave. For whoever left it, or when it is none any more, it says so.
 */
export function followerCard(kase: Case, ctx: CardContext): RenderedCard {
  const { actor, language } = ctx;
  const t = translator(language);
  const shown = asFollowersSee(kase, actor?.person.id ?? '');
  const follows = actor !== undefined && partsOf(shown, actor.person.id).has('follower');
  return drawCase('follower', shown, follows ? [actor] : [], ctx, {
    heading: t(follows ? 'heading.follower' : 'heading.follower.left'),
    facts: follows ? [['fact.solver', solver(shown, t)]] : [],
    sections: [],
    hint: hint(shown, follows, t),
  });
}

function solver({ assignee, state }: Case, t: Translator): string {
  const nobody = state === 'closed' ? 'fact.assignee.none' : 'fact.solver.none';
  return assignee?.name ?? t(nobody);
}

function hint({ state }: Case, follows: boolean, t: Translator): string {
  if (!follows) return t('next.follower.left');
  return t(state === 'closed' ? 'closing.follower' : 'next.follower');
}
