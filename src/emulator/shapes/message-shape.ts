import type { WorldUser } from '../people.ts';
import type { Occasion, WorldAttachment, WorldMessage } from '../message.ts';
import type { World } from '../world.ts';
import { userShape } from './user-shapes.ts';

/*
 * Discord's JSON of a message.
 */

type Json = Record<string, unknown>;

const DEFAULT_MESSAGE = 0;
const REPLY = 19;
const COMMAND_REPLY = 20;
const MENU_REPLY = 23;
const COMMAND_INTERACTION = 2;
const COMPONENT_INTERACTION = 3;
const FORM_INTERACTION = 5;

const isoTime = (instant: number): string => new Date(instant).toISOString();

export function attachmentUrl(publicUrl: string, channelId: string, it: WorldAttachment): string {
  return `${publicUrl}/attachments/${channelId}/${it.id}/${encodeURIComponent(it.filename)}`;
}

/** An attachment object; `ephemeral` ones are gone after a while on the real Discord. */
export function attachmentShape(
  publicUrl: string,
  channelId: string,
  it: WorldAttachment,
  ephemeral: boolean,
): Json {
  const url = attachmentUrl(publicUrl, channelId, it);
  return {
    id: it.id,
    filename: it.filename,
    size: it.data.byteLength,
    url,
    proxy_url: url,
    content_type: it.contentType,
    ...(it.description === null ? {} : { description: it.description }),
    ...it.picture,
    ...(ephemeral ? { ephemeral } : {}),
  };
}

/** The message object. `publicUrl` is where attachments are fetched from. */
export function messageShape(message: WorldMessage, world: World, publicUrl: string): Json {
  const author = world.users.get(message.authorId) as WorldUser;
  return {
    id: message.id,
    type: messageType(message),
    channel_id: message.channelId,
    author: userShape(author),
    content: message.content,
    timestamp: isoTime(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : isoTime(message.editedAt),
    tts: false,
    pinned: false,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.userIds.flatMap((id) => world.users.get(id) ?? []).map(userShape),
    mention_roles: message.mentions.roleIds,
    embeds: message.embeds,
    attachments: message.attachments.map((it) =>
      attachmentShape(publicUrl, message.channelId, it, message.onlyFor !== null),
    ),
    components: message.components,
    flags: message.flags,
    ...(author.bot ? { application_id: world.applicationId } : {}),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.replyTo === null
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channelId,
            message_id: message.replyTo,
          },
        }),
    ...(message.occasion === null
      ? {}
      : {
          webhook_id: world.applicationId,
          interaction_metadata: occasionShape(message.occasion, world),
        }),
  };
}

function messageType(message: WorldMessage): number {
  if (message.occasion?.type === COMMAND_INTERACTION) {
    const { pressedMessageId, targetUserId } = message.occasion;
    return pressedMessageId === null && targetUserId === null ? COMMAND_REPLY : MENU_REPLY;
  }
  return message.replyTo === null ? DEFAULT_MESSAGE : REPLY;
}

function occasionShape(occasion: Occasion, world: World): Json {
  const user = world.users.get(occasion.userId) as WorldUser;
  const { pressedMessageId: pressed, trigger } = occasion;
  const { targetUserId } = occasion;
  const target = targetUserId === null ? undefined : world.users.get(targetUserId);
  const aboutMenu =
    target !== undefined
      ? { target_user: userShape(target) }
      : pressed === null
        ? {}
        : { target_message_id: pressed };
  const aboutPress = { interacted_message_id: pressed };
  const aboutForm = {
    triggering_interaction_metadata: trigger === null ? null : occasionShape(trigger, world),
  };
  return {
    id: occasion.interactionId,
    type: occasion.type,
    user: userShape(user),
    authorizing_integration_owners: occasion.owners,
    ...(occasion.type === COMMAND_INTERACTION ? aboutMenu : {}),
    ...(occasion.type === COMPONENT_INTERACTION ? aboutPress : {}),
    ...(occasion.type === FORM_INTERACTION ? aboutForm : {}),
  };
}
