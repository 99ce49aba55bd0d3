import type { Locale } from '../../study/learner.ts';
import type { FlaggedCard } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, section, separator, text } from '../components.ts';
import { code, cutCharacters, prose, withoutCall } from '../text.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { fileName, quietLine } from './card.ts';

const CARDS_A_PAGE = 4;
const COMMENTS_SHOWN = 4;
const SUGGESTIONS_SHOWN = 2;
const SIDE_CHARACTERS = 160;
const COMMENT_CHARACTERS = 200;
const SUGGESTION_CHARACTERS = 700;

interface FlagsScreen {
  cards: readonly FlaggedCard[];
  page: number;
  locale: Locale;
  said?: string;
}

/** What members told about the notes' cards, with the place of each in its file; *Done* takes one away. */
export function flagsView({ cards, page, locale, said }: FlagsScreen): View {
  const words = wordsFor(locale);
  const { flags, common } = words;
  const pages = Math.max(1, Math.ceil(cards.length / CARDS_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = cards.slice(at * CARDS_A_PAGE, (at + 1) * CARDS_A_PAGE);
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'flags.page', page: to }, label, { disabled });
  return message([
    ...(said === undefined ? [] : [text(said)]),
    container([
      text(`# ${flags.title}`),
      text(cards.length === 0 ? flags.none : flags.count(cards.length)),
      ...shown.flatMap((one) => [
        separator(),
        section(
          [flaggedText(one, words)],
          button({ do: 'flags.done', card: one.cardId, page: at }, flags.done, {
            style: 'success',
          }),
        ),
        ...suggestionTexts(one, words),
      ]),
      pages > 1 &&
        row(turn(at - 1, common.previous, at === 0), turn(at + 1, common.next, at === pages - 1)),
      pages > 1 && text(quietLine(common.page(at + 1, pages))),
    ]),
  ]);
}

function flaggedText(one: FlaggedCard, words: Words): string {
  const { card, people } = one;
  const head =
    card === null
      ? words.flags.goneCard
      : `${code(`${fileName(card.file)}:${card.line}`)}\n${prose(card.front, SIDE_CHARACTERS)} → **${prose(card.back, SIDE_CHARACTERS)}**`;
  return [head, quietLine(words.flags.people(people)), ...commentLines(one, words)].join('\n');
}

/** What was said, a line each. */
export function commentLines({ comments }: FlaggedCard, { flags }: Words): string[] {
  const shown = comments
    .slice(0, COMMENTS_SHOWN)
    .map((comment) => `> ${prose(comment, COMMENT_CHARACTERS)}`);
  const rest = comments.length - shown.length;
  return rest > 0 ? [...shown, quietLine(flags.more(rest))] : shown;
}

function suggestionTexts({ suggestions }: FlaggedCard, { flags }: Words) {
  if (suggestions.length === 0) return [];
  const rest = suggestions.length - SUGGESTIONS_SHOWN;
  return [
    text(
      [
        quietLine(flags.suggestion),
        ...suggestions.slice(0, SUGGESTIONS_SHOWN).map(block),
        ...(rest > 0 ? [quietLine(flags.more(rest))] : []),
      ].join('\n'),
    ),
  ];
}

/** To be copied as it is: nothing in it ends the block. */
function block(markdown: string): string {
  const inner = withoutCall(cutCharacters(markdown, SUGGESTION_CHARACTERS)).replaceAll(
    /`(?=`)/g,
    '`\u2060',
  );
  return `\`\`\`md\n${inner}\n\`\`\``;
}
