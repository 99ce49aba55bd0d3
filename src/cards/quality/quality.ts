import type { Bullet } from '../../notes/paper.ts';
import { cutsNoWord, hidesOneSpan, isMarked } from './one-blank.ts';
import type { Candidate } from '../candidate.ts';
import { parentIsMeant } from '../statement/pronoun.ts';
import { hasCleanMarkup } from './clean-markup.ts';
import { opensOutside, pointsOutside } from '../statement/self-contained.ts';
import { isCommentary, tellsNoFact } from './speech-act.ts';
import type { Statement } from '../statement/statement.ts';
import { isHalfNamed, isTold, leaks, leaksTopic } from './leak.ts';
import { countNamed } from '../text/counts.ts';
import { formulaSpans, withoutFormulas } from '../text/formulas.ts';
import { digitRuns, plainValue, quantitiesOf } from '../text/numbers.ts';
import { cjkLength, foldedForm, wordCount, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord, NEGATION } from '../text/words.ts';
import { withoutParticle } from '../text/korean.ts';
import { remembered } from '../text/remembered.ts';
import { looksDoubtful, looksLikeOpinion } from './doubt.ts';
import { refersBack } from '../text/han-remarks.ts';

/** A rule that a card must pass; the name is the one in docs/notes-format.md. */
interface QualityRule {
  name: string;
  passes: (card: Candidate, statement: Statement) => boolean;
}

/** Text that answers and numbers may come from: the bullet, what is folded into the front, and the list's items. */
function ground(card: Candidate, statement: Statement): string {
  const members = card.members.map((at) => statement.paper.bullets[at]?.text ?? '');
  return [
    statement.bullet.text,
    statement.lead,
    statement.bullet.headingPath.at(-1) ?? '',
    ...statement.children.map((child) => child.text),
    ...members,
    ...statement.bullet.pictures.flatMap((picture) => [picture.caption ?? '', picture.alt ?? '']),
  ].join('\n');
}

/** The answer, and every number on the card, is in the bullet. The count in a list's question is checked by `list`. */
export function isGrounded(card: Candidate, statement: Statement): boolean {
  const text = ground(card, statement);
  const folded = foldedForm(text);
  const pieces =
    card.kind === 'list' || card.kind === 'authored' ? card.back.split('; ') : [card.back];
  if (!pieces.every((piece) => folded.includes(foldedForm(piece)))) return false;
  const known = new Set(digitRuns(text));
  const own = card.kind === 'list' ? [String(card.items.length)] : [];
  return digitRuns(`${card.front} ${card.back}`).every(
    (digits) => known.has(digits) || own.includes(digits),
  );
}

/** Negations and doubts of the sentence that a card was made of are still on it. */
export function isFaithful(card: Candidate, statement: Statement): boolean {
  if (
    card.kind === 'authored' ||
    card.kind === 'list' ||
    card.kind === 'contrast' ||
    card.kind === 'figure'
  )
    return true;
  const sentence = sentenceOf(card, statement);
  const onCard = `${card.front} ${card.back}`;
  const negated = countNegations(sentence);
  if (card.asksAbout !== true && negated > 0 && countNegations(onCard) < negated) return false;
  if (looksLikeOpinion(sentence)) return false;
  return !looksDoubtful(sentence) || looksDoubtful(onCard);
}

const countNegations = remembered((text) => (text.match(NEGATION) ?? []).length);

/** A term that the author did not mark is asked for only in a sentence that tells a fact, and not among the comments. */
export function tellsFact(card: Candidate, statement: Statement): boolean {
  if (card.kind !== 'cloze' || isMarked(card, statement)) return true;
  const heading = statement.bullet.headingPath.at(-1) ?? '';
  const sentence = sentenceOf(card, statement);
  // With its figures a doubt is a finding: `possibly harm (17.8% vs 14.0%)`.
  if (looksDoubtful(sentence) && !/\d/.test(sentence)) return false;
  return !isCommentary(heading) && !tellsNoFact(sentence, statement.language);
}

