import type { Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';
import { neutralised } from '../text/korean.ts';
import { bracketSpans, overlaps, splitsLatin, wordCount } from '../text/script.ts';
import { opensOutside } from '../statement/self-contained.ts';
import { refersBack } from '../text/han-remarks.ts';

export const BLANK = '____';

/** A blank may stand for whole words only: not inside a Latin word, a number, brackets, code or maths. */
export function mayHide(text: string, span: Span, atoms: readonly Span[]): boolean {
  if (span.from >= span.to || splitsLatin(text, span.from) || splitsLatin(text, span.to))
    return false;
  if (/\S[-'’]$/.test(text.slice(0, span.from)) || /^[-'’]\S/.test(text.slice(span.to)))
    return false;
  const inAtom = atoms.some(
    (atom) => overlaps(atom, span) && (atom.from < span.from || atom.to > span.to),
  );
  const inBracket = bracketSpans(text).some(
    (bracket) => overlaps(bracket, span) && (bracket.from < span.from || bracket.to > span.to),
  );
  return !inAtom && !inBracket;
}

/** The text with one place hidden: Korean particles after it neutral, the article before it too. */
export function withBlank(text: string, span: Span): string {
  const before = text
    .slice(0, span.from)
    .replace(
      /(^|[\s("“])(an?) $/i,
      (_, lead: string, article: string) => `${lead}${article[0] ?? 'a'}(n) `,
    );
  return before + BLANK + neutralised(text.slice(span.to), text);
}

/**
 * The part of a bullet that a card about `target` shows: its sentence alone when that can be understood alone, else
 * everything from the beginning up to the end of that sentence.
 */
export function shownPart(statement: Statement, target: Span): Span {
  const { sentences, text } = statement;
  const at = sentences.findIndex(
    (sentence) => sentence.from <= target.from && target.to <= sentence.to,
  );
  const sentence = sentences[at];
  if (sentence === undefined) return { from: 0, to: text.length };
  if (at === 0) {
    const hidden = wordCount(text.slice(target.from, target.to));
    const rest = wordCount(text.slice(sentence.from, sentence.to)) - hidden;
    return rest >= 5 && hidden <= 0.35 * (rest + hidden)
      ? sentence
      : { from: sentence.from, to: sentences[1]?.to ?? text.length };
  }
  const alone = text.slice(sentence.from, sentence.to);
  const upToHere = { from: 0, to: sentence.to };
  const needsMore =
    opensOutside(alone) || refersBack(alone) || wordCount(alone) < 6 || lacksSubject(alone);
  return needsMore && wordCount(text.slice(0, sentence.to)) <= 50 ? upToHere : sentence;
}

/** Whether a Korean sentence names nothing that it speaks of. */
export function lacksSubject(sentence: string): boolean {
  return /[가-힣]/.test(sentence) && !/[가-힣A-Za-z0-9)](?:은|는|이|가)(?=\s)/.test(sentence);
}

/** Text before which the statement's lead stands, when it has one. */
export function withLead(statement: Statement, text: string): string {
  return statement.lead === '' ? text : `${statement.lead}: ${text}`;
}
