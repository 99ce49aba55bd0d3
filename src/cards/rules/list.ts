import type { Candidate } from '../candidate.ts';
import { fromEnglishWhole } from './english-list.ts';
import { enumerationOf, isShortItem } from '../lists/enumeration.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { withoutPointer } from '../lists/list-pointer.ts';
import { isKoreanCategory } from '../lists/ask-korean-list.ts';
import { splitSides } from '../statement/sides.ts';
import { isEquation, isSum } from '../text/sums.ts';
import { splitTopLevel } from '../text/brackets.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { wordCount } from '../text/script.ts';
import { opensOutside } from '../statement/self-contained.ts';
import { fromHanSentence } from './han-list.ts';
import { fromHeading, fromLead } from './headed-list.ts';
import { asList, EXAMPLES, FEWEST, isSummary, listCard, MOST, ORDINAL } from './list-card.ts';

/** A parent with short children, and an enumeration in a sentence that is introduced by its count or a colon. */
export function listRule(statement: Statement): Candidate[] {
  const cards = [
    fromChildren(statement),
    fromHeading(statement),
    fromLead(statement),
    fromBrackets(statement),
    fromSides(statement),
    fromEnglishWhole(statement),
    fromCounted(statement),
    fromKoreanWhole(statement),
    fromHanSentence(statement),
  ];
  return cards.flatMap((card) => card ?? []).slice(0, 1);
}

function fromChildren(statement: Statement): Candidate | undefined {
  const name = introduction(withoutPointer(statement));
  if (statement.children.length < FEWEST || wordCount(name) > 20 || EXAMPLES.test(name))
    return undefined;
  const children = statement.children.filter((child) => !isSummary(child.text));
  return listCard(statement, name, children, statement.bullet.children, 0.8);
}

/** `5단계(A, B, C, D, E)로 나타냈다`: the items stand in brackets behind their count. */
function fromBrackets(statement: Statement): Candidate | undefined {
  const { text } = statement;
  for (const match of text.matchAll(/[(（]([^()（）]{5,160})[)）]/gu)) {
    const items = enumerationOf(match[1] ?? '');
    const before = text.slice(0, match.index);
    if (items === undefined || countNamed(before.slice(-16)) !== items.length) continue;
    const sentence = statement.sentences.find(
      (span) => span.from <= match.index && match.index < span.to,
    );
    if (sentence === undefined) continue;
    const name = `${text.slice(sentence.from, match.index).trimEnd()}${text.slice(match.index + match[0].length, sentence.to)}`;
    return asList(statement, introduction(name), items, [], 0.78);
  }
  return undefined;
}

/** `Datasets: COCO, Cityscapes`, `Three losses are summed: …`. */
function fromSides(statement: Statement): Candidate | undefined {
  const sides = splitSides(statement.text);
  if (sides === undefined || statement.children.length > 0) return undefined;
  if (/^第\s?\d/u.test(sides.term) || isEquation(sides.meaning)) return undefined;
  const named = countNamed(sides.term);
  const summands = sides.meaning.replace(/(?:이다|임|입니다)?[.。]?$/u, '').split(/\s\+\s/);
  if (isSum(sides.meaning) && summands.length <= MOST && isWhole(sides.term, summands))
    return asList(statement, sides.term, summands, [], 0.76, true);
  const items = enumerationOf(sides.meaning, named);
  if (
    items === undefined ||
    (named !== undefined && named !== items.length) ||
    opensOutside(sides.term) ||
    wordCount(sides.term) < 1
  )
    return undefined;
  // `메모리의 단편화와 낭비` may be two halves of one thing, unless their count is told.
  if (
    named === undefined &&
    items.length === 2 &&
    /[과와]\s\S+$/.test(sides.meaning) &&
    /의\s/.test(items[0] ?? '')
  )
    return undefined;
  if (items.filter((item) => quantitiesOf(item).length > 0).length * 2 >= items.length)
    return undefined;
  if (
    !/\p{L}{2}/u.test(sides.term) ||
    items.every((item) => wordCount(item) > 4) ||
    /^(?:e\.?g|i\.?e|예|例)$/i.test(sides.term)
  )
    return undefined;
  return asList(statement, sides.term, items, [], 0.76);
}

