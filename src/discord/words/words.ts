import type { Locale } from '../../study/learner.ts';
import { club as enClub } from './en/club.ts';
import { common as enCommon } from './en/common.ts';
import { commands as enCommands } from './en/commands.ts';
import { days as enDays } from './en/days.ts';
import { daily as enDaily } from './en/daily.ts';
import { data as enData } from './en/data.ts';
import { deck as enDeck } from './en/deck.ts';
import { flags as enFlags } from './en/flags.ts';
import { help as enHelp } from './en/help.ts';
import { leaderboard as enLeaderboard } from './en/leaderboard.ts';
import { leech as enLeech } from './en/leech.ts';
import { notes as enNotes } from './en/notes.ts';
import { own as enOwn } from './en/own.ts';
import { papers as enPapers } from './en/papers.ts';
import { pictures as enPictures } from './en/pictures.ts';
import { plan as enPlan } from './en/plan.ts';
import { quiz as enQuiz } from './en/quiz.ts';
import { review as enReview } from './en/review.ts';
import { remind as enRemind } from './en/remind.ts';
import { rest as enRest } from './en/rest.ts';
import { server as enServer } from './en/server.ts';
import { settings as enSettings } from './en/settings.ts';
import { stats as enStats } from './en/stats.ts';
import { club as koClub } from './ko/club.ts';
import { common as koCommon } from './ko/common.ts';
import { commands as koCommands } from './ko/commands.ts';
import { days as koDays } from './ko/days.ts';
import { daily as koDaily } from './ko/daily.ts';
import { data as koData } from './ko/data.ts';
import { deck as koDeck } from './ko/deck.ts';
import { flags as koFlags } from './ko/flags.ts';
import { help as koHelp } from './ko/help.ts';
import { leaderboard as koLeaderboard } from './ko/leaderboard.ts';
import { leech as koLeech } from './ko/leech.ts';
import { notes as koNotes } from './ko/notes.ts';
import { own as koOwn } from './ko/own.ts';
import { papers as koPapers } from './ko/papers.ts';
import { pictures as koPictures } from './ko/pictures.ts';
import { plan as koPlan } from './ko/plan.ts';
import { quiz as koQuiz } from './ko/quiz.ts';
import { review as koReview } from './ko/review.ts';
import { remind as koRemind } from './ko/remind.ts';
import { rest as koRest } from './ko/rest.ts';
import { server as koServer } from './ko/server.ts';
import { settings as koSettings } from './ko/settings.ts';
import { stats as koStats } from './ko/stats.ts';

/*
 * Everything Paperdeck says, in English and Korean. English is the pattern: a Korean file has its type, so a missing
 * or a surplus key does not compile.
 */

const en = {
  club: enClub,
  common: enCommon,
  commands: enCommands,
  days: enDays,
  daily: enDaily,
  data: enData,
  deck: enDeck,
  flags: enFlags,
  help: enHelp,
  leaderboard: enLeaderboard,
  leech: enLeech,
  notes: enNotes,
  own: enOwn,
  papers: enPapers,
  pictures: enPictures,
  plan: enPlan,
  quiz: enQuiz,
  remind: enRemind,
  rest: enRest,
  review: enReview,
  server: enServer,
  settings: enSettings,
  stats: enStats,
};
const ko: typeof en = {
  club: koClub,
  common: koCommon,
  commands: koCommands,
  days: koDays,
  daily: koDaily,
  data: koData,
  deck: koDeck,
  flags: koFlags,
  help: koHelp,
  leaderboard: koLeaderboard,
  leech: koLeech,
  notes: koNotes,
  own: koOwn,
  papers: koPapers,
  pictures: koPictures,
  plan: koPlan,
  quiz: koQuiz,
  remind: koRemind,
  rest: koRest,
  review: koReview,
  server: koServer,
  settings: koSettings,
  stats: koStats,
};

export type Words = typeof en;
export type CommandWord = keyof Words['commands'];

export const words: Readonly<Record<Locale, Words>> = { en, ko };

export function wordsFor(locale: Locale): Words {
  return words[locale];
}

export function localeOf(spoken: Words): Locale {
  return spoken === ko ? 'ko' : 'en';
}

/** The language for a Discord locale such as `ko` or `en-GB`; `fallback` where Paperdeck does not speak it. */
export function localeFrom(discordLocale: string, fallback: Locale): Locale {
  if (discordLocale === 'ko') return 'ko';
  return discordLocale.startsWith('en') ? 'en' : fallback;
}

/** Name and description of a command or option for its declaration, in both languages. */
export function localizations(key: CommandWord): {
  name: string;
  name_localizations: { ko: string };
  description: string;
  description_localizations: { ko: string };
} {
  return {
    name: en.commands[key].name,
    name_localizations: { ko: ko.commands[key].name },
    description: en.commands[key].description,
    description_localizations: { ko: ko.commands[key].description },
  };
}

/** Name of an entry in a message's menu, in both languages: such commands have no description. */
export function menuName(key: CommandWord): { name: string; name_localizations: { ko: string } } {
  return {
    name: en.commands[key].name,
    name_localizations: { ko: ko.commands[key].name },
  };
}

/** A fixed choice of an option, in both languages. */
export function localizedChoice<Value extends string | number>(
  key: CommandWord,
  value: Value,
): { name: string; name_localizations: { ko: string }; value: Value } {
  return {
    name: en.commands[key].name,
    name_localizations: { ko: ko.commands[key].name },
    value,
  };
}
