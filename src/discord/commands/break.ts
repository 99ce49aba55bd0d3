import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { DAY } from '../../base/clock.ts';
import type { StudyDay } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import type { Command, CommandCall, Rooms, Suggestion } from '../command.ts';
import { readDate } from '../read-date.ts';
import { untrusted } from '../text.ts';
import { breakView } from '../views/break.ts';
import { notice, noticeView } from '../views/notice.ts';
import { formats } from '../words/format.ts';
import { localizations, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

const { String: Text, Subcommand } = ApplicationCommandOptionType;

/** Offered before anything is typed, in days from today. */
const USUAL_DAYS = [2, 6, 13, 20];

/** `/break`: a holiday without reminders, for the caller alone. */
export const breakCommand: Command = {
  json: {
    ...localizations('break'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('break.until'),
        type: Subcommand,
        options: [
          {
            ...localizations('break.date'),
            type: Text,
            required: true,
            autocomplete: true,
            max_length: 40,
          },
        ],
      },
      { ...localizations('break.off'), type: Subcommand },
      { ...localizations('break.status'), type: Subcommand },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    switch (call.path[1]) {
      case 'until':
        return { show: 'message', view: await restUntil(call, rooms), ephemeral: true };
      case 'off':
        return notice(await endBreak(call, rooms));
      default: {
        const state = await rooms.study.breakState(call.userId);
        return { show: 'message', view: breakView(state, call.locale), ephemeral: true };
      }
    }
  },
  async suggest({ value }, call, { study }): Promise<Suggestion[]> {
    const { day: today } = study.today(await study.learner(call.userId));
    const read = readDate(value, today);
    const days =
      value.trim() === '' ? USUAL_DAYS.map((ahead) => today + ahead) : read === null ? [] : [read];
    return days
      .filter((day) => day >= today)
      .map((day) => ({ name: formats[call.locale].day(day), value: isoDate(day) }));
  },
};

const isoDate = (day: StudyDay): string => new Date(day * DAY).toISOString().slice(0, 10);

async function restUntil(call: CommandCall, { study }: Rooms): Promise<View> {
  const words = wordsFor(call.locale).rest;
  const { day } = formats[call.locale];
  const written = String(call.options['date'] ?? '');
  const { day: today } = study.today(await study.learner(call.userId));
  const untilDay = readDate(written, today);
  if (untilDay === null) return noticeView(words.badDate(untrusted(written, 40)));
  const outcome = await study.restUntil(call.userId, untilDay);
  if ('state' in outcome) return breakView(outcome.state, call.locale);
  return noticeView(
    outcome.problem === 'past' ? words.past(day(untilDay)) : words.tooFar(day(outcome.latest)),
  );
}

/** Ends what is on; what there is to say. */
export async function endBreak(
  { userId, locale }: Pick<CommandCall, 'userId' | 'locale'>,
  { study }: Rooms,
): Promise<string> {
  return wordsFor(locale).rest.ended[await study.endBreak(userId)];
}
