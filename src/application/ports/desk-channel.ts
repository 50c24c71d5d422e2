/** Why nothing can be posted in the desk's channel: it was deleted, its team archived, or the program removed from the team. */
export type AwayReason = 'deleted' | 'archived' | 'removed';

/** The team's channel in which the desk works. */
export interface DeskChannel {
  readonly teamId: string;
  readonly channelId: string;
  readonly conversation: unknown;
  /** Teams leaves out the name of General. */
  readonly name?: string;
  /** Nothing can be posted there; it is tried again at `retryAt`, when nobody says earlier that it can. */
  readonly away?: { readonly why: AwayReason; readonly retryAt: Date };
}

/** Which channel that is, if one was chosen. Read through a cache that a change renews. */
export interface DeskChannelStore {
  find(): Promise<DeskChannel | undefined>;
  set(channel: DeskChannel): Promise<void>;
}
