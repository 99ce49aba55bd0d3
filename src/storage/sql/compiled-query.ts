import type { Compilable, CompiledQuery } from 'kysely';

/** Stands in a query for a value that comes later. */
interface Slot {
  slot: string;
}

const slots = new WeakSet<object>();

function slotFor(name: string): Slot {
  const slot = { slot: name };
  slots.add(slot);
  return slot;
}

function isSlot(parameter: unknown): parameter is Slot {
  return typeof parameter === 'object' && parameter !== null && slots.has(parameter);
}

/**
 * Builds and compiles a query once, with a slot for every property of the values that `build` reads, and gives a
 * function that fills the slots. Building and compiling a query costs more than most of the queries themselves.
 *
 * `build` may only hand the values on to the query: while it runs they are slots, not strings or numbers.
 */
export function compileOnce<Values extends object, Row>(
  build: (values: Values) => Compilable<Row>,
): (values: Values) => CompiledQuery<Row> {
  const standIns = new Proxy({}, { get: (_, name) => slotFor(String(name)) }) as Values;
  const compiled = build(standIns).compile();
  const names = compiled.parameters.map((parameter) =>
    isSlot(parameter) ? (parameter.slot as keyof Values) : null,
  );
  return (values) => ({
    ...compiled,
    parameters: names.map((name, index) =>
      name === null ? compiled.parameters[index] : values[name],
    ),
  });
}

/** The values named, as a row: a stand-in for all values cannot be spread. */
export function pick<Values extends object, Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Pick<Values, Name> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Name>;
}
