import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { ActionOption } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { isNesting, optionsAt } from './command-book.ts';

/** A typed command, read by the declarations of the registered ones. Names are the declared (English) ones. */
export interface CommandLine {
  /** Command, group, sub-command. */
  path: string[];
  options: Record<string, ActionOption>;
  /** The option whose value was typed last: the one that suggestions are for. */
  last: string | null;
}

type Option = APIApplicationCommandOption;

const OptionType = { integer: 4, boolean: 5, number: 10 } as const;
const YES = new Set(['true', 'yes', 'on', '예', '네', '참']);
const NO = new Set(['false', 'no', 'off', '아니요', '거짓']);

/**
 * Reads `/deck add paper:"Mask R-CNN"`. Text before the first `name:` goes to the first option. Names may be the
 * localised ones of `locale`.
 */
export function readCommandLine(
  line: string,
  commands: readonly APIApplicationCommand[],
  locale: string,
): CommandLine {
  const words = split(line.trim().replace(/^\//, ''));
  const name = words.shift()?.text ?? '';
  const command = commands.find((it) => isSlash(it) && answersTo(it, name, locale));
  if (command === undefined) {
    const known = commands.filter(isSlash).map((it) => `/${it.name}`);
    throw new ActionError(
      `There is no command "/${name}". There are: ${known.join(' ') || 'none'}.`,
    );
  }
  const path = [command.name, ...readPath(command, words, locale)];
  const declared = optionsAt(command, path.slice(1)) ?? [];
  return { path, ...readOptions(words, declared, locale) };
}

const CHAT_INPUT = 1;
const isSlash = ({ type }: { type: number }): boolean => type === CHAT_INPUT;

interface Word {
  text: string;
  quoted: boolean;
  /** Set for `name:value`. */
  name: string | null;
}

/** Words are parted by blanks; quotes hold them together; `name:` marks an option. */
function split(line: string): Word[] {
  const words: Word[] = [];
  const pattern = /(?:([-_'\p{L}\p{N}]+):)?(?:"([^"]*)"|(\S*))/gu;
  for (const match of line.matchAll(pattern)) {
    const [whole, name, quoted, plain] = match;
    if (whole === '') continue;
    words.push({ text: quoted ?? plain ?? '', quoted: quoted !== undefined, name: name ?? null });
  }
  return words;
}

interface Named {
  name: string;
  name_localizations?: Partial<Record<string, string | null>> | null;
}

function answersTo(named: Named, text: string, locale: string): boolean {
  return named.name === text || named.name_localizations?.[locale] === text;
}

/** Takes group and sub-command off the words. */
function readPath(command: APIApplicationCommand, words: Word[], locale: string): string[] {
  const path: string[] = [];
  let options: readonly Option[] = command.options ?? [];
  while (options.some(isNesting)) {
    const word = words[0]?.text ?? '';
    const inner = options.find((option) => answersTo(option as Named, word, locale));
    if (inner === undefined) {
      const known = options.map((option) => option.name).join(', ');
      throw new ActionError(`/${[command.name, ...path].join(' ')} goes on with one of: ${known}.`);
    }
    words.shift();
    path.push(inner.name);
    options = 'options' in inner ? (inner.options ?? []) : [];
  }
  return path;
}

function readOptions(
  words: readonly Word[],
  declared: readonly Option[],
  locale: string,
): Pick<CommandLine, 'options' | 'last'> {
  const texts = new Map<Option, string>();
  let current = declared[0];
  for (const word of words) {
    const named = declared.find(
      (option) => word.name !== null && answersTo(option as Named, word.name, locale),
    );
    if (named !== undefined) {
      current = named;
      texts.set(named, word.text);
      continue;
    }
    if (current === undefined) throw new ActionError('This command takes no options.');
    const text = word.name === null ? word.text : `${word.name}:${word.text}`;
    const before = texts.get(current);
    texts.set(current, before === undefined ? text : `${before} ${text}`);
  }
  const options: Record<string, ActionOption> = {};
  for (const [option, text] of texts) options[option.name] = readValue(option, text, locale);
  return { options, last: [...texts.keys()].at(-1)?.name ?? null };
}

function readValue(option: Option, text: string, locale: string): ActionOption {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  const choice = choices.find(
    (it) => String(it.value) === text || answersTo(it as Named, text, locale),
  );
  if (choice !== undefined) return choice.value;
  switch (option.type as number) {
    case OptionType.integer:
    case OptionType.number:
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case OptionType.boolean:
      return YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : text;
    default:
      return text;
  }
}
