import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { ActionOption } from './actions.ts';
import { ActionError, span } from './actions-error.ts';
import { optionsAt } from './command-book.ts';
import type { Entities, EntityKind } from './entities.ts';

type Json = Record<string, unknown>;
type Options = Readonly<Record<string, ActionOption>>;

const ENTITY_OPTIONS: Readonly<Record<number, EntityKind>> = {
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
  11: 'attachment',
};
const OptionType = { string: 3, integer: 4, boolean: 5, number: 10 } as const;
const SUB_COMMAND = 1;
const SUB_COMMAND_GROUP = 2;

interface Asked {
  path: readonly string[];
  options: Options;
  /** The option that is being typed, when suggestions are asked for. */
  focused: string | null;
}

/** The `data` of a command interaction. What the app would not let a person send is an ActionError. */
export function commandData(
  command: APIApplicationCommand,
  asked: Asked,
  entities: Entities,
): Json {
  const declared = optionsAt(command, asked.path);
  if (declared === null) {
    throw new ActionError(`/${[command.name, ...asked.path].join(' ')} is no complete command.`);
  }
  const values = givenOptions(declared, asked, entities);
  const resolved = entities.resolved();
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...('guild_id' in command ? { guild_id: command.guild_id } : {}),
    options: wrapped(asked.path, values),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
}

function givenOptions(
  declared: readonly APIApplicationCommandOption[],
  asked: Asked,
  entities: Entities,
): Json[] {
  for (const name of Object.keys(asked.options)) {
    if (!declared.some((option) => option.name === name)) {
      throw new ActionError(`There is no option "${name}" here.`);
    }
  }
  const values: Json[] = [];
  for (const option of declared) {
    const value = asked.options[option.name];
    const focused = asked.focused === option.name;
    if (value === undefined) {
      if (option.required === true && asked.focused === null) {
        throw new ActionError(`The option "${option.name}" is required.`);
      }
      continue;
    }
    values.push({
      name: option.name,
      type: option.type,
      value: asked.focused === null ? checkedValue(option, value, entities) : value,
      ...(focused ? { focused: true } : {}),
    });
  }
  return values;
}

function checkedValue(
  option: APIApplicationCommandOption,
  value: ActionOption,
  entities: Entities,
): ActionOption {
  const wrong = (what: string): ActionError =>
    new ActionError(`The option "${option.name}" takes ${what}.`);
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw wrong(`one of ${choices.map((choice) => choice.name).join(', ')}`);
  }
  switch (option.type as number) {
    case OptionType.string:
      return checkedText(option, value, wrong);
    case OptionType.integer:
      if (!Number.isSafeInteger(value)) throw wrong('a whole number');
      return withinBounds(option, value as number, wrong);
    case OptionType.number:
      if (typeof value !== 'number') throw wrong('a number');
      return withinBounds(option, value, wrong);
    case OptionType.boolean:
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    default: {
      const kind = ENTITY_OPTIONS[option.type as number];
      return kind === undefined ? value : entities.take(kind, String(value));
    }
  }
}

type Wrong = (what: string) => ActionError;

function checkedText(
  option: APIApplicationCommandOption,
  value: ActionOption,
  wrong: Wrong,
): string {
  if (typeof value !== 'string') throw wrong('text');
  const { min_length: min = 0, max_length: max = 6_000 } = option as {
    min_length?: number;
    max_length?: number;
  };
  if (value.length < min || value.length > max) throw wrong(`${span(min, max)} characters`);
  return value;
}

function withinBounds(option: APIApplicationCommandOption, value: number, wrong: Wrong): number {
  const { min_value: min = -Infinity, max_value: max = Infinity } = option as {
    min_value?: number;
    max_value?: number;
  };
  if (value < min || value > max) throw wrong(`a number that is ${span(min, max)}`);
  return value;
}

function wrapped(path: readonly string[], values: Json[]): Json[] {
  const [first, second] = path;
  if (first === undefined) return values;
  if (second === undefined) return [{ name: first, type: SUB_COMMAND, options: values }];
  return [
    {
      name: first,
      type: SUB_COMMAND_GROUP,
      options: [{ name: second, type: SUB_COMMAND, options: values }],
    },
  ];
}
