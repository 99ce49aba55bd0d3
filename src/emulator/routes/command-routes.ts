import { asText } from '../as-text.ts';
import type { CommandDraft, CommandScope } from '../command-book.ts';
import { refusal } from '../discord-error.ts';
import { param, route } from '../route.ts';
import type { Call, Reply, Route } from '../route.ts';
import { withoutTranslations } from '../shapes/command-shape.ts';
import { CHAT_INPUT, demandCommand, demandCommands, MAX_COMMANDS } from '../validate/command.ts';
import type { World } from '../world.ts';
import { isRecord } from '../validate/form.ts';

/** Commands everywhere and in one server. */
export function commandRoutes(world: World): Route[] {
  const everywhere = '/applications/:application/commands';
  const inGuild = '/applications/:application/guilds/:guild/commands';
  return [...scopeRoutes(world, 'global', everywhere), ...scopeRoutes(world, 'guild', inGuild)];
}

function scopeRoutes(world: World, scope: CommandScope, path: string): Route[] {
  const { commands } = world;
  const own =
    (handle: (call: Call) => Reply) =>
    (call: Call): Reply => {
      if (param(call, 'application') !== world.applicationId) throw refusal('missingAccess');
      if (scope === 'guild' && (param(call, 'guild') !== world.guild.id || !world.botInGuild())) {
        throw refusal('missingAccess');
      }
      return handle(call);
    };
  const known = (call: Call) => {
    const command = commands.find(scope, param(call, 'command'));
    if (command === undefined) throw refusal('unknownCommand');
    return command;
  };

  return [
    route(
      'GET',
      path,
      own(({ query }) => {
        const list = commands.list(scope);
        const isWhole = query.get('with_localizations') === 'true';
        return { status: 200, body: isWhole ? list : withoutTranslations(list) };
      }),
    ),
    route(
      'PUT',
      path,
      own(({ body }) => {
        demandCommands(body.json);
        const drafts = body.json as CommandDraft[];
        demandRoom(drafts);
        return { status: 200, body: commands.replaceAll(scope, drafts.map(normal)) };
      }),
    ),
    route(
      'POST',
      path,
      own(({ body }) => {
        demandCommand(body.json);
        const draft = normal(body.json as CommandDraft);
        const others = commands.list(scope).filter((command) => command.name !== draft.name);
        demandRoom([...others, draft]);
        const { command, isNew } = commands.put(scope, draft);
        return { status: isNew ? 201 : 200, body: command };
      }),
    ),
    route(
      'GET',
      `${path}/:command`,
      own((call) => ({ status: 200, body: known(call) })),
    ),
    route(
      'PATCH',
      `${path}/:command`,
      own((call) => {
        const command = known(call);
        const change = isRecord(call.body.json) ? call.body.json : {};
        const { name, description } = command;
        const type: number = command.type;
        demandCommand({ name, type, ...(type === CHAT_INPUT ? { description } : {}), ...change });
        return {
          status: 200,
          body: commands.change(scope, command.id, normal(change as Partial<CommandDraft>)),
        };
      }),
    ),
    route(
      'DELETE',
      `${path}/:command`,
      own((call) => {
        commands.remove(scope, known(call).id);
        return { status: 204 };
      }),
    ),
  ];
}

function demandRoom(drafts: readonly { type?: number }[]): void {
  const slash = drafts.filter((draft) => (draft.type ?? CHAT_INPUT) === CHAT_INPUT);
  if (slash.length > MAX_COMMANDS) throw refusal('tooManyCommands');
}

/** Permissions are handed back as text. Fields that the server sets can't be set by the bot. */
function normal<T extends Partial<CommandDraft>>(draft: T): T {
  const { default_member_permissions: permissions, ...rest } = draft as Record<string, unknown>;
  delete rest['id'];
  delete rest['application_id'];
  if (permissions === undefined) return rest as T;
  return {
    ...rest,
    default_member_permissions: permissions === null ? null : asText(permissions),
  } as T;
}
