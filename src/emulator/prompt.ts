import { createInterface } from 'node:readline/promises';
import type { Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { RoomEvent } from './actions.ts';
import { complete } from './completion.ts';
import type { Person } from './person.ts';
import { DIRECT_MESSAGE, perform, readStep } from './script.ts';
import type { Emulator } from './server.ts';

/*
 * The local Discord in a terminal: a line is a step, Tab completes it, and what arrives is printed as it comes.
 */

export interface PromptHands {
  emulator: Emulator;
  /** Whose screen this is at first. */
  person: string;
  skipToTomorrow(): Promise<void>;
  input: Readable;
  output: Writable;
  /** Whether the streams are a terminal: Tab and the arrow keys work then. By default what the output says. */
  terminal?: boolean;
}

const HELP = [
  '/command option:value   use a command; Tab completes commands, options and values',
  'click:LABEL             press a button          choose:VALUE  choose in a menu',
  'type:TEXT               fill the open form      fill:A=X;B=Y  several fields of it',
  'say:TEXT                write a message         menu:NAME     use a command on the newest message',
  'as:NAME                 be another member       in:CHANNEL    go elsewhere (in:dm: with the bot)',
  'tomorrow                skip a day              help          this',
  'quit                    stop',
].join('\n');

const NOTHING = { hits: [], replaces: '' };

/** Runs the prompt; settles when the person quits or the input ends. */
export function runPrompt(hands: PromptHands): Promise<void> {
  const { emulator, input, output } = hands;
  let person = emulator.person(hands.person);
  const members = emulator.room
    .hello(person.id)
    .users.filter(({ bot }) => !bot)
    .map(({ name }) => name);
  const lines: Interface = createInterface({
    input,
    output,
    ...(hands.terminal === undefined ? {} : { terminal: hands.terminal }),
    completer: async (line: string): Promise<[string[], string]> => {
      const place = { person, room: emulator.room, members };
      const { hits, replaces } = await complete(line, place).catch(() => NOTHING);
      return [hits, replaces];
    },
  });
  const ask = (): void => {
    const place = emulator.room.channelsOf(person.id).find(({ id }) => id === person.channelId);
    const where = place?.kind === 'dm' ? 'dm' : `#${place?.name}`;
    lines.setPrompt(`${person.name} ${where}> `);
    lines.prompt(true);
  };
  const print = (text: string): void => {
    output.write(`\r\u001B[K${text}\n\n`);
    ask();
  };
  const show = newsOf(emulator, print);
  let stopWatching = emulator.room.watch(person.id, show);

  const become = (next: Person): void => {
    stopWatching();
    person = next;
    stopWatching = emulator.room.watch(person.id, show);
  };
  const run = async (line: string): Promise<void> => {
    if (line === 'help') {
      print(HELP);
      return;
    }
    const step = readStep(line);
    if (step.do === 'as')
      become(emulator.person(step.name).in(channelFor(person, step.name, emulator)));
    else if (step.do === 'in') become(person.in(step.channel));
    else if (step.do === 'tomorrow') await hands.skipToTomorrow();
    else {
      const shown = await perform(person, step);
      if (shown !== null && shown.modal !== null) print(shown.text);
    }
  };

  return new Promise((resolve) => {
    let queue = Promise.resolve();
    const one = async (line: string): Promise<void> => {
      if (line === 'quit' || line === 'exit') lines.close();
      else if (line !== '') {
        await run(line).catch((error: unknown) =>
          print(error instanceof Error ? error.message : ''),
        );
      }
      if (line !== 'quit' && line !== 'exit') ask();
    };
    lines.on('line', (line) => {
      queue = queue.then(() => one(line.trim()));
    });
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => {
      stopWatching();
      queue.then(resolve, resolve);
    });
    print(HELP);
  });
}

/** Another member stands in the same channel, but a direct conversation is everyone's own. */
function channelFor(before: Person, name: string, emulator: Emulator): string {
  const theirs = emulator.room.channelsOf(emulator.person(name).id);
  const isTheirs = theirs.some(({ id }) => id === before.channelId);
  return isTheirs ? before.channelId : 'dm';
}

/** Prints what comes to the person's screen: each message when its text is there, and again when that changes. */
function newsOf(emulator: Emulator, print: (text: string) => void): (event: RoomEvent) => void {
  const printed = new Map<string, string>();
  return (event) => {
    if (event.type === 'failed') print(event.text);
    if (event.type !== 'message' || event.message.pending) return;
    const { id, channelId } = event.message;
    const text = emulator.transcriptOf(event.message);
    if (printed.get(id) === text) return;
    printed.set(id, text);
    const channel = emulator.world.channels.get(channelId);
    print(
      channel?.kind === 'text'
        ? text
        : `${channel?.kind === 'dm' ? DIRECT_MESSAGE : `(${channel?.name})`}\n${text}`,
    );
  };
}
