import { readableFormula } from './readable-formula.ts';

/*
 * Text from notes, cards and people is untrusted: it may hold Markdown, mentions, invisible characters or be far too
 * long. Everything a view shows goes through here. `our own words` need none of it.
 */

/** Control, zero-width and bidirectional characters: nothing a note needs, much that misleads. Joiners stay, for emoji. */
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu;
const JOINER_FLOOD = /[\u200C\u200D]{2,}/gu;
const MARK_FLOOD = /(\p{M}{4})\p{M}+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Marks that mean something anywhere in a line. */
const SPECIAL = /[\\*_`|<[\]]|~(?=~)|(?<=~)~/g;
/** Marks that mean something at the start of a line only: headings, quotes, lists. */
const LINE_START = /^(?:(\d+)(?=[.)])|(?=[#>+-]))/;

/** One line without invisible characters. Lone surrogates, which Discord refuses, become U+FFFD. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(JOINER_FLOOD, '\u200D')
    .replaceAll(MARK_FLOOD, '$1')
    .replaceAll(LONE_SURROGATE, '\uFFFD')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** At most `max` UTF-16 code units, `…` included; never half a surrogate pair. */
export function cutCharacters(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  return `${withoutHalfPair(text.slice(0, max - 1)).trimEnd()}…`;
}

/** At most `max` bytes of UTF-8, `…` (3 bytes) included; never half a character. */
export function cutBytes(text: string, max: number): string {
  if (Buffer.byteLength(text) <= max) return text;
  if (max < 3) return '';
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > max - 3) break;
    end += character.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

function withoutHalfPair(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}

/** Takes the meaning from every Markdown mark, mention, link, time stamp and heading of a line; it reads the same on screen. */
export function escapeMarkdown(line: string): string {
  return escapeWithin(line).replace(LINE_START, '$1\\');
}

/** The same for text that does not begin its line. */
function escapeWithin(text: string): string {
  return withoutCall(text.replaceAll(SPECIAL, String.raw`\$&`).replaceAll('://', String.raw`\://`));
}

/** `@everyone` and `@here` reads the same and calls nobody, inside code too. */
export function withoutCall(text: string): string {
  return text.replaceAll(/@(?=everyone|here)/gi, '@\u200B');
}

/** One line of untrusted text in a message: cleaned, cut, escaped. */
export function untrusted(text: string, max = 300): string {
  return escapeMarkdown(cutCharacters(plain(text), max));
}

/** Untrusted text where Discord reads no Markdown: button labels, options, modal values. */
export function label(text: string, max: number): string {
  return cutCharacters(plain(text), max);
}

/** Shown letter by letter. Backticks inside are kept apart, so that none of them ends the code. */
export function code(text: string): string {
  const inner = withoutCall(plain(text)).replaceAll(/`(?=`)/g, '`\u2060');
  if (inner === '') return '';
  return inner.includes('`') ? `\`\` ${inner} \`\`` : `\`${inner}\``;
}

/** Code, display maths and inline maths as notes write them; `$5 and $10` is money. */
const ATOM = /(`+)(?!`)(.+?)(?<!`)\1(?!`)|\$\$(.+?)\$\$|\$(?=[^\s$])([^$]*?[^\s$])\$(?![\d$])/g;

/** Cut before the formula or code that does not fit whole, unless nothing would be left. */
function cutOutsideAtoms(line: string, max: number): string {
  if (line.length <= max) return line;
  const broken = [...line.matchAll(ATOM)].find(
    ({ index, 0: atom }) => index < max && index + atom.length > max - 1,
  );
  if (broken === undefined || broken.index === 0) return cutCharacters(line, max);
  return `${line.slice(0, broken.index).trimEnd()}…`;
}

/** Untrusted prose whose code and formulas show as code, short formulas in plain letters, so that `x_i * y_i` is never eaten by Markdown. */
export function prose(text: string, max = 1_000): string {
  const line = cutOutsideAtoms(plain(text), max);
  let shown = '';
  let from = 0;
  for (const match of line.matchAll(ATOM)) {
    shown += piece(line.slice(from, match.index), from);
    // Two pieces of code without anything between would run together.
    if (from > 0 && from === match.index) shown += '\u200B';
    shown += atom(match);
    from = match.index + match[0].length;
  }
  return shown + piece(line.slice(from), from);
}

/** The formula of an atom; null for code. */
const mathsOf = ([, , , display, inline]: RegExpMatchArray): string | null =>
  display ?? inline ?? null;

/** Code as code; a formula in plain letters where they tell it whole, else as code. */
function atom(match: RegExpMatchArray): string {
  const formula = mathsOf(match);
  if (formula === null) return code(match[2] ?? '');
  const readable = readableFormula(formula);
  return readable === null ? code(formula) : piece(readable, match.index ?? 0);
}

/** A label that calls nobody, its short formulas in plain letters: for what is only read, never for what a form gives back. */
export function choiceLabel(text: string, max: number): string {
  const line = withoutCall(plain(text));
  let shown = '';
  let from = 0;
  for (const match of line.matchAll(ATOM)) {
    const formula = mathsOf(match);
    const readable = formula === null ? null : readableFormula(formula);
    shown += line.slice(from, match.index) + (readable ?? match[0]);
    from = match.index + match[0].length;
  }
  return cutCharacters(shown + line.slice(from), max);
}

/** Whether a text holds a formula that plain letters cannot tell. */
export function needsCode(text: string): boolean {
  const formulas = [...plain(text).matchAll(ATOM)].map(mathsOf);
  return formulas.some((formula) => formula !== null && readableFormula(formula) === null);
}

const piece = (text: string, from: number): string =>
  from === 0 ? escapeMarkdown(text) : escapeWithin(text);

const HIDDEN = /\{\{c\d+::((?:(?!\{\{|\}\}|::).)+)(?:::(?:(?!\{\{|\}\}).)+)?\}\}/gu;
/** Not behind code or a formula: `f :: Int` is a type there. */
const SIDES = /^([^`$]{1,120}?)\s+::\s+/u;
const ANSWER_BEHIND = /^(Q\s?[:：.][^`$]*?[?？.。])\s+(?=A\s?[:：.]\s)/u;

/** Lines of a note as members read them: without the marks by which its author made a card of it. */
export function noteLines(text: string): string[] {
  const read = plain(text).replaceAll(HIDDEN, '$1').replace(SIDES, '$1: ');
  return read.replace(ANSWER_BEHIND, '$1\n').split('\n');
}
