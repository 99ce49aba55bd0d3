import type { CardDoubt } from '../../../cards/card-doubts.ts';
import { formats } from '../format.ts';

const { list, number } = formats.en;

export const leech = {
  title: (lapses: number) =>
    `**This card keeps slipping away:** ${number(lapses)} times now. That is rarely your memory’s fault; another card often helps more than another try.`,
  why: 'What may be the matter:',
  doubts: {
    short: 'It is long. One short question sticks better.',
    'one-idea': 'The answer holds several things at once.',
    list: 'It asks for a whole list. Each item can be a card of its own.',
    'self-contained': 'The question points at something that does not stand on the card.',
    'not-polar': 'The answer is yes or no, which is easily guessed and easily lost.',
    'not-trivial': 'The answer is a word that could stand in many places.',
    faithful: 'It says something that is not certain.',
    opinion: 'It is an opinion rather than a fact.',
  } as Record<CardDoubt, string>,
  noDoubt: 'Nothing about its form stands out. Words of your own may do it.',
  confused: (answers: readonly string[]) => `You have mixed it up with ${list(answers)}.`,
  siblings: 'From the same place in the note:',
  split: 'Split',
  rewrite: 'Rewrite',
  suspend: 'Suspend',
  splitTitle: 'Split this card',
  splitPart: (part: number) => `Card ${number(part)}`,
  splitLast: 'Card 3, if you like',
  splitHint: 'Question after “Q:”, and on the next line the answer after “A:”',
  rewriteTitle: 'Rewrite this card',
  replaced: (count: number) =>
    count === 1
      ? '**Your own card takes its place.** It comes up as a new card on one of the next days; the old one is suspended.'
      : `**${number(count)} cards of your own take its place.** They come up as new cards on the next days; the old one is suspended.`,
  undoHint: '*Undo* in your review takes it back. `/deck mine` shows your cards.',
  suggested:
    'Whoever looks after the note is shown your wording as a suggestion, without your name.',
  suspended: '**Suspended.** It is no longer asked. *Undo* in your review takes it back.',
  unreadable:
    'I could not tell question and answer apart. Write “Q: …”, and on the next line “A: …”. Nothing was changed; here is what you wrote.',
  sameQuestion: 'Two of the cards ask the same. Nothing was changed; here is what you wrote.',
  gone: 'This card is no longer there, so nothing was changed.',
  offer: (given: string, right: string) =>
    `**You have mixed up ${given} and ${right} twice.** A card that asks for one of the two often ends that. Shall I make it? It would be yours alone:`,
  offerYes: 'Make the card',
  offerNo: 'No, thanks',
  offerMade: '**Made.** It comes up in `/review` as a new card.',
  offerDeclined: 'All right. These two are not brought up again.',
};
