import { asText } from './as-text.ts';
import { mentionsOf, NO_MENTIONS } from './mentions.ts';
import type { Mentions } from './mentions.ts';
import { pictureSize } from './picture-size.ts';
import type { ParsedBody, UploadedFile } from './request.ts';
import { attachmentUrl } from './shapes/message-shape.ts';
import { listedIds } from './validate/message.ts';
import { Component } from './validate/component-types.ts';
import { COMPONENTS_V2, LOADING } from './message.ts';
import type { WorldAttachment, WorldMessage } from './message.ts';
import type { World } from './world.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

/** What an already validated body makes of a message. */
export interface Drafted {
  content: string;
  embeds: unknown[];
  components: Json[];
  attachments: WorldAttachment[];
  flags: number;
  mentions: Mentions;
}

export interface DraftPlace {
  world: World;
  publicUrl: string;
  channelId: string;
}

const NOTHING: Drafted = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  mentions: NO_MENTIONS,
};

/**
 * Applies a body to what is there; fields that are left out stay. `keepFlags` can't be changed by the body.
 * @param replyTo The author of the message that this one answers.
 */
export function draftMessage(
  place: DraftPlace,
  body: ParsedBody,
  current: WorldMessage | null,
  keepFlags: number,
  replyTo: string | null = null,
): Drafted {
  const json = isRecord(body.json) ? body.json : {};
  const before: Drafted = current ?? NOTHING;
  const attachments = [
    ...keptAttachments(before.attachments, json),
    ...body.files.map((file) => storedAttachment(file, json, place.world)),
  ];
  const flags = typeof json['flags'] === 'number' ? json['flags'] : 0;
  const components =
    json['components'] === undefined
      ? before.components
      : storedComponents((json['components'] as Json[] | null) ?? [], attachments, place);
  const content = json['content'] === undefined ? before.content : asText(json['content']);
  const allowed = json['allowed_mentions'];
  return {
    content,
    mentions: mentionsOf(place.world, { content, components }, allowed, replyTo),
    embeds: json['embeds'] === undefined ? before.embeds : ((json['embeds'] as unknown[]) ?? []),
    components,
    attachments,
    flags: (flags | keepFlags | (before.flags & COMPONENTS_V2)) & ~LOADING,
  };
}

function keptAttachments(before: readonly WorldAttachment[], json: Json): WorldAttachment[] {
  const listed = listedIds(json);
  return before.filter((it) => listed === null || listed.has(it.id));
}

function storedAttachment(file: UploadedFile, json: Json, world: World): WorldAttachment {
  const listed = Array.isArray(json['attachments']) ? json['attachments'].filter(isRecord) : [];
  const described = listed.find((it) => asText(it['id']) === file.id);
  const description = described?.['description'];
  return {
    id: world.mint(),
    filename: file.name,
    description: typeof description === 'string' && description !== '' ? description : null,
    contentType: file.contentType,
    data: file.data,
    picture: pictureSize(file.data),
  };
}

/** Components as Discord hands them back: with ids, defaults filled in and attachment addresses resolved. */
function storedComponents(
  components: readonly Json[],
  attachments: readonly WorldAttachment[],
  place: DraftPlace,
): Json[] {
  const taken = new Set<number>();
  collectIds(components, taken);
  let next = 0;
  const freshId = (): number => {
    do next++;
    while (taken.has(next));
    return next;
  };
  const resolve = (media: unknown): Json => resolvedMedia(media as Json, attachments, place);
  const storedItem = (item: Json): Json => {
    const media = resolve(item['media']);
    return { description: null, spoiler: false, ...withoutNull(item), media };
  };
  const store = (component: Json): Json => {
    const id =
      typeof component['id'] === 'number' && component['id'] > 0 ? component['id'] : freshId();
    const stored: Json = { ...defaultsOf(component), ...withoutNull(component), id };
    if (Array.isArray(component['components'])) {
      stored['components'] = component['components'].map((inner) => store(inner as Json));
    }
    if (isRecord(component['accessory'])) stored['accessory'] = store(component['accessory']);
    if (component['media'] !== undefined) stored['media'] = resolve(component['media']);
    if (component['file'] !== undefined)
      Object.assign(stored, storedFile(resolve(component['file']), attachments));
    if (component['type'] === Component.mediaGallery) {
      stored['items'] = (component['items'] as Json[]).map(storedItem);
    }
    return stored;
  };
  return components.map(store);
}

function collectIds(value: unknown, taken: Set<number>): void {
  if (Array.isArray(value)) for (const entry of value) collectIds(entry, taken);
  else if (isRecord(value)) {
    if (typeof value['id'] === 'number') taken.add(value['id']);
    collectIds(value['components'], taken);
    collectIds(value['accessory'], taken);
  }
}

/** What Discord adds to a component that leaves it out. */
function defaultsOf(component: Json): Json {
  switch (component['type']) {
    case Component.container:
      return { accent_color: null, spoiler: false };
    case Component.thumbnail:
      return { description: null, spoiler: false };
    case Component.separator:
      return { divider: true, spacing: 1 };
    case Component.file:
      return { spoiler: false };
    case Component.stringSelect:
    case Component.userSelect:
    case Component.roleSelect:
    case Component.mentionableSelect:
    case Component.channelSelect:
      return { min_values: 1, max_values: 1, disabled: false };
    default:
      return {};
  }
}

function withoutNull(component: Json): Json {
  return Object.fromEntries(
    Object.entries(component).filter(([, value]) => value !== null && value !== undefined),
  );
}

function resolvedMedia(
  media: Json,
  attachments: readonly WorldAttachment[],
  place: DraftPlace,
): Json {
  const url = asText(media['url']);
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  const attachment = attachments.findLast((it) => it.filename === name);
  if (attachment === undefined) return { id: place.world.mint(), url, proxy_url: url };
  const address = attachmentUrl(place.publicUrl, place.channelId, attachment);
  return {
    id: place.world.mint(),
    url: address,
    proxy_url: address,
    attachment_id: attachment.id,
    content_type: attachment.contentType,
    ...attachment.picture,
  };
}

function storedFile(file: Json, attachments: readonly WorldAttachment[]): Json {
  const attachment = attachments.find((it) => it.id === file['attachment_id']);
  return { file, name: attachment?.filename ?? null, size: attachment?.data.byteLength ?? null };
}
