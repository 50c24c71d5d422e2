/** Four bytes that sort like the number. */
export function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export const RECORD_BYTES = 6;

export function recordKey(collection: number, record: number): Buffer {
  const bytes = Buffer.alloc(4 + RECORD_BYTES);
  bytes.writeUInt32BE(collection);
  bytes.writeUIntBE(record, 4, RECORD_BYTES);
  return bytes;
}

export function entryKey(index: number, key: Buffer, record: number): Buffer {
  const bytes = Buffer.alloc(4 + key.length + RECORD_BYTES);
  bytes.writeUInt32BE(index);
  key.copy(bytes, 4);
  bytes.writeUIntBE(record, 4 + key.length, RECORD_BYTES);
  return bytes;
}

export const recordOf = (entry: Buffer): number =>
  entry.readUIntBE(entry.length - RECORD_BYTES, RECORD_BYTES);

/** The first key after all that begin with these bytes. */
export function afterPrefix(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix);
  for (let i = end.length - 1; i >= 0; i--) {
    if (end[i] !== 0xff) {
      end[i] = (end[i] as number) + 1;
      return end.subarray(0, i + 1);
    }
  }
  return Buffer.concat([prefix, Buffer.alloc(64, 0xff)]);
}
