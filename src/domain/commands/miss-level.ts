import { type LevelAlert, nextMiss } from '../level-alerts.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

/** The time that the desk gives itself is used up (policy 5). */
export const missLevel: CommandDefinition<Nothing, LevelAlert> = {
  record: (_input, kase, time) => nextMiss(kase, time),
  change: () => ({}),
};
