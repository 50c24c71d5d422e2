import { changeLevels, deskLevels } from '../../application/service-levels.ts';
import { good, type Notice, warning } from '../../cards/card-context.ts';
import type { LevelValues } from '../../cards/lead-fields.ts';
import { levelsCard } from '../../cards/levels-view.ts';
import { type HoursProblem, levelsWritten } from '../../domain/level-hours.ts';
import { isStaff } from '../../domain/permissions.ts';
import { isLead } from '../../domain/role-grants.ts';
import type { Language } from '../../messages/language.ts';
import { translate, translator } from '../../messages/translate.ts';
import { cardMessage, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { Handler } from './clicks.ts';

type LevelPorts = Needs<'clock' | 'deskSettings' | 'staff'>;

/** "niveles": how soon cases are to be started and solved, for the staff. */
export async function levelsShown(
  { deskSettings }: Needs<'deskSettings'>,
  { actor, language }: Sender,
): Promise<Messages> {
  if (!isStaff(actor)) return [textMessage(translate(language, 'staff.only'))];
  const known = await deskLevels(deskSettings);
  return [cardMessage(levelsCard(known, { language, isLead: isLead(actor) }))];
}

/** "Guardar": whatever stops it is said on the card, whose form keeps what was typed. */
export const saveLevels: Handler<'levels_save', LevelPorts> = async (ports, press) => {
  const { language } = press.sender;
  const { rev, ...values } = press.click.data;
  const written = levelsWritten({
    high: { start: values.level_high_start, resolve: values.level_high_resolve },
    medium: { start: values.level_medium_start, resolve: values.level_medium_resolve },
  });
  if (!written.ok) {
    const text = problemText(written.problem, language);
    return shown(ports, language, warning(text), values);
  }
  const { levels } = written;
  const result = await changeLevels(ports.deskSettings, rev, { levels });
  return shown(ports, language, noticeOf(result, 'levels.done.saved', language));
};

/** "Confirmar niveles": from now on the requesters are told. */
export const confirmLevels: Handler<'levels_confirm', LevelPorts> = async (ports, press) => {
  const { actor, language } = press.sender;
  const confirmed = { by: actor.person, at: ports.clock.now() };
  const result = await changeLevels(ports.deskSettings, press.click.data.rev, { confirmed });
  return shown(ports, language, noticeOf(result, 'levels.done.confirmed', language));
};

async function shown(
  { deskSettings }: LevelPorts,
  language: Language,
  notice: Notice,
  values?: LevelValues,
) {
  const known = await deskLevels(deskSettings);
  return { card: levelsCard(known, { language, notice, isLead: true, values }) };
}

function noticeOf(
  result: 'changed' | 'stale',
  done: 'levels.done.saved' | 'levels.done.confirmed',
  language: Language,
): Notice {
  return result === 'stale'
    ? warning(translate(language, 'levels.stale'))
    : good(translate(language, done));
}

function problemText(problem: HoursProblem, language: Language): string {
  const t = translator(language);
  return problem.code === 'no_hours'
    ? t('levels.problem.no_hours', { max: problem.max })
    : t('levels.problem.start_after_resolve', { priority: t(`priority.${problem.priority}`) });
}
