import type { APIComponentInContainer } from 'discord-api-types/v10';
import { placesOf } from '../../study/quiz-points.ts';
import type { QuizReport } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, separator, text } from '../components.ts';
import { prose } from '../text.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { quietLine, quoted } from './card.ts';
import { mention, pointsText, REVEALED } from './quiz.ts';

const MISSED_ON_A_PAGE = 5;

/** Scores shown by name; more would be a list nobody reads. */
const SCORES_MOST = 15;

/** The last message of a quiz: scores, and what was missed with its sources, a page at a time or hidden. */
export function reportView(report: QuizReport, page: number | 'hidden'): View {
  const words = wordsFor(report.quiz.locale);
  const { missed, scores } = report;
  return message([
    container(
      [
        text(`### ${words.quiz.endings[report.end]}`),
        text(`**${words.quiz.scores}**\n${scoreLines(report, words)}`),
        (missed.length > 0 || scores.length > 0) && separator(),
        (missed.length > 0 || scores.length > 0) && missedHead(report, words),
        ...(page === 'hidden' ? [] : missedParts(report, page, words)),
        missed.length > 0 && whatNext(report, page === 'hidden', words),
      ],
      REVEALED,
    ),
  ]);
}

function missedParts(
  { quiz, missed }: QuizReport,
  page: number,
  words: Words,
): APIComponentInContainer[] {
  const pages = Math.max(1, Math.ceil(missed.length / MISSED_ON_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const onPage = missed.slice(at * MISSED_ON_A_PAGE, (at + 1) * MISSED_ON_A_PAGE);
  const parts: APIComponentInContainer[] = onPage.map((one) => text(missedText(one)));
  if (pages === 1) return parts;
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'quiz.page', quiz: quiz.id, page: to }, label, { disabled });
  return [
    ...parts,
    text(quietLine(words.common.page(at + 1, pages))),
    row(
      turn(at - 1, words.common.previous, at === 0),
      turn(at + 1, words.common.next, at === pages - 1),
    ),
  ];
}

function whatNext({ quiz }: QuizReport, isHidden: boolean, words: Words) {
  return row(
    button({ do: 'quiz.retry', quiz: quiz.id }, words.quiz.retry, { style: 'primary' }),
    button({ do: 'quiz.add', quiz: quiz.id }, words.quiz.add),
    isHidden
      ? button({ do: 'quiz.page', quiz: quiz.id, page: 0 }, words.quiz.showMissed)
      : button({ do: 'quiz.hide', quiz: quiz.id }, words.quiz.hide),
  );
}

function missedHead({ missed }: QuizReport, words: Words): APIComponentInContainer {
  const { nothingMissed, missed: told } = words.quiz;
  return text(missed.length === 0 ? nothingMissed : `**${told(missed.length)}**`);
}

/** Whoever scored. Nobody is named for having missed something, nor is a count of misses. */
function scoreLines({ scores }: QuizReport, words: Words): string {
  const places = placesOf(scores);
  if (places.length === 0) return words.quiz.noScores;
  const lines = places
    .slice(0, SCORES_MOST)
    .map(({ place, userId, points, right }) =>
      words.quiz.scoreLine(place, mention(userId), pointsText(points), right),
    );
  const more = places.length - lines.length;
  return [...lines, ...(more > 0 ? [words.quiz.moreScores(more)] : [])].join('\n');
}

function missedText(one: QuizReport['missed'][number]): string {
  const source = one.source === '' ? [] : [quoted(one.source)];
  return [`- ${prose(one.front, 300)}`, `  **${prose(one.back, 200)}**`, ...source].join('\n');
}
