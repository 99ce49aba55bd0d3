import { parseDocument } from 'yaml';
import type { Problem } from '../base/problem.ts';
import {
  NO_FRONT_MATTER,
  readFields,
  type Fields,
  type FrontMatter,
} from './front-matter-fields.ts';
import { MAX_FRONT_MATTER } from './limits.ts';
import { textOf } from './text-of.ts';

interface RawFrontMatter {
  style: 'yaml' | 'toml';
  value: string;
  /** 1-based line of the first line of `value`. */
  line: number;
  /** Offset of the first character after the closing fence's line. */
  end: number;
}

export interface FrontMatterResult {
  front: FrontMatter;
  /** The text with front matter replaced by blank lines, so that line numbers stay. */
  body: string;
  problems: readonly Problem[];
}

const FENCED = /^(\s*?)(---|\+\+\+)[ \t]*\n([\s\S]*?)^(?:\2|\.\.\.)[ \t]*(?:\n|$)/m;
const KEY_LINE = /^["']?[\p{L}][\p{L}\p{N} _-]{0,40}["']?\s*[:=](?:\s|$)/mu;

function findFrontMatter(text: string): RawFrontMatter | undefined {
  const head = text.slice(0, MAX_FRONT_MATTER);
  const start = /^(?:[ \t]*\n)*(?=(?:---|\+\+\+)[ \t]*\n)/.exec(head)?.[0];
  if (start === undefined) return undefined;
  const match = FENCED.exec(head.slice(start.length));
  if (match === null || match.index !== 0) return undefined;
  const [whole, , fence, value = ''] = match;
  if (value.trim() !== '' && !KEY_LINE.test(value)) return undefined;
  const line = start.split('\n').length + 1;
  const style = fence === '+++' ? 'toml' : 'yaml';
  return { style, value, line, end: start.length + whole.length };
}

const LINE_FIELD = /^["']?([\p{L}][\p{L}\p{N} _-]{0,40})["']?\s*[:=]\s*(.*)$/gmu;

function unquote(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$|^["'](?=[^"']*$)/, '$2')
    .trim();
}

function splitInlineList(value: string): unknown {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1];
  return list === undefined
    ? unquote(value)
    : list
        .split(',')
        .map(unquote)
        .filter((part) => part !== '');
}

/** TOML with lists on one line and without remarks, so that lines can be read one by one. */
function flatToml(value: string): string {
  return value
    .replaceAll(/=\s*\[[^\]]*\]/g, (list) => list.replaceAll(/\s*\n\s*/g, ' '))
    .replaceAll(/[ \t]+#[^"'\n]*$/gm, '');
}

/** `key: value` lines, for front matter that is no YAML (an unquoted colon in a title) or is TOML; the first of a name counts. */
function scanLines(value: string): Fields {
  const fields: Record<string, unknown> = {};
  for (const [, key = '', rest = ''] of value.matchAll(LINE_FIELD)) {
    if (rest.trim() !== '') fields[key.trim().toLowerCase()] ??= splitInlineList(rest);
  }
  return fields;
}

function lowerKeys(value: object): Fields {
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key.toLowerCase().trim(), entry]),
  );
}

/** 0-based line of a value that begins with a quote and does not end with it. */
function openQuote(value: string): number | undefined {
  const lines = value.split('\n');
  const at = lines.findIndex((line) => /^[^"':#]+:\s+(["'])(?!.*\1\s*(?:#.*)?$)/.test(line));
  return at < 0 ? undefined : at;
}

type YamlResult = { fields: Fields } | { error: string; line: number };

function readYaml(raw: RawFrontMatter): YamlResult {
  try {
    const document = parseDocument(raw.value, {
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
    });
    const error = document.errors[0];
    if (error !== undefined) {
      const open = error.code === 'MISSING_CHAR' ? openQuote(raw.value) : undefined;
      const before = raw.value.slice(0, error.pos[0]).split('\n').length - 1;
      if (open === undefined) return { error: error.message, line: raw.line + before };
      return { error: 'a quote is opened and never closed', line: raw.line + open };
    }
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (value === null) return { fields: {} };
    if (typeof value === 'object' && !Array.isArray(value)) return { fields: lowerKeys(value) };
    return { error: 'it is no list of `key: value` lines', line: raw.line };
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'it cannot be read', line: raw.line };
  }
}

function fieldProblems(
  fields: Fields,
  front: FrontMatter,
  file: string,
  raw: RawFrontMatter,
): Problem[] {
  const wrong = (key: string, what: string, remedy: string): Problem => {
    const lines = raw.value.split('\n');
    const at = lines.findIndex((text) => text.trim().toLowerCase().startsWith(key));
    return {
      severity: 'warning',
      code: 'front-matter-field',
      file,
      line: raw.line + Math.max(at, 0),
      what,
      remedy,
    };
  };
  const problems: Problem[] = [];
  if (fields['year'] !== undefined && fields['year'] !== null && front.year === undefined) {
    problems.push(
      wrong(
        'year',
        '`year` is no year between 1900 and 2099.',
        'Write four digits, such as `year: 2017`.',
      ),
    );
  }
  const language = textOf(fields['lang']);
  if (language !== undefined && front.language === undefined) {
    problems.push(
      wrong(
        'lang',
        `\`lang: ${language.slice(0, 20)}\` is not a language Paperdeck knows.`,
        'Write ko, en, zh or ja; until then the script of the text decides.',
      ),
    );
  }
  return problems;
}

/** Reads front matter at the very top of a file; YAML is parsed, never executed. What cannot be parsed is read line by line. */
export function readFrontMatter(text: string, file: string): FrontMatterResult {
  const raw = findFrontMatter(text);
  if (raw === undefined) return { front: NO_FRONT_MATTER, body: text, problems: [] };
  const blank = text.slice(0, raw.end).replaceAll(/[^\n]/g, '');
  const body = blank + text.slice(raw.end);
  const parsed = raw.style === 'toml' ? { fields: scanLines(flatToml(raw.value)) } : readYaml(raw);
  const fields = 'fields' in parsed ? parsed.fields : scanLines(raw.value);
  const problems: Problem[] = [];
  if ('error' in parsed) {
    problems.push({
      severity: 'warning',
      code: 'front-matter-invalid',
      file,
      line: parsed.line,
      what: `The front matter is no valid YAML (${parsed.error.split('\n')[0]}); it was read line by line.`,
      remedy: 'Put values that hold a colon or a bracket in double quotes.',
    });
  }
  const front = readFields(fields);
  return { front, body, problems: [...problems, ...fieldProblems(fields, front, file, raw)] };
}
