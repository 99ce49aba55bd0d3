import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Command } from '../command.ts';
import { notice } from '../views/notice.ts';
import { sidesModal } from '../views/own-cards.ts';
import { menuName, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** Where a message is read in Discord. */
export function messageLink(guildId: string | null, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

/** *Make a flashcard*, in the menu of every message: a form, filled with a first guess from the message's text. */
export const makeCardCommand: Command = {
  json: { ...EVERYWHERE, ...menuName('make'), type: ApplicationCommandType.Message },
  privacy: () => 'private',
  async run(call, rooms) {
    const { message, guildId, channelId, locale } = call;
    if (message === undefined) return notice(wordsFor(locale).common.unknownCommand);
    const press = {
      do: 'own.made',
      guild: guildId ?? '',
      channel: channelId,
      message: message.id,
    } as const;
    return sidesModal(press, rooms.study.guessSides(message.text), locale);
  },
};
