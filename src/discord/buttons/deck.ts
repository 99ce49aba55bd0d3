import { add, deckPanel, takeOut, type Topic } from '../commands/deck.ts';
import type { Caller, Rooms } from '../command.ts';
import { allPapers, allTags, edition } from '../look-up.ts';
import { nameOfKey, shortKey } from '../short-key.ts';
import { notice } from '../views/notice.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** The menus of `/deck`, and *Add to my reviews*. */
export const deckPresses = {
  'deck.add': async (call, rooms) => {
    const said: string[] = [];
    for (const key of call.values) {
      const topic = paperTopic(key, call, rooms);
      said.push(topic ? await add(topic, call, rooms) : wordsFor(call.locale).papers.gone);
    }
    return { show: 'update', view: await deckPanel(call, rooms, said.join('\n')) };
  },

  'deck.remove': async (call, rooms) => {
    const said: string[] = [];
    for (const value of call.values) {
      const topic = await deckTopic(value, call, rooms);
      if (topic) said.push(await takeOut(topic, call, rooms));
    }
    return { show: 'update', view: await deckPanel(call, rooms, said.join('\n')) };
  },

  'paper.add': async (call, rooms) => {
    const topic = paperTopic(call.press.slug, call, rooms);
    return notice(topic ? await add(topic, call, rooms) : wordsFor(call.locale).papers.gone);
  },
} satisfies Partial<Presses>;

function paperTopic(key: string, { locale }: Caller, rooms: Rooms): Topic | undefined {
  const slugs = allPapers(rooms, locale).map(({ slug }) => slug);
  const paper = edition(rooms, nameOfKey(key, slugs) ?? '', locale);
  return paper && { kind: 'paper', name: paper.slug, shown: paper.shortName };
}

/** Also what the notes no longer have can be taken out. */
async function deckTopic(value: string, caller: Caller, rooms: Rooms): Promise<Topic | undefined> {
  const entries = await rooms.study.deck(caller.userId);
  const entry = entries.find(({ kind, name }) => `${kind}:${shortKey(name)}` === value);
  if (!entry) return undefined;
  const { kind, name } = entry;
  if (kind === 'tag' && !allTags(rooms).includes(name)) return { kind, name, shown: name };
  const shown =
    kind === 'tag'
      ? wordsFor(caller.locale).deck.tag(name)
      : (edition(rooms, name, caller.locale)?.shortName ?? name);
  return { kind, name, shown };
}
