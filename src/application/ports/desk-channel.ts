/** The team's channel in which the desk works. */
export interface DeskChannel {
  readonly teamId: string;
  readonly channelId: string;
  readonly conversation: unknown;
}

/** Which channel that is, if one was chosen. Read through a cache that a change renews. */
export interface DeskChannelStore {
  find(): Promise<DeskChannel | undefined>;
  set(channel: DeskChannel): Promise<void>;
}
