import { SECOND } from '../base/clock.ts';

/** What became of fetching an attached file. */
export type FetchedFile =
  | { content: Uint8Array }
  /** It has more bytes than were allowed; the rest was not read. */
  | { failure: 'too-large' }
  /** It is not where Discord keeps files, or could not be fetched. */
  | { failure: 'unreachable' };

/** Fetches a file that Discord keeps; at most `maxBytes` are read. Never rejects. */
export type FetchFile = (url: string, maxBytes: number) => Promise<FetchedFile>;

/** Where Discord keeps attached files. */
const HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const PATIENCE_MS = 10 * SECOND;

/** A fetcher for attachments. Beside Discord's own hosts only that of `apiUrl` is asked: a local Discord keeps its files itself. */
export function createFileFetcher(apiUrl: string | undefined): FetchFile {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).origin;
  const isKept = (url: string): boolean => {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname, origin } = new URL(url);
    return origin === own || (protocol === 'https:' && HOSTS.has(hostname));
  };
  return async (url, maxBytes) => {
    if (!isKept(url)) return { failure: 'unreachable' };
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(url, { redirect: 'error', signal });
      if (!response.ok || response.body === null) return { failure: 'unreachable' };
      return await readAtMost(response.body, maxBytes);
    } catch {
      return { failure: 'unreachable' };
    }
  };
}

async function readAtMost(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<FetchedFile> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) return { failure: 'too-large' };
    chunks.push(chunk);
  }
  return { content: Buffer.concat(chunks) };
}
