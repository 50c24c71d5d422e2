import type { DeskChannel } from './desk-channel.ts';
import type { StaffMember } from './staff.ts';

/** Who is in the desk's team, as the chat has it now. */
export interface Roster {
  /** Everybody but programs. Rejects with a `DeliveryError`, which says how long to wait if the chat did. */
  read(channel: DeskChannel): Promise<readonly StaffMember[]>;
}
