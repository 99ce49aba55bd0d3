import type { Card } from '../../../src/cards/card.ts';
import type { Label } from './labels.ts';

/** Kinds whose answer is a sentence, of which a label names the key part. */
const SENTENCES: ReadonlySet<Card['kind']> = new Set([
  'authored',
  'cause',
  'contrast',
  'definition',
  'figure',
]);
const ENDINGS = /^(?:은|는|이|가|을|를|의|에|에서|로|으로|와|과|도|만|까지|이다|s|es)$/u;
const OPENINGS = /^(?:(?:a|an|the|about|approximately|roughly)\s|약\s|[~≈約约])/u;

/** What is wrong with a card, or undefined when a careful human would have made it. */
export function fault(card: Card, label: Label | undefined): string | undefined {
  if (label === undefined) return 'made of no bullet';
  if (label.noCard !== undefined) return `no card wanted: ${label.noCard}`;
  if (!isAcceptable(card, label)) return 'answer not acceptable';
  return tellsAnswer(card) ? 'the front tells the answer' : undefined;
}

function isAcceptable(card: Card, label: Label): boolean {
  if (card.kind === 'list') return isWholeList(card.items, label.items);
  if (label.answers.some((answer) => sameAnswer(answer, card.back))) return true;
  const back = folded(card.back);
  return SENTENCES.has(card.kind) && label.says.some((part) => back.includes(folded(part)));
}

/** Every expected item is there, each in an item of its own, and nothing else is. */
function isWholeList(items: readonly string[], expected: readonly string[]): boolean {
  if (expected.length === 0 || items.length !== expected.length) return false;
  return expected.every((part) => items.some((item) => folded(item).includes(folded(part))));
}

/** Equal but for case, blanks, width, quotes, a leading article or "about", and a particle or plural at the end. */
export function sameAnswer(one: string, other: string): boolean {
  const [short, long] = [folded(one), folded(other)].toSorted((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return short !== '' && long.startsWith(short) && isEnding(long.slice(short.length));
}

function isEnding(rest: string): boolean {
  return rest === '' || ENDINGS.test(rest);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(OPENINGS, '')
    .replaceAll(/[\s\-–—_"'“”‘’`*$「」]/gu, '')
    .replace(/[.,;:。、]+$/u, '');
}

/** A contrast names both sides on its front, and says which it asks for. */
function tellsAnswer({ kind, front, back }: Card): boolean {
  if (kind === 'contrast' || kind === 'list') return false;
  const [plainFront, plainBack] = [front, back].map((text) => text.normalize('NFKC').toLowerCase());
  const spots = (plainFront as string).split(plainBack as string);
  const touches = (text: string | undefined) => /[a-z0-9]/.test(text ?? '');
  return spots.slice(1).some((after, index) => {
    const before = spots[index] as string;
    const joinsBefore = touches(before.at(-1)) && touches(back[0]);
    const joinsAfter = touches(after[0]) && touches(back.at(-1));
    return !joinsBefore && !joinsAfter;
  });
}
