import type { Instant } from '../base/clock.ts';
import { freshSeed } from '../base/random.ts';
import type { Locale } from '../study/learner.ts';
import type { Answer, View } from './answer.ts';
import type { Presses } from './buttons/presses.ts';
import type { Caller, Command, CommandCall, PressCall, Rooms, Suggestion } from './command.ts';
import { readPress } from './custom-id.ts';
import { errorFacts } from '../base/error-facts.ts';
import { LIMITS } from './limits.ts';
import { label, prose } from './text.ts';
import { contrastView, leechView } from './views/leech.ts';
import { notice, noticeView } from './views/notice.ts';
import { wordsFor } from './words/words.ts';

/*
 * From a call to its answer. The one catch is here: members see an apology with a reference, the log has the rest.
 * Nothing in this file knows discord.js or the three seconds.
 */

/** Told of every answer made: what was asked for, how it went, how long it took. */
export type Measure = (what: string, outcome: 'ok' | 'failed', milliseconds: number) => void;

export interface Handlers {
  rooms: Rooms;
  measure?: Measure | undefined;
  commands: readonly Command[];
  presses: Partial<Presses>;
}

/** A press whose custom id was not read yet. */
export type RawPressCall = Omit<PressCall, 'press'> & { customId: string };

export interface Handled {
  answer: Answer;
  /** Since when the caller is known, when that began with this call; else null. */
  newcomerSince: Instant | null;
}

/** The answer to a slash command. Never rejects. */
export async function handleCommand(call: CommandCall, handlers: Handlers): Promise<Handled> {
  const command = findCommand(call, handlers);
  if (!command) return told(notice(wordsFor(call.locale).common.unknownCommand));
  return guarded(call, `/${call.path.join(' ')}`, handlers, async (known) =>
    command.run({ ...call, ...known }, handlers.rooms),
  );
}

/** Who sees a slow answer to this command. */
export function privacyOf(call: CommandCall, handlers: Handlers): 'public' | 'private' {
  return findCommand(call, handlers)?.privacy(call) ?? 'private';
}

/** The answer to a button, select or modal. Never rejects. */
export async function handlePress(call: RawPressCall, handlers: Handlers): Promise<Handled> {
  const press = readPress(call.customId);
  const run = press && handlers.presses[press.do];
  if (!press || !run) return told(notice(wordsFor(call.locale).common.oldButton));
  return guarded(call, press.do, handlers, async (known) =>
    // The table pairs each name with the handler of its own press; the compiler cannot follow a union through it.
    run({ ...call, ...known, press } as never, handlers.rooms),
  );
}

/** Suggestions while an option is typed; none when something goes wrong. Never rejects. */
export async function handleSuggest(
  focused: { name: string; value: string },
  call: CommandCall,
  handlers: Handlers,
): Promise<Suggestion[]> {
  const { nameCharacters, valueCharacters, choices } = LIMITS.autocomplete;
  try {
    const suggestions = await findCommand(call, handlers)?.suggest?.(focused, call, handlers.rooms);
    return (suggestions ?? [])
      .filter(({ value }) => value.length <= valueCharacters)
      .slice(0, choices)
      .map(({ name, value }) => ({ name: label(name, nameCharacters) || value, value }));
  } catch (error) {
    handlers.rooms.log.error(
      { error: errorFacts(error), what: call.path.join(' ') },
      'suggestions failed',
    );
    return [];
  }
}

function findCommand(call: CommandCall, { commands }: Handlers): Command | undefined {
  return commands.find(({ json }) => json.name === call.path[0]);
}

const REFERENCE_LENGTH = 6;

const told = (answer: Answer): Handled => ({ answer, newcomerSince: null });

async function guarded(
  caller: Caller,
  what: string,
  { rooms, measure }: Handlers,
  run: (known: { locale: Locale }) => Promise<Answer>,
): Promise<Handled> {
  const begun = performance.now();
  try {
    const calledAt = rooms.clock.now();
    const learner = await rooms.study.learner(caller.userId, caller.locale);
    const newcomerSince = learner.createdAt >= calledAt ? learner.createdAt : null;
    if (newcomerSince !== null) await takeServerZone(caller, rooms);
    const answer = await run({ locale: learner.settings.locale ?? caller.locale });
    measure?.(what, 'ok', performance.now() - begun);
    return { answer, newcomerSince };
  } catch (error) {
    measure?.(what, 'failed', performance.now() - begun);
    return told({ show: 'message', view: apology(error, what, caller, rooms), ephemeral: true });
  }
}

/** Somebody whose first command comes from a server begins with its time zone, until they choose their own. */
async function takeServerZone({ guildId, userId }: Caller, { study }: Rooms): Promise<void> {
  const settings = guildId === null ? undefined : await study.guildSettings(guildId);
  const timeZone = settings?.timeZone;
  if (timeZone) await study.changeSettings(userId, { timeZone, timeZoneChosen: false });
}

/** What a member sees instead of an exception: a stable text whose reference is also in the log. */
export function apology(error: unknown, what: string, { locale }: Caller, { log }: Rooms): View {
  const reference = freshSeed().slice(0, REFERENCE_LENGTH).toUpperCase();
  log.error({ error: errorFacts(error), reference, what }, 'an answer failed');
  return noticeView(wordsFor(locale).common.apology(reference));
}

/** What is said once after an answer: a welcome at a first command, and a notice that waits for the learner. */
export async function afterwords(
  caller: Caller,
  isWelcome: boolean,
  { study }: Rooms,
): Promise<View[]> {
  const waiting = await study.takeNotice(caller.userId);
  const lookedAt = await study.takeSettledFlags(caller.userId, caller.at);
  const offer = await study.takeContrastOffer(caller.userId, caller.at);
  const leech = await study.takeLeech(caller.userId);
  const isSilent = waiting === null && lookedAt.length === 0 && offer === null && leech === null;
  if (!isWelcome && isSilent) return [];
  const learner = await study.learner(caller.userId, caller.locale);
  const locale = learner.settings.locale ?? caller.locale;
  const { common: words, flags } = wordsFor(locale);
  const notices = [
    isWelcome ? words.welcome : undefined,
    words.notices[waiting ?? ''],
    lookedAt.length > 0 ? flags.lookedAt(frontLines(lookedAt)) : undefined,
  ];
  const said = notices.filter((one) => one !== undefined).map(noticeView);
  if (leech !== null) said.push(leechView(leech, locale));
  if (offer !== null) said.push(contrastView(offer, locale));
  return said;
}

const FRONTS_SHOWN = 5;
const FRONT_CHARACTERS = 150;

/** Questions of cards, as far as they are still known. */
function frontLines(fronts: readonly string[]): string[] {
  return fronts
    .filter((front) => front !== '')
    .slice(0, FRONTS_SHOWN)
    .map((front) => prose(front, FRONT_CHARACTERS));
}
