import type { Command } from '../command.ts';
import { breakCommand } from './break.ts';
import { dataCommand } from './data.ts';
import { clubCommand } from './club.ts';
import { deckCommand } from './deck.ts';
import { helpCommand } from './help.ts';
import { leaderboardCommand } from './leaderboard.ts';
import { makeCardCommand } from './make-card.ts';
import { notesCommand } from './notes.ts';
import { paperCommand } from './paper.ts';
import { papersCommand } from './papers.ts';
import { planCommand } from './plan.ts';
import { quizCommand } from './quiz.ts';
import { remindCommand } from './remind.ts';
import { reviewCommand } from './review.ts';
import { searchCommand } from './search.ts';
import { settingsCommand } from './settings.ts';
import { statsCommand } from './stats.ts';

/** Every slash command, and what stands in the menu of a message. */
export const commands: readonly Command[] = [
  paperCommand,
  papersCommand,
  searchCommand,
  quizCommand,
  reviewCommand,
  deckCommand,
  statsCommand,
  leaderboardCommand,
  clubCommand,
  planCommand,
  remindCommand,
  breakCommand,
  settingsCommand,
  dataCommand,
  notesCommand,
  helpCommand,
  makeCardCommand,
];
