import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isInside } from './list-note-files.ts';
import type { Picture } from './paper.ts';

/*
 * Pictures that lie beside the notes. Whatever a note says, nothing but a picture is read, and nothing outside of the
 * notes folder: both are told by the file itself, not by its name.
 */

export type PictureType = 'png' | 'jpg' | 'gif' | 'webp';

/** A picture's bytes, or why there are none. Where a file outside lies is not told from where there is no file. */
export type PictureFile =
  | { kind: 'picture'; type: PictureType; data: Uint8Array }
  | { kind: 'missing'; why: 'gone' | 'too-large' | 'no-picture' };

export interface PicturePlace {
  /** The notes folder, or the one notes file. */
  notes: string;
  /** Path of the note that shows the picture. */
  note: string;
  /** As the note writes it: `img/fig1.png`. */
  url: Picture['url'];
}

const missing = (why: 'gone' | 'too-large' | 'no-picture'): PictureFile => ({
  kind: 'missing',
  why,
});

/** Reads a note's picture of at most `maxBytes`. Never rejects. */
export async function readPictureFile(
  { notes, note, url }: PicturePlace,
  maxBytes: number,
): Promise<PictureFile> {
  try {
    const root = (await stat(notes)).isDirectory() ? notes : dirname(notes);
    const path = await realPictureOf(url, root, note);
    return path === undefined ? missing('gone') : await readAt(path, maxBytes);
  } catch {
    return missing('gone');
  }
}

/** The real path of a picture in the notes folder; undefined when there is none or a way leads out of the folder. */
async function realPictureOf(url: string, root: string, note: string): Promise<string | undefined> {
  const realRoot = await realpath(root);
  for (const path of pathsOf(url)) {
    if (path.includes('\0')) continue;
    // As on a site, a path that begins with a slash begins at the root of the notes.
    const whole = isAbsolute(path) ? join(root, path) : resolve(dirname(note), path);
    for (const spelling of new Set([whole, whole.normalize('NFD')])) {
      const real = await realpath(spelling).catch(() => undefined);
      if (real !== undefined && isInside(realRoot, real)) return real;
    }
  }
  return undefined;
}

/** What the address may mean, likeliest first: as it stands; without what a browser takes off; with its `%20` read. */
function pathsOf(url: string): Set<string> {
  const slashed = url.replaceAll('\\', '/');
  const bare = slashed.replace(/[?#].*$/, '');
  return new Set([slashed, bare, decoded(slashed), decoded(bare)].filter((path) => path !== ''));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC').replaceAll('\\', '/');
  } catch {
    return path;
  }
}

/** A link put in the file's place meanwhile is not followed, and a pipe not waited for. */
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

async function readAt(path: string, maxBytes: number): Promise<PictureFile> {
  const file = await open(path, READ_ONLY);
  try {
    const status = await file.stat();
    if (!status.isFile()) return missing('no-picture');
    if (status.size > maxBytes) return missing('too-large');
    const data = Buffer.alloc(status.size);
    const { bytesRead } = await file.read(data, 0, status.size, 0);
    const type = pictureType(data.subarray(0, bytesRead));
    return type === undefined
      ? missing('no-picture')
      : { kind: 'picture', type, data: data.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

/** By the signature that files of a kind begin with; undefined when it is none that Discord shows. */
export function pictureType(data: Uint8Array): PictureType | undefined {
  const start = Buffer.from(data.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  return start.startsWith('RIFF') && start.slice(8) === 'WEBP' ? 'webp' : undefined;
}
