import type { FileProblem } from '../../application/ports/incoming-files.ts';

/** Where a file is, and who asks for it. */
export interface Source {
  readonly url: string;
  /** The `Authorization` header, for the connector only: what asks with it follows no redirect. */
  readonly authorization?: string | undefined;
  readonly redirect: 'follow' | 'error';
}

/** Reads the whole file, or stops at the byte that is too much. Rejects when it does not come. */
export async function download(
  { url, authorization, redirect }: Source,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | Extract<FileProblem, 'too_large'>> {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const response = await fetch(url, { headers, redirect, signal });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the file's place answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return 'too_large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
