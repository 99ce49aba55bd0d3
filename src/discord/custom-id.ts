/*
 * What a button, select or modal does, as a typed and versioned id that survives a restart of the process.
 * `1:review.grade:s1:4:good` - version, name, then the arguments in the order of the table; `:` and `%` in
 * them are percent-encoded, everything else stands as it is (Discord counts characters, not bytes).
 */

const VERSION = '1';
/** Discord's limit on a custom id. */
const MAX_LENGTH = 100;

type Argument = 'text' | 'number';

/** Every press there is. Argument order is part of the stored format: add at the end, or raise the version. */
const PRESSES = {
  'review.start': {},
  'review.reveal': { session: 'text', step: 'number' },
  'review.sure': { session: 'text', step: 'number' },
  'review.unsure': { session: 'text', step: 'number' },
  'review.grade': { session: 'text', step: 'number', rating: 'text' },
  'review.undo': { session: 'text', step: 'number' },
  'review.suspend': { session: 'text', step: 'number' },
  'review.source': { session: 'text', step: 'number' },
  'review.flag': { session: 'text', step: 'number' },
  'review.flagged': { card: 'text' },
  'review.stop': { session: 'text', step: 'number' },
  'review.show': { session: 'text', step: 'number' },

  'paper.open': { caller: 'text' },
  'paper.page': {
    caller: 'text',
    slug: 'text',
    language: 'text',
    page: 'number',
    section: 'number',
  },
  'paper.quiz': { slug: 'text' },
  'paper.add': { slug: 'text' },
  'papers.page': { caller: 'text', tag: 'text', page: 'number' },
  'search.page': { caller: 'text', query: 'text', page: 'number' },

  'quiz.choose': { quiz: 'text', round: 'number', option: 'number' },
  'quiz.answer': { quiz: 'text', round: 'number' },
  'quiz.typed': { quiz: 'text', round: 'number' },
  'quiz.override': { quiz: 'text', round: 'number' },
  'quiz.skip': { quiz: 'text', round: 'number' },
  'quiz.next': { quiz: 'text', round: 'number' },
  'quiz.stop': { quiz: 'text' },
  'quiz.retry': { quiz: 'text' },
  'quiz.add': { quiz: 'text' },
  'quiz.page': { quiz: 'text', page: 'number' },
  'quiz.hide': { quiz: 'text' },

  'board.period': { caller: 'text', period: 'text' },
  'board.page': { caller: 'text', period: 'text', page: 'number' },

  'deck.add': { kind: 'text', name: 'text' },
  'deck.remove': {},
  'deck.pick': {},

  'own.made': { guild: 'text', channel: 'text', message: 'text' },
  'own.page': { page: 'number' },
  'own.open': {},
  'own.show': { card: 'text' },
  'own.edit': { card: 'text' },
  'own.edited': { card: 'text' },
  'own.delete': { card: 'text' },
  'own.deleted': { card: 'text' },
  'own.restore': { card: 'text' },
  'own.share': { card: 'text' },
  'own.unshare': { card: 'text' },
  'leech.split': { card: 'text' },
  'leech.parted': { card: 'text' },
  'leech.rewrite': { card: 'text' },
  'leech.rewritten': { card: 'text' },
  'leech.suspend': { card: 'text' },
  'contrast.make': { card: 'text', other: 'text' },
  'contrast.decline': {},
  'own.resume': { card: 'text' },
  'own.settle': { card: 'text' },
  'shared.page': { page: 'number' },
  'shared.open': {},
  'shared.add': { card: 'text' },
  'shared.remove': { card: 'text' },
  'shared.unshare': { card: 'text' },

  'club.open': { week: 'number', kind: 'text' },
  'club.note': { week: 'number' },
  'club.choose': { sheet: 'text', round: 'number', option: 'number' },
  'club.answer': { sheet: 'text', round: 'number' },
  'club.typed': { sheet: 'text', round: 'number' },

  'daily.choose': { sheet: 'text', option: 'number' },
  'daily.answer': { sheet: 'text' },
  'daily.typed': { sheet: 'text' },
  'daily.show': { sheet: 'text' },
  'daily.right': { sheet: 'text' },

  'remind.zone': { minute: 'number' },
  'remind.start': { day: 'number' },
  'remind.snooze': { day: 'number' },
  'remind.skip': { day: 'number' },

  'notes.page': { paper: 'text', language: 'text', page: 'number' },
  'notes.open': {},
  'notes.import': { key: 'text' },
  'notes.cancel': { key: 'text' },

  'flags.page': { page: 'number' },
  'flags.done': { card: 'text', page: 'number' },

  'break.spread': {},
  'break.end': {},

  'data.erase': { caller: 'text', asked: 'number' },
  'data.keep': {},

  'plan.train': { days: 'number' },
  'plan.restore': { days: 'number' },

  'today.more': {},
  'today.set': {},

  'server.show': {},
  'server.change': { field: 'text' },
  'server.zone': {},

  'settings.show': {},
  'settings.change': { field: 'text' },
  'settings.typed': { field: 'text' },
  'settings.toggle': { field: 'text' },
} as const satisfies Record<string, Record<string, Argument>>;

type Presses = typeof PRESSES;
export type PressName = keyof Presses;

type ArgumentsOf<Spec> = {
  [Name in keyof Spec]: Spec[Name] extends 'number' ? number : string;
};

/** One press, told apart by `do`. */
export type Press = { [Name in PressName]: { do: Name } & ArgumentsOf<Presses[Name]> }[PressName];
export type PressOf<Name extends PressName> = Extract<Press, { do: Name }>;

/** The custom id of a press. Throws when it would not fit: a defect, found by tests, never by a member. */
export function pressId(press: Press): string {
  const values = press as unknown as Record<string, string | number>;
  const args = Object.keys(PRESSES[press.do]).map((name) =>
    String(values[name]).replaceAll(/[%:]/g, encodeURIComponent),
  );
  const id = [VERSION, press.do, ...args].join(':');
  if (id.length > MAX_LENGTH) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** The press behind a custom id, or null when it is none of ours or of another version. */
export function readPress(id: string): Press | null {
  const [version, name, ...args] = id.split(':');
  if (version !== VERSION || name === undefined || !Object.hasOwn(PRESSES, name)) return null;
  const spec: Record<string, Argument> = PRESSES[name as PressName];
  const names = Object.keys(spec);
  if (args.length !== names.length) return null;
  const press: Record<string, string | number> = { do: name };
  for (const [index, argument] of names.entries()) {
    const value = readArgument(spec[argument] as Argument, args[index] as string);
    if (value === null) return null;
    press[argument] = value;
  }
  return press as unknown as Press;
}

function readArgument(kind: Argument, encoded: string): string | number | null {
  if (kind === 'number') return /^-?\d{1,15}$/.test(encoded) ? Number(encoded) : null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
