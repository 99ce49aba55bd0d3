import type { OwnCardEdit, OwnCardMade } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import type { Caller, PressCall, Rooms } from '../command.ts';
import { messageLink } from '../commands/make-card.ts';
import { minePage, sharedPage } from '../commands/own-cards.ts';
import { notice, noticeView } from '../views/notice.ts';
import {
  deletedView,
  deleteView,
  ownCardView,
  refusedView,
  savedView,
  sharedCardView,
  sidesModal,
  type Typed,
} from '../views/own-cards.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

type OwnPresses = Pick<Presses, Extract<keyof Presses, `own.${string}` | `shared.${string}`>>;

/** What a form with both sides brought. */
export function typedSides({ fields }: Pick<PressCall, 'fields'>): Typed {
  const side = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return { front: side('front'), back: side('back') };
}

function madeAnswer(made: OwnCardMade, typed: Typed, { locale }: Caller): Answer {
  const view =
    made.kind === 'made'
      ? savedView(wordsFor(locale).own.made, made.card, locale)
      : refusedView(made, typed, locale);
  return { show: 'message', view, ephemeral: true };
}

function editedAnswer(edit: OwnCardEdit, typed: Typed, { locale }: Caller): Answer {
  const { own } = wordsFor(locale);
  if (edit.kind === 'gone') return notice(own.gone);
  if (edit.kind !== 'edited') {
    return { show: 'message', view: refusedView(edit, typed, locale), ephemeral: true };
  }
  const said = {
    same: own.same,
    reworded: own.reworded,
    'new-answer': own.newAnswer,
    'new-question': own.newQuestion,
  }[edit.how];
  return { show: 'message', view: savedView(said, edit.card, locale), ephemeral: true };
}

/** The panel of one own card, in place of what was pressed. */
async function panel(
  cardId: string,
  caller: Caller,
  { study }: Rooms,
  said?: string,
): Promise<Answer> {
  const { userId, guildId, locale, at } = caller;
  const card = await study.ownCard(userId, cardId);
  if (!card || card.retiredAt !== null) return notice(wordsFor(locale).own.gone);
  const flags = await study.flagsOnOwnCard(userId, cardId);
  const screen = { card, guildId, now: at, flags, locale };
  return { show: 'update', view: ownCardView(said === undefined ? screen : { ...screen, said }) };
}

/** The panel of a shared card, in place of what was pressed. */
async function sharedPanel(
  cardId: string,
  caller: Caller,
  { study }: Rooms,
  said?: string,
): Promise<Answer> {
  const shared = caller.guildId === null ? [] : await study.sharedCards(caller.guildId);
  const card = shared.find((one) => one.cardId === cardId);
  if (!card) return notice(wordsFor(caller.locale).own.gone);
  const isInDeck = await study.hasSingleCard(caller.userId, cardId);
  const screen = { card, caller, isInDeck };
  const view: View = sharedCardView(said === undefined ? screen : { ...screen, said });
  return { show: 'update', view };
}

