import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withLead } from '../blank.ts';
import { enumerationOf, isShortItem } from '../enumeration.ts';
import { fromHanSentence } from './han-list.ts';
import type { Bullet } from '../../notes/paper.ts';
import { questionsIn } from '../questions.ts';
import { introduction } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { countNamed } from '../text/counts.ts';
import { splitSides } from '../sides.ts';
import { isLabel } from '../labels.ts';
import { isEquation, isSum } from '../defined-term.ts';
import { splitTopLevel } from '../text/brackets.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isStopWord } from '../text/words.ts';
import { cjkLength, foldedForm, wordCount, wordsOf } from '../text/script.ts';
import { opensOutside } from '../self-contained.ts';

const FEWEST = 2;
const MOST = 7;

/** A parent with short children, and an enumeration in a sentence that is introduced by its count or a colon. */
export function listRule(statement: Statement): Candidate[] {
  const cards = [
    fromChildren(statement),
    fromHeading(statement),
    fromBrackets(statement),
    fromSides(statement),
    fromCounted(statement),
    fromHanSentence(statement),
  ];
  return cards.flatMap((card) => card ?? []).slice(0, 1);
}

function fromChildren(statement: Statement): Candidate | undefined {
  const name = introduction(statement.text);
  if (statement.children.length < FEWEST || wordCount(name) > 20 || EXAMPLES.test(name))
    return undefined;
  const children = statement.children.filter((child) => !isSummary(child.text));
  return listCard(statement, name, children, statement.bullet.children, 0.8);
}

/** Examples are open: there might be others. */
const EXAMPLES = /^(?:예|예시|사례|examples?|e\.?g\.?|例|例子|具体例)$/i;

/** A heading over a list of short noun phrases and nothing else; the card belongs to the first of them. */
function fromHeading(statement: Statement): Candidate | undefined {
  const { bullet, paper, index } = statement;
  const above = bullet.headingPath.at(-1) ?? '';
  const hasLead = bullet.lead !== undefined && !foldedForm(above).includes(foldedForm(bullet.lead));
  const heading = introduction(hasLead ? (bullet.lead ?? '') : above);
  if (
    heading === '' ||
    bullet.parent !== undefined ||
    bullet.kind !== 'item' ||
    isVagueHeading(heading) ||
    (hasLead && EXAMPLES.test(heading))
  )
    return undefined;
  if (isAfterSame(paper.bullets[index - 1], bullet)) return undefined;
  const members = firstRun(paper.bullets, index, bullet);
  const bullets = members.map((at) => paper.bullets[at] as Bullet);
  if (bullets.some((other) => other.children.length > 0 || wordCount(other.text) > 5))
    return undefined;
  return listCard(statement, heading, bullets, members, 0.72);
}

/** The items under one heading from a place on, up to the first paragraph. */
function firstRun(bullets: readonly Bullet[], from: number, first: Bullet): number[] {
  const run: number[] = [];
  for (let at = from; at < bullets.length; at++) {
    const bullet = bullets[at] as Bullet;
    if (!isUnderSame(bullet, first) || bullet.kind !== 'item') break;
    run.push(at);
  }
  return run;
}

function isUnderSame(one: Bullet, other: Bullet): boolean {
  return one.headingPath.join(' ') === other.headingPath.join(' ') && one.lead === other.lead;
}

/** Whether the list has begun, or something else below its heading comes first. */
function isAfterSame(before: Bullet | undefined, first: Bullet): boolean {
  if (before === undefined) return false;
  const isItem = before.kind === 'item';
  return first.lead === undefined
    ? before.headingPath.join(' ') === first.headingPath.join(' ')
    : isItem && isUnderSame(before, first);
}

/** Left sides that head a remark, whose commas separate no items. */
const REMARK =
  /^(?:tl;?dr|(?:key |main |core )?(?:idea|insight|takeaway|finding|claim|message)|summary|notes?|goal|aim|results?|conclusion|motivation|problem|핵심(?: 아이디어)?|요약|결론|목표|아이디어|결과|참고|동기|문제|总结|结论|思想|核心思想|目标|结果|动机|要約|結論|目的|結果|まとめ)$/i;

