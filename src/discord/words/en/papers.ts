import { formats } from '../format.ts';

const { number, plural } = formats.en;

export const papers = {
  quizThis: 'Quiz this',
  addToReviews: 'Add to my reviews',
  figures: 'Figures',
  figure: (index: number) => `Figure ${number(index)}`,
  abstract: 'Abstract (the authors’ own)',
  moreAuthors: (count: number) => `and ${plural(count, { one: 'other', other: 'others' })}`,
  cards: (count: number) => plural(count, { one: 'card', other: 'cards' }),
  noCards: 'No cards',
  progress: (begun: number, cards: number, due: number) =>
    `You have begun ${number(begun)} of ${number(cards)} cards; ${number(due)} due now.`,
  inOtherLanguage: (language: string) => `Only in ${language} so far.`,
  languages: { ko: 'Korean', en: 'English', zh: 'Chinese', ja: 'Japanese' },
  noSuchSection: (given: string) => `There is no section “${given}”, so here is the whole note.`,
  ambiguous: (given: string) => `More than one paper fits “${given}”. Which one?`,
  none: (given: string) => `I find no paper “${given}”. Did you mean one of these?`,
  noneAtAll: (given: string) => `I find no paper “${given}”. \`/papers\` lists all there are.`,
  gone: 'This paper is no longer in the notes. `/papers` lists all there are.',
  pick: 'Pick a paper',
  listTitle: 'Papers',
  listTitleTag: (tag: string) => `Papers tagged ${tag}`,
  listEmpty: 'There are no papers yet. Put notes into the folder `notes`, and they appear here.',
  openPick: 'Open a paper',
  due: (count: number) => `${number(count)} due`,
  fresh: (count: number) => `${number(count)} new`,
  searchTitle: (query: string) => `Notes on “${query}”`,
  searchNone: (query: string) =>
    `Nothing found for “${query}”. Try fewer or other words, in Korean or English.`,
  searchCount: (count: number) => plural(count, { one: 'place', other: 'places' }),
};
