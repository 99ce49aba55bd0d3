import { MINUTE } from '../../base/clock.ts';
import type { Locale } from '../../study/learner.ts';
import type { StudyStats } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { container, message, separator, text } from '../components.ts';
import { untrusted } from '../text.ts';
import { formats } from '../words/format.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';

const PAPERS_SHOWN = 12;
const BAR_LENGTH = 12;

type StatsWords = Words['stats'];

/** A learner's numbers as text; `paperName` when they are about one paper. */
export function statsView(stats: StudyStats, locale: Locale, paperName?: string): View {
  const words = wordsFor(locale).stats;
  if (stats.cards.begun === 0) return noticeView(words.none);
  const title =
    paperName === undefined ? words.title : `${words.title}: ${untrusted(paperName, 80)}`;
  const papers = stats.papers.filter(({ begun }) => begun > 0);
  return message([
    container([
      text(`# ${title}`),
      text(todayText(stats, words)),
      separator(),
      text(retentionText(stats, words)),
      text(forecastText(stats, locale)),
      separator(),
      text(`**${words.cards}**\n${words.cardsLine(stats.cards)}`),
      papers.length > 0 && text(papersText(papers, words)),
    ]),
  ]);
}

function todayText({ today, keptDays }: StudyStats, words: StatsWords): string {
  const minutes = Math.round(today.durationMs / MINUTE);
  const line =
    today.answers === 0
      ? words.todayNone
      : words.todayLine(today.answers, today.newCards, Math.max(1, minutes));
  return `**${words.today}**\n${line}\n-# ${words.kept(keptDays)}`;
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
  const most = Math.max(1, ...forecast.map(({ cards }) => cards));
  const width = Math.max(...forecast.map(({ day }) => dayName(day).length));
  const lines = forecast.map(({ day, cards }) => {
    const bar = '█'.repeat(Math.ceil((cards / most) * BAR_LENGTH));
    return `${dayName(day).padEnd(width)}  ${bar}${bar === '' ? '' : ' '}${number(cards)}`;
  });
  return `**${words.forecast}**\n\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

function papersText(papers: StudyStats['papers'], words: StatsWords): string {
  const lines = papers.slice(0, PAPERS_SHOWN).map(({ name, begun, cards, recall, due }) => {
    const line = words.paperLine(begun, cards, recall);
    return `- **${untrusted(name, 60)}**: ${line}${due > 0 ? ` · ${words.due(due)}` : ''}`;
  });
  const hidden = papers.length - PAPERS_SHOWN;
  const more = hidden > 0 ? [words.more(hidden)] : [];
  return [`**${words.papers}**`, ...lines, ...more].join('\n');
}
