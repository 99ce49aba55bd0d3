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
    withFormulas(card.source),
    place,
  ];
}
