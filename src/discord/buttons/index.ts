import { breakPresses } from './break.ts';
import { clubPresses } from './club.ts';
import { dailyPresses } from './daily.ts';
import { dataPresses } from './data.ts';
import { deckPresses } from './deck.ts';
import { leaderboardPresses } from './leaderboard.ts';
import { leechPresses } from './leech.ts';
import { notesPresses } from './notes.ts';
import { ownPresses } from './own-cards.ts';
import { paperPresses } from './paper.ts';
import { planPresses } from './plan.ts';
import type { Presses } from './presses.ts';
import { quizPresses } from './quiz.ts';
import { remindPresses } from './remind.ts';
import { pickPress, reviewPresses } from './review.ts';
import { serverPresses } from './server.ts';
import { settingsPresses } from './settings.ts';
import { todayPresses } from './today.ts';

/** What every button, select and modal does. */
export const presses: Presses = {
  ...paperPresses,
  ...dataPresses,
  ...deckPresses,
  ...leechPresses,
  ...notesPresses,
  ...ownPresses,
  ...reviewPresses,
  ...pickPress,
  ...quizPresses,
  ...leaderboardPresses,
  ...dailyPresses,
  ...clubPresses,
  ...remindPresses,
  ...breakPresses,
  ...serverPresses,
  ...settingsPresses,
  ...todayPresses,
  ...planPresses,
};
