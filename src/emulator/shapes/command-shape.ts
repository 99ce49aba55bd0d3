import { isRecord } from '../validate/form.ts';

const DICTIONARIES: ReadonlySet<string> = new Set([
  'name_localizations',
  'description_localizations',
]);

/** A list of commands leaves the translations of everything out, unless it is asked for them. */
export function withoutTranslations(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutTranslations);
  if (!isRecord(part)) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([name]) => !DICTIONARIES.has(name))
      .map(([name, value]) => [name, withoutTranslations(value)]),
  );
}
