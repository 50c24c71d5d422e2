import type { Dialog } from '../dialog/dialog.ts';

/** Guided dialogs, one a person; kept so that any instance can take the next turn, also after a restart. */
export interface Dialogs {
  find(personId: string): Promise<Dialog | undefined>;
  /** Writes the dialog if its stored revision is still `expectedRev` (0: there is none yet). */
  save(dialog: Dialog, expectedRev: number): Promise<boolean>;
}
