import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Scope } from '../../study/session.ts';
import type { Caller, CommandCall, Rooms, Suggestion } from '../command.ts';
import { lookUp, suggestPapers, suggestTags, tagCalled } from '../look-up.ts';
import { untrusted } from '../text.ts';
import { unknownTagText } from '../unknown-tag.ts';
import { localizations, wordsFor } from '../words/words.ts';

/** The cards that a command is about, and how to call them. */
export interface NamedScope {
  scope: Scope;
  /** Name of the paper or tag, ready to be shown; null for everything. */
  title: string | null;
}

/** `paper` and `tag`, as `/quiz` and `/review` both take them. */
export function scopeOptions(command: 'quiz' | 'review'): APIApplicationCommandStringOption[] {
  const type = ApplicationCommandOptionType.String;
  return [
    { ...localizations(`${command}.paper`), type, autocomplete: true },
    { ...localizations(`${command}.tag`), type, autocomplete: true },
  ];
}

/** The scope that was asked for, or a kind refusal. A name that is nearly one paper's is taken for it. */
export function scopeOf(call: CommandCall, rooms: Rooms): NamedScope | { refusal: string } {
  const { paper, tag } = call.options;
  if (typeof paper === 'string') return paperScope(paper, call, rooms);
  if (typeof tag === 'string') return tagScope(tag, call, rooms);
  return { scope: {}, title: null };
}

/** How a stored scope is called now; null for everything. */
export function scopeTitle({ paper, tag }: Scope, rooms: Rooms): string | null {
  const name = rooms
    .book()
    .papers()
    .find(({ slug }) => slug === paper)?.name;
  const title = name ?? paper ?? tag;
  return title === undefined ? null : untrusted(title, 80);
}

function paperScope(name: string, call: Caller, rooms: Rooms): NamedScope | { refusal: string } {
  const found = lookUp(rooms, name, call.locale);
  if (found.kind === 'found') {
    return { scope: { paper: found.paper.slug }, title: untrusted(found.paper.shortName, 80) };
  }
  const nearest = found.papers.slice(0, 3).map((one) => `**${untrusted(one.shortName, 60)}**`);
  return { refusal: wordsFor(call.locale).quiz.unknownPaper(untrusted(name, 60), nearest) };
}

function tagScope(name: string, call: Caller, rooms: Rooms): NamedScope | { refusal: string } {
  const tag = tagCalled(rooms, name);
  return tag === undefined
    ? { refusal: unknownTagText(name.trim(), rooms, call.locale) }
    : { scope: { tag }, title: untrusted(tag, 60) };
}

export async function suggestScope(
  focused: { name: string; value: string },
  call: CommandCall,
  rooms: Rooms,
): Promise<Suggestion[]> {
  return focused.name === 'tag'
    ? suggestTags(rooms, focused.value)
    : suggestPapers(rooms, focused.value, call.locale);
}
