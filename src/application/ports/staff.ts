import type { Person } from '../../domain/case.ts';
import type { StaffRole } from '../../domain/permissions.ts';

/** A member of the desk's team. */
export interface StaffMember {
  readonly person: Person;
  readonly roles: readonly StaffRole[];
  /** The member's id in the chat, for opening a conversation with them. */
  readonly chatId: string;
  /** They are away until then; see `staffWithAbsences`. Never stored with them. */
  readonly absentUntil?: Date;
}

/** Somebody who is no longer of the staff, until the desk was told. */
export interface Departure {
  readonly member: StaffMember;
  readonly leftAt: Date;
}

/** The desk's staff: who is in the desk's team. Read through a cache that a change renews. */
export interface Staff {
  find(personId: string): Promise<StaffMember | undefined>;
  all(): Promise<readonly StaffMember[]>;
  /** These are the staff now; whoever was and is not among them left at `at`. */
  replaceAll(members: readonly StaffMember[], at?: Date): Promise<void>;
  /** Adds members, in the place of those who have their ids. */
  add(members: readonly StaffMember[]): Promise<void>;
  /** Removes whoever has one of these ids, of the directory or of the chat. Harmless for strangers. */
  remove(ids: readonly string[], at?: Date): Promise<void>;
  /** Some of those who left and of whom the desk was not told yet. */
  departed(limit: number): Promise<readonly Departure[]>;
  /** The desk is told of them. Harmless for who came back. */
  forgetDeparted(departures: readonly Departure[]): Promise<void>;
}
