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
}

export const MEMBERS = [
  { username: 'minji', name: '민지', locale: 'ko', isModerator: false },
  { username: 'alex', name: 'Alex', locale: 'en-US', isModerator: false },
  { username: 'sora', name: 'Sora', locale: 'ko', isModerator: true },
] as const;

const everyone =
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

const moderator =
  everyone |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ModerateMembers;

/** What the person may do in the server. */
export function permissionsOf(user: WorldUser): bigint {
  return user.isModerator ? moderator : everyone;
}

/** What the bot may do in the server while nothing is denied, and in a direct conversation always. */
export const BOT_PERMISSIONS = everyone;

/** The bit of a permission by Discord's name, or null. */
export function permissionBit(name: string): bigint | null {
  const bits: Readonly<Record<string, bigint>> = PermissionFlagsBits;
  return Object.hasOwn(bits, name) ? (bits[name] ?? null) : null;
}
