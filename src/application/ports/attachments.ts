import type { AttachedFile } from '../../domain/case.ts';

/** A file as it is kept: what a case tells of it, and who sent it. */
export interface KeptFile extends AttachedFile {
  readonly personId: string;
  readonly keptAt: Date;
}

/** The bytes of the files that people sent (steps 1-3), outside the cases. Rejects when the store cannot be reached. */
export interface Attachments {
  /** Keeps a file whole, or not at all; does nothing when a file of this id is kept already. */
  put(file: KeptFile, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<{ readonly file: KeptFile; readonly bytes: Uint8Array } | undefined>;
  /** Removes the files of these ids; those that are not there do no harm. */
  remove(ids: readonly string[]): Promise<void>;
  /** Removes every file that the person sent, for when their data is to be deleted. */
  forgetPerson(personId: string): Promise<void>;
}
