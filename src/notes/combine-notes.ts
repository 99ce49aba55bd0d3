import type { Problem } from '../base/problem.ts';
import type { NoteFile } from './list-note-files.ts';
import type { Paper, ParsedFile } from './paper.ts';

/** Every paper that could be read, and everything that could not be read as written. */
export interface NotesReading {
  papers: readonly Paper[];
  problems: readonly Problem[];
}

/** A file with what was read from it; the hash is of its content, or empty when it could not be read. */
export type ReadFile = readonly [NoteFile, ParsedFile & { hash: string }];

function sameEdition(paper: Paper, other: Paper): Problem {
  return {
    severity: 'error',
    code: 'slug-taken',
    file: paper.file,
    line: paper.line,
    what: `“${paper.slug}” in ${paper.language} is already told by ${other.file}:${other.line}; this one is left out.`,
    remedy: 'Rename the file, or give it a `slug:` of its own in the front matter.',
  };
}

function sameContent(file: string, other: string): Problem {
  return {
    severity: 'warning',
    code: 'file-doubled',
    file,
    what: `The file is a copy of ${other} and is left out.`,
    remedy: 'Delete one of the two.',
  };
}

/** Puts the files' papers together; of two with one slug and language the first file's stays. */
export function combine(files: readonly ReadFile[], found: readonly Problem[]): NotesReading {
  const papers = new Map<string, Paper>();
  const contents = new Map<string, string>();
  const problems = [...found];
  for (const [file, parsed] of files) {
    const twin =
      parsed.hash === '' || parsed.papers.length === 0 ? undefined : contents.get(parsed.hash);
    if (twin !== undefined) {
      problems.push(sameContent(file.name, twin));
      continue;
    }
    contents.set(parsed.hash, file.name);
    problems.push(...parsed.problems);
    for (const paper of parsed.papers) {
      const key = `${paper.slug} ${paper.language}`;
      const other = papers.get(key);
      if (other === undefined) papers.set(key, paper);
      else problems.push(sameEdition(paper, other));
    }
  }
  return { papers: [...papers.values()], problems };
}
