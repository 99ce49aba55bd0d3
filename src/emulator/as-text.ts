/** A text field of somebody's JSON; what is no text or number counts as not there. */
export function asText(value: unknown, otherwise = ''): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : otherwise;
}
