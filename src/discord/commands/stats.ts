import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Paper } from '../../notes/paper.ts';
import type { Log } from '../../base/log.ts';
import type { Locale } from '../../study/learner.ts';
import type { StudyStats } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { Caller, Command, Rooms } from '../command.ts';
import { errorFacts } from '../../base/error-facts.ts';
import { lookUp, suggestPapers } from '../look-up.ts';
import { renderPng } from '../pictures/render.ts';
import { statsDrawing } from '../pictures/stats-picture.ts';
import { untrusted } from '../text.ts';
import { notice } from '../views/notice.ts';
import { statsView } from '../views/stats.ts';
import { localizations, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** `/stats`: a learner's own numbers, for them alone. */
export const statsCommand: Command = {
  json: {
    ...localizations('stats'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('stats.paper'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    const given = call.options['paper'];
    if (typeof given !== 'string') {
      return statsOf(call, rooms);
    }
    const found = lookUp(rooms, given, call.locale);
    if (found.kind !== 'found') return notice(unknownText(given, found.papers, call));
    return statsOf(call, rooms, found.paper);
  },
  suggest: async ({ value }, call, rooms) => suggestPapers(rooms, value, call.locale),
};

async function statsOf(
  { userId, locale }: Caller,
  { study, log }: Rooms,
  paper?: Paper,
): Promise<Answer> {
  const stats = await study.stats(userId, paper?.slug);
  const named = paper === undefined ? {} : { paperName: paper.shortName };
  const picture = stats.cards.begun === 0 ? null : await pictureOf(stats, locale, paper, log);
  return {
    show: 'message',
    view: statsView(stats, locale, { ...named, picture }),
    ephemeral: true,
  };
}

/** The text says the same: a picture that cannot be made is left out. */
async function pictureOf(
  stats: StudyStats,
  locale: Locale,
  paper: Paper | undefined,
  log: Log,
): Promise<Uint8Array | null> {
  try {
    return await renderPng(statsDrawing(stats, locale, paper?.shortName));
  } catch (error) {
    log.error({ error: errorFacts(error) }, 'the picture of the numbers failed');
    return null;
  }
}

function unknownText(given: string, papers: readonly Paper[], { locale }: Caller): string {
  const words = wordsFor(locale).papers;
  const asked = untrusted(given, 60);
  if (papers.length === 0) return words.noneAtAll(asked);
  const names = papers.map(({ shortName }) => `- **${untrusted(shortName, 80)}**`);
  return [words.none(asked), ...names].join('\n');
}
