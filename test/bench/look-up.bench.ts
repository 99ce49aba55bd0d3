import { createLibrary, type Library } from '../../src/notes/library.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { generatedPaper } from './notes/generated-papers.ts';

/*
 * What members ask of a large library while they type, beside the floor: one plain pass over the same names or bullets
 * for a part of a text. `npm run bench -- look-up 10000` for the number of papers.
 */

interface Asked {
  name: string;
  ask(round: number): unknown;
}

const ROUNDS = 60;

function measure({ name, ask }: Asked): void {
  ask(0);
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const begun = performance.now();
    ask(round);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(ROUNDS * share)] ?? 0).toFixed(2);
  console.log(
    `${name.padEnd(48)}${at(0.5).padStart(9)} ms   95 of 100 within ${at(0.95).padStart(7)} ms`,
  );
}

const pick = (texts: readonly string[], round: number): string => texts[round % texts.length] ?? '';

function named(library: Library, names: readonly string[]): Asked[] {
  const suggest = (texts: readonly string[]) => (round: number) =>
    library.suggest(pick(texts, round));
  return [
    {
      name: 'floor: a part of a text in every title',
      ask: (round) => names.filter((name) => name.includes(pick(['se', 'tr', 'gr'], round))),
    },
    { name: 'suggestions for two letters', ask: suggest(['se', 'tr', 'gr']) },
    { name: 'suggestions for a word', ask: suggest(['segmentation', 'transformer', 'graph']) },
    { name: 'suggestions for a word with a typo', ask: suggest(['segmentatoin', 'transfromer']) },
    { name: 'suggestions for a word and a year', ask: suggest(['net 2017', 'graph 2018']) },
    { name: 'suggestions on the wrong layout', ask: suggest(['ㅅㄱ무', 'ㄴㄷ흐두']) },
    { name: 'suggestions for nothing known', ask: suggest(['zqxwvut', '양자역학 개론']) },
    { name: 'a paper by name, found', ask: (round) => library.find(names[round * 97] ?? '') },
    { name: 'a paper by name, nearest', ask: () => library.find('completely unknown title') },
  ];
}

function said(library: Library, bullets: readonly string[]): Asked[] {
  const search = (texts: readonly string[]) => (round: number) =>
    library.search(pick(texts, round), { language: 'ko' });
  return [
    {
      name: 'floor: a part of a text in every bullet',
      ask: (round) => bullets.filter((text) => text.includes(pick(['decoder', 'loss'], round))),
    },
    { name: 'a search for a word', ask: search(['decoder', 'convolution', 'loss']) },
    { name: 'a search for two words', ask: (round) => library.search(`decoder ${round}`) },
    { name: 'a search with a typo', ask: search(['convolutoin', 'decodr']) },
    { name: 'a search with two typos', ask: search(['convolutoin decodr', 'decodr los']) },
    { name: 'a search on the wrong layout', ask: search(['ㅇㄷ채ㅇㄷㄱ', 'ㅣㅐㄴㄴ']) },
    { name: 'a search for initial consonants', ask: search(['ㅂㅇㄹ', 'ㄱㅈㅊ']) },
    { name: 'a search for nothing known', ask: search(['zqxwvut', '양자역학']) },
  ];
}

/** Prints what look-ups take; the first number among the arguments is how many papers. */
export function run(args: readonly string[] = []): void {
  const count = Number(args.find((text) => /^\d+$/.test(text)) ?? 10_000);
  const papers = Array.from({ length: count }, (_, index) => {
    const file = `paper-${String(index).padStart(5, '0')}.en.md`;
    return parseNotes(generatedPaper(index), file).papers;
  }).flat();
  const begun = performance.now();
  const library = createLibrary(papers);
  library.search('decoder');
  const bullets = papers.flatMap((paper) => paper.bullets.map(({ text }) => text));
  console.log(
    `Look-ups, ${papers.length} papers, ${bullets.length} bullets, prepared in ${((performance.now() - begun) / 1_000).toFixed(1)} s`,
  );
  const asked = [
    ...named(
      library,
      papers.map(({ title }) => title),
    ),
    ...said(library, bullets),
  ];
  for (const one of asked) measure(one);
}
