import { formats } from '../format.ts';

const { plural, number } = formats.en;

export const data = {
  exportTitle: 'Everything I keep of you',
  files: {
    json: '`paperdeck-data.json`: all of it, for you or another program.',
    csv: '`paperdeck-reviews.csv`: your review log, for a spreadsheet.',
    anki: '`paperdeck.apkg`: your cards with their schedule, for Anki (File › Import). Importing it twice adds nothing.',
  },
  packed:
    'Your history is long: files ending in `.gz` are compressed. Most programs that open zip files open them.',
  inParts:
    'Some files come in parts ending in `.001`, `.002` and so on. Put together in this order they are the whole file again, for example with `cat NAME.0* > NAME`, or with 7-Zip.',
  moreFiles: (at: number, of: number) => `Files ${number(at)} of ${number(of)}`,
  askTitle: 'Erase everything about you?',
  goes: [
    '**This goes, for good:**',
    '- your settings, deck, reminders and breaks, and what you remember of every card',
    '- your whole review log, your sessions and your trained parameters',
    '- your quiz answers and points; a quiz of yours that is running ends',
    '- cards that you wrote. Whoever studies one that you shared loses it too; what they answered stays in their own log.',
  ].join('\n'),
  stays: [
    '**This stays:**',
    '- everybody else’s answers and points',
    '- what you did for the group, without your name: papers of the week, daily questions of channels, imported notes',
    '- backups that whoever runs this bot made before. They are gone after six months at the latest.',
  ].join('\n'),
  exportFirst: 'It cannot be undone. `/data export` gives you a copy first.',
  erase: 'Erase everything',
  keep: 'Keep it',
  kept: 'All right, everything stays as it is.',
  tooOld: 'You were asked a while ago. To be safe, please use `/data delete` again.',
  erased: (reviews: number, ownCards: number) =>
    [
      '**Done. I keep nothing of you any more.**',
      `${plural(reviews, { one: 'review', other: 'reviews' })} and ${plural(ownCards, { one: 'card', other: 'cards' })} of your own went with everything else. With your next command I meet you for the first time.`,
    ].join('\n'),
};
