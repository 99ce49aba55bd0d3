import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Answer, View } from '../answer.ts';
import type { Caller, Command, CommandCall, Rooms } from '../command.ts';
import { allPapers, edition, lookUp, suggestPapers, suggestTags, tagCalled } from '../look-up.ts';
import { shortKey } from '../short-key.ts';
import { untrusted } from '../text.ts';
import { unknownTagText } from '../unknown-tag.ts';
import { type DeckLine, deckView, unknownPaperView } from '../views/deck.ts';
import { notice } from '../views/notice.ts';
import { paperChoice } from '../views/paper.ts';
import { localizations, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';
import { minePage, sharedPage } from './own-cards.ts';

const { String: Text, Subcommand } = ApplicationCommandOptionType;

const privately = (view: View): Answer => ({ show: 'message', view, ephemeral: true });

const topicOptions: APIApplicationCommandStringOption[] = [
  { ...localizations('deck.paper'), type: Text, autocomplete: true },
  { ...localizations('deck.tag'), type: Text, autocomplete: true },
];

/** `/deck`: what the caller studies, for them alone. */
export const deckCommand: Command = {
  json: {
    ...localizations('deck'),
    ...EVERYWHERE,
    options: [
      { ...localizations('deck.add'), type: Subcommand, options: topicOptions },
      { ...localizations('deck.remove'), type: Subcommand, options: topicOptions },
      { ...localizations('deck.show'), type: Subcommand },
      { ...localizations('deck.mine'), type: Subcommand },
      { ...localizations('deck.shared'), type: Subcommand },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    const { paper, tag } = call.options;
    const [, sub] = call.path;
    if (sub === 'mine') return privately(await minePage(0, call, rooms));
    if (sub === 'shared') {
      if (call.guildId === null) return notice(wordsFor(call.locale).own.onlyInServers);
      return privately(await sharedPage(0, call, rooms));
    }
    const change = sub === 'remove' ? takeOut : add;
    if (sub !== 'show') {
      if (typeof paper === 'string') return changePaper(paper, change, call, rooms);
      if (typeof tag === 'string') return changeTag(tag.trim(), change, call, rooms);
    }
    return privately(await deckPanel(call, rooms));
  },
  suggest: async ({ name, value }, call, rooms) =>
    name === 'tag' ? suggestTags(rooms, value) : suggestPapers(rooms, value, call.locale),
};

export interface Topic {
  kind: 'paper' | 'tag';
  /** Slug or tag. */
  name: string;
  /** As it is shown. */
  shown: string;
}

type Change = (topic: Topic, caller: Caller, rooms: Rooms) => Promise<string>;

async function changePaper(
  given: string,
  change: Change,
  call: CommandCall,
  rooms: Rooms,
): Promise<Answer> {
  const found = lookUp(rooms, given, call.locale);
  if (found.kind === 'found') {
    const { slug, shortName } = found.paper;
    return notice(await change({ kind: 'paper', name: slug, shown: shortName }, call, rooms));
  }
  const words = wordsFor(call.locale);
  const asked = untrusted(given, 60);
  const said =
    found.kind === 'several' ? words.papers.ambiguous(asked) : words.deck.unknownPaper(asked);
  const view = unknownPaperView(said, found.papers.map(paperChoice), call.locale);
  return { show: 'message', view, ephemeral: true };
}

async function changeTag(
  tag: string,
  change: Change,
  call: CommandCall,
  rooms: Rooms,
): Promise<Answer> {
  const known = tagCalled(rooms, tag);
  const deck = await rooms.study.deck(call.userId);
  const name = known ?? deck.find((entry) => entry.kind === 'tag' && entry.name === tag)?.name;
  if (name !== undefined) {
    const shown = wordsFor(call.locale).deck.tag(name);
    return notice(await change({ kind: 'tag', name, shown }, call, rooms));
  }
  return notice(unknownTagText(tag, rooms, call.locale));
}

/** Adds to the caller's reviews and says what happened. */
export async function add(topic: Topic, caller: Caller, rooms: Rooms): Promise<string> {
  const words = wordsFor(caller.locale);
  const outcome = await rooms.study.addToDeck(caller.userId, topic.kind, topic.name);
  const shown = untrusted(topic.shown, 80);
  if (outcome === 'unknown') return words.papers.gone;
  if (outcome === 'there') return words.deck.there(shown);
  return words.deck.added(shown, cardsOf(topic, caller, rooms));
}

/** Takes out of the caller's reviews and says what happened. */
export async function takeOut(topic: Topic, caller: Caller, rooms: Rooms): Promise<string> {
  const words = wordsFor(caller.locale).deck;
  const removed = await rooms.study.removeFromDeck(caller.userId, topic.kind, topic.name);
  const shown = untrusted(topic.shown, 80);
  return removed ? words.removed(shown) : words.notThere(shown);
}

function cardsOf({ kind, name }: Topic, { locale }: Caller, rooms: Rooms): number {
  const book = rooms.book();
  return allPapers(rooms, locale)
    .filter(({ slug, tags }) => (kind === 'paper' ? slug === name : tags.includes(name)))
    .reduce((sum, { slug, language }) => sum + book.cards(slug, language).length, 0);
}

/** The panel of `/deck show`. */
export async function deckPanel(caller: Caller, rooms: Rooms, said?: string): Promise<View> {
  const { userId, locale } = caller;
  const entries = await rooms.study.deck(userId);
  const plan = await rooms.study.plan(userId);
  const papers = allPapers(rooms, locale);
  const taken = new Set(entries.filter(({ kind }) => kind === 'paper').map(({ name }) => name));
  const screen = {
    lines: await deckLines(caller, rooms),
    own: (await rooms.study.ownCards(userId)).length,
    plan: { cards: plan.learning + plan.due + plan.fresh, minutes: plan.minutes },
    addable: papers.filter(({ slug }) => !taken.has(slug)).map(paperChoice),
    locale,
  };
  return deckView(said === undefined ? screen : { ...screen, said });
}

async function deckLines({ userId, locale }: Caller, rooms: Rooms): Promise<DeckLine[]> {
  const entries = await rooms.study.deck(userId);
  const counts = await rooms.study.counts(userId, 'deck');
  const papers = allPapers(rooms, locale);
  return entries.map(({ kind, name }) => {
    const slugs = papers
      .filter((paper) => (kind === 'paper' ? paper.slug === name : paper.tags.includes(name)))
      .map(({ slug }) => slug);
    const own = counts.filter(({ paper }) => slugs.includes(paper));
    return {
      kind,
      name: kind === 'paper' ? (edition(rooms, name, locale)?.shortName ?? name) : name,
      value: `${kind}:${shortKey(name)}`,
      due: own.reduce((sum, count) => sum + count.due + count.learning, 0),
      fresh: own.reduce((sum, count) => sum + count.fresh, 0),
      isGone: slugs.length === 0,
    };
  });
}
