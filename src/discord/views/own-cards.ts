import type { Instant } from '../../base/clock.ts';
import type { Locale } from '../../study/learner.ts';
import type { OwnCard } from '../../study/store.ts';
import type { FlaggedCard, OwnCardRefusal, OwnCardView } from '../../study/study.ts';
import type { Answer, View } from '../answer.ts';
import {
  button,
  container,
  field,
  linkButton,
  message,
  modal,
  row,
  select,
  separator,
  text,
} from '../components.ts';
import type { PressOf } from '../custom-id.ts';
import { prose } from '../text.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { backText, placeText, quietLine } from './card.ts';
import { commentLines } from './flags.ts';

/*
 * Cards of one's own: made, shown, edited, deleted and shared. Everything here is for the owner alone, but the list of
 * what a server is shown.
 */

const ACCENT = 0x8fb8a8;
const CARDS_A_PAGE = 10;
const SIDE_CHARACTERS = 500;
const LINE_CHARACTERS = 90;

export interface Typed {
  front: string;
  back: string;
}

/** The form for both sides of a card. */
export function sidesModal(
  press: PressOf<'own.made' | 'own.edited' | 'leech.rewritten'>,
  { front, back }: Typed,
  locale: Locale,
): Answer {
  const { own, leech } = wordsFor(locale);
  const title = {
    'own.made': own.makeTitle,
    'own.edited': own.editTitle,
    'leech.rewritten': leech.rewriteTitle,
  }[press.do];
  const options = { long: true, maxLength: SIDE_CHARACTERS };
  return {
    show: 'modal',
    modal: modal(press, title, [
      field('front', own.front, { ...options, ...given(front), placeholder: own.frontHint }),
      field('back', own.back, { ...options, ...given(back), placeholder: own.backHint }),
    ]),
  };
}

const given = (value: string): { value?: string } => (value === '' ? {} : { value });

function sidesText({ front, back }: Typed, words: Words): string {
  return [
    `-# ${words.own.front}`,
    prose(front, SIDE_CHARACTERS) || '–',
    `-# ${words.own.back}`,
    prose(back, SIDE_CHARACTERS) || '–',
  ].join('\n');
}

/** A card that was made or saved, with what that means. */
export function savedView(said: string, own: OwnCard, locale: Locale): View {
  const words = wordsFor(locale);
  return message([
    container(
      [text(said), text(sidesText(own.card, words)), row(...editButtons(own, words))],
      ACCENT,
    ),
  ]);
}

function editButtons({ cardId }: OwnCard, { own }: Words) {
  return [
    button({ do: 'own.edit', card: cardId }, own.edit),
    button({ do: 'own.delete', card: cardId }, own.delete),
  ];
}

/** Why nothing was saved; what was written is shown, so that it is not lost. */
export function refusedView(
  refusal: OwnCardRefusal | { kind: 'too-many'; most: number },
  typed: Typed,
  locale: Locale,
): View {
  const words = wordsFor(locale);
  const isEmpty = typed.front === '' && typed.back === '';
  const wrote = !isEmpty && text(`**${words.own.youWrote}**\n${sidesText(typed, words)}`);
  if (refusal.kind === 'there') {
    const { card } = refusal;
    return message([
      container([
        text(words.own.there),
        text(sidesText(card.card, words)),
        row(...editButtons(card, words)),
        !isEmpty && separator(),
        wrote,
      ]),
    ]);
  }
  const said = {
    empty: () => words.own.empty,
    'too-long': (most: number) => words.own.tooLong(most),
    'too-many': (most: number) => words.own.tooMany(most),
  }[refusal.kind](refusal.kind === 'empty' ? 0 : refusal.most);
  return message([container([text(said), !isEmpty && separator(), wrote])]);
}

interface MineScreen {
  cards: readonly OwnCard[];
  page: number;
  locale: Locale;
}

/** The learner's own cards, with a menu to open one. */
export function mineView({ cards, page, locale }: MineScreen): View {
  const words = wordsFor(locale);
  const { own } = words;
  if (cards.length === 0) {
    return message([container([text(`# ${own.mineTitle}`), text(own.mineEmpty)])]);
  }
  const { at, pages, shown } = pageOf(cards, page);
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'own.page', page: to }, label, { disabled });
  return message([
    container([
      text(`# ${own.mineTitle}`),
      text(own.mineCount(cards.length)),
      text(shown.map((one) => lineText(one, words)).join('\n')),
      select({ do: 'own.open' }, own.pick, shown.map(choice)),
      pages > 1 &&
        row(
          turn(at - 1, words.common.previous, at === 0),
          turn(at + 1, words.common.next, at === pages - 1),
        ),
      pages > 1 && text(quietLine(words.common.page(at + 1, pages))),
    ]),
  ]);
}

