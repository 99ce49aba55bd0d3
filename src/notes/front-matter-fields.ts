import { readGlossary } from './glossary.ts';
import { readLanguage } from './language.ts';
import type { Link, NoteLanguage } from './paper.ts';
import { readUrl } from './picture.ts';
import { textOf } from './text-of.ts';

/** What a file says about itself above its text. */
export interface FrontMatter {
  title?: string;
  short?: string;
  description?: string;
  aliases: readonly string[];
  /** Names for the same thing. */
  glossary?: readonly (readonly string[])[];
  authors: readonly string[];
  year?: number;
  venue?: string;
  tags: readonly string[];
  links: readonly Link[];
  language?: NoteLanguage;
  slug?: string;
}

/** Keys in lower case with whatever stood behind them. */
export type Fields = Readonly<Record<string, unknown>>;

function listOf(value: unknown, separator: RegExp): string[] {
  const entries: unknown[] = Array.isArray(value) ? value : (textOf(value)?.split(separator) ?? []);
  const texts = entries.map((entry) =>
    textOf(typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry),
  );
  return [...new Set(texts.filter((text) => text !== undefined))];
}

function linkOf(label: string | undefined, url: unknown): Link[] {
  const address = typeof url === 'string' ? readUrl(url) : undefined;
  if (address === undefined) return [];
  return [{ label: label ?? address, url: address }];
}

/** A map of label to address, a list of `{label, url}`, or a list of addresses. */
function linksOf(value: unknown): Link[] {
  if (typeof value === 'string') return linkOf(undefined, value);
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) => {
      if (typeof entry !== 'object' || entry === null) return linkOf(undefined, entry);
      const { label, name, title, url, href } = entry as Fields;
      if (url === undefined && href === undefined) return linksOf(entry);
      return linkOf(textOf(label ?? name ?? title), url ?? href);
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([label, url]) => linkOf(textOf(label), url));
}

const LINK_KEYS: Readonly<Record<string, string>> = {
  paper: 'Paper',
  url: 'Link',
  link: 'Link',
  arxiv: 'arXiv',
  pdf: 'PDF',
  code: 'Code',
  github: 'GitHub',
  doi: 'DOI',
  video: 'Video',
  project: 'Project',
  source: 'Source',
};

function arxivAddress(value: unknown): unknown {
  const id = textOf(value) ?? '';
  return /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(id) ? `https://arxiv.org/abs/${id}` : value;
}

function allLinks(fields: Fields): Link[] {
  const single = Object.entries(LINK_KEYS).flatMap(([key, label]) =>
    fields[key] === undefined || typeof fields[key] === 'object'
      ? linksOf(fields[key])
      : linkOf(label, key === 'arxiv' ? arxivAddress(fields[key]) : fields[key]).filter(({ url }) =>
          /^https?:/i.test(url),
        ),
  );
  const links = [...linksOf(fields['links']), ...single];
  return links.filter((link, index) => links.findIndex(({ url }) => url === link.url) === index);
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

function yearOf(fields: Fields): number | undefined {
  const year = Number(
    /\b(?:19|20)\d{2}\b/.exec(textOf(fields['year'] ?? fields['published']) ?? '')?.[0],
  );
  return Number.isNaN(year) ? undefined : year;
}

/** Note apps write `#` before a tag here, too. */
function tagsOf(value: unknown): string[] {
  const tags = listOf(value, /[\s,;]+/).map((tag) => tag.replace(/^#+/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Understands the fields, whichever of the usual names they have. */
export function readFields(fields: Fields): FrontMatter {
  return {
    aliases: listOf(fields['aliases'] ?? fields['alias'], /\s*[,;|]\s*/),
    authors: listOf(fields['authors'] ?? fields['author'], /\s*(?:[,;]| and |、|，)\s*/),
    tags: tagsOf(fields['tags'] ?? fields['tag'] ?? fields['keywords']),
    links: allLinks(fields),
    ...optional(
      'glossary',
      fields['glossary'] === undefined ? undefined : readGlossary(fields['glossary']),
    ),
    ...optional('title', textOf(fields['title'])),
    ...optional('short', textOf(fields['short'])),
    ...optional('description', textOf(fields['description'])),
    ...optional('year', yearOf(fields)),
    ...optional('venue', textOf(fields['venue'] ?? fields['conference'] ?? fields['journal'])),
    ...optional('language', readLanguage(textOf(fields['lang'] ?? fields['language']) ?? '')),
    ...optional('slug', textOf(fields['slug'])),
  };
}

/** Of a file that says nothing about itself. */
export const NO_FRONT_MATTER: FrontMatter = { aliases: [], authors: [], tags: [], links: [] };