/** What is made up of named parts: no step, and no part that tells what is done with another. */
function isWhole(name: string, parts: readonly string[]): boolean {
  return (
    !opensOutside(name) &&
    !ORDINAL.test(name) &&
    !parts.some((part) => /["“”「」『』!]|(?:통합|추가|追加|제거|사진\)?)$/.test(part))
  );
}

const COUNTED =
  /(?:의|이라는|라는|이|가|은|는)?\s(?<count>(?:총\s)?(?:두|세|네|다섯|[2-7])\s?(?:가지|개|종류|단계|부분|요소|축|층)(?:의(?=\s))?)(?=[\s가-힣.]|$)/u;

/** `A, B, C 세 가지 손실을 더한다`, `X는 크게 A와 B 두 가지로 나뉜다`: items right before their count. */
function fromCounted(statement: Statement): Candidate | undefined {
  const { text } = statement;
  for (const { from, to } of statement.sentences) {
    const sentence = text.slice(from, to);
    const match = COUNTED.exec(sentence);
    const count = match?.groups?.['count'];
    if (match === null || count === undefined) continue;
    const before = sentence.slice(0, match.index);
    const lead =
      /^(?:.{2,40}?(?:은|는|을|를|에서|에는|으로|로)\s(?:크게\s|다시\s|주로\s)?)?/u.exec(
        before,
      )?.[0] ?? '';
    for (const opening of lead === '' ? [''] : [lead, '']) {
      const items = koreanItems(before.slice(opening.length).replace(/^\(([^()]+)\)$/, '$1'));
      const rest = sentence.slice(match.index + match[0].length);
      const isLast = /^\.?$/.test(rest);
      const bare = opening.replace(/크게\s$/, '');
      const head = isLast ? bare.replace(/(?:은|는)\s$/, '의 ') : bare;
      const name = introduction(`${head}${count}${rest}`);
      if (items.length === countNamed(count) && wordCount(name) >= (isLast ? 2 : 3))
        return asList(statement, name, items, [], 0.74);
    }
  }
  return undefined;
}

const KOREAN_WHOLE =
  /^(?<whole>[^,.]{2,40}?)(?:은|는)\s(?:크게\s)?(?<items>[^.]{5,90}?)(?:으로|로)\s(?<verb>이루어|구성|나뉘|나뉜|나눌|나눈|분류)\S*(?:\s(?:있다|있음|수 있다|수 있음))?[.]?$/u;

const KOREAN_NAMED =
  /^(?<whole>[^,.]{2,40}?)(?:은|는)\s(?<items>[^.]{5,90}?)(?:이다|임|입니다|다)[.]?$/u;

/** `사용한 지표는 A, B, C이다`, `X는 A, B, C로 이루어진다`: three or more, so that all are told. */
function fromKoreanWhole(statement: Statement): Candidate | undefined {
  const { text, children, language } = statement;
  if (language !== 'ko' || children.length > 0) return undefined;
  const named = KOREAN_NAMED.exec(text)?.groups;
  const isNamed = isKoreanCategory(named?.['whole'] ?? '');
  const groups = isNamed ? named : KOREAN_WHOLE.exec(text)?.groups;
  const listed = (groups?.['items'] ?? '').replace(/의\s(?:복합|조합|결합|합)$/, '');
  const items = koreanItems(listed);
  const whole = groups?.['whole'] ?? '';
  if (items.length < 3 || items.length > MOST || opensOutside(whole)) return undefined;
  if (isNamed) return asList(statement, whole, items, [], 0.74);
  const isWhole = /^(?:이루어|구성)/.test(groups?.['verb'] ?? '');
  return asList(statement, isWhole ? whole : `${whole}의 종류`, items, [], 0.74, isWhole);
}

/** `A, B와 C(c)` in parts; none when a part is no short name. */
function koreanItems(text: string): string[] {
  const parts = splitTopLevel(text, /^(?:,\s(?:그리고\s|및\s)?|\s(?:및|그리고|\/|\+)\s)/u).flatMap(
    (part) => splitJoined(part),
  );
  const isName = (part: string): boolean =>
    isShortItem(part, 4, 14) &&
    /\p{L}{2}/u.test(part) &&
    !/[:：]/.test(part) &&
    !/(?:은|는|을|를|에서|으로|에|의|고|며|다|하는|한|와|과|져|여|해|서)$/.test(part) &&
    !/(?:을|를|은|는)\s/.test(part);
  return parts.every((part) => isName(part)) ? parts : [];
}

/** `A와 B`: a particle is no separator at a place of its own, so it is looked for behind a letter or bracket. */
function splitJoined(part: string): string[] {
  return part
    .split(/(?<=[\p{Script=Latin}\p{N})가-힣])(?:과|와)\s/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
