/*
 * What Discord made of the commands that were sent.
 */

type Json = Record<string, unknown>;

/** What Discord fills in for a field that was left out, by the field's name. */
const LEFT_OUT: Readonly<Record<string, unknown>> = {
  type: 1,
  options: [],
  choices: [],
  required: false,
  autocomplete: false,
  nsfw: false,
  dm_permission: true,
  description: '',
  name_localizations: null,
  description_localizations: null,
  default_member_permissions: null,
};

/** What is only meaningful for commands everywhere; a server's own commands come back without. */
const GLOBAL_ONLY: ReadonlySet<string> = new Set([
  'contexts',
  'integration_types',
  'dm_permission',
]);

/** Where what came back says something else than what was sent: `paper.options.0.name: …`. Empty when all is well. */
export function differences(sent: readonly Json[], accepted: readonly Json[]): string[] {
  const byName = new Map(accepted.map((command) => [nameOf(command), command]));
  const found = sent.flatMap((command) => {
    const other = byName.get(nameOf(command));
    byName.delete(nameOf(command));
    if (other === undefined) return [`${nameOf(command)}: was sent and is not there`];
    return compared(command, other, nameOf(command));
  });
  return [...found, ...[...byName.keys()].map((name) => `${name}: is there and was not sent`)];
}

function nameOf({ name, type = 1 }: Json): string {
  return type === 1 ? String(name) : `${String(name)} (menu)`;
}

function compared(sent: unknown, accepted: unknown, place: string): string[] {
  if (isRecord(sent)) {
    const other = isRecord(accepted) ? accepted : {};
    return Object.entries(sent).flatMap(([key, value]) =>
      GLOBAL_ONLY.has(key) ? [] : compared(value, filledIn(other, key), `${place}.${key}`),
    );
  }
  if (Array.isArray(sent)) {
    const other: unknown[] = Array.isArray(accepted) ? accepted : [];
    const extra =
      other.length > sent.length ? [`${place}: ${other.length} instead of ${sent.length}`] : [];
    return [...sent.flatMap((value, at) => compared(value, other[at], `${place}.${at}`)), ...extra];
  }
  if (sent === accepted || (sent ?? null) === (accepted ?? null)) return [];
  return [`${place}: sent ${JSON.stringify(sent)}, accepted ${JSON.stringify(accepted ?? null)}`];
}

const filledIn = (record: Json, key: string): unknown => record[key] ?? LEFT_OUT[key];

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
