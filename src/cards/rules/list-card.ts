import { isHanRemarks } from './han-remarks-below.ts';
import type { Bullet } from '../../notes/paper.ts';
import { withLead } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isShortItem } from '../lists/enumeration.ts';
import { isLabel } from '../statement/labels.ts';
import { isKoreanCategory } from '../lists/ask-korean-list.ts';
import { askForItems } from '../lists/ask-list.ts';
import { askByHead } from '../lists/shared-head.ts';
import { areOneKind, isToldOf } from '../lists/one-kind.ts';
import { questionsIn } from '../questions.ts';
import { opensOutside } from '../statement/self-contained.ts';
import { splitSides } from '../statement/sides.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { cjkLength, foldedForm, wordCount, wordsOf } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isStopWord } from '../text/words.ts';

export const FEWEST = 2;
export const MOST = 7;

/** Examples are open: there might be others. */
export const EXAMPLES = /^(?:예|예시|사례|examples?|e\.?g\.?|例|例子|具体例)$/i;

/** `1st layer`, `Step 2`: what comes first is no knowledge by its number alone. */
export const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)\s\p{L}+|(?:step|stage|phase|part|layer|block)\s\d+)(?:$|:)/iu;

/** `두 가지로 나뉨`: how many, and not of what. */
const COUNT_ALONE =
  /^(?:크게\s|총\s)?(?:두|세|네|다섯|[2-7])\s?(?:가지|개|종류|단계|부분)(?:로|으로|가|이|를|을)?\s?\S*$/u;

/** A list card over these bullets; undefined when their items are no short list or the name asks for none. */
export function listCard(
  statement: Statement,
  name: string,
  bullets: readonly Bullet[],
  members: readonly number[],
  score: number,
): Candidate | undefined {
  const items = bullets.map((child) => itemOf(child.text));
  if (
    items.length < FEWEST ||
    items.length > MOST ||
    !items.every((item) => isShortItem(item, 10, 32) && !opensOutside(item) && !ORDINAL.test(item))
  )
    return undefined;
  if (
    countNamed(name) === undefined &&
    items.filter((item) => quantitiesOf(item).length > 0 || /\d$/.test(item)).length * 2 >=
      items.length
  )
    return undefined;
  if (items.reduce((sum, item) => sum + wordCount(item), 0) > 34 || cjkLength(items.join('')) > 110)
    return undefined;
  if (
    new Set(items.map(foldedForm)).size < items.length ||
    items.some((item) => /[?？]$/.test(item))
  )
    return undefined;
  if (items.some((item) => COUNT_ALONE.test(item))) return undefined;
  if (COUNT_ALONE.test(name) && isLabel(statement.lead)) return undefined;
  if (wordsOf(name).every((word) => isStopWord(word)) || isHanRemarks(name, items))
    return undefined;
  const named = countNamed(name);
  const isRemarks = areTold(items) && !(isToldOf(name) && isKoreanCategory(name));
  if (isRemarks || items.some((item) => splitSides(item) !== undefined)) return undefined;
  if (
    (named !== undefined && named !== items.length) ||
    !/\p{L}{2}/u.test(name) ||
    opensOutside(name)
  )
    return undefined;
  return asList(statement, name, items, members, score);
}

/** A list card of these items, however they were found. */
export function asList(
  statement: Statement,
  name: string,
  items: readonly string[],
  members: readonly number[],
  score: number,
  isWhole = false,
): Candidate | undefined {
  const { asking, lead } = statement;
  const question = isWhole
    ? questionsIn(asking).parts(name, items.length)
    : (askForItems(name, items.length, asking, lead) ?? askByHead(name, items, asking));
  if (question === undefined || !areOneKind(name, items)) return undefined;
  const isFolded =
    (wordCount(name) >= 3 && !/^(?:사용|이용|활용|적용|제안)하는\s/.test(question)) ||
    question.startsWith(lead) ||
    isLabel(statement.lead) ||
    foldedForm(statement.lead) === foldedForm(name);
  const front = isFolded ? question : withLead(statement, question);
  return candidate({ kind: 'list', front, back: items.join('; '), items, members, score });
}

/** `residual block을 사용함`: what is said of a thing, line by line, and no things of a sort. */
function areTold(items: readonly string[]): boolean {
  const told = items.filter((item) =>
    /[가-힣A-Za-z0-9)](?:을|를|에|로|에서)\s.*[가-힣](?:다|함|됨|음|임|용)$/.test(item),
  );
  return told.length * 2 >= items.length;
}

/** What a child is called: the term before its colon, else the whole short line. */
function itemOf(text: string): string {
  const sides = splitSides(text);
  const item =
    sides !== undefined &&
    wordCount(sides.term) <= 5 &&
    !isLabel(sides.term) &&
    wordCount(sides.meaning) >= 3
      ? sides.term
      : withoutClause(text);
  const first = sentencesOf(item, [])[0];
  return introduction(first === undefined ? item : item.slice(0, first.to)).replace(
    /[.。;,]+$/u,
    '',
  );
}

/** `Matching networks, which attend to …`: the name alone, when it is one. */
function withoutClause(text: string): string {
  const name = text.replace(
    /,\s(?:which|where|who|whose)\s.*$|\s\((?:(?:[^()][^()\s]*\s){3}[^()]+|\d[^()]*)\)[.;]?$/,
    '',
  );
  return /\s(?:is|are|was|were|has|have|can|will)\s/.test(name) ? text : name;
}

/** Whether a line sums up the items before it and is none itself. */
export function isSummary(text: string): boolean {
  return /^(?:이러한|이렇게|이와 같|이런|따라서|결국|즉|그 결과|so |thus|therefore|all of|these |in short|overall|因此|这样|总之|このように|したがって)/i.test(
    text.trim(),
  );
}
