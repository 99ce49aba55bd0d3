import { fieldAliases } from './answer-aliases.ts';
import { answerKey, withoutParticle, wordsOf } from './answer-key.ts';
import type { Vocabulary } from './vocabulary.ts';

const IN_BRACKETS = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/u;

/** `RoI (Region of Interest)` as its two names; null for anything else. */
export function bracketed(text: string): [outside: string, inside: string] | null {
  const [, outside, inside] = IN_BRACKETS.exec(text.trim()) ?? [];
  return outside === undefined || inside === undefined ? null : [outside, inside];
}

/** An answer as a whole, and by either name when it brings two. */
export function namesIn(answer: string): readonly string[] {
  return [answer, ...(bracketed(answer) ?? [])];
}

/** The field's and the notes' other names, but for those that the question itself shows. */
export function otherNamesOf(
  names: readonly string[],
  front: string,
  vocabulary: Vocabulary,
): readonly string[] {
  const isShown = shownIn(front);
  const others = names.flatMap((name) => [...fieldAliases(name), ...vocabulary.otherNames(name)]);
  return [...new Set(others)].filter((other) => !isShown(other));
}

/** From here on a name is found within the words of a question, and not by chance. */
const LONG_KEY = 6;

/** Whether a name stands in a question. */
export function shownIn(front: string): (name: string) => boolean {
  const words = wordsOf(front);
  const shown = new Set([...words, ...words.map((word) => withoutParticle(word))]);
  const whole = words.join('');
  return (name) => {
    const key = answerKey(name);
    return shown.has(key) || (key.length >= LONG_KEY && whole.includes(key));
  };
}
