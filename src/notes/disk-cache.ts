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
  /** Never rejects. */
  remove(names: readonly string[]): Promise<void>;
  /** Takes everything else out of the folder, but for what is packed. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
  /**
   * Puts these values, and no others, into one file, which the next process reads at once; does nothing while few of them
   * are outside it. Never rejects.
   */
  pack(names: readonly string[]): Promise<void>;
}

const ENDING = '.json';
const PACK = 'values.pack';
const CHECKSUM_LENGTH = 64;
/** So many values outside the pack cost a start less than a new pack costs now. */
const FEW_LOOSE = 50;

function checksum(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function sealed(value: unknown): Buffer {
  const content = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(checksum(content)), content]);
}

function unsealed(sealedValue: Buffer): unknown {
  const content = sealedValue.subarray(CHECKSUM_LENGTH);
  if (sealedValue.toString('latin1', 0, CHECKSUM_LENGTH) !== checksum(content)) return undefined;
  return JSON.parse(content.toString('utf8'));
}

/** A pack begins with a line that names its values and their lengths in bytes; they follow, sealed, without a gap. */
function packed(values: ReadonlyMap<string, Buffer>): Buffer {
  const list = [...values].map(([name, { length }]) => [name, length]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...values.values()]);
}

function unpacked(pack: Buffer): Map<string, Buffer> {
  const end = pack.indexOf('\n');
  const list = JSON.parse(pack.toString('utf8', 0, end)) as [string, number][];
  const values = new Map<string, Buffer>();
  let at = end + 1;
  for (const [name, length] of list) {
    values.set(name, pack.subarray(at, at + length));
    at += length;
  }
  return values;
}

/** A cache in a folder of its own, which is made when something is first kept. */
export function openDiskCache(folder: string): DiskCache {
  const pathOf = (name: string): string => join(folder, `${name}${ENDING}`);
  let waiting: Promise<Map<string, Buffer>> | undefined;

  const readPack = async (): Promise<Map<string, Buffer>> =>
    readFile(join(folder, PACK))
      .then(unpacked)
      .catch(() => new Map<string, Buffer>());

  /** Writes a whole file or none. */
  async function keep(file: string, content: Buffer): Promise<boolean> {
    const draft = join(folder, `${randomUUID()}.draft`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(draft, content);
      await rename(draft, file);
      return true;
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
      return false;
    }
  }

  async function remove(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(pathOf(name), { force: true }).catch(() => undefined);
  }

  return {
    async read(name) {
      try {
        const values = await (waiting ??= readPack());
        const value = values.get(name);
        // A process reads a value once: what was read need not stay in memory.
        values.delete(name);
        return unsealed(value ?? (await readFile(pathOf(name))));
      } catch {
        return undefined;
      }
    },
    write: (name, value) => keep(pathOf(name), sealed(value)),
    remove,
    async keepOnly(names) {
      const kept = new Set([...names].map((name) => `${name}${ENDING}`));
      const files = await readdir(folder).catch(() => []);
      for (const file of files) {
        const isOurs = file.endsWith(ENDING) || file.endsWith('.draft');
        if (isOurs && !kept.has(file)) await rm(join(folder, file), { force: true }).catch(() => 0);
      }
    },
    async pack(names) {
      // What nobody has asked for by now would keep the whole pack in memory.
      waiting = Promise.resolve(new Map());
      const files = new Set(await readdir(folder).catch(() => []));
      const loose = names.filter((name) => files.has(`${name}${ENDING}`));
      if (loose.length <= FEW_LOOSE) return;
      const before = await readPack();
      const values = new Map<string, Buffer>();
      for (const name of names) {
        const value = before.get(name) ?? (await readFile(pathOf(name)).catch(() => undefined));
        if (value !== undefined) values.set(name, value);
      }
      if (await keep(join(folder, PACK), packed(values))) await remove(loose);
    },
  };
}
