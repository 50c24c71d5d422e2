import type { AttachedFile } from '../../domain/case.ts';

/** Why a file that came with a message was not kept. */
export type FileProblem = 'too_large' | 'forbidden_type' | 'failed' | 'no_room';

/** A file as it arrived: named and typed by what it is, not by what it was called. */
export interface FetchedFile extends Pick<AttachedFile, 'name' | 'type'> {
  readonly bytes: Uint8Array;
}

/** A file that came with a message and is still elsewhere. */
export interface IncomingFile {
  /** What the person called it, safe to be shown. */
  readonly name: string;
  /** Brings it here, or says why not. Ends soon after the signal is aborted; never rejects. */
  fetch(signal: AbortSignal): Promise<FetchedFile | FileProblem>;
}
