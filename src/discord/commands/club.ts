import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { decide } from '../../study/levels.ts';
import type { Locale } from '../../study/learner.ts';
import type { Answer, View } from '../answer.ts';
import type { Caller, Command, CommandCall, Rooms } from '../command.ts';
import { suggestPapers } from '../look-up.ts';
import { clubBoardView, clubWeekView } from '../views/club.ts';
import { notice } from '../views/notice.ts';
import { localizations, localizedChoice, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';
import { scopeOf } from './scope.ts';

const { String: Text, Subcommand } = ApplicationCommandOptionType;

export type ServerCaller = Caller & { guildId: string };

/** `/club`: a server's paper of the week. Everybody sees it; moderators choose it. */
export const clubCommand: Command = {
  json: {
    ...localizations('club'),
    ...EVERYWHERE,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      { ...localizations('club.week'), type: Subcommand },
      { ...localizations('club.board'), type: Subcommand },
      {
        ...localizations('club.choose'),
        type: Subcommand,
        options: [
          { ...localizations('club.paper'), type: Text, required: true, autocomplete: true },
          {
            ...localizations('club.when'),
            type: Text,
            choices: [
              localizedChoice('club.when.this', 'this'),
              localizedChoice('club.when.next', 'next'),
            ],
          },
        ],
      },
    ],
  },
  privacy: () => 'public',
  async run(call, rooms) {
    const { guildId } = call;
    if (guildId === null) return notice(wordsFor(call.locale).club.serverOnly);
    switch (call.path[1]) {
      case 'choose':
        return choose({ ...call, guildId }, rooms);
      case 'board':
        return board({ ...call, guildId }, rooms);
      default:
        return week({ ...call, guildId }, rooms);
    }
  },
  suggest: async ({ value }, { locale }, rooms) => suggestPapers(rooms, value, locale),
};

/** What everybody sees is in the server's language where it has one. */
async function groupLocale({ guildId, locale }: ServerCaller, { study }: Rooms): Promise<Locale> {
  const server = (await study.guildSettings(guildId))?.locale;
  return decide<Locale>({ server, default: locale }).value;
}

async function choose(call: CommandCall & ServerCaller, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).club;
  if (!call.isModerator) return notice(words.moderatorsOnly);
  const scope = scopeOf(call, rooms);
  if ('refusal' in scope) return notice(scope.refusal);
  const slug = scope.scope.paper ?? '';
  const which = call.options['when'] === 'next' ? 'next' : 'this';
  const { guildId, userId, at } = call;
  const chosen = await rooms.study.chooseClubPaper(guildId, slug, userId, which, at);
  if (which === 'this')
    return { show: 'message', view: await weekView(call, rooms), ephemeral: false };
  return notice(words.chosenNext(scope.title ?? '', chosen.week + 7));
}

async function week(call: ServerCaller, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).club;
  const { paper } = await rooms.study.clubWeek(call.guildId, call.at);
  if (paper !== null) {
    return { show: 'message', view: await weekView(call, rooms), ephemeral: false };
  }
  return notice(`${words.none} ${call.isModerator ? words.noneModerator : words.noneMember}`);
}

async function weekView(call: ServerCaller, rooms: Rooms): Promise<View> {
  const { guildId, userId, at } = call;
  const now = await rooms.study.clubWeek(guildId, at);
  return clubWeekView({
    week: now,
    name: paperName(now.paper?.paper, rooms),
    nextName: paperName(now.next?.paper, rooms),
    gain: await rooms.study.clubGain(guildId, userId, at),
    locale: await groupLocale(call, rooms),
  });
}

/** Null when there is none, or its note is gone. */
function paperName(slug: string | undefined, rooms: Rooms): string | null {
  const topic = rooms
    .book()
    .papers()
    .find((one) => one.slug === slug);
  return topic?.name ?? null;
}

async function board(call: ServerCaller, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).club;
  const found = await rooms.study.clubBoard(call.guildId, call.at);
  if (!found) {
    return notice(`${words.none} ${call.isModerator ? words.noneModerator : words.noneMember}`);
  }
  const name = paperName(found.paper.paper, rooms) ?? found.paper.paper;
  const view = clubBoardView(name, found.bullets, await groupLocale(call, rooms));
  return { show: 'message', view, ephemeral: false };
}
