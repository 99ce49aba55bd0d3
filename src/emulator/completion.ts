import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { asText } from './as-text.ts';
import { isNesting } from './command-book.ts';
import type { Person } from './person.ts';
import type { Room } from './room.ts';
import { Component } from './validate/component-types.ts';
import { componentsOf } from './validate/walk-components.ts';

/** What could follow, and the end of the line that each of them would replace. */
export interface Completion {
  hits: string[];
  replaces: string;
}

export interface CompletionPlace {
  person: Person;
  room: Room;
  /** Shown names of the members. */
  members: readonly string[];
}

const STEPS = [
  '/',
  'click:',
  'type:',
  'fill:',
  'choose:',
  'say:',
  'menu:',
  'as:',
  'in:',
  'tomorrow',
  'help',
  'quit',
];
const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;

/** What Tab offers after this line: commands, their options and values, and what the steps can name. */
export async function complete(line: string, place: CompletionPlace): Promise<Completion> {
  if (line.startsWith('/')) return completeCommand(line, place);
  const [, verb = '', rest = ''] = /^(click|choose|menu|as|in):(.*)$/s.exec(line) ?? [];
  const hits = verb === '' ? STEPS : namesFor(verb, place);
  const replaces = verb === '' ? line : rest;
  return { hits: hits.filter((hit) => startsLike(hit, replaces)), replaces };
}

const startsLike = (text: string, start: string): boolean =>
  text.toLowerCase().startsWith(start.toLowerCase());

function namesFor(verb: string, { person, room, members }: CompletionPlace): string[] {
  switch (verb) {
    case 'as':
      return [...members];
    case 'in':
      return room.channelsOf(person.id).map(({ kind, name }) => (kind === 'dm' ? 'dm' : name));
    case 'menu':
      return room
        .commandsFor(person.id)
        .filter(({ type }) => (type as number) === MESSAGE_MENU)
        .map(({ name }) => name);
    case 'click':
      return newest(person, (it) => it['type'] === Component.button && it['disabled'] !== true);
    default:
      return newestOptions(person);
  }
}

type Json = Record<string, unknown>;

/** Labels of what fits on the newest messages, newest first, each once. */
function newest(person: Person, fits: (component: Json) => boolean): string[] {
  const labels = person
    .sees()
    .toReversed()
    .flatMap(({ raw }) => componentsOf(raw.components).filter(fits))
    .map((component) => asText(component['label']))
    .filter((label) => label !== '');
  return [...new Set(labels)];
}

function newestOptions(person: Person): string[] {
  for (const { raw } of person.sees().toReversed()) {
    const select = componentsOf(raw.components).find((it) => it['type'] === Component.stringSelect);
    if (select !== undefined) {
      return (select['options'] as Json[]).map((option) => asText(option['label']));
    }
  }
  return [];
}

async function completeCommand(line: string, place: CompletionPlace): Promise<Completion> {
  const commands = place.room
    .commandsFor(place.person.id)
    .filter(({ type }) => (type as number) === CHAT_INPUT);
  const [first = '', ...words] = line.slice(1).split(' ');
  const last = words.at(-1);
  if (last === undefined) {
    const hits = commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line));
    return { hits, replaces: line };
  }
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) return { hits: [], replaces: last };
  return completeWord(line, words.slice(0, -1), last, command, place);
}

async function completeWord(
  line: string,
  before: readonly string[],
  last: string,
  command: APIApplicationCommand,
  { person }: CompletionPlace,
): Promise<Completion> {
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const word of before) {
    const inner = options.find((option) => isNesting(option) && option.name === word);
    if (inner !== undefined) options = 'options' in inner ? (inner.options ?? []) : [];
  }
  const named = options.find((option) => last.startsWith(`${option.name}:`));
  if (named === undefined) {
    const isUsed = (name: string): boolean => before.some((word) => word.startsWith(`${name}:`));
    const hits = options
      .filter(({ name }) => name.startsWith(last) && !isUsed(name))
      .map((option) => (isNesting(option) ? `${option.name} ` : `${option.name}:`));
    return { hits, replaces: last };
  }
  return { hits: await valuesOf(named, line, last, person), replaces: last };
}

async function valuesOf(
  option: APIApplicationCommandOption,
  line: string,
  typed: string,
  person: Person,
): Promise<string[]> {
  const written = (value: string | number): string => `${option.name}:${quoted(String(value))} `;
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0) {
    return choices.map(({ value }) => written(value)).filter((it) => it.startsWith(typed));
  }
  const suggests = 'autocomplete' in option && (option.autocomplete ?? false);
  if (!suggests) return [];
  const suggestions = await person.suggestions(line).catch(() => []);
  return suggestions.map(({ value }) => written(value));
}

const quoted = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);
