import { formats } from '../format.ts';
import { common } from './common.ts';

const { plural } = formats.en;

export const deck = {
  title: 'What you study',
  empty: 'No papers yet. Pick one below, or use `/deck add`. `/review` then shows you its cards.',
  due: (count: number) => `${plural(count, { one: 'card', other: 'cards' })} due`,
  fresh: (count: number) => `${count} new`,
  nothingDue: 'nothing due',
  tag: (name: string) => `Tag ${name}`,
  plan: (cards: number, minutes: number) =>
    `Today: ${common.cards(cards)}, about ${common.minutes(minutes)}. Start with \`/review\`.`,
  planEmpty: 'Today: nothing left to do.',
  addPick: 'Add a paper',
  removePick: 'Take out',
  added: (name: string, cards: number) =>
    `Added **${name}** to your reviews: ${common.cards(cards)}. Start with \`/review\`.`,
  there: (name: string) => `**${name}** is in your reviews already.`,
  removed: (name: string) => `Took **${name}** out of your reviews. What you learnt is kept.`,
  notThere: (name: string) => `**${name}** is not in your reviews.`,
  gone: 'no longer in the notes',
  unknownPaper: (given: string) => `I find no paper “${given}”. Did you mean one of these?`,
  unknownTag: (given: string) => `No paper has the tag “${given}”.`,
  /** `more`: tags that are not named. */
  knownTags: (tags: string, more: number) =>
    more === 0
      ? `Tags in use: ${tags}.`
      : `Tags in use: ${tags}, and ${more} more. The option \`tag\` suggests them as you type.`,
  pick: 'Pick a paper',
};
