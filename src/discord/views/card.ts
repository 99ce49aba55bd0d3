import type { APIComponentInContainer } from 'discord-api-types/v10';
import { gallery } from '../components.ts';
import { isLocalPicture } from '../../notes/picture.ts';
import { pictureAddress } from '../note-pictures.ts';
import { localeOf, type Words } from '../words/words.ts';
import { noteLines, plain, prose, untrusted } from '../text.ts';

/*
 * How a card's question, answer and source look, in reviews and quizzes alike.
 */

const FRONT_CHARACTERS = 900;
const BACK_CHARACTERS = 600;
const SOURCE_CHARACTERS = 900;

/** The question without its `[paper]`, for places that show the paper anyway. */
export function askedText(front: string, paperName: string): string {
  const prefix = `[${paperName}] `;
  return front.startsWith(prefix) ? front.slice(prefix.length) : front;
}

export function frontText(front: string, paperName: string): string {
  return `### ${lines(askedText(front, paperName), FRONT_CHARACTERS)}`;
}

/** The answer; a list a line each. */
export function backText(back: string, items: readonly string[]): string {
  if (items.length === 0) return `**${prose(back, BACK_CHARACTERS)}**`;
  return items.map((item) => `- **${prose(item, BACK_CHARACTERS / 2)}**`).join('\n');
}

/** `Mask R-CNN › Method › RoIAlign`. */
export function placeText(paperName: string, context: readonly string[]): string {
  return [paperName, ...context]
    .filter((part) => part !== '')
    .map((part) => untrusted(part, 60))
    .join(' › ');
}

/** A list item's own mark, and marks around words: Markdown of the note, shown as text only. */
const MARKS = /^\s*(?:[-*+]|\d+[.)])\s+|\*\*|==/gm;

/** The bullet the card was made from, quoted as it reads, without the note's Markdown. */
export function quoted(source: string): string {
  return source
    .replaceAll(MARKS, '')
    .split('\n')
    .flatMap((line) => noteLines(line))
    .map((line) => `> ${prose(line, SOURCE_CHARACTERS)}`)
    .join('\n');
}

/** The file's name alone: where a self-hoster keeps notes is no member's business. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** The bullet the card was made from; with its place in the notes where that is known. */
export function sourceText(
  card: {
    source: string;
    context: readonly string[];
    paperName: string;
    file?: string;
    line?: number;
  },
  title: string,
): string {
  const shown = `**${title}**\n${quoted(card.source)}`;
  if (card.file === undefined) return shown;
  const place = placeText(card.paperName, card.context);
  return `${shown}\n-# ${place} · ${untrusted(fileName(card.file), 120)}:${card.line}`;
}

/** The card's picture; none for most cards. Its words are the question's: a caption may be the answer. */
export function cardPicture(
  { cardId, front, pictureUrl }: { cardId: string; front: string; pictureUrl?: string },
  words: Words,
): APIComponentInContainer[] {
  if (pictureUrl === undefined) return [];
  const isLocal = isLocalPicture(pictureUrl);
  if (!isLocal && !pictureUrl.startsWith('https://')) return [];
  const url = isLocal ? pictureAddress({ of: 'card', cardId }, localeOf(words)) : pictureUrl;
  return [gallery([{ url, description: plain(front) }])];
}

function lines(content: string, max: number): string {
  return content
    .split('\n')
    .map((line) => prose(line, max))
    .join('\n');
}

export const quietLine = (...parts: readonly (string | null | false)[]): string =>
  `-# ${parts.filter((part) => part !== null && part !== false && part !== '').join(' · ')}`;
