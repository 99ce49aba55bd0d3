import type { Bullet, NoteLanguage, Paper, Picture, Span } from '../../notes/paper.ts';
import { looksLikeOpinion } from '../quality/doubt.ts';
import { leadOf } from './lead.ts';
import { CONNECTIVES, trimmed } from './opening.ts';
import { splitSides } from './sides.ts';
import { withFullWidthMarks } from '../text/full-width.ts';
import { withoutFormulas } from '../text/formulas.ts';
import { lineLanguage, wordCount, wordsOf } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isStopWord } from '../text/words.ts';

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

/** A whole sentence in bold marks no term in it. */
const LONGEST_EMPHASIS = 8;

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

/** What the reader adds in brackets at the end, a view, is no part of what the line says. */
function withoutOwnRemark(text: string): string {
  return text.replace(
    /\s?(?:\([^()]{4,}\)|（[^（）]{4,}）|\[[^[\]]{4,}\])([.。]?)$/u,
    (whole, stop: string) => (looksLikeOpinion(whole) ? stop : whole),
  );
}

function prepared(paper: Paper, bullet: Bullet, index: number): Statement {
  const bare = trimmed(bullet.text);
  const language = lineLanguage(bare.text, paper.language);
  const { text, offset } = trimmed(withoutOwnRemark(withFullWidthMarks(bullet.text, language)));
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
