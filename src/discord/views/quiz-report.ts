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

/** The last message of a quiz: scores, and what was missed with its sources, a page at a time. */
export function reportView(report: QuizReport, page: number): View {
  const { quiz, missed } = report;
  const words = wordsFor(quiz.locale);
  const pages = Math.max(1, Math.ceil(missed.length / MISSED_ON_A_PAGE));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const onPage = missed.slice(shown * MISSED_ON_A_PAGE, (shown + 1) * MISSED_ON_A_PAGE);
  const parts: APIComponentInContainer[] = [
    text(`### ${words.quiz.endings[report.end]}`),
    text(`**${words.quiz.scores}**\n${scoreLines(report, words)}`),
  ];
  if (missed.length > 0 || report.scores.length > 0)
    parts.push(separator(), missedHead(report, words));
  parts.push(...onPage.map((one) => text(missedText(one))));
  if (pages > 1) {
    parts.push(
      text(quietLine(words.common.page(shown + 1, pages))),
      row(
        button({ do: 'quiz.page', quiz: quiz.id, page: shown - 1 }, words.common.previous, {
          disabled: shown === 0,
        }),
        button({ do: 'quiz.page', quiz: quiz.id, page: shown + 1 }, words.common.next, {
          disabled: shown === pages - 1,
        }),
      ),
    );
  }
  if (missed.length > 0) {
    parts.push(
      row(
        button({ do: 'quiz.retry', quiz: quiz.id }, words.quiz.retry, { style: 'primary' }),
        button({ do: 'quiz.add', quiz: quiz.id }, words.quiz.add),
      ),
    );
  }
  return message([container(parts, REVEALED)]);
}

function missedHead({ missed }: QuizReport, words: Words): APIComponentInContainer {
  const { nothingMissed, missed: told } = words.quiz;
  return text(missed.length === 0 ? nothingMissed : `**${told(missed.length)}**`);
}

/** Whoever scored. Nobody is named for having missed something, nor is a count of misses. */
function scoreLines({ scores }: QuizReport, words: Words): string {
  const places = placesOf(scores);
  if (places.length === 0) return words.quiz.noScores;
  return places
    .map(({ place, userId, points, right }) =>
      words.quiz.scoreLine(place, mention(userId), pointsText(points), right),
    )
    .join('\n');
}

function missedText(one: QuizReport['missed'][number]): string {
  const source = one.source === '' ? [] : [quoted(one.source)];
  return [`- ${prose(one.front, 300)}`, `  **${prose(one.back, 200)}**`, ...source].join('\n');
}
