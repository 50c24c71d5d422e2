import type { Absence, AbsenceAnswer } from '../domain/absence.ts';
import type { Person } from '../domain/case.ts';
import type { Language } from './language.ts';
import { brief } from './markdown.ts';
import { translator } from './translate.ts';

const NAME_LENGTH = 60;

/** What came of an absence that was said: a sentence, and what happens meanwhile; plain text. */
export function absenceText(
  answer: AbsenceAnswer,
  language: Language,
): { readonly sentence: string; readonly lines: readonly string[] } {
  const t = translator(language);
  const shown = (name: string) => brief(name, NAME_LENGTH);
  switch (answer.is) {
    case 'absent': {
      const { own, person, until, cases: count } = answer;
      const of = own ? 'own' : 'other';
      const params = { name: shown(person.name), date: t.date(until, 'day') };
      const theirs = count === 0 ? 'none' : count === 1 ? 'one' : 'many';
      return {
        sentence: t(`absence.${of}`, params),
        lines: [t(`absence.${of}.meanwhile`), t(`absence.${of}.cases.${theirs}`, { count })],
      };
    }
    case 'unclear':
    case 'past':
      return {
        sentence: t(`absence.${answer.is}`),
        lines: [answer.who === undefined ? t('absence.how') : t('absence.how.other')],
      };
    case 'back':
    case 'not_absent': {
      const { is, own, person } = answer;
      const name = shown(person.name);
      return { sentence: t(`absence.${is}.${own ? 'own' : 'other'}`, { name }), lines: [] };
    }
    case 'unknown':
      return { sentence: t('absence.unknown'), lines: [] };
    case 'several': {
      const names = t.and(answer.names.map(shown));
      return { sentence: t('absence.several', { names }), lines: [] };
    }
    case 'leads_only': {
      const leads = answer.leads.map(shown);
      const sentence =
        leads.length === 0
          ? t('absence.leads_only.none')
          : t('absence.leads_only', { names: t.or(leads) });
      return { sentence, lines: [] };
    }
  }
}

/** Who of these is away and until when, whoever is back first before the others: a heading, and a line for each; plain text. */
export function awayText(
  members: readonly { readonly person: Person; readonly absentUntil?: Date }[],
  language: Language,
): readonly string[] {
  const t = translator(language);
  const away = members
    .flatMap(({ person, absentUntil: until }) => (until ? [{ person, until }] : []))
    .sort((one, other) => one.until.getTime() - other.until.getTime());
  if (away.length === 0) return [t('absence.list.none')];
  const lines = away.map(({ person, until }) =>
    t('absence.list.one', { name: brief(person.name, NAME_LENGTH), date: t.date(until, 'day') }),
  );
  return [t('absence.list'), ...lines];
}

/** What one of the staff is told when a lead spoke for them: until when they are away, or that they are not; plain text. */
export function absenceToldText(absence: Absence | undefined, language: Language): string {
  const t = translator(language);
  if (absence === undefined) return t('absence.told.back');
  const { setBy, until } = absence;
  return t('absence.told', { name: brief(setBy.name, NAME_LENGTH), date: t.date(until, 'day') });
}
