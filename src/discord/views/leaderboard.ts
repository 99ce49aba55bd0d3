import type { LearnerId, Locale } from '../../study/learner.ts';
import type { QuizPlace } from '../../study/quiz-points.ts';
import type { Leaderboard, LeaderboardPeriod } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, text } from '../components.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { quietLine } from './card.ts';
import { mention, pointsText } from './quiz.ts';

export const PERIODS = ['today', 'week', 'month', 'all'] as const satisfies LeaderboardPeriod[];
const PLACES_ON_A_PAGE = 10;
const BOARD = 0xd9b44a;

export interface LeaderboardScreen {
  board: Leaderboard;
  page: number;
  /** Who may turn the pages. */
  caller: LearnerId;
  locale: Locale;
}

/** A page of the board: places of those who scored, the period and how to see another. */
export function leaderboardView({ board, page, caller, locale }: LeaderboardScreen): View {
  const words = wordsFor(locale);
  const { period, since, places } = board;
  const { shown, pages, at } = pageOf(board, page);
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'board.page', caller, period, page: to }, label, { disabled });
  return message([
    container(
      [
        text(`# ${words.leaderboard.title}: ${words.leaderboard.periods[period]}`),
        (since !== null || places.length > 0) &&
          text(
            quietLine(
              since !== null && words.leaderboard.since(Math.floor(since / 1_000)),
              places.length > 0 && words.leaderboard.people(places.length),
              pages > 1 && words.common.page(at + 1, pages),
            ),
          ),
        text(shown.map((one) => placeLine(one, words)).join('\n') || words.leaderboard.empty),
        pages > 1 &&
          row(
            turn(at - 1, words.common.previous, at === 0),
            turn(at + 1, words.common.next, at === pages - 1),
          ),
        row(
          ...PERIODS.map((other) =>
            button(
              { do: 'board.period', caller, period: other },
              words.leaderboard.periods[other],
              {
                disabled: other === period,
              },
            ),
          ),
        ),
      ],
      BOARD,
    ),
  ]);
}

function pageOf({ places }: Leaderboard, page: number) {
  const pages = Math.max(1, Math.ceil(places.length / PLACES_ON_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { at, pages, shown: places.slice(at * PLACES_ON_A_PAGE, (at + 1) * PLACES_ON_A_PAGE) };
}

function placeLine({ place, userId, points, right }: QuizPlace, words: Words): string {
  return words.leaderboard.place(place, mention(userId), pointsText(points), right);
}

/** What the caller alone is told of their place: nothing when they stand on the first page or have no points. */
export function ownPlaceText(
  board: Leaderboard,
  caller: { id: LearnerId; isOnLeaderboard: boolean },
  locale: Locale,
): string | null {
  const words = wordsFor(locale).leaderboard;
  if (!caller.isOnLeaderboard) return words.hidden;
  const own = board.places.findIndex(({ userId }) => userId === caller.id);
  const mine = board.places[own];
  return mine === undefined || own < PLACES_ON_A_PAGE
    ? null
    : words.mine(mine.place, pointsText(mine.points));
}
