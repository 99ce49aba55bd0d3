/** A value as one line of text; undefined for what is no text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
