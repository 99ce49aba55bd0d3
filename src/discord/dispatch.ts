import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  DiscordAPIError,
  GuildMember,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Locale } from '../study/learner.ts';
import { answerInTime } from './acknowledge.ts';
import type { Answer, View, ViewFile } from './answer.ts';
import type { Caller, CommandCall, GivenFile, OptionValue } from './command.ts';
import { errorFacts } from '../base/error-facts.ts';
import { withPictures } from './with-pictures.ts';
import type { ReadPicture } from '../notes/notes-picture.ts';
import {
  afterwords,
  apology,
  type Handled,
  handleCommand,
  handlePress,
  type Handlers,
  handleSuggest,
  privacyOf,
  type RawPressCall,
} from './handle.ts';
import { createRecent } from './recent.ts';
import type { Responder } from './responder.ts';
import { notice, noticeView } from './views/notice.ts';
import { localeFrom, wordsFor } from './words/words.ts';

/*
 * The only holder of a live interaction: reads it, has it handled, answers it in time. Discord may deliver the same
 * interaction twice after a resumed connection; the second is ignored.
 */

export interface Dispatch {
  /** Never throws; what goes wrong is in the log. */
  take(interaction: Interaction): void;
  /** From now on every press and command is told that a restart is under way. Settles when no answer is in flight. */
  stop(): Promise<void>;
}

export interface DispatchOptions extends Handlers {
  /** For members whose Discord speaks neither English nor Korean. */
  defaultLocale: Locale;
  /** How long an answer may take before it is announced. */
  patienceMs?: number;
}

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

const REMEMBERED = 2_000;

/** Unknown interaction: three seconds are over; or another process has answered it. */
const TOO_LATE: ReadonlySet<unknown> = new Set([10_062, 40_060]);

const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError && TOO_LATE.has(error.code);

export function createDispatch(options: DispatchOptions): Dispatch {
  const { rooms, patienceMs } = options;
  const arrivals = createRecent(REMEMBERED);
  const welcomed = createRecent(REMEMBERED);
  const inFlight = new Set<Promise<void>>();
  let stopping = false;

  async function handle(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return suggest(interaction, options);
    if (interaction.isChatInputCommand()) {
      return command(interaction, commandCall(interaction, options.defaultLocale));
    }
    if (interaction.isMessageContextMenuCommand()) {
      return command(interaction, menuCall(interaction, options.defaultLocale));
    }
    if (interaction.isMessageComponent() || interaction.isModalSubmit()) return press(interaction);
    return undefined;
  }

  async function command(
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    call: CommandCall,
  ): Promise<void> {
    const handled = stopping ? refused(call) : handleCommand(call, options);
    const responder = responderOf(interaction, rooms.readPicture);
    await answer(responder, call, call.path.join(' '), handled, privacyOf(call, options));
    if (stopping) return;
    const { newcomerSince: since } = await handled;
    // Whoever had everything erased is a newcomer again.
    const isWelcome = since !== null && welcomed.isNew(`${call.userId} ${since}`);
    for (const view of await afterwords(call, isWelcome, rooms)) {
      await responder.followUp(view, true);
    }
  }

  async function press(
    interaction: MessageComponentInteraction | ModalSubmitInteraction,
  ): Promise<void> {
    const call = pressCall(interaction, options.defaultLocale);
    const handled = stopping ? refused(call) : handlePress(call, options);
    await answer(
      responderOf(interaction, rooms.readPicture),
      call,
      call.customId,
      handled,
      'private',
    );
  }

  async function answer(
    responder: Responder,
    call: Caller,
    what: string,
    handled: Promise<Handled>,
    privacy: 'public' | 'private',
  ): Promise<void> {
    const working = handled.then(({ answer }): Answer => answer);
    const pressAgain = () => noticeView(wordsFor(call.locale).common.pressAgain);
    try {
      await answerInTime(responder, working, { privacy, pressAgain, patienceMs });
    } catch (error) {
      if (isTooLate(error)) throw error;
      const view = apology(error, what, call, rooms);
      await (responder.isAnswered() ? responder.followUp(view, true) : responder.reply(view, true));
    }
  }

  return {
    take(interaction) {
      if (!arrivals.isNew(interaction.id)) return;
      const work = handle(interaction)
        .catch((error: unknown) => {
          const facts = { error: errorFacts(error), interaction: interaction.id };
          if (isTooLate(error)) rooms.log.warn(facts, 'an answer came too late for Discord');
          else rooms.log.error(facts, 'Discord refused an answer');
        })
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
    },
    async stop() {
      stopping = true;
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}

async function refused(call: Caller): Promise<Handled> {
  return { answer: notice(wordsFor(call.locale).common.restarting), newcomerSince: null };
}

async function suggest(
  interaction: AutocompleteInteraction,
  options: DispatchOptions,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const call = commandCall(interaction, options.defaultLocale);
  await interaction.respond(await handleSuggest({ name, value }, call, options));
}

/* ---------- reading ---------- */

function callerOf(interaction: BaseInteraction, defaultLocale: Locale): Caller {
  const { user, member, context, memberPermissions } = interaction;
  const isServer = interaction.guildId !== null;
  const nickname = member instanceof GuildMember ? member.nickname : member?.nick;
  return {
    userId: user.id,
    userName: nickname ?? user.displayName,
    locale: localeFrom(interaction.locale, defaultLocale),
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? '',
    place: isServer
      ? 'server'
      : context === InteractionContextType.PrivateChannel
        ? 'other-dm'
        : 'bot-dm',
    isModerator:
      memberPermissions?.any(
        PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild,
      ) ?? false,
    appPermissions: interaction.appPermissions?.bitfield ?? 0n,
    attachmentBytes: interaction.attachmentSizeLimit,
    at: interaction.createdTimestamp,
  };
}

function commandCall(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  defaultLocale: Locale,
): CommandCall {
  const path = [interaction.commandName];
  const group = interaction.options.getSubcommandGroup(false);
  const sub = interaction.options.getSubcommand(false);
  if (group !== null) path.push(group);
  if (sub !== null) path.push(sub);
  const { data } = interaction.options;
  const caller = callerOf(interaction, defaultLocale);
  return { ...caller, path, options: optionsOf(data), files: givenFiles(data) };
}

function menuCall(
  interaction: MessageContextMenuCommandInteraction,
  defaultLocale: Locale,
): CommandCall {
  const { targetMessage, commandName } = interaction;
  const message = { id: targetMessage.id, text: textOf(targetMessage) };
  const caller = callerOf(interaction, defaultLocale);
  return { ...caller, path: [commandName], options: {}, files: {}, message };
}

/** What a message says: its own text, else that of its embeds and components. */
function textOf({ content, embeds, components }: Message): string {
  if (content !== '') return content;
  const described = embeds.map(({ title, description }) => [title, description].join('\n'));
  return [...described, ...components.map((one) => componentText(one.toJSON()))].join('\n').trim();
}

function componentText(part: object): string {
  if ('type' in part && part.type === ComponentType.TextDisplay && 'content' in part) {
    return String(part.content);
  }
  const inner = 'components' in part && Array.isArray(part.components) ? part.components : [];
  return inner
    .map((one: object) => componentText(one))
    .filter((said) => said !== '')
    .join('\n');
}

function optionsOf(given: readonly CommandInteractionOption[]): Record<string, OptionValue> {
  const found: Record<string, OptionValue> = {};
  for (const option of given) {
    if (option.options) Object.assign(found, optionsOf(option.options));
    else if (option.value !== undefined) found[option.name] = option.value;
  }
  return found;
}

function givenFiles(given: readonly CommandInteractionOption[]): Record<string, GivenFile> {
  const found: Record<string, GivenFile> = {};
  for (const { name, options, attachment } of given) {
    if (options) Object.assign(found, givenFiles(options));
    else if (attachment) {
      found[name] = { name: attachment.name, url: attachment.url, size: attachment.size };
    }
  }
  return found;
}

function pressCall(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  defaultLocale: Locale,
): RawPressCall {
  const { message } = interaction;
  return {
    ...callerOf(interaction, defaultLocale),
    customId: interaction.customId,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    fields: interaction.isModalSubmit() ? fieldsOf(interaction) : {},
    messageId: message?.id ?? null,
    isEphemeral: message?.flags.has(MessageFlags.Ephemeral) ?? false,
  };
}

function fieldsOf(interaction: ModalSubmitInteraction): Record<string, string | readonly string[]> {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, data] of interaction.fields.fields) {
    if ('value' in data && typeof data.value === 'string') fields[name] = data.value;
    else if ('values' in data) fields[name] = data.values;
  }
  return fields;
}

