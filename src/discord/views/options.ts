import type { APIButtonComponent } from 'discord-api-types/v10';
import { button } from '../components.ts';
import type { Press } from '../custom-id.ts';
import { choiceLabel, needsCode, prose } from '../text.ts';

/* How the options of a multiple choice look wherever one is asked. */

const LETTERS = ['A', 'B', 'C', 'D'];
/** Longer options, and formulas that want a picture, are written out above the buttons, which then carry their letter only. */
const BUTTON_READS_WELL = 60;

const areWritten = (options: readonly string[]): boolean =>
  options.some((option) => option.length > BUTTON_READS_WELL || needsCode(option));

export function optionButtons(
  options: readonly string[],
  press: (option: number) => Press,
): APIButtonComponent[] {
  const written = areWritten(options);
  return options.map((option, index) => {
    // Of an option that nobody could see the letter is left.
    const shown = (written ? '' : choiceLabel(option, BUTTON_READS_WELL)) || (LETTERS[index] ?? '');
    return button(press(index), shown, { style: 'primary' });
  });
}

/** The options a line each, where they are too long for buttons; else null. */
export function writtenOptions(options: readonly string[]): string | null {
  if (!areWritten(options)) return null;
  return options.map((option, index) => `**${LETTERS[index]}.** ${prose(option, 400)}`).join('\n');
}
