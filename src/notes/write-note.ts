import { stringify } from 'yaml';
import type { Problem } from '../base/problem.ts';
import { linesOf } from './block-text.ts';
import type { Section } from './outline.ts';
import type { Paper, Picture } from './paper.ts';
import { locatePapers } from './parse-paper.ts';
import { isLocalPicture } from './picture.ts';

/** A note as a file of its own. */
export interface NoteText {
  /** `mask-rcnn.ko.md` */
  name: string;
  text: string;
  paper: Paper;
}

export interface SplitNotes {
  notes: readonly NoteText[];
  problems: readonly Problem[];
}

function frontMatterOf(paper: Paper): string {
  const fields: Record<string, unknown> = { title: paper.title };
  if (paper.aliases.length > 0) fields['aliases'] = paper.aliases;
  if (paper.glossary !== undefined) fields['glossary'] = paper.glossary;
  if (paper.authors.length > 0) fields['authors'] = paper.authors;
  if (paper.year !== undefined) fields['year'] = paper.year;
  if (paper.venue !== undefined) fields['venue'] = paper.venue;
  if (paper.tags.length > 0) fields['tags'] = paper.tags;
  if (paper.links.length > 0) fields['links'] = paper.links;
  fields['lang'] = paper.language;
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

interface Extent {
  first: number;
  last: number;
}

/** Blocks that end a section without being part of it. */
const TRAILING = /^(?:thematicBreak|definition)$/;

/** First and last line of everything a section holds, without rules at its end. */
function extentOf(section: Section): Extent {
  const blocks = section.blocks.map(linesOf);
  const kept = section.blocks.filter((block) => !TRAILING.test(block.type)).map(linesOf);
  const below = section.children.map(extentOf);
  return {
    first: Math.min(
      section.line,
      ...blocks.map(({ first }) => first),
      ...below.map(({ first }) => first),
    ),
    last: Math.max(section.line, ...[...kept, ...below].map(({ last }) => last)),
  };
}

function headingsOf(section: Section): Section[] {
  return [...(section.level > 0 ? [section] : []), ...section.children.flatMap(headingsOf)];
}

const HEADING_MARK = /^ {0,3}#{1,6}(?=\s|$)/;

/** The section's lines as they stand, with its own heading raised to the first level and the others with it. */
function bodyOf(section: Section, lines: readonly string[]): string {
  const { first, last } = extentOf(section);
  const raise = Math.max(section.level, 1) - 1;
  const levels = new Map(
    headingsOf(section).map(({ line, level }) => [line, Math.max(level - raise, 1)]),
  );
  return lines
    .slice(first - 1, last)
    .map((line, index) => {
      const level = levels.get(first + index);
      return level === undefined ? line : line.replace(HEADING_MARK, '#'.repeat(level));
    })
    .join('\n')
    .trim();
}

const DEFINITION = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\S/;

/** Link targets that stand elsewhere in the file and that this body uses. */
function definitionsFor(body: string, lines: readonly string[]): string[] {
  const own = new Set(body.split('\n'));
  return lines.filter((line) => {
    const name = DEFINITION.exec(line)?.[1];
    return (
      name !== undefined && !own.has(line) && body.toLowerCase().includes(`[${name.toLowerCase()}]`)
    );
  });
}

/**
 * A file of notes as one file a paper, each with front matter. What was under the heading stays as it was written;
 * parsing the results gives the same bullets again.
 */
export function splitNotes(text: string, file: string): SplitNotes {
  const { located, lines, problems } = locatePapers(text, file);
  const notes = located.map(({ paper, section }) => {
    const body = bodyOf(section, lines);
    const definitions = definitionsFor(body, lines);
    const parts = [
      frontMatterOf(paper),
      body,
      ...(definitions.length > 0 ? [definitions.join('\n')] : []),
    ];
    return {
      name: `${paper.slug}.${paper.language}.md`,
      text: `${parts.join('\n\n').replace('---\n\n\n', '---\n\n')}\n`,
      paper,
    };
  });
  const pictures = notes.flatMap(({ paper }) => paper.pictures);
  return { notes, problems: [...problems, ...leftBehind(pictures, file)] };
}

const NAMED_MOST = 5;

/** Pictures that lie beside the file do not come with its text. */
function leftBehind(pictures: readonly Picture[], file: string): Problem[] {
  const local = pictures.filter(({ url }) => isLocalPicture(url));
  const [first] = local;
  if (first === undefined) return [];
  const urls = [...new Set(local.map(({ url }) => url))];
  const named = urls.slice(0, NAMED_MOST).join(', ') + (urls.length > NAMED_MOST ? ', …' : '');
  return [
    {
      severity: 'warning',
      code: 'pictures-left',
      file,
      line: first.line,
      what: `Pictures that lie beside this file are not copied: ${named}.`,
      remedy: 'Copy them into the notes folder, under the same paths seen from the new notes.',
    },
  ];
}
