import { ActionError } from './actions-error.ts';
import { findPressable } from './find-pressable.ts';
import type { Person, Shown } from './person.ts';
import type { Emulator } from './server.ts';

/*
 * A member's steps as words on a command line: `/paper maskrcnn`, `click:Show answer`, `type:RoIAlign`.
 */

/** One step, told apart by `do`. */
export type ScriptStep =
  | { do: 'slash'; line: string }
  | { do: 'click'; label: string }
  | { do: 'type'; text: string }
  | { do: 'choose'; value: string; from: string | null }
  | { do: 'fill'; fields: Record<string, string> }
  | { do: 'say'; text: string }
  | { do: 'menu'; name: string; message: string }
  | { do: 'as'; name: string }
  | { do: 'in'; channel: string }
  | { do: 'tomorrow' };

/** A step that a person's hands do. */
export type Doable = Extract<
  ScriptStep,
  { do: 'slash' | 'click' | 'type' | 'choose' | 'fill' | 'say' | 'menu' }
>;

const KNOWN =
  '"/command …", "click:LABEL", "type:TEXT", "fill:LABEL=TEXT;LABEL=TEXT", "choose:VALUE" (or "choose:MENU=VALUE"), "say:TEXT", "menu:NAME" (or "menu:NAME=WORDS OF THE MESSAGE"), "as:NAME", "in:CHANNEL", "tomorrow"';

/** Reads one argument; an ActionError says what there is. */
export function readStep(argument: string): ScriptStep {
  if (argument.startsWith('/')) return { do: 'slash', line: argument };
  if (argument === 'tomorrow') return { do: 'tomorrow' };
  const [, verb, rest = ''] = /^([a-z]+):(.*)$/s.exec(argument) ?? [];
  switch (verb) {
    case 'click':
      return { do: 'click', label: rest };
    case 'type':
      return { do: 'type', text: rest };
    case 'choose': {
      const [from, value] = parted(rest);
      return value === null
        ? { do: 'choose', value: from, from: null }
        : { do: 'choose', value, from };
    }
    case 'fill':
      return { do: 'fill', fields: readFields(rest) };
    case 'say':
      return { do: 'say', text: rest };
    case 'menu': {
      const [name, message] = parted(rest);
      return { do: 'menu', name, message: message ?? '' };
    }
    case 'as':
      return { do: 'as', name: rest };
    case 'in':
      return { do: 'in', channel: rest };
    default:
      throw new ActionError(`"${argument}" is no step. Known are: ${KNOWN}.`);
  }
}