/** The sentence of the bullet that holds most of the answer. */
function sentenceOf(card: Candidate, statement: Statement): string {
  const sentences = statement.sentences.map((span) => statement.text.slice(span.from, span.to));
  return sentences.find((sentence) => foldedForm(sentence).includes(foldedForm(card.back))) ?? '';
}

/** Neither the answer nor what gives it away stands on the front. */
export function doesNotLeak(card: Candidate, statement: Statement): boolean {
  if (card.kind === 'authored') return true;
  const front = `${statement.paper.shortName} ${card.front}`;
  if (card.kind === 'contrast') return !isTold(card.back, statement.paper.shortName);
  if (card.kind === 'list')
    return card.items.every((item) => !foldedForm(card.front).includes(foldedForm(item)));
  if (card.kind === 'cause' || card.kind === 'figure') return !leaksTopic(card.back, front);
  if (card.kind === 'number') return !leaksNumber(card.back, card.front, statement.paper.shortName);
  if (card.asksAbout === true) return !leaksTopic(card.back, card.front);
  const isEnglish = card.kind === 'cloze' && statement.language === 'en';
  if (isEnglish && isHalfNamed(card.back, statement.paper.shortName)) return false;
  return [card.back, ...card.accept].every(
    (answer) => !leaks(answer, card.front) && !isTold(answer, statement.paper.shortName),
  );
}

/** The number stands elsewhere on the front, what is missing to a hundred does, or the paper's name holds it. */
function leaksNumber(back: string, front: string, name: string): boolean {
  const own = quantitiesOf(back)[0];
  const runs = digitRuns(back);
  if (runs.length === 0 || own === undefined) return foldedForm(front).includes(foldedForm(back));
  if (own.unit === '' && name.split(/\s+/).includes(own.digits)) return true;
  const shown = quantitiesOf(front);
  const others = shown
    .filter(({ unit }) => unit !== '' && own.unit !== '' && unit !== own.unit)
    .toReversed()
    .reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, front);
  const left = digitRuns(others);
  if (runs.every((run) => left.includes(run))) return true;
  const value = plainValue(own.digits);
  if (value === undefined || !/[%％]/.test(back)) return false;
  const shares = shown
    .filter(({ unit }) => /[%％]/.test(unit))
    .map(({ digits }) => plainValue(digits) ?? 0);
  const whole = shares.reduce((sum, share) => sum + share, value);
  return [whole, ...shares.map((share) => share + value)].some((sum) => Math.abs(sum - 100) < 1e-9);
}

/** Formulas and code stand on a card whole or not at all. */
export function keepsAtomsWhole(card: Candidate, statement: Statement): boolean {
  if (card.kind === 'authored') return true;
  const { paper, bullet } = statement;
  const bullets = [bullet, ...card.members.flatMap((at) => paper.bullets[at] ?? [])];
  const pieces = card.kind === 'list' ? card.items : [card.back];
  if (!pieces.every((piece) => bullets.every((one) => !cutsAtom(piece, one)))) return false;
  const hasFormula = bullets.some(({ text }) => formulaSpans(text).length > 0);
  return (
    !hasFormula || [card.front, ...pieces].every((text) => !withoutFormulas(text).includes('$'))
  );
}

/** Whether a piece of a bullet can only be found there with its end in the middle of an atom. */
function cutsAtom(piece: string, { text, atoms }: Bullet): boolean {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at);
  const isCut = (at: number): boolean =>
    atoms.some(
      ({ from, to }) =>
        (from < at && at < to) || (from < at + piece.length && at + piece.length < to),
    );
  return places.length > 0 && places.every(isCut);
}

/** The answer is worth knowing: no stop word, particle, generic noun or label. */
export function isNotTrivial(card: Candidate): boolean {
  if (card.kind === 'authored' || card.kind === 'number') return card.back !== '';
  const words = wordsOf(card.back);
  if (words.length === 0) return false;
  if (
    card.kind === 'list' ||
    card.kind === 'cause' ||
    (card.kind === 'definition' && words.length > 1)
  )
    return true;
  return !words.every((word) => isStopWord(word) || isGeneric(withoutParticle(word)));
}

