import { createHash } from 'node:crypto';
import { SECOND } from '../base/clock.ts';
import { GENERATOR_VERSION } from '../cards/generator-version.ts';
import type { CardSet } from '../cards/card.ts';
import { codeFingerprint } from '../notes/code-fingerprint.ts';
import { openDiskCache } from '../notes/disk-cache.ts';
import type { Paper, ParsedFile } from '../notes/paper.ts';
import type { NoteText } from '../notes/read-notes.ts';
import { createLargeFiles } from './large-files.ts';
import { type SplitFile, splitFile } from './split-file.ts';
import { cacheNames, makeFile, makeOwnCards, type MadeFile } from './made-file.ts';

/**
 * Larger files are read beside the event loop once members wait for answers, and all of them as soon as the thread there
 * is warm. In UTF-16 code units.
 */
const LARGE = 12_000;

/** A bot that has just started has more urgent things to do than to warm a thread for the first file that is saved. */
const WARM_UP_AFTER_MS = 5 * SECOND;

/** Makes papers and cards of files; what was made before of the same content by the same code is not made again. */
export interface NoteMaker {
  parse(note: NoteText): Promise<ParsedFile>;
  /** Cards of a paper that `parse` gave, by that paper alone. */
  ownCards(paper: Paper): Promise<CardSet>;
  /** The papers of a file as files of their own. */
  split(text: string, name: string): Promise<SplitFile>;
  /** Equal for papers of the same content, read by the same code. */
  keyOf(paper: Paper): string;
  /** The paper with this key as it was made once, while it is still kept. */
  recall(key: string): Promise<Paper | undefined>;
  /** From now on nothing may hold up the event loop for long. */
  goLive(): void;
  /** Forgets what these papers needed and `now` does not. */
  forget(before: readonly Paper[], now: readonly Paper[]): Promise<void>;
  /** Forgets what no paper needs, and puts together what the next start reads. */
  tidy(papers: readonly Paper[]): Promise<void>;
  stop(): Promise<void>;
}

interface Origin {
  key: string;
  index: number;
  own?: CardSet;
}

export function createNoteMaker(
  cacheFolder: string | undefined,
  warmUpAfterMs: number = WARM_UP_AFTER_MS,
): NoteMaker {
  const version = `${GENERATOR_VERSION} ${codeFingerprint()}`;
  const cache = cacheFolder === undefined ? undefined : openDiskCache(cacheFolder);
  const large = createLargeFiles();
  const origins = new WeakMap<Paper, Origin>();
  let isLive = false;
  let hasLarge = false;
  let warmingUp: NodeJS.Timeout | undefined;

  const isBeside = (text: string): boolean => isLive && (text.length > LARGE || large.isWarm());

  function remember(key: string, { papers, problems }: ParsedFile, own?: readonly CardSet[]) {
    for (const [index, paper] of papers.entries()) {
      const set = own?.[index];
      origins.set(paper, set === undefined ? { key, index } : { key, index, own: set });
    }
    return { papers, problems };
  }

  const keysOf = (papers: readonly Paper[]): string[] =>
    papers.flatMap((paper) => origins.get(paper)?.key ?? []);

  async function makeHere(key: string, { text, name }: NoteText): Promise<MadeFile> {
    const made = await makeFile(text, name);
    const names = cacheNames(key);
    await cache?.write(names.cards, made.own);
    await cache?.write(names.papers, { papers: made.papers, problems: made.problems });
    return made;
  }

  function makeBeside(key: string, { text, name }: NoteText): Promise<MadeFile> {
    const kept = cacheFolder === undefined ? undefined : { folder: cacheFolder, key };
    return large.make({ text, name, cache: kept });
  }

  /** Of all papers of the file at once. */
  async function cachedCards({ key, index }: Origin): Promise<CardSet | undefined> {
    const sets = (await cache?.read(cacheNames(key).cards)) as readonly CardSet[] | undefined;
    return sets?.[index];
  }

  return {
    async parse(note) {
      const key = keyOfText(version, note);
      hasLarge ||= note.text.length > LARGE;
      const kept = (await cache?.read(cacheNames(key).papers)) as ParsedFile | undefined;
      if (kept !== undefined) return remember(key, kept);
      const made = await (isBeside(note.text) ? makeBeside(key, note) : makeHere(key, note));
      return remember(key, made, made.own);
    },
    async ownCards(paper) {
      const origin = origins.get(paper);
      if (origin?.own !== undefined) return origin.own;
      const kept = origin === undefined ? undefined : await cachedCards(origin);
      const own = kept ?? (await makeOwnCards(paper));
      if (origin !== undefined) origin.own = own;
      return own;
    },
    split: (text, name) => (isBeside(text) ? large.split(text, name) : splitFile(text, name)),
    keyOf(paper) {
      const origin = origins.get(paper);
      return origin === undefined ? '' : `${origin.key} ${origin.index}`;
    },
    async recall(paperKey) {
      const [key, index] = /^([0-9a-f]{32}) (\d+)$/.exec(paperKey)?.slice(1) ?? [];
      if (key === undefined) return undefined;
      const kept = (await cache?.read(cacheNames(key).papers)) as ParsedFile | undefined;
      return kept === undefined ? undefined : remember(key, kept).papers[Number(index)];
    },
    goLive() {
      isLive = true;
      // A thread that can not be started is found out, and told, by the first file that needs it.
      const warmUp = (): void => void large.prepare().catch(() => undefined);
      if (hasLarge) warmUp();
      else warmingUp = setTimeout(warmUp, warmUpAfterMs).unref();
    },
    async forget(before, now) {
      const needed = new Set(keysOf(now));
      const gone = keysOf(before).filter((key) => !needed.has(key));
      await cache?.remove(gone.flatMap((key) => Object.values(cacheNames(key))));
    },
    async tidy(papers) {
      const names = [...new Set(keysOf(papers))].map(cacheNames);
      await cache?.keepOnly(new Set(names.flatMap((both) => Object.values(both))));
      await cache?.pack(names.map((both) => both.papers));
    },
    stop: () => {
      clearTimeout(warmingUp);
      return large.stop();
    },
  };
}

function keyOfText(version: string, { name, hash }: NoteText): string {
  return createHash('sha256')
    .update([version, name, hash].join('\u0000'))
    .digest('hex')
    .slice(0, 32);
}
