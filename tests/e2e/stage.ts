import type { Organization, OrganizationMember } from '../../src/local/sample-organization.ts';
import type { Activity, InvokeAnswer } from './activity.ts';
import type { Transcript } from './transcript.ts';
import type { Wire } from './wire.ts';

/** Where a click happens. */
export interface Spot {
  readonly conversationId: string;
  /** The message with the card. */
  readonly replyToId: string;
}

/** A place that plays Teams to the bot: the real local client, or a connector of our own. */
export interface Stage {
  readonly organization: Organization;
  readonly wire: Wire;
  readonly transcript: Transcript;
  /** The person's chat with the bot; made when there was none. */
  personalChat(person: OrganizationMember): Promise<string>;
  /** Types in the personal chat. Gives the HTTP status of the bot where the stage knows it. */
  type(person: OrganizationMember, text: string): Promise<number | undefined>;
  /** Presses an Action.Execute button. */
  invoke(person: OrganizationMember, spot: Spot, action: unknown): Promise<InvokeAnswer>;
  /** Presses an Action.Submit button. */
  submit(person: OrganizationMember, spot: Spot, value: unknown): Promise<void>;
  /** Any activity at all, from anybody; what is not given is filled in. */
  deliver(activity: Partial<Activity> & { readonly type: string }): Promise<void>;
  /** Somebody adds the bot to the desk's team. */
  addBotToTeam(): Promise<void>;
  close(): Promise<void>;
}