/** Everything about cards of one's own. What a button means is checked again: the card may be gone or somebody else's. */
export const ownPresses: OwnPresses = {
  'own.made': async (call, rooms) => {
    const { guild, channel, message } = call.press;
    const link = messageLink(guild === '' ? null : guild, channel, message);
    const typed = typedSides(call);
    return madeAnswer(
      await rooms.study.makeOwnCard(call.userId, typed, link, call.at),
      typed,
      call,
    );
  },

  'own.page': async (call, rooms) => ({
    show: 'update',
    view: await minePage(call.press.page, call, rooms),
  }),

  'own.open': async (call, rooms) => panel(call.values[0] ?? '', call, rooms),
  'own.show': async (call, rooms) => panel(call.press.card, call, rooms),

  'own.edit': async (call, rooms) => {
    const own = await rooms.study.ownCard(call.userId, call.press.card);
    if (!own || own.retiredAt !== null) return notice(wordsFor(call.locale).own.gone);
    return sidesModal({ do: 'own.edited', card: own.cardId }, own.card, call.locale);
  },

  'own.edited': async (call, rooms) => {
    const typed = typedSides(call);
    const edit = await rooms.study.editOwnCard(call.userId, call.press.card, typed, call.at);
    return editedAnswer(edit, typed, call);
  },

  'own.delete': async (call, rooms) => {
    const own = await rooms.study.ownCard(call.userId, call.press.card);
    if (!own || own.retiredAt !== null) return notice(wordsFor(call.locale).own.gone);
    return { show: 'update', view: deleteView(own, call.locale) };
  },

  'own.deleted': async (call, rooms) => {
    const { card } = call.press;
    const removed = await rooms.study.removeOwnCard(call.userId, card, call.at);
    return removed
      ? { show: 'update', view: deletedView(card, call.locale) }
      : notice(wordsFor(call.locale).own.gone);
  },

  'own.restore': async (call, rooms) => {
    const { own } = wordsFor(call.locale);
    const { card } = call.press;
    const restored = await rooms.study.restoreOwnCard(call.userId, card, call.at);
    if (restored.kind === 'restored') return panel(card, call, rooms, own.restored);
    if (restored.kind === 'there') return notice(own.there);
    return notice(restored.kind === 'too-many' ? own.tooMany(restored.most) : own.gone);
  },

  'own.share': async (call, rooms) => {
    const { own } = wordsFor(call.locale);
    const { card } = call.press;
    if (call.guildId === null) return notice(own.onlyInServers);
    const shared = await rooms.study.shareOwnCard(call.userId, card, call.guildId, call.at);
    const said = {
      shared: own.shared,
      there: own.sharedAlready,
      full: own.sharedFull,
      gone: own.gone,
    }[shared];
    return shared === 'gone' ? notice(said) : panel(card, call, rooms, said);
  },

  'own.unshare': async (call, rooms) => {
    const { own } = wordsFor(call.locale);
    const { card } = call.press;
    if (call.guildId === null) return notice(own.onlyInServers);
    await rooms.study.unshareOwnCard(call.userId, card, call.guildId, false);
    return panel(card, call, rooms, own.unshared);
  },

  'own.resume': async (call, rooms) => {
    const { card } = call.press;
    const resumed = await rooms.study.resumeCard(call.userId, card, call.at);
    return panel(card, call, rooms, resumed ? wordsFor(call.locale).own.resumed : undefined);
  },

  'own.settle': async (call, rooms) => {
    const { flags } = wordsFor(call.locale);
    const { card } = call.press;
    const settled = await rooms.study.settleOwnFlags(call.userId, card, call.at);
    return panel(card, call, rooms, settled > 0 ? flags.settled : flags.settledAlready);
  },

  'shared.page': async (call, rooms) => ({
    show: 'update',
    view: await sharedPage(call.press.page, call, rooms),
  }),

  'shared.open': async (call, rooms) => sharedPanel(call.values[0] ?? '', call, rooms),

  'shared.add': async (call, rooms) => {
    const { own } = wordsFor(call.locale);
    const { card } = call.press;
    if (call.guildId === null) return notice(own.onlyInServers);
    const added = await rooms.study.addSharedCard(call.userId, card, call.guildId, call.at);
    const said = {
      added: own.added,
      there: own.addedAlready,
      own: own.isYours,
      gone: own.gone,
    }[added];
    return added === 'gone' ? notice(said) : sharedPanel(card, call, rooms, said);
  },

  'shared.remove': async (call, rooms) => {
    const { card } = call.press;
    await rooms.study.removeSingleCard(call.userId, card);
    return sharedPanel(card, call, rooms, wordsFor(call.locale).own.takenOut);
  },

  'shared.unshare': async (call, rooms) => {
    const { own } = wordsFor(call.locale);
    const { card } = call.press;
    const { guildId, userId, isModerator } = call;
    if (guildId === null) return notice(own.onlyInServers);
    const done = await rooms.study.unshareOwnCard(userId, card, guildId, isModerator);
    return done ? { show: 'update', view: noticeView(own.unshared) } : notice(own.gone);
  },
};
