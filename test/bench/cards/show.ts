import { figures, type Figures, type Score } from './score.ts';

const HEAD = ['', 'cards', 'precision', 'coverage', 'well', 'right drops', 'a bullet', 'not cloze'];
const GROUPS = ['ko', 'en', 'zh', 'ja', 'awkward'];

/** The figures of one part as a table, by group, by the kind a human would make, and by the kind that was made. */
export function table(score: Score): string {
  const all = figures(score.bullets);
  const strays = score.wrong.filter(({ label }) => label === undefined).length;
  const kinds = [...new Set(score.bullets.map(({ label }) => label.kind))].toSorted();
  const rows = [
    row('all', { ...all, cards: all.cards + strays }),
    ...GROUPS.map((group) =>
      row(group, figures(score.bullets.filter(({ label }) => label.group === group))),
    ),
    ...kinds.map((kind) =>
      row(`${kind} wanted`, figures(score.bullets.filter(({ label }) => label.kind === kind))),
    ),
    ...madeKinds(score),
  ];
  return [HEAD, ...rows]
    .map((cells) => cells.map((cell, index) => pad(cell, index)).join(''))
    .join('\n');
}

function pad(cell: string, index: number): string {
  return index === 0 ? cell.padEnd(20) : cell.padStart(15);
}

function row(name: string, counts: Figures): string[] {
  return [
    name,
    String(counts.cards),
    share(counts.good, counts.cards),
    share(counts.covered, counts.worth),
    share(counts.coveredWell, counts.worth),
    share(counts.dropped, counts.worthless),
    counts.withCards === 0 ? '-' : (counts.cards / counts.withCards).toFixed(2),
    share(counts.otherThanCloze, counts.cards),
  ];
}

function madeKinds({ cards, wrong }: Score): string[][] {
  const kinds = [...new Set(cards.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const made = cards.filter((card) => card.kind === kind).length;
    const bad = wrong.filter(({ card }) => card.kind === kind).length;
    return [`${kind} made`, String(made), share(made - bad, made)];
  });
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)}% ${part}/${whole}`;
}

/** How many cards stand under a name by which a reader would know their paper. */
export function namesLine({ bullets }: Score): string {
  const all = bullets.flatMap(({ label, cards }) => cards.map((card) => ({ label, card })));
  const odd = all.filter(({ label, card }) => !label.names.includes(card.paperName));
  const names = [...new Set(odd.map(({ card }) => card.paperName))].join(', ');
  const right = share(all.length - odd.length, all.length);
  return `cards under a fitting paper name: ${right}${names === '' ? '' : `, not: ${names}`}`;
}

/** The wrong cards and the bullets that should have had one, each with its place. */
export function mistakes(score: Score): string {
  const wrong = score.wrong.map(({ card, why, label }) =>
    [
      `${card.file}:${card.line} ${card.kind}: ${why}`,
      `  bullet  ${card.source.replaceAll('\n', ' ')}`,
      `  card    ${card.front}  =>  ${card.back}`,
      `  wanted  ${[...(label?.answers ?? []), ...(label?.says ?? []).map((part) => `…${part}…`), ...(label?.items ?? [])].join(' | ')}`,
    ].join('\n'),
  );
  const missed = score.bullets
    .filter(({ label, cards }) => label.noCard === undefined && cards.length === 0)
    .map(
      ({ label, dropRules }) =>
        `${label.file}:${label.line} no card (${dropRules.join(', ')})\n  bullet  ${label.text}`,
    );
  return [...wrong, ...missed].join('\n');
}