function pageOf<T>(
  items: readonly T[],
  page: number,
): { at: number; pages: number; shown: readonly T[] } {
  const pages = Math.max(1, Math.ceil(items.length / CARDS_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { at, pages, shown: items.slice(at * CARDS_A_PAGE, (at + 1) * CARDS_A_PAGE) };
}

const choice = ({ cardId, card }: OwnCard) => ({
  label: card.front,
  value: cardId,
  description: card.back,
});

function lineText({ card, sharedWith }: OwnCard, { own }: Words): string {
  const sides = `${prose(card.front, LINE_CHARACTERS)} → **${prose(card.back, LINE_CHARACTERS)}**`;
  return `- ${sides}${sharedWith.length > 0 ? ` (${own.isShared})` : ''}`;
}

interface CardScreen {
  card: OwnCardView;
  /** The server that the owner is in now. */
  guildId: string | null;
  now: Instant;
  /** What others told about the card; null when nothing waits. */
  flags: FlaggedCard | null;
  locale: Locale;
  said?: string;
}

/** One own card with all that its owner can do with it. */
export function ownCardView({ card: one, guildId, now, flags, locale, said }: CardScreen): View {
  const words = wordsFor(locale);
  const { own } = words;
  const isHere = guildId !== null && one.sharedWith.includes(guildId);
  const elsewhere = one.sharedWith.length - (isHere ? 1 : 0);
  const state = [isHere && own.sharedHere, elsewhere > 0 && own.sharedElsewhere(elsewhere)];
  const id = { card: one.cardId };
  return message([
    container(
      [
        said !== undefined && text(said),
        text(
          quietLine(placeText(one.card.paperName, one.card.context), stateText(one, now, words)),
        ),
        text(sidesText(one.card, words)),
        state.some((line) => line !== false) && text(quietLine(...state)),
        row(
          ...editButtons(one, words),
          guildId !== null &&
            (isHere
              ? button({ do: 'own.unshare', ...id }, own.unshare)
              : button({ do: 'own.share', ...id }, own.share)),
          one.card.link !== undefined && linkButton(one.card.link, own.message),
        ),
        flags !== null && text(opinionText(flags, words)),
        row(
          one.memory?.suspended === true && button({ do: 'own.resume', ...id }, own.resume),
          flags !== null && button({ do: 'own.settle', ...id }, words.flags.done),
          button({ do: 'own.page', page: 0 }, own.allMine),
        ),
      ],
      ACCENT,
    ),
  ]);
}

function opinionText(flagged: FlaggedCard, words: Words): string {
  return [`**${words.flags.ownTitle}**`, ...commentLines(flagged, words)].join('\n');
}

function stateText({ memory }: OwnCardView, now: Instant, { own }: Words): string {
  if (memory === null || memory.phase === 'new') {
    return memory?.suspended === true ? own.isSuspended : own.isNew;
  }
  if (memory.suspended) return own.isSuspended;
  return memory.dueAt <= now ? own.isDue : own.nextAt(Math.floor(memory.dueAt / 1_000));
}

/** Asked before a card is deleted. */
export function deleteView({ cardId, card }: OwnCard, locale: Locale): View {
  const words = wordsFor(locale);
  return message([
    container([
      text(words.own.deleteAsk),
      text(sidesText(card, words)),
      row(
        button({ do: 'own.deleted', card: cardId }, words.own.deleteYes, { style: 'danger' }),
        button({ do: 'own.show', card: cardId }, words.own.deleteNo),
      ),
    ]),
  ]);
}

export function deletedView(cardId: string, locale: Locale): View {
  const { own } = wordsFor(locale);
  return message([
    container([
      text(own.deleted),
      row(
        button({ do: 'own.restore', card: cardId }, own.restore),
        button({ do: 'own.page', page: 0 }, own.allMine),
      ),
    ]),
  ]);
}

/** Where an own card comes from: the message, or that nothing stands behind it. */
export function originView(link: string | undefined, isOwn: boolean, words: Words): View {
  if (link === undefined) {
    return message([container([text(isOwn ? words.own.madeByHand : words.own.madeByMember)])]);
  }
  return message([
    container([
      text(isOwn ? words.own.place : words.own.sharedPlace),
      row(linkButton(link, words.own.message)),
    ]),
  ]);
}

/** What members share with a server: questions only. */
export function sharedView({ cards, page, locale }: MineScreen): View {
  const words = wordsFor(locale);
  const { own } = words;
  if (cards.length === 0) {
    return message([container([text(`# ${own.sharedTitle}`), text(own.sharedEmpty)])]);
  }
  const { at, pages, shown } = pageOf(cards, page);
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'shared.page', page: to }, label, { disabled });
  return message([
    container([
      text(`# ${own.sharedTitle}`),
      text(shown.map(({ card }) => `- ${prose(card.front, LINE_CHARACTERS * 2)}`).join('\n')),
      text(quietLine(own.sharedHint)),
      select(
        { do: 'shared.open' },
        own.pick,
        shown.map(({ cardId, card }) => ({ label: card.front, value: cardId })),
      ),
      pages > 1 &&
        row(
          turn(at - 1, words.common.previous, at === 0),
          turn(at + 1, words.common.next, at === pages - 1),
        ),
      pages > 1 && text(quietLine(words.common.page(at + 1, pages))),
    ]),
  ]);
}

interface SharedScreen {
  card: OwnCard;
  caller: { userId: string; isModerator: boolean; locale: Locale };
  isInDeck: boolean;
  said?: string;
}

/** One shared card; its answer is shown to whoever has it in their reviews. */
export function sharedCardView({ card: one, caller, isInDeck, said }: SharedScreen): View {
  const words = wordsFor(caller.locale);
  const { own } = words;
  const isOwner = one.ownerId === caller.userId;
  const id = { card: one.cardId };
  const studies = isInDeck
    ? button({ do: 'shared.remove', ...id }, own.takeOut)
    : button({ do: 'shared.add', ...id }, own.add, { style: 'primary' });
  return message([
    container(
      [
        said !== undefined && text(said),
        text(prose(one.card.front, SIDE_CHARACTERS)),
        (isOwner || isInDeck) && text(backText(one.card.back, [])),
        row(
          !isOwner && studies,
          (isOwner || caller.isModerator) && button({ do: 'shared.unshare', ...id }, own.unshare),
          button({ do: 'shared.page', page: 0 }, own.sharedTitle),
        ),
      ],
      ACCENT,
    ),
  ]);
}
