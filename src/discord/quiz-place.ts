import { PermissionFlagsBits } from 'discord-api-types/v10';
import { topicsInScope } from '../study/editions.ts';
import type { QuizRequest } from '../study/study.ts';
import type { Caller, Rooms } from './command.ts';
import { DeliveryError } from './messenger.ts';
import { type Words, wordsFor } from './words/words.ts';

/*
 * Whether a quiz can be held where it was asked for. Looked at before it starts, so that nobody sees a quiz begin that
 * can not go on.
 */

interface Asked {
  scope: QuizRequest['scope'];
  cardIds: readonly string[] | undefined;
}
type Permission = keyof Words['quiz']['permissions'];

const BITS: Readonly<Record<Permission, bigint>> = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  embedLinks: PermissionFlagsBits.EmbedLinks,
  attachFiles: PermissionFlagsBits.AttachFiles,
};

/** Why no quiz can be held here and what to do about it, in the caller's language; null when all is well. */
export async function whyNotHere(
  caller: Caller,
  rooms: Rooms,
  asked: Asked,
): Promise<string | null> {
  const { quiz } = wordsFor(caller.locale);
  if (caller.place === 'other-dm') return quiz.otherDm;
  if (caller.place === 'bot-dm') return null;
  const missing = await missingHere(caller, rooms, asked);
  if (missing === null) return quiz.notThere;
  return missing.length === 0 ? null : quiz.missingPermissions(missing);
}

/** Permissions in words that the bot lacks for questions in the caller's channel; null when it is not there at all. */
export async function missingHere(
  caller: Caller,
  rooms: Rooms,
  asked: Asked,
): Promise<string[] | null> {
  const { permissions } = wordsFor(caller.locale).quiz;
  if (!may(caller, 'viewChannel')) return [permissions.viewChannel];
  const place = await lookAt(caller.channelId, rooms);
  if (place === null) return null;
  const needed: readonly Permission[] = [
    place.isThread ? 'sendInThreads' : 'sendMessages',
    'embedLinks',
    ...(hasPictures(asked, rooms) ? (['attachFiles'] as const) : []),
  ];
  return needed.filter((permission) => !may(caller, permission)).map((name) => permissions[name]);
}

function may({ appPermissions }: Caller, permission: Permission): boolean {
  const granted = BITS[permission] | PermissionFlagsBits.Administrator;
  return (appPermissions & granted) !== 0n;
}

/** Null when the bot is not there: a member brought it along, or it may not see the channel. */
export async function lookAt(
  channelId: string,
  { messenger }: Rooms,
): Promise<{ isThread: boolean } | null> {
  try {
    return await messenger.look(channelId);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    // Discord is unwell: the first message will tell.
    return error.failure === 'other' ? { isThread: false } : null;
  }
}

function hasPictures({ scope, cardIds }: Asked, rooms: Rooms): boolean {
  const notes = rooms.book();
  if (cardIds) return cardIds.some((cardId) => notes.card(cardId)?.pictureUrl !== undefined);
  return topicsInScope(notes, scope).some(({ slug, languages }) =>
    languages.some((language) =>
      notes.cards(slug, language).some(({ card }) => card.pictureUrl !== undefined),
    ),
  );
}
