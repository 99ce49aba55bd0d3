import type { Problem } from '../base/problem.ts';
import { vocabularyOf } from './clean-text.ts';
import { findExcess, tooManyBullets } from './excess.ts';
import { nameOfFile } from './file-name.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter-fields.ts';
import type { InlineContext } from './inline-text.ts';
import { MAX_BULLETS } from './limits.ts';
import { makePaper } from './make-paper.ts';
import { readMarkdown } from './markdown-tree.ts';
import { normaliseText } from './normalise.ts';
import { readOutline, type Section } from './outline.ts';
import type { Paper, ParsedFile } from './paper.ts';
import { isCollectionTitle } from './paper-name.ts';
import { readNote } from './read-note.ts';
import { sectionKind } from './section-names.ts';
import { withoutSiteMarks } from './site-marks.ts';
import { splitCollection } from './split-collection.ts';
import { withoutStrayIndent } from './stray-indent.ts';
import { withDollars } from './tex-delimiters.ts';
import { isFirstOfParts } from './title-heading.ts';
import { withListMarkers } from './typed-bullets.ts';
import { isDemo, isFrontPage, isIndex } from './worthless.ts';

/**
 * The section that holds the file's one paper, with the heading that is its title. A heading with the name of a part
 * or of a pile of notes, or the first of several parts, is no title.
 */
function onlyPaper(file: Section): Section {
  const [title, ...others] = file.children.filter(({ heading, blocks, children }) => {
    return heading.text !== '' || blocks.length > 0 || children.length > 0;
  });
  if (title === undefined || sectionKind(title.heading.text) !== undefined) return file;
  if (isFirstOfParts(title, others, file.blocks)) return file;
  const isTitle = others.every((other) => other.level >= title.level);
  if (!isTitle || isCollectionTitle(title.heading.text)) {
    return others.length === 0
      ? { ...file, blocks: [...file.blocks, ...title.blocks], children: title.children }
      : file;
  }
  return {
    ...title,
    blocks: [...file.blocks, ...title.blocks],
    children: [...title.children, ...others],
  };
}

/** With a title in the front matter, the only top heading is that title once more; several are parts. */
function onlyTitledPaper(file: Section): Section {
  return file.children.length === 1 ? onlyPaper(file) : file;
}

function isGeneric(title: string | undefined): boolean {
  return title === undefined || isCollectionTitle(title);
}

interface Sections {
  sections: readonly Section[];
  many: boolean;
}

function paperSections(outline: Section, front: FrontMatter, context: InlineContext): Sections {
  const split =
    front.slug === undefined && isGeneric(front.title)
      ? splitCollection(outline, context)
      : undefined;
  if (split !== undefined) return { sections: split, many: true };
  return {
    sections: [isGeneric(front.title) ? onlyPaper(outline) : onlyTitledPaper(outline)],
    many: false,
  };
}

function isWorthKeeping(paper: Paper, text: string): boolean {
  const saysSomething = paper.abstract !== undefined || paper.summary !== undefined;
  if (isDemo(paper.title, text)) return false;
  if (isIndex(paper.bullets) && paper.abstract === undefined) return false;
  return saysSomething || paper.bullets.some((bullet) => bullet.text !== '');
}

/** Papers of one file never share a name: the second `bert` is `bert-2`. */
function nameApart(papers: readonly Paper[]): Paper[] {
  const taken = new Set<string>();
  return papers.map((paper) => {
    let slug = paper.slug;
    for (let number = 2; taken.has(slug); number += 1) slug = `${paper.slug}-${number}`;
    taken.add(slug);
    return { ...paper, slug };
  });
}

/** A paper with the part of the file it was read from. */
interface LocatedPaper {
  paper: Paper;
  section: Section;
}

export interface LocatedPapers {
  located: readonly LocatedPaper[];
  /** Lines of the normalised text. */
  lines: readonly string[];
  problems: readonly Problem[];
}

/** As `parseNotes`, and where in the file each paper stands. */
export function locatePapers(text: string, file: string): LocatedPapers {
  const normal = normaliseText(text);
  const lines = normal.split('\n');
  const excess = findExcess(normal, file);
  if (excess !== undefined) return { located: [], lines, problems: [excess] };
  const { front, body: raw, problems } = readFrontMatter(normal, file);
  const body = withListMarkers(withDollars(withoutStrayIndent(withoutSiteMarks(raw))));
  const tree = readMarkdown(body, file);
  const { definitions } = tree;
  const context = { source: body, definitions, vocabulary: vocabularyOf(body) };
  const outline = readOutline(tree.blocks, context);
  const title = front.title === undefined ? (outline.children[0]?.heading.text ?? '') : '';
  const { sections, many } = paperSections(outline, front, context);
  const notes = sections.map((section) => ({ section, note: readNote(section, context, lines) }));
  const allProblems = [...problems, ...tree.problems];
  const count = notes.reduce((sum, { note }) => sum + note.bullets.length, 0);
  if (count > MAX_BULLETS) {
    return { located: [], lines, problems: [...allProblems, tooManyBullets(file, count)] };
  }
  const name = nameOfFile(file);
  const located = notes
    .map(({ section, note }) => {
      return { section, paper: makePaper({ section, note, front, name, file, many }) };
    })
    .filter(({ paper }) => isWorthKeeping(paper, body));
  const [only] = located;
  if (only !== undefined && located.length === 1 && isFrontPage(only.paper, title)) {
    return { located: [], lines, problems: allProblems };
  }
  const papers = nameApart(located.map(({ paper }) => paper));
  return {
    located: located.map(({ section, paper }, index) => ({
      section,
      paper: papers[index] ?? paper,
    })),
    lines,
    problems: allProblems,
  };
}

/**
 * Reads one file of notes: one paper, or many under headings. Pure and deterministic; never throws on any text.
 * `file` is the path as given; it names the paper and its language where the text does not.
 */
export function parseNotes(text: string, file: string): ParsedFile {
  const { located, problems } = locatePapers(text, file);
  return { papers: located.map(({ paper }) => paper), problems };
}
