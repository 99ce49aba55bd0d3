import { withBlank, withLead, shownPart } from '../blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Statement } from '../statement.ts';
import { countNamed } from '../text/counts.ts';
import { cjkLength, wordCount, wordsOf } from '../text/script.ts';
import { isKoreanSentence, looksLikeNoun, withoutParticle } from '../text/korean.ts';
import { isGeneric, isStopWord } from '../text/words.ts';
import { targetsOf } from '../targets.ts';
import type { Target } from '../targets.ts';

/** Below this a target is too common, or too much the topic, to be asked for. */
const GOOD_TARGET = 0.5;

/** A name of two words may still be, where nothing better stands. */
const FAIR_TARGET = 0.43;

function isName({ answer }: Target): boolean {
  return /^[\p{Script=Latin}\p{N}-]+ [\p{Script=Latin}\p{N} -]+$/u.test(answer);
}

/** One salient term hidden in its sentence. */
export function clozeRule(statement: Statement): Candidate[] {
  if (statement.children.length > 0 && introduces(statement)) return [];
  const targets = targetsOf(statement).filter((target) => hasContext(statement, target));
  const isNone = targets.every((target) => target.score < GOOD_TARGET);
  return targets
    .filter((target) => target.score >= (isNone && isName(target) ? FAIR_TARGET : GOOD_TARGET))
    .slice(0, 6)
    .map((target) => {
      const part = shownPart(statement, target.span);
      const text = statement.text.slice(part.from, part.to);
      const span = { from: target.span.from - part.from, to: target.span.to - part.from };
      return candidate({
        kind: 'cloze',
        front: withLead(statement, withBlank(text, span)),
        back: target.answer,
        accept: target.accept,
        score: 0.25 + target.score * 0.5,
        hidden: { text, span },
      });
    });
}

/** How many words of its own a Korean sentence must leave around a blank, the less sure the target the more. */
const NEEDED: readonly [number, number][] = [
  [0.68, 1],
  [0.58, 2],
  [0.52, 3],
  [0, 2],
];

/** Whether enough is left of a Korean sentence to tell what is missing: words that are neither general nor adverbs. */
function hasContext({ text, language, strong }: Statement, target: Target): boolean {
  if (language !== 'ko' || target.accept.length > 0) return true;
  const { from, to } = target.span;
  if (strong.some((bold) => bold.from <= from && to <= bold.to && bold.to - bold.from <= 40))
    return true;
  if (/^(?:이?라는|이?라고|이란|란)(?=\s)/.test(text.slice(to))) return true;
  const words = wordsOf(`${text.slice(0, from)} ${text.slice(to).replace(/^[가-힣]+/, '')}`).filter(
    (word) => isTelling(word),
  );
  const needed = NEEDED.find(([score]) => target.score >= score)?.[1] ?? 0;
  return new Set(words).size >= needed - (isName(target) ? 1 : 0);
}

const ADVERB =
  /^(?:우리|저자|그냥|실제로?|굉장히|무조건|기본적?|기존|가장|매우|아주|더|이때|각각?|여러|다양|모든|전체|일반적?|결과적?|단순히?|현재|이후|이전|해당|본|때|수|것|점|곳|쪽|간|위|등|및|또는)/;

function isTelling(word: string): boolean {
  if (/^\p{N}/u.test(word)) return true;
  if (/^[\p{Script=Latin}\p{Script=Greek}]/u.test(word))
    return !isStopWord(word) && (!isGeneric(word) || /\p{Lu}\S*\p{Lu}/u.test(word));
  const stem = withoutParticle(word);
  if (ADVERB.test(stem)) return false;
  return looksLikeNoun(word)
    ? stem.length >= 2 && !isGeneric(stem)
    : word.length >= 4 && !isGeneric(word.slice(0, 2));
}

/** A line that only leads to its children: it ends in a colon, announces how many there are, or says nothing by itself. */
function introduces({ text, language, strong }: Statement): boolean {
  const isHeading = strong.some(({ from, to }) => from <= 1 && to >= text.length - 2);
  if (isHeading && !/[.!]$/.test(text)) return true;
  if (language === 'en' && /^(?:if|when|once|while|although|after|before)\s[^,]+$/i.test(text))
    return true;
  const isName =
    (language === 'ko' && wordCount(text) < 8 && !isKoreanSentence(text)) ||
    (language === 'ja' && !/[るたいすだん。]$/u.test(text)) ||
    (language === 'zh' && cjkLength(text) <= 10);
  return isName || /[:：]$/.test(text) || (countNamed(text) !== undefined && wordCount(text) < 10);
}
