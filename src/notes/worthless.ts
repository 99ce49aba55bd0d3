import type { Bullet, Paper } from './paper.ts';
import { isCollectionTitle } from './paper-name.ts';
import { isAboutPaper } from './section-names.ts';

const DEMO_TITLE =
  /^(?:welcome to (?:jekyll|hexo|hugo|gatsby|github pages)|hello[,!]? world|markdown (?:syntax(?: guide)?|cheat ?sheet|guide|elements|test|demo|style test)|(?:sample|example|demo|test|placeholder) (?:post|page|text|note|content)|emoji support|math typesetting|rich content|placeholder text|text formatting|(?:post|layout|edge case|markup)\s*[:：].*)!?$/i;
const PLACEHOLDER =
  /\b(?:lorem ipsum|dolor sit amet|consectetur adipi|vero dicta|quisque sit|sed ut perspiciatis)/i;

/** Whether a note is a theme's demo: filler Latin or the title of a known sample post. */
export function isDemo(title: string, text: string): boolean {
  return DEMO_TITLE.test(title.trim()) || PLACEHOLDER.test(text);
}

const FURNITURE =
  /\b(?:code|pdf|paper|arxiv|link|slides?|video|poster|project|page|blog|github|bib|note|notes|oral|spotlight|supp|\d{4})\b|논문|코드|링크|정리|리뷰|论文|代码|笔记|論文|コード|メモ/giu;
const A_FEW_LETTERS = 16;

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** `[2016 ICIP] A deep neural network for …`: the title of a paper behind its year. */
const DATED_TITLE = /^[[(](?:[A-Za-z]{2,12}['’ ]?)?(?:19|20)\d\d(?:[ ,][\w ]{2,16})?[\])]\s+\S/;

/** Whether a bullet only points elsewhere: a title, or letters in links but for a venue, a year or `code`. */
function pointsElsewhere(bullet: Bullet): boolean {
  if (DATED_TITLE.test(bullet.text)) return true;
  if (bullet.links.length === 0) return false;
  let rest = bullet.text;
  for (const { label } of bullet.links) rest = rest.replace(label, ' ');
  const left = lettersOf(rest.replace(FURNITURE, ' '));
  return left <= A_FEW_LETTERS || lettersOf(rest) <= lettersOf(bullet.text) / 2;
}

const ONLY_A_NAME = 40;

function saysSomething(bullet: Bullet): boolean {
  if (pointsElsewhere(bullet)) return false;
  return bullet.children.length === 0 || bullet.text.length > ONLY_A_NAME;
}

function standsInReferences({ headingPath }: Bullet): boolean {
  return isAboutPaper(headingPath.at(-1) ?? '');
}

/** Whether a note is an index, a table of contents or a list of links: most bullets that say anything point elsewhere. */
export function isIndex(bullets: readonly Bullet[]): boolean {
  const own = bullets.filter((bullet) => !standsInReferences(bullet));
  // The references of a note that has items of its own make no index of it.
  const hasItems = own.some((bullet) => bullet.kind === 'item' && saysSomething(bullet));
  const judged = hasItems ? own : bullets;
  const pointing = judged.filter(pointsElsewhere).length;
  const saying = judged.filter(saysSomething).length;
  return pointing >= 2 && pointing / (pointing + saying) >= 0.6;
}

/**
 * Whether the only paper of a README under the name of a pile is no paper, but tells about the pile: it has no link, venue
 * or year, and no list item that says something.
 */
export function isFrontPage(paper: Paper, heading: string): boolean {
  const isReadme = /(?:^|[\\/])(?:readme|index)(?:[._-]\w{2,5})?\.(?:md|markdown)$/i;
  if (!isReadme.test(paper.file) || heading === '' || !isCollectionTitle(heading)) return false;
  const isMarked = paper.links.length > 0 || paper.venue !== undefined || paper.year !== undefined;
  if (isMarked || paper.abstract !== undefined || paper.summary !== undefined) return false;
  return !paper.bullets.some((bullet) => bullet.kind === 'item' && saysSomething(bullet));
}
