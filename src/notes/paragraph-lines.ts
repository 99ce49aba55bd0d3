import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { endsSentence, isLabelLike, isSentenceLike } from './block-text.ts';
import { readLabel } from './label.ts';

/** One line of a paragraph. */
export interface Line {
  children: PhrasingContent[];
  /** 1-based line in the file. */
  number: number;
  /** The author ended the line above by hand: with two blanks, a backslash or `<br>`. */
  isBroken: boolean;
}

/** A paragraph's inline nodes by the lines they were written on; a node that spans lines keeps them together. */
function linesOfParagraph(paragraph: Paragraph): Line[] {
  let line: Line = {
    children: [],
    number: paragraph.position?.start.line ?? 1,
    isBroken: false,
  };
  const lines = [line];
  const startLine = (number: number, isBroken: boolean): void => {
    line = { children: [], number, isBroken };
    lines.push(line);
  };
  for (const node of paragraph.children) {
    const number = node.position?.start.line ?? line.number;
    const isBreak =
      node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value));
    if (isBreak) startLine(node.position?.end.line ?? number, true);
    else if (node.type !== 'text') line.children.push(node);
    else {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0 && line.children.length > 0) startLine(number + index, false);
        if (value === '') continue;
        const point = { line: number + index, column: 1 };
        line.children.push({ type: 'text', value, position: { start: point, end: point } });
      }
    }
  }
  return lines.filter(({ children }) => children.length > 0);
}

const VOICE = /^\s*(?:[QA]\d*|질문|문|답|답변|정답|问|答|問|質問|回答|答え)\s*[.:：)]/i;
const STARTS_ANEW = /^(?:->|→|⇒|=>|[^\s:：]{1,20}\s?[:：]{1,2}\s|[■□◆◇●○▶►※✓✔])/u;

const PROPERTY = /^[^\p{L}]{0,4}\p{L}[^:：\n]{0,30}[:：]{1,2}(?:\s|$)/u;

/** Whether lines are the properties that note apps put under a title: some known labels, and colons in all of them. */
function isProperties(texts: readonly string[], labelled: number): boolean {
  return labelled >= 2 && texts.every((text) => PROPERTY.test(text));
}

/** `$data tree$: …`, `Watch: …`, `4.3.1 …`, `5.数据集`: a term with what it means, or a number of the author's. */
const TERM_LINE = /^(?!https?:)[^:：.。,，、]{1,30}\s?[:：]\s?\S/u;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.、)]|[①-⑳])\s?(?=[^\s\d])/u;

/** A line so much shorter than the longest was ended by hand: a paragraph that is only wrapped fills its lines. */
const SHORT = 0.6;

function wasEnded(text: string, next: string, longest: number): boolean {
  if (/^[\s:：,，;)）\-–—]/u.test(next) || /[-–—(（]$/u.test(text)) return false;
  const first = /^(?:[\p{Script=Han}ぁ-ヶ]{1,2}|\S{1,24})/u.exec(next)?.[0].length ?? 0;
  return text.length + first < SHORT * longest;
}

/**
 * The lines of a paragraph whose lines stand for themselves: each ends as a sentence does or long before the others, or the
 * next starts anew, or all are `Label: value`. Undefined for a paragraph that was only wrapped, or that asks and answers.
 */
export function separateLines(paragraph: Paragraph): Line[] | undefined {
  const lines = linesOfParagraph(paragraph);
  if (lines.length < 2) return undefined;
  const texts = lines.map(({ children }) =>
    children
      .map((child) => plainText(child))
      .join('')
      .trim(),
  );
  if (texts.some((text) => VOICE.test(text))) return undefined;
  const labelled = texts.filter((text) => readLabel(text) !== undefined).length;
  if (labelled === texts.length || isProperties(texts, labelled)) return lines;
  const terms = texts.filter((text) => TERM_LINE.test(text)).length;
  const longest = Math.max(...texts.map((text) => text.length));
  const complete = texts.every((text, index) => {
    const next = texts[index + 1];
    const isWhole = lines[index + 1]?.isBroken === true && isSentenceLike(text);
    if (next === undefined || isWhole || endsSentence(text) || STARTS_ANEW.test(next)) return true;
    if (NUMBERED.test(next) || (terms > 1 && TERM_LINE.test(next))) return true;
    return wasEnded(text, next, longest);
  });
  return complete ? withNamesJoined(lines, texts) : undefined;
}

/** A particle or a sign within, and a mark at the end: no name. */
const TELLS = /(?:을|를|로|에|에서|은|는|이|가)\s|[:：=]|[^\p{L})]$/u;

/** A name over a line that is a Korean noun phrase is explained by it: the two are one line `name: meaning`. */
function withNamesJoined(lines: Line[], texts: readonly string[]): Line[] {
  const [name, meaning, ...rest] = lines;
  const [first = '', second = ''] = texts;
  const told = /^[^.。]*/u.exec(second)?.[0] ?? '';
  const isNamed = isLabelLike(first) && !TELLS.test(first) && /[가-힣]$/.test(told);
  if (name === undefined || meaning === undefined || !isNamed) return lines;
  if (endsSentence(told) || !isSentenceLike(second) || second.startsWith(first)) return lines;
  const colon = { type: 'text' as const, value: ': ' };
  return [{ ...name, children: [...name.children, colon, ...meaning.children] }, ...rest];
}
