import type { Problem } from '../base/problem.ts';
import { MAX_BULLETS, MAX_FILE_BYTES, MAX_NESTING } from './limits.ts';
import { countOutsideCode } from './outside-code.ts';

const MARKER = /^([ \t]*)((?:>[ \t]?|[-*+][ \t]+(?![-*+]{2,}[ \t]*$)|\d{1,9}[.)][ \t]+)+)/;
const CONTAINER = />|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;

/** Deepest nesting of lists and quotes, estimated by indentation before anything is parsed, and where it is reached. */
function deepestNesting(text: string): { depth: number; line: number } {
  const indents: number[] = [];
  let deepest = { depth: 0, line: 1 };
  for (const [index, line] of text.split('\n').entries()) {
    const match = MARKER.exec(line);
    if (match === null) {
      if (/^\S/.test(line)) indents.length = 0;
      continue;
    }
    const [, blank = '', markers = ''] = match;
    const indent = blank.replaceAll('\t', '    ').length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const depth = indents.length - 1 + (markers.match(CONTAINER)?.length ?? 0);
    if (depth > deepest.depth) deepest = { depth, line: index + 1 };
  }
  return deepest;
}

/** A line with a bullet that says something. */
const BULLET = /^[ \t>]*(?:[-*+•]|\d{1,9}[.)])[ \t]+(?=[^\s\-*+])/gm;

export function tooManyBullets(file: string, count: number): Problem {
  return {
    severity: 'error',
    code: 'too-many-bullets',
    file,
    what: `The file has ${count} bullets; ${MAX_BULLETS} are read at most.`,
    remedy: 'Split it into several files.',
  };
}

const BINARY = /\0/;

/** Why a text is not read at all: too large, nested too deeply, too many bullets by its lines alone, or no text. */
export function findExcess(text: string, file: string): Problem | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_FILE_BYTES) {
    return {
      severity: 'error',
      code: 'file-too-large',
      file,
      what: `The file has ${bytes} bytes; ${MAX_FILE_BYTES} are read at most.`,
      remedy: 'Split it into several files.',
    };
  }
  if (BINARY.test(text)) {
    return {
      severity: 'error',
      code: 'file-not-text',
      file,
      what: 'The file is no text.',
      remedy: 'Save it as Markdown in UTF-8, or take it out of the notes folder.',
    };
  }
  const bullets = countOutsideCode(text, BULLET);
  if (bullets > MAX_BULLETS) return tooManyBullets(file, bullets);
  const { depth, line } = deepestNesting(text);
  if (depth <= MAX_NESTING) return undefined;
  return {
    severity: 'error',
    code: 'nested-too-deeply',
    file,
    line,
    what: `Lists or quotes are nested ${depth} deep here; ${MAX_NESTING} are read at most.`,
    remedy: 'Move the inner lists to headings of their own.',
  };
}
