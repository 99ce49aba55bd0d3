import type { Bullet } from '../../notes/paper.ts';
import type { Candidate } from '../candidate.ts';
import { isLabel } from '../statement/labels.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { foldedForm, wordCount } from '../text/script.ts';
import { EXAMPLES, isSummary, listCard } from './list-card.ts';

/** A heading over a list of short noun phrases and nothing else; the card belongs to the first of them. */
export function fromHeading(statement: Statement): Candidate | undefined {
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

/**
 * A line right above a list that announces it: `X의 원인은 다음을 포함한다.`, `X를 찾는 이유`. The card belongs to the first
 * item, because the line itself may be no bullet.
 */
export function fromLead(statement: Statement): Candidate | undefined {
  const { bullet, paper, index } = statement;
  const { lead, headingPath } = bullet;
  if (lead === undefined || bullet.parent !== undefined || bullet.kind !== 'item') return undefined;
  const name = introduction(lead);
  if (foldedForm(name) === foldedForm(introduction(headingPath.at(-1) ?? ''))) return undefined;
  const path = headingPath.join(' ');
  const isLed = (other: Bullet | undefined): boolean =>
    other?.kind === 'item' && other.lead === lead && other.headingPath.join(' ') === path;
  const before = paper.bullets.slice(0, index).findLast(({ parent }) => parent === undefined);
  if (isLed(before)) return undefined;
  const members: number[] = [];
  for (let at = index; at < paper.bullets.length; at++) {
    const other = paper.bullets[at] as Bullet;
    if (other.parent !== undefined) continue;
    if (!isLed(other)) break;
    members.push(at);
  }
  if (wordCount(name) > 20 || (isLabel(name) && countNamed(name) === undefined)) return undefined;
  const bullets = members.map((at) => paper.bullets[at] as Bullet);
  return bullets.some(({ text }) => isSummary(text))
    ? undefined
    : listCard(statement, name, bullets, members, 0.74);
}
