import type { Card } from '../../cards/card.ts';
import type { AnkiNote } from './anki-collection.ts';

const FORMULA = /\$\$(.+?)\$\$|\$(?=[^\s$])([^$]*?[^\s$])\$(?![\d$])/g;

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}

/** Text of a card as HTML; formulas in the marks that Anki hands to MathJax. */
function withFormulas(text: string): string {
  return html(text).replaceAll(FORMULA, (_, display?: string, inline?: string) =>
    display === undefined ? String.raw`\(${inline}\)` : String.raw`\[${display}\]`,
  );
}

const SET_FORMULA = /(\\\(.*?\\\)|\\\[.*?\\\])/s;
const BOLD = /\*\*(?=\S)(.+?)(?<=\S)\*\*/g;
const CODE = /`([^`]+)`/g;

/** Lines of a note as HTML: what authors print bold or as code is so, and formulas are left alone. */
function noteHtml(lines: string): string {
  const pieces = withFormulas(lines).split(SET_FORMULA);
  const marked = pieces.map((piece, index) =>
    index % 2 === 1
      ? piece
      : piece.replaceAll(CODE, '<code>$1</code>').replaceAll(BOLD, '<b>$1</b>'),
  );
  return marked.join('');
}

function pictureOf({ pictureUrl }: Card): string {
  return pictureUrl?.startsWith('https://') === true ? `<br><img src="${html(pictureUrl)}">` : '';
}

/** Front, back, source, paper. */
export function fieldsOf(card: Card): AnkiNote['fields'] {
  const answers = card.items.length > 0 ? card.items : [card.back];
  const place = [card.paperName, ...card.context].map(html).join(' › ');
  return [
    withFormulas(card.front) + pictureOf(card),
    answers.map(withFormulas).join('<br>'),
    noteHtml(card.source),
    place,
  ];
}
