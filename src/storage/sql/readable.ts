/** The value of a JSON text; undefined when the text is damaged. */
export function readable(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The same, as a record; an empty one when it is damaged or none: whoever reads it checks each field. */
export function readableRecord(json: string): Record<string, unknown> {
  const value = readable(json);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
