import { blanked, type Contrast } from '../two-sides.ts';
import { hasFiniteVerb, nounPhrases } from '../text/english.ts';

export function englishContrasts(sentence: string): Contrast[] {
  return [
    ...englishInstead(sentence),
    ...englishUnlike(sentence),
    ...englishWhereas(sentence),
    ...englishComparison(sentence),
  ];
}

const OTHER_NAME =
  /^(?:the\s|an?\s)?(?:single\s)?([\p{L}\p{N}][\p{L}\p{N}-]*(?:\s[\p{L}\p{N}-]+){0,3}?)(?=\s(?:for|to|in|on|at|with|by|when|as|and|so|because|from|of|before|after|during|is|are)\b|[,.;]|$)/u;

/** `uses A instead of B`, `A rather than B`: the part that names B is left out. */
function englishInstead(sentence: string): Contrast[] {
  const match = /,?\s(?:instead of|rather than|in place of)\s/i.exec(sentence);
  if (match === null) return [];
  const answer = nounPhrases(sentence).find((phrase) => phrase.to === match.index);
  const from = match.index + match[0].length;
  const named = OTHER_NAME.exec(sentence.slice(from));
  const other = named?.[1];
  if (answer === undefined || named === null || other === undefined) return [];
  if (!areAlike(sentence.slice(answer.from, answer.to), other)) return [];
  if (/\bper\s$/.test(sentence.slice(0, answer.from))) return [];
  const text = sentence.slice(0, match.index) + sentence.slice(from + named[0].length);
  return blanked(text, answer, other);
}

/** `Unlike B, A …`. */
function englishUnlike(sentence: string): Contrast[] {
  const match =
    /^(?:Unlike|In contrast to|Compared (?:to|with)|Contrary to)\s(?:the\s|an?\s)?(?<other>[^,]{2,50}),\s(?:the\s|an?\s)?/i.exec(
      sentence,
    );
  const other = match?.groups?.['other'];
  if (match === null || other === undefined) return [];
  const cut = match[0].length;
  const answer = nounPhrases(sentence).find((phrase) => phrase.from === cut);
  if (answer === undefined) return [];
  return blanked(sentence.slice(cut), { from: 0, to: answer.to - cut }, other);
}

/** `B …, whereas A …`: asked of A, and of B too, because the paper itself may be A. */
function englishWhereas(sentence: string): Contrast[] {
  const match = /,?\s(?:whereas|while)\s(?:the\s|an?\s)?|;\s(?:the\s|an?\s)?/.exec(sentence);
  if (match === null) return [];
  const phrases = nounPhrases(sentence);
  const first = phrases[0];
  if (first === undefined || first.from > 4) return [];
  const cut = match.index + match[0].length;
  const second = phrases.find((phrase) => phrase.from === cut);
  if (second === undefined || !/^\s[a-z]/.test(sentence.slice(second.to))) return [];
  const verbs = [first, second].map(({ to }) => /^\s(\S+)/.exec(sentence.slice(to))?.[1]);
  if (match[0].startsWith(';') && verbs[0] !== verbs[1]) return [];
  const [one, two] = [first, second].map((side) => sentence.slice(side.from, side.to)) as [
    string,
    string,
  ];
  const [early, late] = [sentence.slice(0, match.index), sentence.slice(cut)];
  if (!areAlike(one, two) || isPassive(early.slice(first.to)) !== isPassive(late)) return [];
  return [
    ...blanked(late, { from: 0, to: second.to - cut }, one),
    ...blanked(early.slice(first.from), { from: 0, to: first.to - first.from }, two),
  ];
}

function isPassive(clause: string): boolean {
  return /\b(?:used to be|is|are|was|were|be|been)\s(?:\w+ly\s)?\w+(?:ed|wn|en|ut|ept)\b/.test(
    clause,
  );
}

/** Two sides are of one kind: both names, or both one thing, or both several. */
function areAlike(one: string, other: string): boolean {
  const isName = (side: string): boolean => /^\p{Lu}\S*\p{Lu}|^\p{Lu}\S*\d|\s\p{Lu}/u.test(side);
  if (isName(one) && isName(other)) return true;
  if (/^(?:several|many|some|few|most|all|more|less|fewer)\s/i.test(other)) return false;
  return isPlural(one) === isPlural(other);
}

function isPlural(side: string): boolean {
  return /[^sui]s$/.test(side);
}

const COMPARED =
  /\s(?:is|are|was|were|performs?|works?|does|do|generali[sz]es?|scales?|runs?|converges?|trains?|achieves?|gives?|gets?|needs?|has|have|yields?|obtains?|reach(?:es)?|uses?|takes?|costs?)\b[^,;]{0,50}?\b(?:better|worse|faster|slower|more|less|fewer|higher|lower|larger|smaller|[a-z]{3,}er)\b[^,;]{0,30}?(?=\sthan\s)/i;

/** `A generalises better than B`: asked of A, and what it is compared with is one of the two answers. */
function englishComparison(sentence: string): Contrast[] {
  const match = COMPARED.exec(sentence);
  if (match === null) return [];
  const from = /^(?:an?|the)\s/i.exec(sentence)?.[0].length ?? 0;
  const answer = sentence.slice(from, match.index);
  const behind = match.index + match[0].length + ' than '.length;
  const other = OTHER_NAME.exec(sentence.slice(behind))?.[1] ?? '';
  const rest = sentence.slice(behind + (OTHER_NAME.exec(sentence.slice(behind))?.[0].length ?? 0));
  if (!isNoun(answer) || !isNoun(other) || !areAlike(answer, other)) return [];
  const text =
    answer + match[0] + (/^\s(?:on|for|in|at|when|with|because)\s/.test(rest) ? rest : '');
  return blanked(text, { from: 0, to: answer.length }, other);
}

/** A noun phrase, also with another one joined to it by a preposition. */
function isNoun(side: string): boolean {
  const phrases = nounPhrases(side);
  return (
    !/[,:;()"]|\b(?:that|which|before|expected|it|they|this|others?|usual|ours?)\b|^\d/i.test(
      side,
    ) &&
    phrases[0]?.from === 0 &&
    phrases.at(-1)?.to === side.length &&
    !hasFiniteVerb(side)
  );
}
