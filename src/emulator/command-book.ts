import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';

/** A command as a bot declares it; validated before it comes here. */
export type CommandDraft = Partial<Omit<APIApplicationCommand, 'id'>> & { name: string };

/** Where commands are registered: everywhere, or in one server. */
export type CommandScope = 'global' | 'guild';

/** The registered commands. In one scope, name and type together are unique. */
export interface CommandBook {
  list(scope: CommandScope): APIApplicationCommand[];
  find(scope: CommandScope, id: string): APIApplicationCommand | undefined;
  replaceAll(scope: CommandScope, drafts: readonly CommandDraft[]): APIApplicationCommand[];
  /** Creates, or overwrites the command with that name and type. */
  put(scope: CommandScope, draft: CommandDraft): { command: APIApplicationCommand; isNew: boolean };
  change(scope: CommandScope, id: string, draft: Partial<CommandDraft>): APIApplicationCommand;
  remove(scope: CommandScope, id: string): boolean;
  /** What members are offered: the server's own win over global ones of that name. */
  offered(): APIApplicationCommand[];
}

const CHAT_INPUT = 1;

export function commandBook(
  applicationId: string,
  guildId: string,
  mint: () => string,
  changed: () => void,
): CommandBook {
  const books = {
    global: new Map<string, APIApplicationCommand>(),
    guild: new Map<string, APIApplicationCommand>(),
  };

  const sameName = (scope: CommandScope, draft: CommandDraft): APIApplicationCommand | undefined =>
    [...books[scope].values()].find((command) => keyOf(command) === keyOf(draft));

  const complete = (
    scope: CommandScope,
    draft: CommandDraft,
    id: string,
  ): APIApplicationCommand => ({
    id,
    application_id: applicationId,
    version: mint(),
    default_member_permissions: null,
    type: CHAT_INPUT,
    name_localizations: null,
    description: '',
    description_localizations: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...(scope === 'guild' ? { guild_id: guildId } : {}),
    ...withoutUndefined(draft),
  });

  const put = (scope: CommandScope, draft: CommandDraft) => {
    const known = sameName(scope, draft);
    const command = complete(scope, draft, known?.id ?? mint());
    books[scope].set(command.id, command);
    return { command, isNew: known === undefined };
  };

  return {
    list: (scope) => [...books[scope].values()],
    find: (scope, id) => books[scope].get(id),
    replaceAll: (scope, drafts) => {
      const fresh = drafts.map((draft) =>
        complete(scope, draft, sameName(scope, draft)?.id ?? mint()),
      );
      books[scope] = new Map(fresh.map((command) => [command.id, command]));
      changed();
      return fresh;
    },
    put: (scope, draft) => {
      const result = put(scope, draft);
      changed();
      return result;
    },
    change: (scope, id, draft) => {
      const known = books[scope].get(id) as APIApplicationCommand;
      const command = { ...known, ...withoutUndefined(draft), version: mint() };
      books[scope].set(id, command);
      changed();
      return command;
    },
    remove: (scope, id) => {
      const removed = books[scope].delete(id);
      if (removed) changed();
      return removed;
    },
    offered: () => {
      const offered = new Map<string, APIApplicationCommand>();
      for (const scope of ['global', 'guild'] as const) {
        for (const command of books[scope].values()) offered.set(keyOf(command), command);
      }
      return [...offered.values()];
    },
  };
}

function keyOf(command: { name: string; type?: number }): string {
  return `${command.type ?? CHAT_INPUT} ${command.name}`;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

const SUB_COMMAND = 1;
const SUB_COMMAND_GROUP = 2;

/** The options behind `/command group sub`, or null when there is no such path. */
export function optionsAt(
  command: APIApplicationCommand,
  path: readonly string[],
): readonly APIApplicationCommandOption[] | null {
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const name of path) {
    const inner = options.find((option) => option.name === name && isNesting(option));
    if (inner === undefined) return null;
    options = 'options' in inner ? (inner.options ?? []) : [];
  }
  return options.some(isNesting) ? null : options;
}

export function isNesting(option: APIApplicationCommandOption): boolean {
  const type: number = option.type;
  return type === SUB_COMMAND || type === SUB_COMMAND_GROUP;
}
