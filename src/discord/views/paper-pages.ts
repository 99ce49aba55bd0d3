import { isLocalPicture } from '../../notes/picture.ts';
import type { Bullet, Paper, Picture } from '../../notes/paper.ts';
import { noteLines, plain, prose, untrusted } from '../text.ts';
import type { Words } from '../words/words.ts';

/*
 * A note cut into pages that each fit into one message together with the head of the paper.
 */

export interface Page {
  text: string;
  pictures: readonly Picture[];
}

const PAGE_CHARACTERS = 1_300;
const PAGE_BYTES = 2_600;
const BULLET_CHARACTERS = 600;
const DEEPEST = 2;

/** The outermost headings that have bullets, in order. */
export function sectionsOf(paper: Paper): string[] {
  const names = paper.bullets.map(({ headingPath }) => headingPath[0] ?? '');
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * At least one page. `section` is an index into `sectionsOf`; -1 is the whole note without the summary, which its head
 * shows, and with its figures at the end.
 */
export function pagesOf(paper: Paper, section: number, words: Words['papers']): Page[] {
  const name = sectionsOf(paper)[section];
  const bullets = paper.bullets
    .filter(({ headingPath }) => name === undefined || headingPath[0] === name)
    .filter(({ text, inSummary }) => text !== '' && (name !== undefined || inSummary !== true));
  const pages = fillPages(bullets).map((text): Page => ({ text, pictures: [] }));
  const pictures = name === undefined ? figures(paper) : [];
  if (pictures.length > 0) pages.push({ text: figuresText(pictures, words), pictures });
  return pages.length > 0 ? pages : [{ text: '', pictures: [] }];
}

function fillPages(bullets: readonly Bullet[]): string[] {
  const pages: string[] = [];
  let page = '';
  let heading: string | undefined;
  for (const bullet of bullets) {
    const own = bullet.headingPath.join(' › ');
    const indent = '  '.repeat(Math.min(bullet.depth, DEEPEST));
    const said = noteLines(bullet.text).map((one) => prose(one, BULLET_CHARACTERS));
    const line = `${indent}- ${said.join(`\n${indent}  `)}`;
    const title = own === '' ? '' : `**${untrusted(own, 100)}**\n`;
    const added = own === heading ? `\n${line}` : `${page === '' ? '' : '\n'}${title}${line}`;
    if (page !== '' && !fits(page + added)) {
      pages.push(page);
      page = title + line;
    } else page += added;
    heading = own;
  }
  return page === '' ? pages : [...pages, page];
}

function fits(text: string): boolean {
  return text.length <= PAGE_CHARACTERS && Buffer.byteLength(text) <= PAGE_BYTES;
}

const MOST_FIGURES = 10;

/** Pictures that can be shown, or that something is said about. */
function figures(paper: Paper): Picture[] {
  return paper.pictures
    .filter(
      ({ url, alt, caption }) =>
        isWebAddress(url) || isLocalPicture(url) || (caption ?? alt ?? '') !== '',
    )
    .slice(0, MOST_FIGURES);
}

function figuresText(pictures: readonly Picture[], words: Words['papers']): string {
  const lines = pictures.map(({ caption, alt }, index) => {
    const said = plain(caption ?? alt ?? '');
    const name = words.figure(index + 1);
    return said === '' ? `- ${name}` : `- ${name}: ${prose(said, 150)}`;
  });
  return [`**${words.figures}**`, ...lines].join('\n');
}

/** An address that a link button or a picture may carry. */
export function isWebAddress(url: string): boolean {
  return url.length <= 512 && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(url) && URL.canParse(url);
}
