import type { Bullet, Paper } from '../notes/paper.ts';
import { acronymPairs } from './text/acronym.ts';

/** Names for one thing, as a note has them. */
export type TermNames = readonly string[];

const pairsByPaper = new WeakMap<Paper, readonly TermNames[]>();

/**
 * What a note says to be the same: its front matter's glossary, its paper's own names, acronyms with their words
 * (`Region Proposal Network (RPN)`) and emphasised terms with their translation (`**쌍선형 보간(bilinear interpolation)**`).
 */
export function termNames(paper: Paper): readonly TermNames[] {
  const known = pairsByPaper.get(paper);
  if (known !== undefined) return known;
  const own = [...new Set([paper.shortName, paper.title, ...paper.aliases])];
  const found = [
    ...(paper.glossary ?? []),
    ...(own.length > 1 ? [own] : []),
    ...paper.bullets.flatMap((bullet) => pairsIn(bullet)),
  ];
  pairsByPaper.set(paper, found);
  return found;
}

function pairsIn({ text, strong }: Bullet): TermNames[] {
  if (!/[(（]/.test(text)) return [];
  const acronyms = acronymPairs(text).map(({ acronym, expansion }) => [acronym, expansion]);
  const emphasised = strong.flatMap(({ from, to }) => {
    // The bracket may stand inside the emphasis or right behind it.
    const rest = /^\s?[(（][^()（）]*[)）]/.exec(text.slice(to))?.[0] ?? '';
    return translated(text.slice(from, to) + rest);
  });
  const lead = /^([^:：]{2,80})[:：]/.exec(text)?.[1] ?? '';
  return [...acronyms, ...emphasised, ...translated(lead)];
}

const GLOSSED = /^\s*([^()（）]{2,40}?)\s?[(（]([^()（）]{2,60})[)）]\s*$/u;
const HANGUL = /\p{Script=Hangul}/u;

/** `쌍선형 보간(bilinear interpolation)`: a term in one script and its name in the other. */
function translated(term: string): TermNames[] {
  const [, one = '', other = ''] = GLOSSED.exec(term) ?? [];
  const isPair =
    one !== '' && HANGUL.test(one) !== HANGUL.test(other) && !/[,;:]|\d{4}/.test(other);
  return isPair ? [[one.trim(), other.trim()]] : [];
}
