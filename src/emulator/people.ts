import { PermissionFlagsBits } from 'discord-api-types/v10';

/** Somebody in the local Discord. */
export interface WorldUser {
  id: string;
  username: string;
  /** As shown. */
  name: string;
  /** Discord locale: `ko`, `en-US`. */
  locale: string;
  isModerator: boolean;
  bot: boolean;
  /** Roles beside the one that everyone has. */
  roleIds: readonly string[];
}

export interface WorldRole {
  id: string;
  name: string;
  permissions: bigint;
}

export const MEMBERS = [
  { username: 'minji', name: '민지', locale: 'ko', isModerator: false },
  { username: 'alex', name: 'Alex', locale: 'en-US', isModerator: false },
  { username: 'sora', name: 'Sora', locale: 'ko', isModerator: true },
] as const;

export const EVERYONE_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

export const MODERATOR_PERMISSIONS =
  EVERYONE_PERMISSIONS |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ModerateMembers;

/** What the person may do in the server. */
export function permissionsOf(user: WorldUser): bigint {
  return user.isModerator ? MODERATOR_PERMISSIONS : EVERYONE_PERMISSIONS;
}

/** What interactions say of the bot's permissions in conversations between members, by Discord's reference. */
export const GROUP_PERMISSIONS =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone;

/** The same in a direct conversation with the bot. */
export const DIRECT_PERMISSIONS = GROUP_PERMISSIONS | PermissionFlagsBits.UseExternalEmojis;

/** The bit of a permission by Discord's name, or null. */
export function permissionBit(name: string): bigint | null {
  const bits: Readonly<Record<string, bigint>> = PermissionFlagsBits;
  return Object.hasOwn(bits, name) ? (bits[name] ?? null) : null;
}
