import { type LevelAlert, nextWarning } from '../level-alerts.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

/** Three quarters of the time that the desk gives itself are used (policy 5). */
export const warnLevel: CommandDefinition<Nothing, LevelAlert> = {
  record: (_input, kase, time) => nextWarning(kase, time)?.alert,
  change: () => ({}),
};
