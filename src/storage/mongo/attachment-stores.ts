import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection, type mongo } from 'mongoose';
import type { Attachments } from '../../application/ports/attachments.ts';
import type { DownloadLinks } from '../../application/ports/download-links.ts';
import { fileIn, foundAs, linkIn } from '../document.ts';
import { isDuplicateId } from './errors.ts';
import type { Models } from './models.ts';

/**
 * Files: what is known of one is a document, which is written last; its bytes are in GridFS, under the
 * file's id as their name. Whoever keeps the same file at the same time writes its bytes a second time.
 */
export function createAttachments({ attachments }: Models, connection: Connection): Attachments {
  const bucket = bucketOf(connection);
  const removeBytes = async (filename: string): Promise<void> => {
    for (const { _id } of await bucket.find({ filename }).toArray()) await bucket.delete(_id);
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    await attachments.deleteMany({ _id: mongoose.trusted({ $in: [...ids] }) });
    for (const id of ids) await removeBytes(id);
  };
  return {
    async put({ id, ...fields }, bytes) {
      if ((await attachments.exists({ _id: id })) !== null) return;
      const upload = bucket.openUploadStream(id);
      await pipeline([Buffer.from(bytes)], upload);
      try {
        await attachments.create([{ _id: id, ...fields }]);
      } catch (error) {
        await bucket.delete(upload.id);
        if (!isDuplicateId(error)) throw error;
      }
    },
    async read(id) {
      const found = await attachments.findById(id).lean();
      if (found === null) return undefined;
      const chunks: Buffer[] = [];
      for await (const chunk of bucket.openDownloadStreamByName(id)) chunks.push(chunk as Buffer);
      return { file: fileIn(found), bytes: Buffer.concat(chunks) };
    },
    remove,
    async forgetPerson(personId) {
      const found = await attachments.find({ personId }, { _id: 1 }).lean();
      await remove(found.map(({ _id }) => _id));
    },
  };
}

function bucketOf({ db }: Connection): mongo.GridFSBucket {
  if (db === undefined) throw new Error('the connection has no database');
  return new mongoose.mongo.GridFSBucket(db, { bucketName: 'attachments' });
}

/** Links for downloading, each used up by one write. */
export function createDownloadLinks({ links }: Models): DownloadLinks {
  return {
    async add(given) {
      await links.insertMany(given.map(({ digest, ...fields }) => ({ _id: digest, ...fields })));
    },
    async use(digest, usedAt) {
      const before = await links.findOneAndUpdate(
        { _id: digest },
        { $set: { usedAt } },
        { returnDocument: 'before', lean: true },
      );
      return foundAs(before, linkIn);
    },
    async forgetExpired(before) {
      await links.deleteMany({ expiresAt: mongoose.trusted({ $lt: before }) });
    },
  };
}
