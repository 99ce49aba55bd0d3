import { bareTitle, READING_SUFFIX } from './paper-name.ts';

const LONGEST_SHORT_NAME = 40;
/** A title that has no clause to cut at is shown a little further. */
const LONGEST_CUT_NAME = 52;
/** Words further to the front are part of the name. */
const CLAUSE_FROM = 12;
const LITTLE_WORD =
  /^(?:an?|the|and|or|of|in|on|for|to|with|by|from|via|new|novel|simple|systematic|review|survey|study|analysis|approach|method)$/i;
const CLAUSE_WORDS =
  /\s(?:for|using|via|with|by|from|towards?|through|based on|to|in|on|of|without|among)(?=\s)/gi;

/** Whether a text is short enough to be the name of something. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  return text.length > 1 && text.length <= LONGEST_SHORT_NAME && words.length <= 5;
}

/**
 * The title up to the first clause behind which enough is named: `Mastering the game of Go`, because "Mastering the game"
 * is no name, and `Fully Convolutional Networks` of a title that goes on with what they are for.
 */
function shorten(title: string): string {
  const clauses = [...title.matchAll(CLAUSE_WORDS)].filter(
    ({ index }) => index >= CLAUSE_FROM && !isInsideName(title, index),
  );
  const ends = [...clauses.map(({ index }) => index), title.length];
  const belongs = (at: number): boolean =>
    clauses[at]?.[0].trim().toLowerCase() === 'of' && (ends[at + 1] ?? 0) <= LONGEST_SHORT_NAME;
  const names = ends.filter((_, at) => !belongs(at)).map((end) => title.slice(0, end));
  const head = names.find((start) => namingWords(start) >= ENOUGH_WORDS) ?? title;
  if (head.length <= LONGEST_CUT_NAME) return head;
  const cut = head.slice(0, LONGEST_CUT_NAME).replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,:;]+$/u, '')}…`;
}

/** `Sequence to Sequence`, `End to End`: one word on both sides. */
function isInsideName(title: string, at: number): boolean {
  const before = /[^\s-]+$/u.exec(title.slice(0, at))?.[0].toLowerCase();
  const after = /^\s\S+\s([^\s-]+)/u.exec(title.slice(at))?.[1]?.toLowerCase();
  return before !== undefined && before === after;
}

const ENOUGH_WORDS = 3;

function namingWords(text: string): number {
  return text.split(/[\s-]+/).filter((word) => !LITTLE_WORD.test(word)).length;
}

/** `CLIP` of `CLIP (Learning Transferable Visual Models From Natural Language Supervision)`. */
const NAME_AND_TITLE = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u;

/**
 * The name that stands before a colon or dash, before the whole title in brackets, or as an acronym in brackets at the
 * end; undefined for none of them.
 */
export function givenName(title: string): string | undefined {
  const bare = bareTitle(title);
  const spaced = /^([\p{Lu}\p{N}]+(?:\s(?:-\s)?[\p{Lu}\p{N}]+){1,4})\s*[:：]\s+\S/u.exec(bare)?.[1];
  if (spaced !== undefined) return spaced.replaceAll(' - ', '-');
  const inFront = /^\[([^[\]]*\p{Lu}[^[\]]*)\]\s*\S+\s\S/u.exec(bare)?.[1] ?? '';
  if (looksLikeName(inFront) && !/\s\S+\s/.test(inFront)) return inFront;
  const head = /^(.+?)(?:\s*[:：]\s+|：|\s+[-–—|]\s+)\S/u.exec(bare)?.[1] ?? '';
  if (looksLikeName(head)) return head.replace(READING_SUFFIX, '');
  const [, name = '', whole = ''] = NAME_AND_TITLE.exec(bare) ?? [];
  if (looksLikeName(name) && whole.split(/\s+/).length > name.split(/\s+/).length + 2) return name;
  return /[(（]([A-Z][\p{L}\d+-]{1,14})[)）]\s*$/u.exec(bare)?.[1];
}

/** The name put before every card: `U-Net` of `U-Net: Convolutional Networks for …`. */
export function shortNameOf(title: string): string {
  const bare = bareTitle(title);
  const quoted = /^["“”'‘「『]([^"“”「」『』]{8,52})["“”'’」』]/u.exec(bare)?.[1];
  if (quoted !== undefined) return quoted.replace(/[\s,.:]+$/u, '');
  const given = givenName(title);
  if (given !== undefined) return given;
  if (bare.length <= LONGEST_SHORT_NAME) return bare;
  return shorten(bare.split(/\s*[:：]\s/u)[0] ?? bare);
}