/* ---------- answering ---------- */

const filesOf = (view: View) => (view.files ?? []).map(fileOf);

function fileOf({ name, data, description }: ViewFile) {
  const file = { attachment: Buffer.from(data), name };
  return description === undefined ? file : { ...file, description };
}

/** `attachments: []` drops the files of the message as it was. */
const changed = (view: View) =>
  ({
    components: view.components,
    files: filesOf(view),
    attachments: [],
    flags: MessageFlags.IsComponentsV2,
  }) as const;

const fresh = (view: View, ephemeral: boolean) => ({
  components: view.components,
  files: filesOf(view),
  flags: ephemeral
    ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral
    : MessageFlags.IsComponentsV2,
});

function responderOf(interaction: Answerable, read: ReadPicture): Responder {
  const pictured = (view: View): Promise<View> =>
    withPictures(view, { read, maxBytes: interaction.attachmentSizeLimit });
  const fromMessage =
    interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage())
      ? interaction
      : null;
  return {
    canUpdate: fromMessage !== null,
    isAnswered: () => interaction.replied || interaction.deferred,
    async reply(view, ephemeral) {
      await interaction.reply(fresh(await pictured(view), ephemeral));
    },
    async update(view) {
      await fromMessage?.update(changed(await pictured(view)));
    },
    async openModal(modal) {
      if (!interaction.isModalSubmit()) await interaction.showModal(modal);
    },
    async deferReply(ephemeral) {
      await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
    },
    async deferUpdate() {
      await fromMessage?.deferUpdate();
    },
    async edit(view) {
      await interaction.editReply(changed(await pictured(view)));
    },
    async deleteReply() {
      await interaction.deleteReply();
    },
    async followUp(view, ephemeral) {
      await interaction.followUp(fresh(await pictured(view), ephemeral));
    },
  };
}
