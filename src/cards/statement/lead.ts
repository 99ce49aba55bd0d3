import type { Bullet, Paper } from '../../notes/paper.ts';
import { isLabel } from './labels.ts';
import { introduction } from './opening.ts';
import { opensOutside } from './self-contained.ts';
import { shortLead } from './short-lead.ts';
import { splitSides } from './sides.ts';
import { hasVerb } from '../text/english-clause.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { cjkLength, foldedForm, wordCount } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';
import { hasTopic } from '../text/topic.ts';

/** Headings that say nothing about what stands below them. */
const OVERALL =
  /^(?:요약|개요|정리|메모|노트|논문 정리|내용|여담|마치며|후기|결론|summary|abstract|overview|tl;?dr|notes?|details?|misc|概要|摘要|总结|要約|まとめ|メモ|笔记|内容)$/i;

/** Whether a line can stand without what is above it, grammar alone considered. */
function standsAlone(text: string): boolean {
  if (/[가-힣]/.test(text)) return wordCount(text) >= 6;
  return wordCount(text) >= 6 || cjkLength(text) >= 9;
}

/** What a defining line is about: the term before its colon, the meaning left out. */
function headOf(line: string): string {
  const sides = splitSides(line);
  const isTerm = sides !== undefined && wordCount(sides.term) <= 5 && !isLabel(sides.term);
  return isTerm && wordCount(sides.meaning) >= 4 ? sides.term : line;
}

/** Of a long line the sentence that is about what stands below: the last when it ends in a colon, else the first. */
function announcing(line: string): string {
  const sentences = sentencesOf(line, []);
  const span = /[:：]\s*$/.test(line) ? sentences.at(-1) : sentences[0];
  const isLong = sentences.length > 1 && wordCount(line) > 12;
  const told = span === undefined ? line : line.slice(span.from, span.to);
  return isLong && wordCount(told) >= 3 && !opensOutside(told) ? told : line;
}

/** `Some interesting data points`, `Through training, they note`. */
const REMARKS =
  /^(?:(?:some|other|more|a few|several|many|additional|interesting|key|main|important)\s)*(?:data points|points|things|facts|remarks|observations|findings|takeaways|learnings|notes|highlights|details|results)$|\b(?:they|we|i|authors) (?:also )?(?:note|notes|observe|find|found|learn|learned|show|see)(?: that)?$/i;
/** `다음 7가지를 쓴다`, `there are two reasons`. */
const FOLLOWING =
  /(?:다음|아래)(?:의|과|에|\s)|\b(?:the following|as follows|below|several|(?:two|three|four|five|\d) (?:main |key )?(?:reasons?|ways?|things|points|problems|parts))\b|(?:이유|방법|문제|가지)(?:가|는|들이)?\s(?:있|나뉘|크게)|如下|以下/iu;

/** `총 세 가지 요소로 구성된다`, `두 종류가 있음`: how many, and not of what. */
const COUNT_FIRST =
  /^(?:총\s|크게\s)?(?:두|세|네|다섯|[2-7])\s?(?:가지|종류|개|단계)|^(?:there are|it has|they have)\s/i;

/** Whether a line only announces what stands below it: it says nothing on a card. */
function announces(text: string): boolean {
  if (REMARKS.test(text) || opensOutside(text)) return true;
  return FOLLOWING.test(text) && (/[가-힣]/.test(text) ? isKoreanSentence(text) : hasVerb(text));
}

function ancestors(paper: Paper, bullet: Bullet): string[] {
  const texts: string[] = [];
  let above = bullet.parent === undefined ? undefined : paper.bullets[bullet.parent];
  while (above !== undefined && texts.length < 3) {
    const name = introduction(announcing(above.text));
    if (announces(name)) break;
    texts.unshift(headOf(name));
    if (wordCount(above.text) >= 4) break;
    above = above.parent === undefined ? undefined : paper.bullets[above.parent];
  }
  return texts.filter((text) => text !== '' && !/[?？]/.test(text));
}

/** Parent and heading without which a line cannot be understood; empty when it stands by itself. */
export function leadOf(paper: Paper, bullet: Bullet, text: string): string {
  const parents = ancestors(paper, bullet);
  if (parents.length > 0) return opensWith(text, parents) ? '' : shortLead(parents.join(' › '));
  const heading = introduction(bullet.headingPath.at(-1) ?? '');
  const isNamed = bullet.headingPath.length > 1 && isName(heading) && !saysAlready(text, heading);
  if (bullet.kind === 'paragraph' && wordCount(text) >= 6 && hasTopic(text))
    return isNamed ? heading : '';
  const announced = introduction(bullet.lead ?? '');
  const saysNothing =
    /[?？]/.test(bullet.lead ?? '') || announces(announced) || COUNT_FIRST.test(announced);
  const lead = saysNothing ? '' : announced;
  const isHeading = lead === '' || foldedForm(lead) === foldedForm(heading);
  if (!isHeading)
    return opensWith(text, [lead]) || (isLabel(lead) && standsAlone(text)) ? '' : shortLead(lead);
  if (heading === '' || wordCount(heading) > 10 || saysAlready(text, heading)) return '';
  if ([paper.title, paper.shortName].some((name) => foldedForm(name) === foldedForm(heading)))
    return '';
  if (isHeadingSentence(heading) || OVERALL.test(heading) || /[?？]/.test(heading)) return '';
  if (isNamed) return heading;
  return standsAlone(text) && (isPartName(heading) || hasTopic(text)) ? '' : heading;
}

/** `AnoGAN`, `L2 and SSIM AutoEncoder`: one of several things that a part of the note is about. */
function isName(heading: string): boolean {
  return (
    /^[\p{Script=Latin}\p{N}\s&+-]+$/u.test(heading) &&
    /\p{Lu}\S*\p{Lu}/u.test(heading) &&
    !/^[A-Z\s]{6,}$/.test(heading) &&
    wordCount(heading) <= 4 &&
    !isLabel(heading)
  );
}

const PART_NAME =
  /^(?:related works?|prior work|previous works?|problem (?:statement|definition|setting)|key (?:points?|ideas?|takeaways?)|main (?:ideas?|results?)|future works?|study design|(?:한|세|3)\s?줄\s?요약|핵심 (?:내용|아이디어|요약)|주요 내용|관련 연구|연구 설계|향후 연구|相关工作|主要(?:内容|贡献)|核心思想|関連研究|先行研究|研究背景)$/i;

/** `Training`, `한 줄 요약`, `해결하려는 문제`: what sort of part it is, and nothing that its lines are about. */
function isPartName(heading: string): boolean {
  const bare = heading.replaceAll(/[[\]【】]/g, '');
  return (
    isLabel(bare) ||
    PART_NAME.test(bare.trim()) ||
    /(?:문제|사견|의견|context|맥락|问题|課題)(?:\s?\([^()]*\))?$/iu.test(bare)
  );
}

function isHeadingSentence(heading: string): boolean {
  if (/[가-힣]/.test(heading)) return wordCount(heading) >= 4 && isKoreanSentence(heading);
  return wordCount(heading) > 7;
}

/** Whether a line begins with the name of the only thing above it. */
function opensWith(text: string, [only, ...others]: readonly string[]): boolean {
  return only !== undefined && others.length === 0 && foldedForm(text).startsWith(foldedForm(only));
}

function saysAlready(text: string, heading: string): boolean {
  return foldedForm(text).includes(foldedForm(heading));
}
