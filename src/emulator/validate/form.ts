import { DiscordError } from '../discord-error.ts';

/*
 * Small checks that are put together to the shape of a request. A check says nothing when the value is fine and
 * reports every fault it finds at its place, as Discord does.
 */

type Path = readonly (string | number)[];

/** Where a check stands and how it reports. */
export interface Place {
  report(code: string, message: string): void;
  at(key: string | number): Place;
  /** The same place with a list of its own, for a check that is only tried. */
  trial(faults: Fault[]): Place;
}

export type Check = (value: unknown, place: Place) => void;

export interface Fault {
  path: Path;
  code: string;
  message: string;
}

/** A class, because thousands are made a second: the path is put together only when something is wrong. */
class FormPlace implements Place {
  readonly #above: FormPlace | null;
  readonly #key: string | number;
  readonly #faults: Fault[];

  constructor(faults: Fault[], above: FormPlace | null = null, key: string | number = '') {
    this.#faults = faults;
    this.#above = above;
    this.#key = key;
  }

  report(code: string, message: string): void {
    this.#faults.push({ path: this.#path(), code, message });
  }

  at(key: string | number): Place {
    return new FormPlace(this.#faults, this, key);
  }

  trial(faults: Fault[]): Place {
    return new FormPlace(faults, this.#above, this.#key);
  }

  #path(): (string | number)[] {
    return this.#above === null ? [] : [...this.#above.#path(), this.#key];
  }
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** Without a prototype: a key may be `__proto__`. */
const emptyTree = (): ErrorTree => Object.create(null) as ErrorTree;

function nested(faults: readonly Fault[]): ErrorTree {
  const root = emptyTree();
  for (const { path, code, message } of faults) {
    let node = root;
    for (const key of path) node = (node[key] ??= emptyTree()) as ErrorTree;
    ((node['_errors'] ??= []) as { code: string; message: string }[]).push({ code, message });
  }
  return root;
}

/** Runs the checks; throws Discord's 50035 with every fault at its place when there is one. */
export function demand(value: unknown, ...checks: readonly Check[]): void {
  const faults: Fault[] = [];
  const top = new FormPlace(faults);
  for (const check of checks) check(value, top);
  if (faults.length > 0) {
    throw new DiscordError(400, 50035, 'Invalid Form Body', nested(faults));
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Length counts characters (code points), as people do. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

export function reportLength(length: number, min: number, max: number, place: Place): void {
  if (length === 0 && min > 0) {
    place.report('BASE_TYPE_REQUIRED', 'This field is required');
  } else if (min > 0 && (length < min || length > max)) {
    place.report('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  } else if (length > max) {
    place.report('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

export const anything: Check = () => {};

export function either(...checks: readonly Check[]): Check {
  return (value, place) => {
    const attempts = checks.map((check) => {
      const faults: Fault[] = [];
      check(value, place.trial(faults));
      return faults;
    });
    if (attempts.some((faults) => faults.length === 0)) return;
    for (const fault of attempts[0] ?? []) place.report(fault.code, fault.message);
  };
}

export function orNull(check: Check): Check {
  return (value, place) => {
    if (value !== null) check(value, place);
  };
}

export function list(item: Check, { min = 0, max = Infinity } = {}): Check {
  return (value, place) => {
    if (!Array.isArray(value)) {
      place.report('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return;
    }
    reportLength(value.length, min, max, place);
    for (const [index, entry] of value.entries()) item(entry, place.at(index));
  };
}

export function record(item: Check, key: Check = anything): Check {
  return (value, place) => {
    if (!isRecord(value)) {
      place.report('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      return;
    }
    for (const [name, entry] of Object.entries(value)) {
      key(name, place.at(name));
      item(entry, place.at(name));
    }
  };
}

/** Several checks of one value. */
export function all(...checks: readonly Check[]): Check {
  return (value, place) => {
    for (const check of checks) check(value, place);
  };
}

/**
 * An object with exactly these fields. Discord itself passes over most fields that it does not know; here they are
 * refused, because a field with a wrong name is a defect that nobody would see.
 */
export function fields(
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
): Check {
  const wanted = Object.entries(required);
  return (value, place) => {
    if (!isRecord(value)) {
      place.report('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    for (const [name, check] of wanted) {
      if (value[name] === undefined) {
        place.at(name).report('BASE_TYPE_REQUIRED', 'This field is required');
      } else check(value[name], place.at(name));
    }
    for (const [name, entry] of Object.entries(value)) {
      if (Object.hasOwn(required, name)) continue;
      const check = Object.hasOwn(optional, name) ? optional[name] : undefined;
      if (check === undefined) {
        place.at(name).report('UNKNOWN_FIELD', `There is no field "${name}" here.`);
      } else if (entry !== undefined) check(entry, place.at(name));
    }
  };
}

/** Chooses the check by the field `type`. */
export function byType(kinds: Readonly<Record<number, Check>>): Check {
  return (value, place) => {
    if (!isRecord(value)) {
      place.report('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    const kind = value['type'];
    if (kind === undefined) {
      place.at('type').report('BASE_TYPE_REQUIRED', 'This field is required');
      return;
    }
    const check = typeof kind === 'number' ? kinds[kind] : undefined;
    if (check === undefined) {
      const known = Object.keys(kinds).join(', ');
      place
        .at('type')
        .report('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${known}).`);
    } else check(value, place);
  };
}
