import { deckPresses } from './deck.ts';
import { paperPresses } from './paper.ts';
import { planPresses } from './plan.ts';
import type { Presses } from './presses.ts';
import { quizPresses } from './quiz.ts';
import { remindPresses } from './remind.ts';
import { pickPress, reviewPresses } from './review.ts';
import { settingsPresses } from './settings.ts';

/** What every button, select and modal does. */
export const presses: Presses = {
  ...paperPresses,
  ...deckPresses,
  ...reviewPresses,
  ...pickPress,
  ...quizPresses,
  ...remindPresses,
  ...settingsPresses,
  ...planPresses,
};
