/**
 * One thing that can be typed after `/`: a command, or a sub-command of one. `label` is in the person's language.
 * @typedef {{ path: string[], label: string, description: string, options: any[] }} Entry
 */

const SUB_COMMAND = 1;
const GROUP = 2;

/** @param {any} thing @param {string} locale @returns {string} */
export const nameOf = (thing, locale) => thing.name_localizations?.[locale] ?? thing.name;

/** @param {any} thing @param {string} locale @returns {string} */
export const descriptionOf = (thing, locale) =>
  thing.description_localizations?.[locale] ?? thing.description ?? '';

/**
 * Every command that is typed, sub-commands one by one, in the order of the person's language.
 * @param {any[]} commands
 * @param {string} locale
 * @returns {Entry[]}
 */
export function entriesOf(commands, locale) {
  /** @type {(node: any, path: string[], label: string) => Entry[]} */
  const below = (node, path, label) => {
    const options = node.options ?? [];
    const deeper = options.filter(
      (/** @type {any} */ one) => one.type === SUB_COMMAND || one.type === GROUP,
    );
    if (deeper.length === 0)
      return [{ path, label, description: descriptionOf(node, locale), options }];
    return deeper.flatMap((/** @type {any} */ one) =>
      below(one, [...path, one.name], `${label} ${nameOf(one, locale)}`),
    );
  };
  return commands
    .filter((command) => (command.type ?? 1) === 1)
    .flatMap((command) => below(command, [command.name], `/${nameOf(command, locale)}`))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
}

/** The ways to write it: in the person's language, and in English. @param {Entry} entry */
const spellings = (entry) => [entry.label.toLowerCase(), `/${entry.path.join(' ')}`];

/**
 * The entries that what was typed may become: those that begin so, else the one that it begins with.
 * @param {Entry[]} entries
 * @param {string} typed
 */
export function fitting(entries, typed) {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (!text.startsWith('/')) return [];
  const open = entries.filter((entry) => spellings(entry).some((one) => one.startsWith(text)));
  if (open.length > 0) return open;
  return entries.filter((entry) => spellings(entry).some((one) => text.startsWith(`${one} `)));
}

/**
 * Options that were typed behind the command: `paper:mask r-cnn seconds:20`. What stands before the first name
 * belongs to the first option.
 * @param {Entry} entry
 * @param {string} typed
 * @param {string} locale
 * @returns {Map<string, string>}
 */
export function typedOptions(entry, typed, locale) {
  const spelling = spellings(entry).find((one) => typed.toLowerCase().startsWith(`${one} `));
  const rest = spelling === undefined ? '' : typed.slice(spelling.length).trim();
  const known = new Map(
    entry.options.flatMap((one) => [
      [one.name, one.name],
      [nameOf(one, locale), one.name],
    ]),
  );
  const names = [...rest.matchAll(/(?<!\S)([^\s:]+):/gu)].filter((match) =>
    known.has(match[1] ?? ''),
  );
  /** @type {Map<string, string>} */
  const found = new Map();
  const loose = rest.slice(0, names[0]?.index ?? rest.length).trim();
  if (loose !== '' && entry.options[0]) found.set(entry.options[0].name, loose);
  for (const [index, match] of names.entries()) {
    const value = rest.slice(match.index + match[0].length, names[index + 1]?.index).trim();
    found.set(/** @type {string} */ (known.get(match[1] ?? '')), value);
  }
  return found;
}

/**
 * The command with its options as the person would write it.
 * @param {Entry} entry
 * @param {string} typed
 * @param {string} locale
 */
export function spelled(entry, typed, locale) {
  const given = typedOptions(entry, typed, locale);
  const parts = entry.options
    .filter((option) => given.has(option.name))
    .map((option) => `${nameOf(option, locale)}:${given.get(option.name)}`);
  return [entry.label, ...parts].join(' ');
}
