import type { Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';
import { COMMON_ADJECTIVES, isCommonNoun } from '../text/common-words.ts';
import { overlaps, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord } from '../text/words.ts';

/** Whether an English noun phrase is no good answer, whatever its score: half of a phrase, one of many, or an everyday word. */
export function isPoorEnglish(statement: Statement, span: Span): boolean {
  const { text } = statement;
  const [before, after] = [text.slice(0, span.from), text.slice(span.to)];
  const answer = text.slice(span.from, span.to);
  const isStrong = statement.strong.some((strong) => overlaps(strong, span));
  return (
    isHalfPhrase(before, answer) ||
    isHalfCompound(before, answer, after) ||
    isInfinitive(before, answer, after) ||
    (/(?:^|:|\bto)\s?$/.test(before) && /^\s(?:the|an?|its|their)\s/.test(after)) ||
    /\b(?:types?|kinds?|sorts?|number|majority|variety|lots?|range|amounts?|examples?) of\s(?:the\s)?$/i.test(
      before,
    ) ||
    /\b(?:your|you['’]re in the)\s$/i.test(before) ||
    sharesHead(before, answer, after) ||
    isHalfQuoted(before, answer, after) ||
    (span.from === 0 && /^[.:]/.test(after)) ||
    isCallee(answer, after) ||
    /\bthe an?\s$/i.test(before) ||
    /\borders? of\s$/.test(before) ||
    (!isStrong &&
      (holdsVerb(answer, after) ||
        isExample(before) ||
        isOneOfMany(before, after) ||
        isEveryday(answer)))
  );
}

/** `recent frames` of `most recent frames`, `record crashes` of `when a record crashes`, `Tombstones mark`, `W answers`. */
function isHalfPhrase(before: string, answer: string): boolean {
  return (
    /^\S+(?:ing|ed)\s$|\b(?:most|more|less|least|very|too|so)\s$/i.test(before) ||
    /(?:\b(?:can|could|will|would|may|might|must|should|cannot)(?:\snot)?|n['’]t)\s$/.test(
      before,
    ) ||
    /\s[a-z]$|^[A-Z]\s[a-z]/.test(answer) ||
    (/(?:^|\.\s)$/.test(before) && /^\p{Lu}\p{Ll}{2,}[^suic]s\s\p{Ll}+$/u.test(answer)) ||
    (/\b(?:second|third)\s$/i.test(before) && /^\w+est\b/.test(answer)) ||
    (/\ban?\s$/i.test(before) && /[^sui]s$/.test(answer))
  );
}

/** `turn evaluation` of `single turn evaluation`, `error rate` of `Type 1 error rate`, `functional hand` of `… Grasp types`. */
function isHalfCompound(before: string, answer: string, after: string): boolean {
  return (
    /\b(?:single|double|multi|cross|non|pre|low|high)\s$/i.test(before) ||
    /\p{Lu}\p{L}*\s\d+\s$/u.test(before) ||
    /^\s?-/.test(after) ||
    /^\p{Ll}.*\s\p{Lu}$/u.test(answer) ||
    (/(?:^|\s)\p{Lu}\S*$/u.test(answer) && /^\s\p{Lu}\p{Ll}+/u.test(after))
  );
}

/** `maximize the rate`, `effect arising from`, `settings annotator justifies`: a verb in it, or a plural before its noun. */
function holdsVerb(answer: string, after: string): boolean {
  return (
    /^\s(?:the|an?|its|their|our|this|these|how|what|whether|that the)\s/i.test(after) ||
    /\s(?:arising|using|including|containing|resulting|consisting|leading|based|followed|given|called|named|lives?)$/.test(
      answer,
    ) ||
    (/\s\p{Ll}+ing$/u.test(answer) &&
      /^\s(?:where|how|that|when|what|whether|from|to|it|its|at|by|within)\b/.test(after)) ||
    /\s(?:using|by|simulated)\s/.test(answer) ||
    (/(?:[^aeiou]y|al|ive|ous|able|ible|ic|ary|less|ful)$/.test(answer) &&
      /^\s(?!(?:and|or|of|in|on|at|to|for|from|by|with|is|are|was|were|as|than|that|which|but|when|while|if|then|can|may|will|has|have)\b)\p{Ll}+/u.test(
        after,
      )) ||
    /(?:^|\s)\p{Ll}{3,}[^suic]s\s\p{Ll}+$/u.test(answer) ||
    (/^\p{Ll}+ing$/u.test(answer) &&
      /^\s(?!(?:of|in|for|with|to|on|at|from|by|and|or|is|are|was|as|than)\b)\p{Ll}/u.test(after))
  );
}

/** `to reach good performance`: a word of the verb's form that the tagger does not know. */
function isInfinitive(before: string, answer: string, after: string): boolean {
  const next = /^\s([\p{L}-]+)/u.exec(after)?.[1];
  return (
    /\bto\s$/.test(before) &&
    /^\p{Ll}+$/u.test(answer) &&
    next !== undefined &&
    (!isStopWord(next) || /^(?:the|an?|its|their|our|all|each|every|more|better)$/.test(next))
  );
}

/** `treatment groups` of `the control and treatment groups`, `top-left` of `a top-left and bottom-right corner`. */
function sharesHead(before: string, answer: string, after: string): boolean {
  const isJoined = /\s(?:and|or)\s$/.test(before.slice(-5));
  const neighbour = isJoined ? /([\p{L}\p{N}-]+)\s(?:and|or)\s$/u.exec(before)?.[1] : undefined;
  const isHeadless = neighbour !== undefined && /^[a-z-]*[^s]$/.test(neighbour);
  return (
    (/^\S+ing$/.test(answer) && /^\s(?:and|or)\s[\w-]+\s[\w-]+/.test(after)) ||
    (isHeadless && /\s\S*[^su]s$/.test(answer)) ||
    (/^\S+-\S+$/.test(answer) && /^\s(?:and|or)\s\S+-\S+\s\p{Ll}/u.test(after))
  );
}

/** A part of what stands in quotation marks. */
function isHalfQuoted(before: string, answer: string, after: string): boolean {
  const isInside =
    (before.split('"').length - 1) % 2 === 1 || before.split('“').length > before.split('”').length;
  return isInside && !(/["“]$/.test(before) && /^[.,]?["”]/.test(after)) && !/["”]/.test(answer);
}

/** `abs` of `abs(error)`: what stands in the bracket belongs to it. */
function isCallee(answer: string, after: string): boolean {
  return /^\p{Ll}+$/u.test(answer) && after.startsWith('(');
}

/** Behind `such as` and its like there might stand something else. */
function isExample(before: string): boolean {
  return /(?:\be\.?g\b|\bsuch as\b|\bincluding\b|\bfor (?:example|instance)\b|\bexamples?\s?[-–:])[^;()]*$/i.test(
    before,
  );
}

/** One of three or more that are named side by side. */
function isOneOfMany(before: string, after: string): boolean {
  const behind = after.replace(/^\s?\([^()]*\)/, '');
  const isThird =
    /(?:\b(?:of|with|by|for|from|in|to|and|uses?|like|are|is)\s|[:,(]\s)(?:[\w-]+\s){0,2}[\w)-]+,\s$/.test(
      before,
    ) && /^,?\s(?:and|or)\s/.test(behind);
  const isLast = /,\s[^,.;:]{2,40},?\s(?:and|or)\s(?:the\s|an?\s)?$/.test(before);
  const isMiddle = /,\s$/.test(before) && /^,\s(?!(?:is|are|was|were|has|have|can)\b)/.test(behind);
  const isFirst =
    /^,\s(?!(?:whereas|while|which|who|where|when|but|so|and|or|because|with|then|thus|as|by|to)\b)(?:[\w-]+\s){0,3}[\w-]+,?\s(?:and|or)\s(?!(?:then|thus|so|is|are)\b)/.test(
      after,
    );
  return isLast || isMiddle || isFirst || isThird;
}

/** Set phrases of two everyday words that no field owns. */
const SET_PHRASE =
  /^(?:building blocks?|use cases?|special cases?|best practices?|(?:wide|wider|broad) range|key points?|starting points?|next steps?|good results?|prior works?|related works?|real world|state[- ]of[- ]the[- ]art|ground floor)$/i;

/** What may begin a term of the field, and says nothing of an everyday noun: `negative impact`, `selected regions`. */
const PALE =
  /^(?:negative|positive|strong|weak|broad|unique|single|complete|partial|severe|mild|core|normal|standard|equal|actual|true|real|past|future|old|correct|final|novel|native|full|related|selected|concatenated|trained|learned|detected|expected|required|obtained|combined|generated|predicted|extracted|computed|retrieved|observed|reported|improved|increased|reduced|added|needed|provided|collected|labell?ed)$/;

/** Whatever stands before these, one would say it in other words: `a solid way`, `explosive improvements`. */
const ABSTRACT =
  /^(?:ways?|tools?|improvements?|things?|reasons?|ideas?|results?|works?|efforts?|points?|impacts?|effects?|changes?|increases?|decreases?|advantages?|issues?|problems?|implementations?|ones?|parts?|phases?|times?|kinds?|types?|gains?|applications?|examples?|fashions?|manners?|consequences?|topics?|questions?|goals?|cues?|solutions?|versions?|variants?|forms?|numbers?|ranges?|experiments?)$/;

/** `huge imbalance` may do, `major risk` does not: the noun itself has to be one of a field. */
function isEveryday(answer: string): boolean {
  const words = wordsOf(answer).map((word) => word.toLowerCase());
  const head = words.at(-1) ?? '';
  if (/^\p{Lu}{2}$/u.test(answer)) return true;
  if (/\p{Lu}\S*\p{Lu}|\d/u.test(answer)) return false;
  if (SET_PHRASE.test(answer)) return true;
  if (words.length <= 3 && ABSTRACT.test(head)) return true;
  const isPlain = (word: string): boolean =>
    COMMON_ADJECTIVES.has(word) || isStopWord(word) || isGeneric(word) || PALE.test(word);
  return (
    (isCommonNoun(head) || isGeneric(head)) && words.slice(0, -1).every((word) => isPlain(word))
  );
}
