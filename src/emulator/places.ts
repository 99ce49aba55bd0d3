import type { RoomChannel } from './actions.ts';
import { ActionError } from './actions-error.ts';
import type { WorldChannel } from './channel.ts';
import { roomChannel } from './room-views.ts';
import { startThread } from './threads.ts';
import type { World } from './world.ts';

/** What moderators and the people of a server do with its places, and where the bot is at home. */
export interface Places {
  /**
   * A conversation of members, by shown names. The bot does not belong to it; `broughtBy` has it in their account, as
   * a user-installed app.
   */
  openGroup(members: readonly string[], broughtBy: string): RoomChannel;
  /** The person adds the bot to their account, or takes it away. */
  install(member: string): void;
  uninstall(member: string): void;
  addChannel(name: string): RoomChannel;
  /** A public thread that a person starts. */
  startThread(channelId: string, name: string, member: string): RoomChannel;
  /** Hides the thread; a locked one is opened again by moderators only. */
  archiveThread(threadId: string, options?: { locked?: boolean }): void;
  /** With its messages and threads; the bot is answered 10003 from then on. */
  deleteChannel(channelId: string): void;
  /** Takes the bot out of the server: GUILD_DELETE. */
  removeBot(): void;
  /** Invites it again: GUILD_CREATE. */
  inviteBot(): void;
  /** The server is unavailable: GUILD_DELETE that says so. */
  beginOutage(): void;
  /** It is back: GUILD_CREATE. */
  endOutage(): void;
}

export function createPlaces(world: World): Places {
  const member = (name: string) => {
    const found = [...world.users.values()].find(
      (user) => !user.bot && [user.name, user.username, user.id].includes(name),
    );
    if (found === undefined) throw new ActionError(`There is no member "${name}".`);
    return found;
  };
  const channel = (id: string): WorldChannel => {
    const found = world.channels.get(id);
    if (found === undefined) throw new ActionError(`There is no channel "${id}".`);
    return found;
  };
  return {
    openGroup: (names, broughtBy) => {
      const people = names.map(member);
      if (people.length < 2) throw new ActionError('A group has at least two members.');
      world.installers.add(member(broughtBy).id);
      const memberIds = people.map(({ id }) => id);
      const name = people.map((person) => person.name).join(', ');
      return roomChannel(world.addChannel(name, 'group', { memberIds }));
    },
    install: (name) => void world.installers.add(member(name).id),
    uninstall: (name) => void world.installers.delete(member(name).id),
    addChannel: (name) => roomChannel(world.addChannel(name, 'text')),
    startThread: (channelId, name, starter) =>
      roomChannel(startThread(world, channel(channelId), { name, ownerId: member(starter).id })),
    archiveThread: (threadId, { locked = false } = {}) =>
      world.changeThread(channel(threadId), { archived: true, locked }),
    deleteChannel: (channelId) => world.removeChannel(channel(channelId)),
    removeBot: () => world.setBotInGuild(false),
    inviteBot: () => world.setBotInGuild(true),
    beginOutage: () => world.setOutage(true),
    endOutage: () => world.setOutage(false),
  };
}
