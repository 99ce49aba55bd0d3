import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Values that can be made again, kept in a folder so that they need not be. Nothing in it is ever trusted: what is
 * missing, cut short or altered is as if it had never been kept.
 */
export interface DiskCache {
  /** The value, or undefined. Never rejects. */
  read(name: string): Promise<unknown>;
  /** False when it could not be kept. Never rejects. */
  write(name: string, value: unknown): Promise<boolean>;
  /** Takes everything else out of the folder. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
}

const ENDING = '.json';
const CHECKSUM_LENGTH = 64;

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A cache in a folder of its own, which is made when something is first kept. */
export function openDiskCache(folder: string): DiskCache {
  const pathOf = (name: string): string => join(folder, `${name}${ENDING}`);
  return {
    async read(name) {
      try {
        const content = await readFile(pathOf(name), 'utf8');
        const text = content.slice(CHECKSUM_LENGTH);
        if (content.slice(0, CHECKSUM_LENGTH) !== checksum(text)) return undefined;
        return JSON.parse(text) as unknown;
      } catch {
        return undefined;
      }
    },
    async write(name, value) {
      const text = JSON.stringify(value);
      const draft = join(folder, `${name}.${randomUUID()}.draft`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, checksum(text) + text);
        await rename(draft, pathOf(name));
        return true;
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
        return false;
      }
    },
    async keepOnly(names) {
      const kept = new Set([...names].map((name) => `${name}${ENDING}`));
      const files = await readdir(folder).catch(() => []);
      for (const file of files) {
        const isOurs = file.endsWith(ENDING) || file.endsWith('.draft');
        if (isOurs && !kept.has(file)) await rm(join(folder, file), { force: true }).catch(() => 0);
      }
    },
  };
}
