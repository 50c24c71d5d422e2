import type { Person } from '../domain/case.ts';
import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { HandedOver, Handover, KeptCase } from '../domain/handover.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine, escapeWithin, oneLine } from '../messages/markdown.ts';
import { rejectionText } from '../messages/notice-text.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext, Notice } from './card-context.ts';
import { notices } from './case-card.ts';
import { people } from './inputs.ts';
import { type RenderedCard, render } from './render.ts';
import { assigneeReason } from './suggestion-reasons.ts';
import { BY_SUGGESTION } from './verbs.ts';

const ROW_LENGTH = 120;
const NAME_LENGTH = 40;
const WHY_LENGTH = 200;

/**
 * The cases that somebody hands over, with who is suggested for each, the button that gives them all
 * so, and the choice to give them all to one person. After a press, what came of it stands above.
 */
export function handoverCard(
  { person, own, rows, more }: Handover,
  ctx: Pick<CardContext, 'language' | 'staff' | 'catalogue'>,
  done?: HandedOver,
): RenderedCard {
  const t = translator(ctx.language);
  const name = brief(person.name, NAME_LENGTH);
  const heading = own ? t('handover.heading.own') : t('handover.heading', { name });
  const others = ctx.staff.filter(
    (member) => member.person.id !== person.id && member.roles.includes('professional'),
  );
  const isOver = rows.length === 0;
  const moreHint = more === 0 ? [] : [t('handover.more', { more })];
  return render('handover', {
    summary: heading,
    notices: notices(done && doneNotice(done, t)),
    heading: escapeLine(heading),
    results: done === undefined ? [] : resultLines(done, ctx.language, t),
    hints: [t(isOver ? 'handover.none' : 'handover.explain'), ...moreHint].map((text) => ({
      text,
    })),
    cases: rows.map((row) => caseRow(row, ctx.catalogue ?? PROCEDURE_CATALOGUE, t)),
    pickers: isOver
      ? []
      : [
          {
            label: t('handover.to'),
            value: BY_SUGGESTION,
            choices: [
              { title: t('handover.to.suggested'), value: BY_SUGGESTION },
              ...people(others, '', t),
            ],
          },
        ],
    buttons: isOver
      ? []
      : [
          {
            title: t('button.handover_give'),
            data: {
              person: person.id,
              cases: rows.map(({ kase: { id: caseId, rev }, suggested }) => ({
                caseId,
                rev,
                ...(suggested && { to: suggested.person.id }),
              })),
              verb: 'handover_give',
            },
          },
        ],
  });
}

function caseRow(
  { kase, suggested }: Handover['rows'][number],
  catalogue: Catalogue,
  t: Translator,
) {
  const { number, state, request } = kase;
  const reason = suggested && assigneeReason({ assignee: suggested }, t, catalogue);
  return {
    title: t('handover.case', { number, state: t(`state.${state}`) }),
    lines: [brief(request, ROW_LENGTH), reason ?? t('handover.nobody')].map((text) => ({
      text: escapeLine(text),
    })),
  };
}

function doneNotice({ given, kept }: HandedOver, t: Translator): Notice {
  const count = given.length;
  const text =
    count === 0
      ? t('handover.done.none')
      : t(count === 1 ? 'handover.done.one' : 'handover.done.many', { count });
  return { tone: kept.length > 0 || count === 0 ? 'warning' : 'good', text };
}

function resultLines({ given, kept }: HandedOver, language: Language, t: Translator) {
  const lines = [
    ...given.map(({ number, to }) =>
      t('handover.given', { number, name: brief(to.name, NAME_LENGTH) }),
    ),
    ...kept.map((one) => keptText(one, language, t)),
  ];
  return lines.map((text) => ({ text: escapeWithin(oneLine(text), WHY_LENGTH) }));
}

function keptText(kept: KeptCase, language: Language, t: Translator): string {
  if (kept === 'unknown') return t('handover.kept.unknown');
  const { number } = kept;
  if ('rejection' in kept)
    return t('handover.kept', { number, why: rejectionText(kept.rejection, language) });
  const { by, at } = kept.by;
  const name = brief(by.name, NAME_LENGTH);
  return t('handover.kept.changed', { number, name, time: t.date(at, 'time') });
}

/** Something said of somebody whose cases could be handed over, with the button that lists them. */
export function offersHandover(
  sentence: string,
  lines: readonly string[],
  { id: person }: Person,
  title: 'button.handover_list' | 'button.handover_list.own',
  language: Language,
): RenderedCard {
  const t = translator(language);
  return render('intake-question', {
    summary: sentence,
    question: escapeLine(sentence),
    intro: lines.map((text) => ({ text: escapeLine(text) })),
    options: [],
    inputs: [],
    buttons: [
      {
        title: t(title),
        style: 'default',
        associatedInputs: 'none',
        verb: 'handover_list',
        data: { person, verb: 'handover_list' },
      },
    ],
  });
}
