import type { Bullet, NoteLanguage, Paper, Picture, Span } from '../notes/paper.ts';
import { isKoreanSentence } from './text/korean.ts';
import { remembered } from './text/remembered.ts';
import { withoutFormulas } from './text/formulas.ts';
import { isStopWord } from './text/words.ts';
import { cjkLength, foldedForm, lineLanguage, wordCount, wordsOf } from './text/script.ts';
import { hasVerb } from './text/english-clause.ts';
import { isLabel } from './labels.ts';
import { hasSubject } from './text/english.ts';
import { opensOutside } from './self-contained.ts';
import { splitSides } from './sides.ts';
import { sentencesOf } from './text/sentences.ts';
import { withFullWidthMarks } from './text/full-width.ts';

/** A bullet made ready for the rules: what it says, where it stands, and what has to stand before it on a card. */
export interface Statement {
  paper: Paper;
  bullet: Bullet;
  index: number;
  /** Display text without list numbers and opening connectives. Every span below counts in it. */
  text: string;
  language: NoteLanguage;
  /** The language questions are asked in. */
  asking: NoteLanguage;
  strong: readonly Span[];
  marked: readonly Span[];
  atoms: readonly Span[];
  sentences: readonly Span[];
  /** Parent and heading without which the text cannot be understood; empty when it stands by itself. */
  lead: string;
  parent: Bullet | undefined;
  children: readonly Bullet[];
}

const CONNECTIVES =
  /^(?:(?:그리고|또한|또|그래서|따라서|그러므로|하지만|그러나|반면에|반면|대신에|대신|즉|결국|게다가|근데|그런데|한편|그 결과|결과적으로|그 이후로|이후로는|이후(?=[,，])|그 후|그다음에?|마지막으로|먼저|우선|특히|참고로|다만|더 나아가|물론|아울러)[,，]?\s+|(?:And|But|So|Also|Moreover|Furthermore|However|Therefore|Thus|Hence|In addition|Additionally|As a (?:result|consequence)|In the same line|Consequently|Besides|Finally|Lastly|First|Firstly|Second|Secondly|Third|Thirdly|In contrast|On the other hand|Nevertheless|Meanwhile|Then|Next|In particular|Specifically|Notably|Importantly|Interestingly|Overall|In fact|Basically|In short|Instead|To this end),\s+|(?:此外|另外|同时|因此|所以|但是|然而|而且|并且|于是|最后|首先|其次|总之|特别是|另一方面|相反|また|さらに|しかし|ただし|そして|したがって|そのため|一方で|一方|なお|つまり|特に|最後に|まず|次に|それに対して)[,，、]\s*|(?:また|なお|さらに|しかしながら)(?=[\p{Lu}\p{Script=Han}ァ-ヶ]))/iu;
const NUMBERING =
  /^(?:(?:\(?\d{1,2}[).]|[①-⑳]|[a-hA-H][).]|\(?[ivx]{1,4}\))\s+|(?:[（(]\d{1,2}[)）]|[a-hA-H][、）])\s*|(?:->|=>)\s*|[-–—•·*▶▷►→⇒➔✔✅☑★☆※◆■□●○]+\s*)+/u;

/** `장점) …`: what sort of remark follows; its bracket would never be opened. */
const SIDE_HEAD =
  /^(?:장점|단점|한계|특징|요약|결론|참고|예|예시|문제|문제점|해결|해결책|목적|배경|핵심|정리|결과|pros?|cons?|note)\)\s*/iu;

/** A whole sentence in bold marks no term in it. */
const LONGEST_EMPHASIS = 8;

/** Headings that say nothing about what stands below them. */
const OVERALL =
  /^(?:요약|개요|정리|메모|노트|논문 정리|내용|여담|마치며|후기|결론|summary|abstract|overview|tl;?dr|notes?|details?|misc|概要|摘要|总结|要約|まとめ|メモ|笔记|内容)$/i;

interface Trimmed {
  text: string;
  offset: number;
}

function trimmed(text: string): Trimmed {
  let rest = text;
  for (const pattern of [/^\s+/, NUMBERING, SIDE_HEAD, CONNECTIVES, CONNECTIVES]) {
    const cut = pattern.exec(rest)?.[0] ?? '';
    if (cut.length < rest.length) rest = rest.slice(cut.length);
  }
  const offset = text.length - rest.length;
  const told = rest.replace(/\s(?:-{1,2}>|→)\ssee\s.{1,60}$/i, '');
  return { text: told.replace(/[\s,，、;；]+$/u, ''), offset };
}

function shifted(spans: readonly Span[], offset: number, length: number): Span[] {
  return spans
    .map((span) => ({
      from: Math.max(0, span.from - offset),
      to: Math.min(length, span.to - offset),
    }))
    .filter((span) => span.from < span.to);
}

/** Prepares one bullet of a paper. */
export function statementOf(paper: Paper, index: number): Statement {
  return prepared(paper, paper.bullets[index] as Bullet, index);
}

/** Prepares a picture that stands in no bullet: its caption is all there is. */
export function statementOfPicture(paper: Paper, picture: Picture): Statement {
  const { line } = picture;
  const bullet: Bullet = {
    text: '',
    source: picture.caption ?? picture.alt ?? '',
    line,
    endLine: line,
    headingPath: [],
    kind: 'paragraph',
    depth: 0,
    children: [],
    strong: [],
    marked: [],
    atoms: [],
    pictures: [picture],
    links: [],
  };
  return prepared(paper, bullet, -1);
}

