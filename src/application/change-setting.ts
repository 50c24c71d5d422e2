import type { DeskSettings, SettingName, SettingValues } from './ports/desk-settings.ts';

/** Every lost race means that somebody else's write won, so this many in a row is no contention but a fault. */
const MAX_RACES = 20;

/** Writes what becomes of the setting, again after each lost race, and gives what it is then. */
export async function changeSetting<N extends SettingName>(
  settings: DeskSettings,
  name: N,
  none: SettingValues[N],
  become: (value: SettingValues[N]) => SettingValues[N],
): Promise<SettingValues[N]> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const stored = await settings.find(name, { fresh: true });
    const next = become(stored?.value ?? none);
    if (await settings.save(name, next, stored?.rev ?? 0)) return next;
  }
  throw new Error(`setting ${name}: lost ${MAX_RACES} races in a row`);
}
