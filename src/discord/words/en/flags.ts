import { formats } from '../format.ts';

const { number, plural } = formats.en;

export const flags = {
  title: 'What members say about the cards',
  none: '**Nothing is waiting.** When a member presses *Flag* under a card, it comes up here.',
  count: (count: number) =>
    `${plural(count, { one: 'card', other: 'cards' })}. Mend the note where it needs it, then press *Done*: those who told you will hear that it was looked at.`,
  people: (count: number) => `by ${plural(count, { one: 'member', other: 'members' })}`,
  goneCard: 'This card is no longer in the notes.',
  suggestion: 'Written by a member instead; to paste into the note:',
  more: (count: number) => `and ${number(count)} more`,
  done: 'Done',
  settled: '**Done.** Whoever told you will hear that it was looked at.',
  settledAlready: 'This one was dealt with already.',
  /** For the owner of a shared card. */
  ownTitle: 'What others say about this card',
  /** Told to those who flagged, once. */
  lookedAt: (fronts: readonly string[]) =>
    fronts.length === 0
      ? '**A card you flagged was looked at.** Thank you for telling.'
      : [
          '**What you flagged was looked at.** Thank you for telling.',
          ...fronts.map((front) => `- ${front}`),
        ].join('\n'),
};
