/** A text field of somebody's JSON; what is no text or number counts as not there. */
export function asText(value: unknown, otherwise = ''): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : otherwise;
}

/** Any value for an error text. `String()` will not do: JSON may hold an own `toString` that is no function. */
export function printed(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}
