import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { suggestTimeZones } from '../../study/time-zone.ts';
import type { Answer, View } from '../answer.ts';
import type { Caller, Command, CommandCall, Rooms } from '../command.ts';
import { readTime } from '../read-time.ts';
import { untrusted } from '../text.ts';
import { notice } from '../views/notice.ts';
import { reminderStatusView, unknownZoneView } from '../views/remind.ts';
import { localizations, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';
import { channelGroup, remindChannel, TEXT_CHANNELS } from './remind-channel.ts';
import { suggestScope } from './scope.ts';

const { String: Text, Subcommand } = ApplicationCommandOptionType;

const privately = (view: View): Answer => ({ show: 'message', view, ephemeral: true });

/** `/remind`: one message a day, by direct message, in the learner's own time. */
export const remindCommand: Command = {
  json: {
    ...localizations('remind'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('remind.at'),
        type: Subcommand,
        options: [
          { ...localizations('remind.time'), type: Text, required: true, max_length: 20 },
          { ...localizations('remind.zone'), type: Text, autocomplete: true, max_length: 60 },
          {
            ...localizations('remind.fallback'),
            type: ApplicationCommandOptionType.Channel,
            channel_types: [...TEXT_CHANNELS],
          },
        ],
      },
      { ...localizations('remind.off'), type: Subcommand },
      { ...localizations('remind.status'), type: Subcommand },
      channelGroup,
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    switch (call.path[1]) {
      case 'at':
        return remindAt(call, rooms);
      case 'off':
        return remindOff(call, rooms);
      case 'channel':
        return remindChannel(call, rooms);
      default:
        return status(call, rooms);
    }
  },
  suggest: async (focused, call, rooms) => {
    const { name, value } = focused;
    if (name !== 'zone') return suggestScope(focused, call, rooms);
    return value.trim() === ''
      ? []
      : suggestTimeZones(value).map((zone) => ({ name: zone, value: zone }));
  },
};

async function remindAt(call: CommandCall, rooms: Rooms): Promise<Answer> {
  const written = String(call.options['time'] ?? '');
  const minuteOfDay = readTime(written);
  if (minuteOfDay === null) {
    return notice(wordsFor(call.locale).remind.badTime(untrusted(written, 40)));
  }
  const { zone, channel } = call.options;
  const timeZone = typeof zone === 'string' ? zone : null;
  if (typeof channel !== 'string') {
    return privately(await setReminder(minuteOfDay, timeZone, call, rooms));
  }
  if (call.guildId === null) return notice(wordsFor(call.locale).remind.fallbackNoChannel);
  return privately(await setReminder(minuteOfDay, timeZone, call, rooms, channel));
}

/** Sets the daily reminder, in another zone where one is given; shows when it comes, or that the zone is unknown. */
export async function setReminder(
  minuteOfDay: number,
  timeZone: string | null,
  { userId, locale, at }: Caller,
  { study }: Rooms,
  fallbackChannelId?: string,
): Promise<View> {
  if (timeZone !== null) {
    const outcome = await study.changeSettings(userId, { timeZone, timeZoneChosen: true });
    if ('problem' in outcome && outcome.problem.field === 'timeZone') {
      return unknownZoneView(minuteOfDay, timeZone, outcome.problem.suggestions, locale);
    }
  }
  const reminder = await study.setReminder(userId, minuteOfDay, at, fallbackChannelId);
  return reminderStatusView(reminder, await study.learner(userId), locale, true);
}

async function remindOff(call: CommandCall, { study }: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).remind;
  const reminder = await study.reminder(call.userId);
  if (reminder === undefined || reminder.state === 'off') return notice(words.alreadyOff);
  await study.stopReminder(call.userId);
  return notice(words.off);
}

async function status(call: CommandCall, { study }: Rooms): Promise<Answer> {
  const reminder = await study.reminder(call.userId);
  const learner = await study.learner(call.userId);
  return privately(reminderStatusView(reminder, learner, call.locale, false));
}
