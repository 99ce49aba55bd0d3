import type { NoteLanguage } from '../../notes/paper.ts';
import { withBlank, withLead, shownPart } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isHalfNamed, isHalfShown, spellsOut } from '../quality/leak.ts';
import { splitSides } from '../statement/sides.ts';
import type { Statement } from '../statement/statement.ts';
import { canDropLead, isInHangingPart, standsByItself } from '../targets/shown-text.ts';
import { countNamed } from '../text/counts.ts';
import { cjkLength, wordCount } from '../text/script.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { isDetermined } from '../quality/determinacy.ts';
import { targetsOf } from '../targets/targets.ts';
import type { Target } from '../targets/targets.ts';

/** Below this a target is too common, or too much the topic, to be asked for. */
const GOOD_TARGET = 0.5;

/** A name of two words may still be, where nothing better stands. */
const FAIR_TARGET = 0.43;

function isName(answer: string, language: NoteLanguage): boolean {
  const isLatin = /^[\p{Script=Latin}\p{N}-]+ [\p{Script=Latin}\p{N} -]+$/u.test(answer);
  return isLatin && (language !== 'en' || /\s\S*\p{Lu}/u.test(answer));
}

/** One salient term hidden in its sentence. */
export function clozeRule(statement: Statement): Candidate[] {
  if (statement.children.length > 0 && introduces(statement)) return [];
  const targets = targetsOf(statement).filter(
    (target) => !isHinted(statement, target) && !isInHangingPart(statement.text, target.span),
  );
  const told = goodOnes(
    targets.filter((target) => isDetermined(statement, target)),
    statement.language,
  );
  const cards = told
    .map((target) => cardOf(statement, target))
    .filter(({ score, hidden }) => score >= LEAST && standsByItself(hidden?.text ?? ''));
  const [open] = cards.length > 0 ? [] : goodOnes(targets, statement.language);
  return open === undefined || isDetermined(statement, open)
    ? cards
    : [{ ...cardOf(statement, open), isOpen: true }];
}

function goodOnes(targets: readonly Target[], language: NoteLanguage): Target[] {
  const isNone = targets.every((target) => target.score < GOOD_TARGET);
  return targets
    .filter(
      ({ score, answer }) =>
        score >= (isNone && isName(answer, language) ? FAIR_TARGET : GOOD_TARGET),
    )
    .slice(0, 6);
}

function cardOf(statement: Statement, target: Target): Candidate {
  const part = shownPart(statement, target.span);
  const text = statement.text.slice(part.from, part.to);
  const span = { from: target.span.from - part.from, to: target.span.to - part.from };
  const rest = `${text.slice(0, span.from)} ${text.slice(span.to)}`;
  const words = wordCount(rest);
  const told = words > 42 ? 0.2 : words > LONG_FRONT ? 0.06 : 0;
  const score = target.score - told - (isHalfShown(target.answer, rest) ? HALF_SHOWN : 0);
  return candidate({
    kind: 'cloze',
    front: canDropLead(statement, text)
      ? withBlank(text, span)
      : withLead(statement, withBlank(text, span)),
    back: target.answer,
    accept: target.accept,
    score: 0.25 + score * 0.5,
    hidden: { text, span },
  });
}

/** Of a card that gives half of its answer away. */
const LEAST = 0.25 + 0.42 * 0.5;

/** Words that are much to read for one term. */
const LONG_FRONT = 36;

/** A modifier of the answer that stands on the front makes another target of the line better. */
const HALF_SHOWN = 0.2;

/** Whether the paper's name or what leads the line holds half of the answer, or the title its words. */
function isHinted({ paper, lead, text }: Statement, { answer }: Target): boolean {
  const isLatin = /^[\p{Script=Latin}\p{N}\s-]+$/u.test(answer);
  return (
    (isLatin && isHalfNamed(answer, paper.shortName)) ||
    isHalfShown(answer, lead) ||
    isHalfShown(answer, splitSides(text)?.term ?? '') ||
    [paper.title, ...paper.aliases].some((name) => spellsOut(answer, name))
  );
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
