import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement.ts';
import { cjkLength, foldedForm, wordCount } from '../text/script.ts';
import { isLabel } from '../labels.ts';

/** A picture whose caption says what it shows, beside a bullet that names its subject. */
export function figureRule(statement: Statement): Candidate[] {
  return statement.bullet.pictures.flatMap((picture) => {
    const caption = (picture.caption ?? picture.alt ?? '')
      .replace(/^(?:fig(?:ure)?\.?\s?\d*|그림\s?\d*|图\s?\d*|図\s?\d*)[).:：\s]*/i, '')
      .trim();
    const subject = statement.text.replace(/[.。:]$/u, '');
    if (!saysSomething(caption) || subject === '' || wordCount(subject) > 8 || isLabel(subject))
      return [];
    if (
      foldedForm(caption).includes(foldedForm(subject)) ||
      foldedForm(subject).includes(foldedForm(caption))
    )
      return [];
    const front = questionsIn(statement.asking).figure(subject);
    return [
      candidate({ kind: 'figure', front, back: caption, score: 0.6, pictureUrl: picture.url }),
    ];
  });
}

function saysSomething(caption: string): boolean {
  return wordCount(caption) >= 3 && wordCount(caption) <= 12 && cjkLength(caption) <= 40;
}
