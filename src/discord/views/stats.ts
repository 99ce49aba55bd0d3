import { MINUTE } from '../../base/clock.ts';
import type { Locale } from '../../study/learner.ts';
import type { PaperMemory, StudyStats } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { container, gallery, message, separator, text } from '../components.ts';
import { untrusted } from '../text.ts';
import { formats } from '../words/format.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';

const PAPERS_SHOWN = 12;
const BAR_LENGTH = 12;

type StatsWords = Words['stats'];

const FORECAST_SHOWN = 7;
const HOURS_SHOWN = 3;
/** The name under which the picture travels with the message. */
const PICTURE = 'stats.png';

/** What goes with the numbers: the name of the paper they are about, and the same as a picture (PNG). */
export interface StatsFrame {
  paperName?: string;
  picture?: Uint8Array | null;
}

/** A learner's numbers as text, and as a picture when there is one. */
export function statsView(stats: StudyStats, locale: Locale, frame: StatsFrame = {}): View {
  const words = wordsFor(locale).stats;
  const { paperName, picture = null } = frame;
  if (stats.cards.begun === 0) return noticeView(words.none);
  const title =
    paperName === undefined ? words.title : `${words.title}: ${untrusted(paperName, 80)}`;
  const description = pictureText(stats, words);
  const habits = habitText(stats, locale);
  const papers = stats.papers.filter(({ begun }) => begun > 0);
  const parts = container([
    text(`# ${title}`),
    picture !== null && gallery([{ url: `attachment://${PICTURE}`, description }]),
    text(todayText(stats, words)),
    separator(),
    text(retentionText(stats, words)),
    text(forecastText(stats, locale)),
    habits !== '' && text(habits),
    separator(),
    text(`**${words.cards}**\n${words.cardsLine(stats.cards)}`),
    papers.length > 0 && text(papersText(papers, stats, locale)),
  ]);
  return picture === null
    ? message([parts])
    : message([parts], [{ name: PICTURE, data: picture, description }]);
}

/** Alt text. */
function pictureText({ heatMap, keptDays, forecast, retention }: StudyStats, words: StatsWords) {
  const answers = heatMap.reduce((sum, day) => sum + day.answers, 0);
  const cards = forecast.reduce((sum, day) => sum + day.cards, 0);
  const month = retention.find(({ days }) => days === 30)?.all ?? null;
  return words.picture(answers, words.kept(keptDays.kept, keptDays.of), cards, month);
}

function todayText({ today, keptDays }: StudyStats, words: StatsWords): string {
  const minutes = Math.round(today.durationMs / MINUTE);
  const line =
    today.answers === 0
      ? words.todayNone
      : words.todayLine(today.answers, today.newCards, Math.max(1, minutes));
  return `**${words.today}**\n${line}\n-# ${words.kept(keptDays.kept, keptDays.of)}`;
}

function retentionText({ retention }: StudyStats, words: StatsWords): string {
  const lines = retention.flatMap(({ days, all, young, mature, answers }) => {
    if (all === null) return [];
    const parts = [
      words.retentionLine(all, answers),
      ...(young === null ? [] : [words.young(young)]),
      ...(mature === null ? [] : [words.mature(mature)]),
    ];
    return [`- ${words.span(days)}: ${parts.join(' · ')}`];
  });
  const told = lines.length === 0 ? [words.noAnswers] : lines;
  return [`**${words.retention}**`, ...told, `-# ${words.retentionNote}`].join('\n');
}

