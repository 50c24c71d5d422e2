import { actTitle } from '../application/dialog/act-title.ts';
import { type Offer, type OfferCode, saidOf } from '../application/dialog/offers.ts';
import { RECEPTION_TEXTS, type Reception } from '../domain/reception.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { dayShown, type Translator, translator } from '../messages/translate.ts';
import { given, type RenderedCard, render } from './render.ts';

/** What was written is plainly meant so: its button stands out. */
const PLAIN: readonly OfferCode[] = [
  'accept',
  'reopen',
  'cancel',
  'about',
  'about_solved',
  'start',
  'again',
  'merged',
  'office',
  'form',
];
/** How much of what was written is shown, to know it again. */
const QUOTED = 300;
/** Each message by itself, the last ones of many. */
const MESSAGES_QUOTED = 3;
const ABOUT = 120;

/** What is asked about something that was written; plain text. */
export function offerHeading({ code, acts }: Offer, language: Language): string {
  const number = acts.flatMap((act) => ('number' in act ? [act.number] : []))[0] ?? '';
  const count = acts.flatMap((act) => (act.do === 'several' ? [act.requests.length] : []))[0] ?? 0;
  return translator(language)(`offer_heading.${code}`, { number, count });
}

/** The cases that the buttons name, with what each is about. */
function casesIn(acts: Offer['acts']) {
  const cases = acts.flatMap((act) =>
    'about' in act && act.about !== undefined ? [[act.number, act.about] as const] : [],
  );
  return [...new Map(cases)].map(([title, about]) => ({
    title,
    text: escapeLine(brief(about, ABOUT)),
  }));
}

/** What goes into each part of the form; plain text. */
function filledIn({ wantedDate, ...texts }: Reception, t: Translator): readonly string[] {
  const parts = RECEPTION_TEXTS.flatMap((name) => {
    const { [name]: value } = texts;
    const label = t(`field.reception_${name}.label`);
    return value === undefined ? [] : [t('offer.field', { label, value: brief(value, QUOTED) })];
  });
  const date = wantedDate && t('reception.wanted', { date: dayShown(wantedDate, t, 'day') });
  return date ? [...parts, date] : parts;
}

/** What was written, and what can be done with it: a button each. */
export function offerCard(offer: Offer, language: Language): RenderedCard {
  const t = translator(language);
  const { id: dialog, code, acts, question } = offer;
  const heading = offerHeading(offer, language);
  const requests = acts.flatMap((act) => (act.do === 'several' ? act.requests : []));
  const titles = acts.flatMap((act) => (act.do === 'follow' ? [act.title] : []));
  const fields = acts.flatMap((act) => (act.do === 'fill_form' ? filledIn(act.fields, t) : []));
  const said = offer.code === 'question' ? [] : saidOf(offer).slice(-MESSAGES_QUOTED);
  const quoted = said.map(({ text }) => t('offer.quoted', { text: brief(text, QUOTED) }));
  const lines = [
    ...given(question).map((asked) => brief(asked, QUOTED)),
    ...quoted,
    ...fields,
    ...titles,
    ...requests.map((request) => brief(request, QUOTED)),
  ];
  return render('intake-question', {
    inputs: [],
    summary: heading,
    question: escapeLine(heading),
    intro: lines.map((line) => ({ text: escapeLine(line) })),
    options: casesIn(acts),
    buttons: acts.map((act, choice) => ({
      title: actTitle(act, language),
      style: choice === 0 && PLAIN.includes(code) ? 'positive' : 'default',
      associatedInputs: 'none',
      verb: 'intake_choose',
      data: { dialog, step: 0, choice, verb: 'intake_choose' },
    })),
  });
}
