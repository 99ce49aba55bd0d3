import { answerKey } from './answer-key.ts';

const BETWEEN = /[,;\n、·•]|\s[/&+]\s|\s(?:and|및|그리고)\s|(?:\s|^)\d+[.)]\s/iu;
/** `손실과 분류`: the particle between two things. It may also end a word, so that this is tried beside the plain reading. */
const BETWEEN_NOUNS = /(?<=\p{Script=Hangul}{2})(?:이랑|하고|과|와|랑)\s/u;

/** The things that a guess names, as it may be read. */
export function partings(guess: string): readonly (readonly string[])[] {
  const plain = parted([guess.normalize('NFKC')], BETWEEN);
  const closer = parted(plain, BETWEEN_NOUNS);
  return closer.length > plain.length ? [plain, closer] : [plain];
}

function parted(texts: readonly string[], between: RegExp): string[] {
  return texts
    .flatMap((text) => text.split(between))
    .map((part) => part.trim())
    .filter((part) => answerKey(part) !== '');
}

/** Items in a row without any sign between them: `분류 회귀 분할`. */
export function consumesAll(guess: string, items: readonly string[]): boolean {
  let rest = answerKey(guess);
  const longestFirst = items.map(answerKey).sort((a, b) => b.length - a.length);
  for (const item of longestFirst) {
    const place = rest.indexOf(item);
    if (item === '' || place < 0) return false;
    rest = `${rest.slice(0, place)} ${rest.slice(place + item.length)}`;
  }
  return rest.trim() === '';
}