/** Nothing on the front points out of it, and something specific stands on it. */
export function isSelfContained(card: Candidate, statement?: Statement): boolean {
  if (card.kind === 'authored') return true;
  const isMeant = statement !== undefined && parentIsMeant(statement);
  const opens =
    card.hidden !== undefined &&
    ((!isMeant &&
      (opensOutside(card.hidden.text) || refersBack(card.hidden.text.split('。')[0] ?? ''))) ||
      /[?？]\s*$/.test(card.hidden.text));
  if (card.hidden !== undefined && opensBroken(card.hidden.text)) return false;
  const isShown = card.pictureUrl !== undefined;
  return !opens && !pointsOutside(card.front) && (isShown || specificCount(card.front) >= 1);
}

/** `는 입력을 …`, `: 400, AFLFast …`: what stood before it was a formula or a number that is lost. */
function opensBroken(text: string): boolean {
  return /^(?:[은는을를의와과]|에서|으?로)\s|^[,.:;)\]}、。，：；）]/u.test(text.trimStart());
}

function specificCount(front: string): number {
  return wordsOf(front).filter((word) => !isStopWord(word) && !isGeneric(withoutParticle(word)))
    .length;
}

/** Of a definition: in words, and in Hangul, Han and kana. */
const LONGEST_ANSWER = 12;
const LONGEST_CJK_ANSWER = 40;

/** Answer and front are short enough to be asked. */
export function isShortEnough(card: Candidate): boolean {
  if (wordCount(card.front) > 60 || cjkLength(card.front) > 240) return false;
  if (card.kind === 'list' || card.kind === 'authored') return true;
  if (card.kind === 'definition') return isShortAnswer(card.back);
  return wordCount(card.back) <= 14 && cjkLength(card.back) <= 45;
}

/** Korean is counted by blocks, because particles behind Latin letters are no words. */
export function isShortAnswer(answer: string): boolean {
  const words = /[가-힣]/.test(answer) ? answer.split(/\s+/).length : wordCount(answer);
  return words <= LONGEST_ANSWER && cjkLength(answer) <= LONGEST_CJK_ANSWER;
}

/** A card asks for one thing: only list cards answer with three or more. */
export function hasOneIdea(card: Candidate): boolean {
  if (card.kind === 'list' || card.kind === 'authored' || card.kind === 'number') return true;
  return (card.back.match(/[,、，;]\s?/g) ?? []).length < 2;
}

/** Two to seven items. */
export function isGoodList(card: Candidate): boolean {
  if (card.kind !== 'list') return true;
  const named =
    card.front.includes(String(card.items.length)) || countNamed(card.front) === card.items.length;
  return named && card.items.length >= 2 && card.items.length <= 7;
}

/** The answer is neither yes nor no. */
export function isNotPolar(card: Candidate): boolean {
  return !/^(?:yes|no|true|false|네|예|아니오|아니요|맞음|틀림|是|否|不是|はい|いいえ)[.!]?$/i.test(
    card.back.trim(),
  );
}

/** In the order in which they are tried; the first that fails names the drop. */
export const QUALITY_RULES: readonly QualityRule[] = [
  { name: 'grounded', passes: isGrounded },
  { name: 'faithful', passes: isFaithful },
  { name: 'no-fact', passes: tellsFact },
  {
    name: 'markup',
    passes: (card, statement) => hasCleanMarkup(card) && keepsAtomsWhole(card, statement),
  },
  {
    name: 'one-blank',
    passes: (card, statement) => hidesOneSpan(card, statement) && cutsNoWord(card),
  },
  { name: 'no-leak', passes: doesNotLeak },
  { name: 'not-trivial', passes: isNotTrivial },
  { name: 'not-polar', passes: isNotPolar },
  { name: 'self-contained', passes: isSelfContained },
  { name: 'list', passes: isGoodList },
  { name: 'short', passes: isShortEnough },
  { name: 'one-idea', passes: hasOneIdea },
];

/** Name of the first rule that a card breaks. */
export function brokenRule(card: Candidate, statement: Statement): string | undefined {
  return QUALITY_RULES.find((rule) => !rule.passes(card, statement))?.name;
}
