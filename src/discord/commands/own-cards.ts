import type { View } from '../answer.ts';
import type { Caller, Rooms } from '../command.ts';
import { mineView, sharedView } from '../views/own-cards.ts';

/** A page of `/deck mine`. */
export async function minePage(
  page: number,
  { userId, locale }: Caller,
  { study }: Rooms,
): Promise<View> {
  return mineView({ cards: await study.ownCards(userId), page, locale });
}

/** A page of `/deck shared`. */
export async function sharedPage(
  page: number,
  { guildId, locale }: Caller,
  { study }: Rooms,
): Promise<View> {
  const cards = guildId === null ? [] : await study.sharedCards(guildId);
  return sharedView({ cards, page, locale });
}
