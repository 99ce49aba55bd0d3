import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { endsSentence, isSentenceLike } from './block-text.ts';
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

/**
 * The lines of a paragraph whose lines stand for themselves: each ends as a sentence does or the next starts anew, or
 * all are `Label: value`. Undefined for a paragraph that was only wrapped, or that asks and answers.
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
  const complete = texts.every((text, index) => {
    const next = texts[index + 1];
    const isWhole = lines[index + 1]?.isBroken === true && isSentenceLike(text);
    return next === undefined || isWhole || endsSentence(text) || STARTS_ANEW.test(next);
  });
  return complete ? lines : undefined;
}