/** Headings over what else one might read. */
const REFERENCES =
  /^(?:links?|references?|resources?|further reading|see also|related (?:papers?|works?|reading)|bibliography|참고|참고\s?(?:자료|문헌|링크)|관련 (?:논문|자료|연구)|링크|출처|参考|参考(?:文献|资料|链接)|相关(?:论文|工作|阅读)|链接|延伸阅读|リンク|参考リンク|関連(?:論文|研究|資料))$/i;

function isVagueHeading(heading: string): boolean {
  if (REFERENCES.test(heading.trim())) return true;
  return (
    isLabel(heading) &&
    !/한계|limitation|contribution|기여|장점|단점|advantage|局限|贡献|優点|缺点|限界|貢献/i.test(
      heading,
    )
  );
}

/** `1st layer`, `Step 2`: what comes first is no knowledge by its number alone. */
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)\s\p{L}+|(?:step|stage|phase|part|layer|block)\s\d+)(?:$|:)/iu;

function listCard(
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
  if (wordsOf(name).every((word) => isStopWord(word))) return undefined;
  const named = countNamed(name);
  if (
    (named !== undefined && named !== items.length) ||
    !/\p{L}{2}/u.test(name) ||
    opensOutside(name)
  )
    return undefined;
  return asList(statement, name, items, members, score);
}

function asList(
  statement: Statement,
  name: string,
  items: readonly string[],
  members: readonly number[],
  score: number,
  isWhole = false,
): Candidate {
  const questions = questionsIn(statement.asking);
  const question = isWhole
    ? questions.parts(name, items.length)
    : questions.list(name, items.length);
  const isFolded =
    wordCount(name) >= 3 ||
    isLabel(statement.lead) ||
    foldedForm(statement.lead) === foldedForm(name);
  const front = isFolded ? question : withLead(statement, question);
  return candidate({ kind: 'list', front, back: items.join('; '), items, members, score });
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
      : text;
  const first = sentencesOf(item, [])[0];
  return introduction(first === undefined ? item : item.slice(0, first.to)).replace(
    /[.。;,]+$/u,
    '',
  );
}

function isSummary(text: string): boolean {
  return /^(?:이러한|이렇게|이와 같|이런|따라서|결국|즉|그 결과|so |thus|therefore|all of|these |in short|overall|因此|这样|总之|このように|したがって)/i.test(
    text.trim(),
  );
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
  if (REMARK.test(sides.term) || isEquation(sides.meaning)) return undefined;
  const named = countNamed(sides.term);
  const summands = sides.meaning.replace(/(?:이다|임|입니다)?[.。]?$/u, '').split(/\s\+\s/);
  if (isSum(sides.meaning) && summands.length <= MOST && !opensOutside(sides.term))
    return asList(statement, sides.term, summands, [], 0.76, true);
  const items = enumerationOf(sides.meaning, named);
  if (
    items === undefined ||
    (named !== undefined && named !== items.length) ||
    opensOutside(sides.term) ||
    wordCount(sides.term) < 1
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
      const head = opening.replace(/크게\s$/, '').replace(isLast ? /(?:은|는)\s$/ : /$^/, '의 ');
      const name = introduction(`${head}${count}${rest}`);
      if (items.length === countNamed(count) && wordCount(name) >= (isLast ? 2 : 3))
        return asList(statement, name, items, [], 0.74);
    }
  }
  return undefined;
}

/** `A, B와 C(c)` in parts; none when a part is no short name. */
function koreanItems(text: string): string[] {
  const parts = splitTopLevel(text, /^(?:,\s(?:그리고\s|및\s)?|\s(?:및|그리고|\/|\+)\s)/u).flatMap(
    (part) => splitJoined(part),
  );
  const isName = (part: string): boolean =>
    isShortItem(part, 4, 14) &&
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
