import { DeliveryError } from './ports/chat.ts';
import type { Needs } from './ports/needs.ts';
import type { StaffMember } from './ports/staff.ts';

/** Who came to the desk's team, and the ids of who left it. */
export interface MemberChange {
  readonly joined: readonly StaffMember[];
  readonly left: readonly string[];
}

export type StaffRenewal = ReturnType<typeof createStaffRenewal>;

/** The team may change without telling us. */
const RENEWAL_MS = 60 * 60_000;
/** The roster may lag behind what was said of a member this long. */
const ROSTER_LAG_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 5 * 60_000;

/**
 * Keeps the staff as the desk's team is. What Teams says of a member counts at once; the roster is
 * read then, every hour, and again after a failure, not before the chat allows it.
 */
export function createStaffRenewal(
  deps: Needs<'clock' | 'deskChannel' | 'log' | 'roster' | 'staff'>,
) {
  const { roster, staff, deskChannel, clock, log } = deps;
  /** The last that was said of a member, by each of their ids: who they are, or that they left. */
  const said = new Map<string, { readonly at: number; readonly member: StaffMember | undefined }>();
  let dueAt = Number.NEGATIVE_INFINITY;
  let notBefore = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let reading: Promise<void> | undefined;
  // One write after the other: a whole list that was read earlier must not undo a change.
  let writing: Promise<unknown> = Promise.resolve();
  const write = (work: () => Promise<void>): Promise<void> => {
    const written = writing.then(work);
    writing = written.catch(() => undefined);
    return written;
  };

  function note(ids: readonly string[], member: StaffMember | undefined): void {
    for (const id of ids) said.set(id, { at: clock.now().getTime(), member });
  }

  /** The members that the roster names, but for what was said of somebody a moment ago. */
  function corrected(members: readonly StaffMember[], known: readonly StaffMember[]) {
    const now = clock.now().getTime();
    for (const [id, { at }] of said) if (now - at >= ROSTER_LAG_MS) said.delete(id);
    const recent = ({ person, chatId }: StaffMember) => said.get(person.id) ?? said.get(chatId);
    const staying = members.filter((member) => {
      const change = recent(member);
      return change === undefined || change.member !== undefined;
    });
    const listed = new Set(staying.map(({ chatId }) => chatId));
    const joined = [...said.values()].flatMap(({ member }) => member ?? []);
    const missing = new Map(
      joined.filter(({ chatId }) => !listed.has(chatId)).map((member) => [member.chatId, member]),
    );
    return [...staying, ...missing.values()].map((member) => underKnownId(member, known));
  }

  async function read(): Promise<void> {
    try {
      const channel = await deskChannel.find();
      const members = channel === undefined ? [] : await roster.read(channel);
      if (members.length > 0)
        await write(async () =>
          staff.replaceAll(corrected(members, await staff.all()), clock.now()),
        );
      failures = 0;
      dueAt = clock.now().getTime() + (said.size > 0 ? ROSTER_LAG_MS : RENEWAL_MS);
    } catch (error) {
      const asked = error instanceof DeliveryError ? error.retryAfterMs : undefined;
      const wait = asked ?? Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 20));
      failures += 1;
      notBefore = clock.now().getTime() + wait;
      dueAt = notBefore;
      log.warn('staff_not_renewed', { reason: String(error), retryInMs: wait });
    }
  }

  /** Reads the team when it is time to. Never rejects: a failure is logged and tried again. */
  function renewIfDue(): Promise<void> {
    const now = clock.now().getTime();
    if (reading === undefined && (now < dueAt || now < notBefore)) return Promise.resolve();
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    renewIfDue,
    /** Reads the team now, unless the chat asked to wait. */
    renew(): Promise<void> {
      // Whoever waits for an answer waits for one reading, not for two.
      if (reading === undefined) dueAt = Number.NEGATIVE_INFINITY;
      return renewIfDue();
    },
    /** Another team is the desk's, and these are its members. */
    async startOver(members: readonly StaffMember[]): Promise<void> {
      said.clear();
      dueAt = clock.now().getTime() + RENEWAL_MS;
      await write(async () => {
        const known = await staff.all();
        const next = members.map((member) => underKnownId(member, known));
        await staff.replaceAll(next, clock.now());
      });
    },
    /** Makes a change of the team's members count, here and in the store, then has the team read again. */
    async change({ joined, left }: MemberChange): Promise<void> {
      note(left, undefined);
      for (const member of joined) note([member.person.id, member.chatId], member);
      dueAt = Number.NEGATIVE_INFINITY;
      await write(async () => {
        await staff.remove(left, clock.now());
        const known = await staff.all();
        const added = joined.map((member) => underKnownId(member, known));
        await staff.add(
          added.filter(({ person }) => !known.some((one) => one.person.id === person.id)),
        );
      });
    },
  };
}

/** Teams names the directory's id of a member at times only: they stay who they were. */
function underKnownId(member: StaffMember, known: readonly StaffMember[]): StaffMember {
  const same = known.find(({ chatId }) => chatId === member.chatId);
  return same === undefined
    ? member
    : { ...member, person: { ...member.person, id: same.person.id } };
}
