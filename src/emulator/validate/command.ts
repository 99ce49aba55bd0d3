import { asText, printed } from '../as-text.ts';
import { Locale } from 'discord-api-types/v10';
import {
  anything,
  byType,
  demand,
  either,
  fields,
  isRecord,
  lengthOf,
  list,
  orNull,
  record,
} from './form.ts';
import type { Check, Place } from './form.ts';
import { flag, integer, number, oneOf, text } from './values.ts';

export const CHAT_INPUT = 1;
export const MAX_COMMANDS = 100;
const MAX_OPTIONS = 25;
const MAX_CHOICES = 25;
/** Name, description and values of everything, the longest localisation counted. */
const MAX_SIZE = 8_000;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = new Set<string>(Object.values(Locale));

const slashName: Check = (value, place) => {
  text({ min: 1, max: 32, pattern: NAME })(value, place);
  if (typeof value === 'string' && NAME.test(value) && value !== value.toLowerCase()) {
    place.report('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
};

const localeKey: Check = (value, place) => {
  if (!locales.has(asText(value))) {
    place.report('BASE_TYPE_CHOICES', `There is no locale "${printed(value)}".`);
  }
};
const localized = (check: Check): Check => orNull(record(check, localeKey));
const description = text({ min: 1, max: 100 });

const naming = { name: slashName, description };
const namingMore = {
  name_localizations: localized(slashName),
  description_localizations: localized(description),
};

function choices(value: Check): Check {
  const choice = fields(
    { name: text({ min: 1, max: 100 }), value },
    { name_localizations: localized(text({ min: 1, max: 100 })) },
  );
  return (entry, place) => {
    list(choice, { max: MAX_CHOICES })(entry, place);
    reportTwice(entry, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', place);
  };
}

function reportTwice(entries: unknown, code: string, place: Place): void {
  if (!Array.isArray(entries)) return;
  const seen = new Set<unknown>();
  for (const [index, entry] of entries.entries()) {
    const name = isRecord(entry) ? entry['name'] : undefined;
    if (seen.has(name)) place.at(index).at('name').report(code, 'This name is used twice.');
    seen.add(name);
  }
}

const basic = { type: anything, ...naming };
const basicMore = { ...namingMore, required: orNull(flag) };
const plain = fields(basic, basicMore);

function suggesting(more: Record<string, Check>, value: Check): Check {
  const shape = fields(basic, {
    ...basicMore,
    ...more,
    autocomplete: orNull(flag),
    choices: orNull(choices(value)),
  });
  return (option, place) => {
    shape(option, place);
    if (!isRecord(option) || option['autocomplete'] !== true) return;
    if (Array.isArray(option['choices']) && option['choices'].length > 0) {
      place
        .at('autocomplete')
        .report(
          'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
          'An option with choices cannot use autocomplete.',
        );
    }
  };
}

const lengths = {
  min_length: orNull(integer({ min: 0, max: 6000 })),
  max_length: orNull(integer({ min: 1, max: 6000 })),
};
const basicOptions: Readonly<Record<number, Check>> = {
  3: suggesting(lengths, text({ min: 1, max: 100 })),
  4: suggesting({ min_value: orNull(integer()), max_value: orNull(integer()) }, integer()),
  5: plain,
  6: plain,
  7: fields(basic, { ...basicMore, channel_types: orNull(list(integer())) }),
  8: plain,
  9: plain,
  10: suggesting({ min_value: orNull(number()), max_value: orNull(number()) }, number()),
  11: plain,
};

function optionList(kinds: Readonly<Record<number, Check>>): Check {
  return (value, place) => {
    list(byType(kinds), { max: MAX_OPTIONS })(value, place);
    reportTwice(value, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', place);
    if (!Array.isArray(value)) return;
    const options = value.filter(isRecord);
    const nesting = options.filter((option) => option['type'] === 1 || option['type'] === 2);
    if (nesting.length > 0 && nesting.length < options.length) {
      place.report(
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
    requiredFirst(options, place);
  };
}

function requiredFirst(options: readonly Record<string, unknown>[], place: Place): void {
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    if (option['required'] === true && optionalSeen) {
      place
        .at(index)
        .report(
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        );
    }
    if (option['required'] !== true) optionalSeen = true;
  }
}

const nested = (kinds: Readonly<Record<number, Check>>): Check =>
  fields(basic, { ...namingMore, options: orNull(optionList(kinds)) });
const subCommand = nested(basicOptions);
const subCommandGroup = nested({ 1: subCommand });
const options = optionList({ ...basicOptions, 1: subCommand, 2: subCommandGroup });

const shared = {
  id: anything,
  application_id: anything,
  type: orNull(oneOf([1, 2, 3])),
  default_member_permissions: orNull(either(text({ pattern: /^\d+$/ }), integer({ min: 0 }))),
  dm_permission: orNull(flag),
  contexts: orNull(list(oneOf([0, 1, 2]), { min: 1 })),
  integration_types: orNull(list(oneOf([0, 1]), { min: 1 })),
  nsfw: orNull(flag),
};

const chatInput = fields(naming, { ...shared, ...namingMore, options: orNull(options) });
const menuName = text({ min: 1, max: 32 });
const menu = fields(
  { name: menuName },
  {
    ...shared,
    name_localizations: localized(menuName),
    description: orNull(text({ max: 0 })),
    description_localizations: orNull(anything),
  },
);

const longest = (value: unknown, others: unknown): number =>
  Math.max(
    ...[value, ...(isRecord(others) ? Object.values(others) : [])].map((entry) =>
      typeof entry === 'string' ? lengthOf(entry) : 0,
    ),
  );

/** Characters that count against the limit on a whole command. */
function sizeOf(part: Record<string, unknown>): number {
  let size = longest(part['name'], part['name_localizations']);
  size += longest(part['description'], part['description_localizations']);
  size += longest(part['value'], null);
  for (const inner of [part['options'], part['choices']]) {
    if (Array.isArray(inner)) for (const entry of inner.filter(isRecord)) size += sizeOf(entry);
  }
  return size;
}

const command: Check = (value, place) => {
  const kind = isRecord(value) ? (value['type'] ?? CHAT_INPUT) : CHAT_INPUT;
  (kind === CHAT_INPUT ? chatInput : menu)(value, place);
  if (isRecord(value) && sizeOf(value) > MAX_SIZE) {
    place.report('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_SIZE})`);
  }
};

const commandList: Check = (value, place) => {
  list(command)(value, place);
  if (!Array.isArray(value)) return;
  const seen = new Set<string>();
  for (const [index, entry] of value.filter(isRecord).entries()) {
    const key = `${asText(entry['type'] ?? CHAT_INPUT)} ${asText(entry['name'])}`;
    if (seen.has(key)) {
      place
        .at(index)
        .report('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(key);
  }
};

/** Refuses a command that Discord would refuse, with 50035. */
export function demandCommand(body: unknown): void {
  demand(body, command);
}

export function demandCommands(body: unknown): void {
  demand(body, commandList);
}
