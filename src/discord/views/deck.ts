import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import { type Choice, container, message, select, separator, text } from '../components.ts';
import { untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';

/** One thing a learner studies, as it is shown. */
export interface DeckLine {
  kind: 'paper' | 'tag';
  /** What is shown: the paper's short name, or the tag. */
  name: string;
  /** `paper:<key>` or `tag:<key>`. */
  value: string;
  due: number;
  fresh: number;
  /** Nothing in the notes has this name any more. */
  isGone: boolean;
}

export interface DeckScreen {
  lines: readonly DeckLine[];
  /** Cards that the learner made. */
  own: number;
  /** Today's plan. */
  plan: { cards: number; minutes: number };
  /** Papers that are not in the deck. */
  addable: readonly Choice[];
  locale: Locale;
  /** What has just been done. */
  said?: string;
}

const LINES_SHOWN = 25;

/** What a learner studies, with menus to add and take out. */
export function deckView({ lines, own, plan, addable, locale, said }: DeckScreen): View {
  const words = wordsFor(locale).deck;
  const listed = lines.slice(0, LINES_SHOWN).map((line) => lineText(line, locale));
  const add = { do: 'deck.add', kind: 'paper', name: '' } as const;
  return message([
    ...(said === undefined ? [] : [text(said)]),
    container([
      text(`# ${words.title}`),
      text(listed.length === 0 ? words.empty : listed.join('\n')),
      own > 0 && text(wordsFor(locale).own.inDeck(own)),
      lines.length + own > 0 &&
        text(plan.cards === 0 ? words.planEmpty : words.plan(plan.cards, plan.minutes)),
      separator(),
      addable.length > 0 && select(add, words.addPick, addable, { min: 1, max: 25 }),
      lines.length > 0 &&
        select(
          { do: 'deck.remove' },
          words.removePick,
          lines.map(({ kind, name, value }) => ({
            label: kind === 'tag' ? words.tag(name) : name,
            value,
          })),
          { min: 1, max: 25 },
        ),
    ]),
  ]);
}

function lineText({ kind, name, due, fresh, isGone }: DeckLine, locale: Locale): string {
  const words = wordsFor(locale).deck;
  const shown = untrusted(kind === 'tag' ? words.tag(name) : name, 80);
  const waits = [...(due > 0 ? [words.due(due)] : []), ...(fresh > 0 ? [words.fresh(fresh)] : [])];
  const state = isGone ? words.gone : waits.length === 0 ? words.nothingDue : waits.join(', ');
  return `- **${shown}**: ${state}`;
}

/** A name that fits no paper, with those that may have been meant. */
export function unknownPaperView(said: string, papers: readonly Choice[], locale: Locale): View {
  const add = { do: 'deck.add', kind: 'paper', name: '' } as const;
  return message([
    container([text(said), papers.length > 0 && select(add, wordsFor(locale).deck.pick, papers)]),
  ]);
}