function prepared(paper: Paper, bullet: Bullet, index: number): Statement {
  const bare = trimmed(bullet.text);
  const language = lineLanguage(bare.text, paper.language);
  const { text, offset } = trimmed(withFullWidthMarks(bullet.text, language));
  const parent = bullet.parent === undefined ? undefined : paper.bullets[bullet.parent];
  const atoms = shifted(bullet.atoms, offset, text.length);
  const sentences = sentencesOf(text, atoms).map((span) => ({
    from: span.from + (CONNECTIVES.exec(text.slice(span.from, span.to))?.[0].length ?? 0),
    to: span.to,
  }));
  return {
    paper,
    bullet,
    index,
    text,
    language,
    asking: language === 'en' && !isEnglishSentence(text) ? paper.language : language,
    strong: shifted(bullet.strong, offset, text.length).filter(
      ({ from, to }) => wordCount(text.slice(from, to)) <= LONGEST_EMPHASIS,
    ),
    marked: shifted(bullet.marked, offset, text.length),
    atoms,
    sentences,
    lead: leadOf(paper, bullet, text),
    parent,
    children: bullet.children.flatMap((child) => paper.bullets[child] ?? []),
  };
}

/** Long enough, behind a label still longer, formulas left out, and held together by function words. */
function isEnglishSentence(text: string): boolean {
  const words = wordsOf(withoutFormulas(text).replaceAll(/m{4,}/g, ' '));
  const enough = splitSides(text) === undefined ? 7 : 11;
  return words.length >= enough && words.some((word) => isStopWord(word));
}

/** Whether a line can stand without what is above it, grammar alone considered. */
function standsAlone(text: string): boolean {
  if (/[가-힣]/.test(text)) return wordCount(text) >= 6;
  return wordCount(text) >= 6 || cjkLength(text) >= 9;
}

/** `3.1.2 Training`, `2.预训练`. */
const SECTION_NUMBER = /^[1-9]\d?(?:(?:\.\d{1,2})+\.?\s+|[.．、]\s*)(?=\p{L})/u;

/** Words of a heading or a parent, cut to what introduces: no numbering, colon, or "as follows". */
export const introduction = remembered((text) =>
  trimmed(text.trimStart().replace(SECTION_NUMBER, ''))
    .text.replace(
      /\s*(?:[:：]|(?:은|는)?\s?(?:다음|아래)(?:과|와) 같(?:다|음|습니다)|(?:은|는)\s다음(?:을|으로)\s(?:포함한다|포함함|구성된다|구성됨|이루어진다|이루어짐)|(?<=기 위해)서?\s(?:다음과|아래와) 같은 \S+(?:을|를)?\s?(?:사용|이용|제안|적용)\S{0,2}|如下|以下の通り)?(?:\s[-–—])?[.。．:：\s]*$/u,
      '',
    )
    .replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s?)+/u, '')
    .trim(),
);

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

function leadOf(paper: Paper, bullet: Bullet, text: string): string {
  const parents = ancestors(paper, bullet);
  if (parents.length > 0) return opensWith(text, parents) ? '' : parents.join(' › ');
  const heading = introduction(bullet.headingPath.at(-1) ?? '');
  const isNamed = bullet.headingPath.length > 1 && isName(heading) && !saysAlready(text, heading);
  if (bullet.kind === 'paragraph' && wordCount(text) >= 6) return isNamed ? heading : '';
  const lead = /[?？]/.test(bullet.lead ?? '') ? '' : introduction(bullet.lead ?? '');
  const isHeading = lead === '' || foldedForm(lead) === foldedForm(heading);
  if (!isHeading)
    return announces(lead) || opensWith(text, [lead]) || (isLabel(lead) && standsAlone(text))
      ? ''
      : lead;
  if (heading === '' || wordCount(heading) > 10 || saysAlready(text, heading)) return '';
  if (isHeadingSentence(heading) || OVERALL.test(heading) || /[?？]/.test(heading)) return '';
  if (isNamed) return heading;
  return standsAlone(text) && (isLabel(heading) || hasTopic(text)) ? '' : heading;
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

function isHeadingSentence(heading: string): boolean {
  if (/[가-힣]/.test(heading)) return wordCount(heading) >= 4 && isKoreanSentence(heading);
  return wordCount(heading) > 7;
}

/** Whether the first words of a line name what it is about. */
function hasTopic(text: string): boolean {
  const start = text.split(/\s+/).slice(0, 7).join(' ');
  if (/[가-힣]/.test(text))
    return /[가-힣A-Za-z0-9)](?:은|는|이|가|란|이란)(?:\s|$)|[:：]/.test(start);
  if (/[ぁ-ゖ]/.test(text)) return /[はが]/.test(text.slice(0, 24));
  return !/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(text) || hasSubject(text);
}

/** Whether a line begins with the name of the only thing above it. */
function opensWith(text: string, [only, ...others]: readonly string[]): boolean {
  return only !== undefined && others.length === 0 && foldedForm(text).startsWith(foldedForm(only));
}

function saysAlready(text: string, heading: string): boolean {
  return foldedForm(text).includes(foldedForm(heading));
}
