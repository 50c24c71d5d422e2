import type { AwayReason } from '../application/ports/desk-channel.ts';
import type { Language } from '../messages/language.ts';
import { translator } from '../messages/translate.ts';
import { given, type RenderedCard, render } from './render.ts';

/** A channel of the desk's team as people choose it. */
export interface TeamChannel {
  readonly id: string;
  readonly name: string;
}

/** Tells one of the staff why nothing can be posted in the desk's channel, and offers the team's others if there are any. */
export function setupOfferCard(
  why: AwayReason,
  channels: readonly TeamChannel[],
  language: Language,
): RenderedCard {
  const t = translator(language);
  const [first] = channels;
  const choices = channels.map(({ id, name }) => ({ title: name, value: id }));
  return render('use-channel', {
    summary: t(`setup.away.${why}`),
    notices: [],
    title: t(`setup.away.${why}`),
    texts: [{ text: t(first === undefined ? `setup.remedy.${why}` : 'setup.remedy.choose') }],
    pickers: given(first).map(({ id }) => ({ label: t('setup.channel'), value: id, choices })),
    button: t('button.use_that_channel'),
    open: first !== undefined,
  });
}
