import { makeCards } from '../../src/cards/make-cards.ts';
import type { Card, CardKind, CardSet } from '../../src/cards/card.ts';
import { statementOf, type Statement } from '../../src/cards/statement/statement.ts';
import type { Bullet, NoteLanguage, Paper, Span } from '../../src/notes/paper.ts';

interface Marked {
  text: string;
  strong: Span[];
  marked: Span[];
  atoms: Span[];
}

const MARKS: readonly [RegExp, 'strong' | 'marked' | 'atoms'][] = [
  [/\*\*(.+?)\*\*/, 'strong'],
  [/==(.+?)==/, 'marked'],
  [/`(.+?)`/, 'atoms'],
];

/** Resolves the few marks that matter to cards, left to right, as the parser would. */
function resolved(line: string): Marked {
  const result: Marked = { text: line, strong: [], marked: [], atoms: [] };
  for (const [pattern, kind] of MARKS) {
    for (let match = pattern.exec(result.text); match !== null; match = pattern.exec(result.text)) {
      const inside = match[1] as string;
      result.text = result.text.replace(match[0], inside);
      result[kind].push({ from: match.index, to: match.index + inside.length });
    }
  }
  for (const formula of result.text.matchAll(/\$[^$]+\$/g))
    result.atoms.push({ from: formula.index, to: formula.index + formula[0].length });
  return result;
}

interface PaperSketch {
  language?: NoteLanguage;
  name?: string;
  slug?: string;
  title?: string;
  aliases?: readonly string[];
  tags?: readonly string[];
  heading?: string;
  summary?: string;
}

/** A paper from lines of text; two blanks at the start make a line the child of the last one without. */
export function paper(lines: readonly string[], sketch: PaperSketch = {}): Paper {
  const bullets: (Bullet & { children: number[] })[] = [];
  let parent: number | undefined;
  for (const [index, line] of lines.entries()) {
    const isChild = line.startsWith('  ');
    if (!isChild) parent = index;
    const owner = isChild ? parent : undefined;
    bullets.push({
      ...resolved(line.trim()),
      source: line.trim(),
      line: index + 3,
      endLine: index + 3,
      headingPath: sketch.heading === undefined ? [] : [sketch.heading],
      kind: 'item',
      depth: isChild ? 1 : 0,
      ...(owner === undefined ? {} : { parent: owner }),
      children: [],
      pictures: [],
      links: [],
    });
    if (owner !== undefined) bullets[owner]?.children.push(index);
  }
  return {
    slug: sketch.slug ?? 'note',
    title: sketch.title ?? sketch.name ?? 'Paper',
    shortName: sketch.name ?? 'Paper',
    aliases: sketch.aliases ?? [],
    authors: [],
    tags: sketch.tags ?? [],
    links: [],
    language: sketch.language ?? 'ko',
    ...(sketch.summary === undefined ? {} : { summary: sketch.summary }),
    bullets,
    pictures: [],
    file: `notes/${sketch.slug ?? 'note'}.md`,
    line: 1,
  };
}

export function statement(line: string, language: NoteLanguage = 'ko'): Statement {
  return statementOf(paper([line], { language }), 0);
}

/** All that is made of a few lines. */
export function cardsOf(lines: readonly string[], sketch: PaperSketch = {}): CardSet {
  return makeCards([paper(lines, sketch)]);
}

/** `kind | front without the paper's name | back`, for reading at a glance. */
export function shown(cards: readonly Card[]): string[] {
  return cards.map(
    (card) => `${card.kind} | ${card.front.replace(/^\[[^\]]*\] /, '')} | ${card.back}`,
  );
}

/** What one line gives of one kind, or the reason it gives nothing. */
export function made(line: string, kind: CardKind, language: NoteLanguage = 'ko'): string[] {
  const set = cardsOf([line], { language });
  return shown(set.cards.filter((card) => card.kind === kind)).map((text) =>
    text.slice(kind.length + 3),
  );
}

export function reason(line: string, language: NoteLanguage = 'ko'): string | undefined {
  return cardsOf([line], { language }).drops[0]?.rule;
}
