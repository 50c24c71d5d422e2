import type { Attachments } from '../../application/ports/attachments.ts';
import type { DownloadLinks } from '../../application/ports/download-links.ts';
import { fileIn, foundAs, linkIn } from '../document.ts';
import type { Database } from './database.ts';
import { createDocuments } from './documents.ts';

const PUT_BYTES = 'INSERT INTO attachment_bytes (id, bytes) VALUES (?, ?)';
const OF_PERSON = 'SELECT id FROM attachments WHERE person = ?';

/** Files: what is known of one, and its bytes in a table of their own. */
export function createAttachments(db: Database): Attachments {
  const { find, add } = createDocuments(db, 'attachments');
  const removeNow = (id: string): void => {
    db.run('DELETE FROM attachments WHERE id = ?', id);
    db.run('DELETE FROM attachment_bytes WHERE id = ?', id);
  };
  return {
    put: ({ id, ...fields }, bytes) =>
      db.write(() => {
        if (add({ _id: id, ...fields })) db.run(PUT_BYTES, id, Buffer.from(bytes));
      }),
    async read(id) {
      const found = find(id);
      const bytes = db.get('SELECT bytes FROM attachment_bytes WHERE id = ?', id)?.bytes;
      return found && Buffer.isBuffer(bytes) ? { file: fileIn(found), bytes } : undefined;
    },
    remove: (ids) => db.write(() => ids.forEach(removeNow)),
    forgetPerson: (personId) =>
      db.write(() => {
        for (const { id } of db.all(OF_PERSON, personId)) removeNow(String(id));
      }),
  };
}

/** Links for downloading, each used up by one write. */
export function createDownloadLinks(db: Database): DownloadLinks {
  const { find, put } = createDocuments(db, 'links');
  return {
    add: (links) =>
      db.write(() => {
        for (const { digest, ...fields } of links) put({ _id: digest, ...fields });
      }),
    use: (digest, at) =>
      db.write(() => {
        const found = find(digest);
        if (found) put({ ...found, usedAt: found.usedAt ?? at });
        return foundAs(found, linkIn);
      }),
    forgetExpired: (before) =>
      db.write(() => void db.run('DELETE FROM links WHERE expires_at < ?', before.toISOString())),
  };
}
