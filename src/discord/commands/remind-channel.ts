import {
  type APIApplicationCommandSubcommandGroupOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import { decide } from '../../study/levels.ts';
import type { Locale } from '../../study/learner.ts';
import type { ChannelReminder } from '../../study/sheet.ts';
import type { Answer } from '../answer.ts';
import type { CommandCall, Rooms } from '../command.ts';
import { lookAt, missingHere } from '../quiz-place.ts';
import { readTime } from '../read-time.ts';
import { untrusted } from '../text.ts';
import { notice, noticeView } from '../views/notice.ts';
import { timestamp } from '../views/remind.ts';
import { localizations, localizedChoice, wordsFor } from '../words/words.ts';
import { type NamedScope, scopeOf, scopeTitle } from './scope.ts';

const { String: Text, Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

/** Where messages can be written. */
export const TEXT_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

const where = {
  ...localizations('remind.where'),
  type: ApplicationCommandOptionType.Channel as const,
  channel_types: [...TEXT_CHANNELS],
};

/** `/remind channel`: a channel's daily question, for moderators of servers. */
export const channelGroup: APIApplicationCommandSubcommandGroupOption = {
  ...localizations('remind.channel'),
  type: SubcommandGroup,
  options: [
    {
      ...localizations('remind.on'),
      type: Subcommand,
      options: [
        { ...localizations('remind.time'), type: Text, required: true, max_length: 20 },
        { ...localizations('remind.channelZone'), type: Text, autocomplete: true, max_length: 60 },
        where,
        { ...localizations('remind.paper'), type: Text, autocomplete: true },
        { ...localizations('remind.tag'), type: Text, autocomplete: true },
        {
          ...localizations('remind.language'),
          type: Text,
          choices: [localizedChoice('language.ko', 'ko'), localizedChoice('language.en', 'en')],
        },
      ],
    },
    { ...localizations('remind.channelOff'), type: Subcommand, options: [where] },
    { ...localizations('remind.channelStatus'), type: Subcommand },
  ],
};

const mention = (channelId: string): string => `<#${channelId}>`;

/** Declared for everybody, because `/remind` is: who may use it is looked at here. */
export async function remindChannel(call: CommandCall, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).daily;
  const { guildId } = call;
  if (call.place !== 'server' || guildId === null) return notice(words.serverOnly);
  if (!call.isModerator) return notice(words.moderatorsOnly);
  switch (call.path[2]) {
    case 'on':
      return switchOn({ ...call, guildId }, rooms);
    case 'off':
      return switchOff(call, rooms);
    default:
      return status({ ...call, guildId }, rooms);
  }
}

type ServerCall = CommandCall & { guildId: string };

const channelOf = ({ options, channelId }: CommandCall): string =>
  typeof options['channel'] === 'string' ? options['channel'] : channelId;

async function switchOn(call: ServerCall, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale);
  const written = String(call.options['time'] ?? '');
  const minuteOfDay = readTime(written);
  if (minuteOfDay === null) return notice(words.remind.badTime(untrusted(written, 40)));
  const scope = scopeOf(call, rooms);
  if ('refusal' in scope) return notice(scope.refusal);
  const channelId = channelOf(call);
  const missing = await missingIn(channelId, call, rooms, scope);
  if (missing.length > 0) return notice(words.daily.missingPermissions(missing));
  const { zone, locale } = await chosen(call, rooms);
  const outcome = await rooms.study.setChannelQuestion({
    channelId,
    guildId: call.guildId,
    setBy: call.userId,
    minuteOfDay,
    timeZone: zone.value,
    locale: locale.value,
    scope: scope.scope,
    at: call.at,
  });
  if ('refusal' in outcome) return notice(words.quiz.noCards);
  if ('problem' in outcome) {
    const { given, suggestions } = outcome.problem;
    const unknown = words.settings.timeZoneUnknown(untrusted(given, 60));
    return notice([unknown, ...suggestions.map((name) => `- \`${name}\``)].join('\n'));
  }
  const { reminder } = outcome;
  const lines = [
    words.daily.set(mention(channelId), minuteOfDay, reminder.timeZone),
    scope.title === null ? '' : words.daily.about(scope.title),
    reminder.nextAt === null ? '' : words.daily.next(timestamp(reminder.nextAt, 'F')),
    words.daily.zoneBy[zone.by] === '' ? '' : `-# ${words.daily.zoneBy[zone.by]}`,
  ];
  return notice(lines.filter((line) => line !== '').join('\n'));
}

/** What the bot lacks there, in words. In another channel only whether it sees it can be known beforehand. */
async function missingIn(
  channelId: string,
  call: ServerCall,
  rooms: Rooms,
  { scope }: NamedScope,
): Promise<string[]> {
  const { viewChannel } = wordsFor(call.locale).quiz.permissions;
  if (channelId !== call.channelId) {
    return (await lookAt(channelId, rooms)) === null ? [viewChannel] : [];
  }
  return (await missingHere(call, rooms, { scope, cardIds: undefined })) ?? [viewChannel];
}

/** Zone and language by whoever is nearest: this call, the moderator, the server, Paperdeck. */
async function chosen({ options, guildId, userId, locale }: ServerCall, { study }: Rooms) {
  const server = await study.guildSettings(guildId);
  const { settings } = await study.learner(userId);
  const said = options['language'];
  return {
    zone: decide({
      call: typeof options['zone'] === 'string' ? options['zone'] : null,
      // What everybody in a channel sees follows the server before the one who happens to set it.
      server: server?.timeZone ?? (settings.timeZoneChosen ? settings.timeZone : null),
      default: settings.timeZone,
    }),
    locale: decide<Locale>({
      call: said === 'ko' || said === 'en' ? said : null,
      server: server?.locale,
      default: locale,
    }),
  };
}

async function switchOff(call: CommandCall, { study }: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).daily;
  const channelId = channelOf(call);
  const known = await study.channelQuestion(channelId);
  const isHere = known !== undefined && known.guildId === call.guildId;
  const wasOn = isHere && (await study.stopChannelQuestion(channelId));
  return notice(wasOn ? words.off(mention(channelId)) : words.alreadyOff(mention(channelId)));
}

async function status({ guildId, locale }: ServerCall, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(locale).daily;
  const all = await rooms.study.channelQuestions(guildId);
  const told = all.filter(({ state }) => state !== 'off');
  if (told.length === 0) return notice(words.none);
  const line = (one: ChannelReminder): string => {
    const channel = mention(one.channelId);
    if (one.state === 'stopped' || one.nextAt === null) return words.statusStopped(channel);
    const scope = scopeTitle(one.scope, rooms);
    const next = timestamp(one.nextAt, 'F');
    const shown = words.statusLine(channel, one.minuteOfDay, one.timeZone, next);
    return scope === null ? shown : `${shown}\n  -# ${words.about(scope)}`;
  };
  const view = noticeView([`**${words.statusTitle}**`, ...told.map(line)].join('\n'));
  return { show: 'message', view, ephemeral: true };
}
