/** Lets one person download one file once. The token is known to that person alone: its digest is what is kept. */
export interface DownloadLink {
  readonly digest: string;
  readonly caseId: string;
  readonly fileId: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

/** The links that were given out. Rejects when the store cannot be reached. */
export interface DownloadLinks {
  add(links: readonly DownloadLink[]): Promise<void>;
  /**
   * Uses the link up, in one write. Says whether somebody had used it before; undefined when there
   * is none of this digest. Whether its time is over is for the caller to see.
   */
  use(
    digest: string,
    at: Date,
  ): Promise<(DownloadLink & { readonly usedBefore: boolean }) | undefined>;
  /** Removes the links whose time was over before that instant. */
  forgetExpired(before: Date): Promise<void>;
}