/** A bar a day, in code so that it stays in line. */
function forecastText({ forecast }: StudyStats, locale: Locale): string {
  const words = wordsFor(locale).stats;
  const { day: dayName, number } = formats[locale];
  const week = forecast.slice(0, FORECAST_SHOWN);
  const most = Math.max(1, ...week.map(({ cards }) => cards));
  const width = Math.max(...week.map(({ day }) => dayName(day).length));
  const lines = week.map(({ day, cards }) => {
    const bar = '█'.repeat(Math.ceil((cards / most) * BAR_LENGTH));
    return `${dayName(day).padEnd(width)}  ${bar}${bar === '' ? '' : ' '}${number(cards)}`;
  });
  const total = forecast.reduce((sum, { cards }) => sum + cards, 0);
  return `**${words.forecast}**\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n-# ${words.forecastTotal(total, forecast.length)}`;
}

/** The year, the hours of the day, and how well the learner judges themselves. */
function habitText(stats: StudyStats, locale: Locale): string {
  const words = wordsFor(locale).stats;
  const year = yearLine(stats, locale);
  const hours = hoursLine(stats, locale);
  const sure = sureLine(stats, words);
  return [
    ...(year === null ? [] : [`**${words.year}**\n${year}`]),
    ...(hours === null ? [] : [`**${words.hoursTitle}**\n${hours}`]),
    ...(sure === null ? [] : [`**${words.sureTitle}**\n${sure}`]),
  ].join('\n');
}

function yearLine({ heatMap, day: today }: StudyStats, locale: Locale): string | null {
  const [most] = heatMap.toSorted((one, other) => other.answers - one.answers);
  if (!most) return null;
  const answers = heatMap.reduce((sum, day) => sum + day.answers, 0);
  const on = formats[locale].date(most.day, today);
  return wordsFor(locale).stats.yearLine(answers, heatMap.length, most.answers, on);
}

function hoursLine({ hours }: StudyStats, locale: Locale): string | null {
  const words = wordsFor(locale).stats;
  const busiest = hours
    .map((count, hour) => ({ ...count, hour }))
    .filter(({ answers }) => answers > 0)
    .sort((one, other) => other.answers - one.answers)
    .slice(0, HOURS_SHOWN);
  if (busiest.length === 0) return null;
  return busiest
    .map(({ hour, answers, right }) =>
      words.hour(formats[locale].clock(hour * 60), answers, right / answers),
    )
    .join(' · ');
}

function sureLine({ calibration: { sure, unsure } }: StudyStats, words: StatsWords): string | null {
  const parts = [
    ...(sure.answers > 0 ? [words.sure(sure.right / sure.answers, sure.answers)] : []),
    ...(unsure.answers > 0 ? [words.unsure(unsure.right / unsure.answers, unsure.answers)] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}

function papersText(papers: readonly PaperMemory[], stats: StudyStats, locale: Locale): string {
  const words = wordsFor(locale).stats;
  const lines = papers.slice(0, PAPERS_SHOWN).map((paper) => {
    const { name, begun, cards, recall, due } = paper;
    const line = words.paperLine(begun, cards, recall);
    const told = [line, ...(due > 0 ? [words.due(due)] : [])].join(' · ');
    const outlook = paperOutlook(paper, stats, locale);
    const shown = name === '' ? wordsFor(locale).own.mineTitle : untrusted(name, 60);
    return `- **${shown}**: ${told}${outlook === '' ? '' : `\n  -# ${outlook}`}`;
  });
  const hidden = papers.length - PAPERS_SHOWN;
  const more = hidden > 0 ? [words.more(hidden)] : [];
  return [`**${words.papers}**`, ...lines, ...more].join('\n');
}

/** When the paper fades, and where first. */
function paperOutlook(
  { fallsOn, weakest }: PaperMemory,
  { day: today, recallFloor }: StudyStats,
  locale: Locale,
): string {
  const words = wordsFor(locale).stats;
  const fall =
    fallsOn === null
      ? []
      : fallsOn <= today
        ? [words.fallen(recallFloor)]
        : [words.fallsOn(recallFloor, formats[locale].date(fallsOn, today))];
  const section =
    weakest === null ? [] : [words.weakest(untrusted(weakest.name, 60), weakest.recall)];
  return [...fall, ...section].join(' · ');
}
