import { ActionError } from './actions-error.ts';
import { isInGuild } from './channel.ts';
import type { WorldChannel } from './channel.ts';
import { attachmentShape } from './shapes/message-shape.ts';
import { channelShape } from './shapes/channel-shapes.ts';
import { roleShape } from './shapes/guild-shapes.ts';
import { memberShape, userShape } from './shapes/user-shapes.ts';
import type { World } from './world.ts';

type Json = Record<string, unknown>;

/** What a person can point at in an option, a select or a form. */
export type EntityKind = 'user' | 'role' | 'mentionable' | 'channel' | 'attachment';

/** Gathers what a person pointed at while an interaction is put together. */
export interface Entities {
  /** The id behind an id or a shown name; remembered. What is not there is an ActionError. */
  take(kind: EntityKind, wanted: string): string;
  /** Discord's `resolved` of all that was taken. */
  resolved(): Json;
}

interface Finding {
  world: World;
  publicUrl: () => string;
  channel: WorldChannel;
  keep: (part: string, id: string, shape: Json) => string;
}

export function gatherEntities(
  world: World,
  publicUrl: () => string,
  channel: WorldChannel,
): Entities {
  const taken: Record<string, Json> = {};
  return {
    take: (kind, wanted) => {
      const keep = (part: string, id: string, shape: Json): string => {
        taken[part] = { ...taken[part], [id]: shape };
        return id;
      };
      const id = FINDERS[kind]({ world, publicUrl, channel, keep }, wanted);
      if (id === null) throw new ActionError(`There is no ${NAMES[kind]} "${wanted}".`);
      return id;
    },
    resolved: () => taken,
  };
}

type Finder = (finding: Finding, wanted: string) => string | null;

const findUser: Finder = ({ world, channel, keep }, wanted) => {
  const plain = wanted.replace(/^@/, '');
  const found = [...world.users.values()].find(({ id, name, username }) =>
    [id, name, username].includes(plain),
  );
  if (found === undefined) return null;
  if (isInGuild(channel)) {
    const { user: _, ...member } = memberShape(found);
    keep('members', found.id, member);
  }
  return keep('users', found.id, userShape(found));
};

const findRole: Finder = ({ world, keep }, wanted) => {
  const plain = wanted.replace(/^@(?!everyone)/, '');
  const found = [...world.roles.values()].find(({ id, name }) => [id, name].includes(plain));
  return found === undefined ? null : keep('roles', found.id, roleShape(found));
};

const findChannel: Finder = ({ world, keep }, wanted) => {
  const plain = wanted.replace(/^#/, '');
  const found = [...world.channels.values()].find(
    (it) => isInGuild(it) && [it.id, it.name].includes(plain),
  );
  if (found === undefined) return null;
  const permissions = world.botPermissions(found.id).toString();
  return keep('channels', found.id, { ...channelShape(found, world), permissions });
};

const findUpload: Finder = ({ world, publicUrl, channel, keep }, wanted) => {
  const found = world.uploads.get(wanted);
  if (found === undefined) return null;
  return keep('attachments', wanted, attachmentShape(publicUrl(), channel.id, found, true));
};

const FINDERS: Readonly<Record<EntityKind, Finder>> = {
  user: findUser,
  role: findRole,
  mentionable: (finding, wanted) => findUser(finding, wanted) ?? findRole(finding, wanted),
  channel: findChannel,
  attachment: findUpload,
};

const NAMES: Readonly<Record<EntityKind, string>> = {
  user: 'member',
  role: 'role',
  mentionable: 'member or role',
  channel: 'channel',
  attachment: 'uploaded file',
};
