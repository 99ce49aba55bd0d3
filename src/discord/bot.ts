import { errorFacts } from '../base/error-facts.ts';
import type { Log } from '../base/log.ts';
import type { Locale } from '../study/learner.ts';
import { presses } from './buttons/index.ts';
import type { Rooms } from './command.ts';
import { commands } from './commands/index.ts';
import { type Connection, type ConnectOptions, connectDiscord, type Servers } from './connect.ts';
import { createDispatch } from './dispatch.ts';
import { createFileFetcher } from './fetch-file.ts';
import type { Measure } from './handle.ts';
import { createQuizRunner, type QuizRunner } from './quiz-runner.ts';
import { registerCommands } from './register.ts';
import { createReminderRunner, type ReminderRunner } from './reminders.ts';

export interface BotOptions extends Pick<ConnectOptions, 'token' | 'apiUrl' | 'shards'> {
  rooms: Omit<Rooms, 'messenger' | 'wakeQuizzes' | 'fact' | 'setFact' | 'fetchFile'>;
  defaultLocale: Locale;
  guildId?: string | undefined;
  /** Where the process keeps small facts of itself. */
  fact(name: string): Promise<string | undefined>;
  setFact(name: string, value: string): Promise<void>;
  log: Log;
  measure?: Measure;
}

export interface Bot {
  connection: Connection;
  quizzes: QuizRunner;
  reminders: ReminderRunner;
  /** Answers what is in flight, then leaves Discord. Quizzes and reviews go on at the next start. */
  stop(): Promise<void>;
}

/** The whole of Paperdeck in Discord: connected, commands registered, quizzes and reminders running. */
export async function startBot(options: BotOptions): Promise<Bot> {
  let quizzes: QuizRunner | undefined;
  let rooms: Rooms | undefined;
  const connection = await connectDiscord({
    ...options,
    servers: keepServers(options.rooms),
    readPicture: options.rooms.readPicture,
    dispatch: (messenger) => {
      rooms = {
        ...options.rooms,
        fact: (name) => options.fact(name),
        setFact: (name, value) => options.setFact(name, value),
        fetchFile: createFileFetcher(options.apiUrl),
        messenger,
        wakeQuizzes: () => quizzes?.wake(),
      };
      const { defaultLocale, measure } = options;
      return createDispatch({ rooms, commands, presses, defaultLocale, measure });
    },
  });
  if (rooms === undefined) throw new Error('connected without a dispatch');
  await registerCommands({ ...options, connection, commands });
  quizzes = createQuizRunner(rooms);
  const reminders = createReminderRunner(rooms);
  quizzes.start();
  reminders.start();
  return {
    connection,
    quizzes,
    reminders,
    async stop() {
      await reminders.stop();
      await quizzes?.stop();
      await connection.stop();
    },
  };
}

/** Notes which servers the bot is in; what is kept of one that it was removed from goes some time later. */
function keepServers({ study, log }: Pick<Rooms, 'study' | 'log'>): Servers {
  const noted = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      log.error({ error: errorFacts(error) }, 'a server that came or went could not be noted');
    });
  };
  return {
    present: (guildIds, isOurs) => noted(study.guildsPresent(guildIds, isOurs)),
    joined: (guildId) => noted(study.guildJoined(guildId)),
    left: (guildId) => noted(study.guildLeft(guildId)),
  };
}
