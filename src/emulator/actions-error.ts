/** What a person tried is not possible; the text is for them. */
export class ActionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ActionError';
  }
}

/** `2 to 5`, `at most 5`, `at least 2`, `3`: for texts that say what would be taken. */
export function span(min: number, max: number): string {
  if (min === max) return String(min);
  if (min <= 0 && Number.isFinite(max)) return `at most ${max}`;
  return Number.isFinite(max) ? `${min} to ${max}` : `at least ${min}`;
}
