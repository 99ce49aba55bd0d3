import { formats } from '../format.ts';
import { common } from './common.ts';

const { number } = formats.en;

export const own = {
  place: 'Your own card',
  sharedPlace: 'A card of this group',
  makeTitle: 'A card of your own',
  editTitle: 'Edit your card',
  front: 'Question',
  frontHint: 'What do you want to be asked? ____ makes a blank.',
  back: 'Answer',
  backHint: 'What do you want to recall?',
  made: '**Your card is made.** It comes up in `/review` as a new card. `/deck mine` shows, edits and shares your cards.',
  empty: 'A card needs a question and an answer. Nothing was saved; here is what you wrote.',
  tooLong: (most: number) =>
    `A question and an answer may have ${number(most)} characters each. Nothing was saved; here is what you wrote.`,
  tooMany: (most: number) =>
    `You have ${number(most)} cards of your own, which is the most there can be. Delete one in \`/deck mine\`, and there is room again.`,
  there: 'You have a card with this question already. Edit it if you like; nothing was changed.',
  youWrote: 'You wrote',
  gone: 'This card is no longer there. `/deck mine` shows your cards.',
  mineTitle: 'Your own cards',
  mineEmpty:
    'None yet. On any message, open its menu and choose **Apps › Make a flashcard**. Only you see your cards.',
  mineCount: (count: number) => `${common.cards(count)}. Only you see them, unless you share one.`,
  inDeck: (count: number) => `Your own cards: ${number(count)}. \`/deck mine\` shows them.`,
  pick: 'Open a card',
  isNew: 'new',
  isDue: 'due now',
  isSuspended: 'suspended',
  nextAt: (unix: number) => `next <t:${unix}:R>`,
  isShared: 'shared',
  sharedHere: 'Shared with this server.',
  sharedElsewhere: (count: number) =>
    count === 1 ? 'Shared with another server.' : `Shared with ${number(count)} other servers.`,
  message: 'To the message',
  madeByHand: 'You wrote this card yourself; no note or message stands behind it.',
  madeByMember: 'A member wrote this card; no note stands behind it.',
  resume: 'Ask it again',
  resumed: '**It is asked again,** as it stood when it was suspended.',
  edit: 'Edit',
  delete: 'Delete',
  share: 'Share with this server',
  unshare: 'Stop sharing here',
  allMine: 'All my cards',
  same: 'Nothing was changed.',
  reworded: '**Saved.** It is the same card; what you learnt of it is kept.',
  newAnswer:
    '**Saved.** The answer is another one, so the card is due now. What you learnt of it is kept.',
  newQuestion:
    '**Saved as a new card,** because it asks something else. The old one is put away with its history; it is not shared yet.',
  deleteAsk:
    '**Delete this card?** It is no longer asked, and nobody it is shared with sees it any more. Your answers stay in your statistics.',
  deleteYes: 'Delete',
  deleteNo: 'Keep it',
  deleted:
    '**Deleted.** *Undo* brings it back with its history; so does writing the same card again.',
  restore: 'Undo',
  restored: '**It is back,** with its history.',
  shared:
    '**Shared.** Members of this server find it in `/deck shared`, and quizzes here may ask it; you get no points for it.',
  sharedAlready: 'It is shared with this server already.',
  sharedFull: 'There is no room for another shared card of yours here. Stop sharing one first.',
  unshared: '**No longer shared here.** Whoever had it in their reviews does not see it any more.',
  onlyInServers: 'Cards are shared with a server: use this in one.',
  sharedTitle: 'Cards that members share here',
  sharedEmpty: 'None yet. `/deck mine` shows your own cards, and each can be shared from there.',
  sharedHint: 'Only the questions are shown, so that a quiz stays a quiz.',
  flagLabel: 'For whoever wrote the card',
  flagThanks: 'Thank you. Whoever wrote the card will see it.',
  add: 'Add to my reviews',
  added: '**Added to your reviews.** It comes up in `/review` as a new card.',
  addedAlready: 'It is in your reviews already.',
  takeOut: 'Take out of my reviews',
  takenOut: 'Taken out of your reviews. What you learnt is kept.',
  isYours: 'This is your own card: it is in your reviews anyway.',
};
