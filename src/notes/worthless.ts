import type { Bullet } from './paper.ts';

const DEMO_TITLE =
  /^(?:welcome to (?:jekyll|hexo|hugo|gatsby|github pages)|hello[,!]? world|markdown (?:syntax(?: guide)?|cheat ?sheet|guide|elements|test|demo|style test)|(?:sample|example|demo|test|placeholder) (?:post|page|text|note|content)|emoji support|math typesetting|rich content|placeholder text|text formatting|(?:post|layout|edge case|markup)\s*[:：].*)!?$/i;
const PLACEHOLDER =
  /\b(?:lorem ipsum|dolor sit amet|consectetur adipi|vero dicta|quisque sit|sed ut perspiciatis)/i;

/** Whether a note is a theme's demo: filler Latin or the title of a known sample post. */
export function isDemo(title: string, text: string): boolean {
  return DEMO_TITLE.test(title.trim()) || PLACEHOLDER.test(text);
}

/** Whether a bullet only points elsewhere: most of its letters stand in links. */
function pointsElsewhere(bullet: Bullet): boolean {
  if (bullet.links.length === 0) return false;
  const letters = bullet.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const linked = bullet.links
    .map(({ label }) =>
      bullet.text.includes(label) ? (label.match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 0,
    )
    .reduce((sum, length) => sum + length, 0);
  return letters === 0 || linked / letters >= 0.5;
}

const ONLY_A_NAME = 40;

/** Whether a note is an index, a table of contents or a list of links: most bullets that say anything point elsewhere. */
export function isIndex(bullets: readonly Bullet[]): boolean {
  const pointing = bullets.filter(pointsElsewhere).length;
  const saying = bullets.filter(
    (bullet) =>
      !pointsElsewhere(bullet) &&
      (bullet.children.length === 0 || bullet.text.length > ONLY_A_NAME),
  ).length;
  return pointing >= 2 && pointing / (pointing + saying) >= 0.6;
}
