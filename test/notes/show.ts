import { formatProblem } from '../../src/base/problem.ts';
import type { Bullet, Paper, ParsedFile, Picture, Span } from '../../src/notes/paper.ts';

function spans(name: string, bullet: Bullet, found: readonly Span[]): string[] {
  return found.map(({ from, to }) => `${name}: ${bullet.text.slice(from, to)}`);
}

function picture({ url, alt, caption, line }: Picture): string {
  const words = [
    alt === undefined ? '' : ` alt: ${alt}`,
    caption === undefined ? '' : ` caption: ${caption}`,
  ];
  return `${line}: ${url}${words.join('')}`;
}

function showBullet(bullet: Bullet, index: number): string[] {
  const lines =
    bullet.line === bullet.endLine ? `${bullet.line}` : `${bullet.line}-${bullet.endLine}`;
  const mark = bullet.kind === 'item' ? '*' : '¶';
  const about = [
    ...(bullet.headingPath.length > 0 ? [`under: ${bullet.headingPath.join(' > ')}`] : []),
    ...(bullet.lead === undefined ? [] : [`lead: ${bullet.lead}`]),
    ...(bullet.parent === undefined ? [] : [`parent: ${bullet.parent}`]),
    ...(bullet.children.length > 0 ? [`children: ${bullet.children.join(', ')}`] : []),
    ...(bullet.inSummary === true ? ['in the summary'] : []),
    ...spans('bold', bullet, bullet.strong),
    ...spans('marked', bullet, bullet.marked),
    ...spans('atom', bullet, bullet.atoms),
    ...bullet.pictures.map((shown) => `picture ${picture(shown)}`),
    ...bullet.links.map(({ label, url }) => `link: ${label} -> ${url}`),
    ...(bullet.text.includes('\n') || bullet.source.includes('\n')
      ? [`source: ${JSON.stringify(bullet.source)}`]
      : []),
  ];
  const indent = '  '.repeat(bullet.depth);
  return [
    `${index}. (${lines}) ${indent}${mark} ${bullet.text.replaceAll('\n', ' ⏎ ')}`,
    ...about.map((line) => `      ${indent}${line}`),
  ];
}

function showPaper(paper: Paper): string[] {
  const { bullets, pictures, abstract, summary, file: _file, ...facts } = paper;
  const named = Object.entries(facts).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return [
    ...named.map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
    ...(abstract === undefined
      ? []
      : ['abstract:', ...abstract.split('\n').map((line) => `  ${line}`)]),
    ...(summary === undefined
      ? []
      : ['summary:', ...summary.split('\n').map((line) => `  ${line}`)]),
    ...pictures.map((shown) => `picture ${picture(shown)}`),
    'bullets:',
    ...bullets.flatMap(showBullet),
    '',
  ];
}

/** What was read, for people: the goldens beside the fixtures. */
export function showParsed({ papers, problems }: ParsedFile): string {
  const lines = [
    `${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}`,
    '',
    ...papers.flatMap(showPaper),
    ...problems.map(formatProblem),
  ];
  return `${lines.join('\n').trim()}\n`;
}