/** What is before the first `=`, and what is behind it. */
function parted(text: string): [string, string | null] {
  const at = text.indexOf('=');
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** A `;` parts fields only where `LABEL=` follows: texts may have some of their own. */
function readFields(rest: string): Record<string, string> {
  const fields = rest.split(/;\s*(?=[^;=]+=)/).map((field) => {
    const [label, text] = parted(field);
    if (text === null) throw new ActionError('Fill a form by "fill:LABEL=TEXT;LABEL=TEXT".');
    return [label.trim(), text];
  });
  return Object.fromEntries(fields) as Record<string, string>;
}

export interface ScriptHands {
  emulator: Pick<Emulator, 'person' | 'transcriptOf'>;
  /** Who acts first. */
  person: string;
  skipToTomorrow(): Promise<void>;
  print: (text: string) => void;
  /** Real time without news after which what a step caused is taken to be all there. */
  quietMs?: number;
}

const QUIET_MS = 700;
const LOOK_EVERY_MS = 50;
/** Real time after which a step is over in any case. */
const LONGEST_MS = 5_000;

/** Does the steps one after another and prints what the person then sees. Rejects at the first step that can't be done. */
export async function runScript(steps: readonly ScriptStep[], hands: ScriptHands): Promise<void> {
  let person = hands.emulator.person(hands.person);
  const screen = createScreen(hands);
  for (const step of steps) {
    screen.look(person);
    if (step.do === 'as') person = hands.emulator.person(step.name).in(person.channelId);
    else if (step.do === 'in') person = person.in(step.channel);
    else if (step.do === 'tomorrow') await hands.skipToTomorrow();
    else {
      const shown = await performSoon(person, step);
      if (shown !== null && shown.modal !== null) hands.print(shown.text);
    }
    await screen.printNews(person);
  }
}

/** Real time that a button may take to appear: a question's reveal comes a few seconds after the last answer. */
const APPEARS_WITHIN_MS = 15_000;

/** Does the step, waiting for its button or menu while it is not there yet. */
async function performSoon(person: Person, step: Doable): Promise<Shown | null> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    try {
      return await perform(person, step);
    } catch (error) {
      const mayAppear =
        error instanceof ActionError && (step.do === 'click' || step.do === 'choose');
      if (!mayAppear || waited >= APPEARS_WITHIN_MS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Does the step at once; rejects when it can't be done. Null for what nobody answers. */
export async function perform(person: Person, step: Doable): Promise<Shown | null> {
  switch (step.do) {
    case 'slash':
      return person.slash(step.line);
    case 'click':
      return whereNewest(person, 'button', step.label).click(step.label);
    case 'type':
      return person.type(step.text);
    case 'fill':
      return person.fill(step.fields);
    case 'menu':
      return person.menu(step.name, step.message);
    case 'say':
      person.say(step.text);
      return null;
    default: {
      const from = step.from ?? '';
      return whereNewest(person, 'select', from).choose(from, step.value);
    }
  }
}

/** Direct messages are printed wherever one stands; so what they offer can be pressed from there, the newest first. */
function whereNewest(person: Person, kind: 'button' | 'select', name: string): Person {
  const places = [person, person.in('dm')].flatMap((place) => {
    try {
      return [{ place, at: BigInt(findPressable(place.sees(), kind, name).messageId) }];
    } catch (error) {
      if (error instanceof ActionError) return [];
      throw error;
    }
  });
  const [first, second] = places;
  return (first && second && second.at > first.at ? second : first)?.place ?? person;
}

/** Stands over a direct message that comes while one is in a channel. */
export const DIRECT_MESSAGE = '(direct message)';

/** What was on screen before, so that only news is printed. */
function createScreen({ emulator, print, quietMs = QUIET_MS }: ScriptHands) {
  const known = new Map<string, string>();
  const now = (person: Person): Map<string, string> =>
    new Map(
      [...person.sees(), ...person.in('dm').sees()]
        .filter((message) => !message.pending)
        .map((message) => {
          const isElsewhere = message.channelId !== person.channelId;
          const text = emulator.transcriptOf(message);
          return [message.id, isElsewhere ? `${DIRECT_MESSAGE}\n${text}` : text];
        }),
    );
  return {
    look(person: Person): void {
      for (const [id, text] of now(person)) known.set(id, text);
    },
    async printNews(person: Person): Promise<void> {
      const seen = await whenQuiet(() => now(person), quietMs);
      for (const [id, text] of seen) {
        if (untimed(known.get(id) ?? '') !== untimed(text)) print(text);
        known.set(id, text);
      }
    },
  };
}

async function whenQuiet(
  look: () => Map<string, string>,
  quietMs: number,
): Promise<Map<string, string>> {
  let seen = look();
  let quietFor = 0;
  for (let waited = 0; quietFor < quietMs && waited < LONGEST_MS; waited += LOOK_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const next = look();
    quietFor = sameTexts(seen, next) ? quietFor + LOOK_EVERY_MS : 0;
    seen = next;
  }
  return seen;
}

/** Without relative times: they tick on, which is no news. */
function untimed(text: string): string {
  return text.replaceAll(/\bin \d+ [a-z]+|\b\d+ [a-z]+ ago\b/g, 'some time');
}

/** Counts that change in a row are waited for, too. */
function sameTexts(one: Map<string, string>, other: Map<string, string>): boolean {
  const still = (text: string | undefined): string => (text ?? '').replaceAll(/\d+/g, '0');
  return (
    one.size === other.size && [...other].every(([id, text]) => still(one.get(id)) === still(text))
  );
}
