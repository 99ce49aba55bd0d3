import { refusal } from '../discord-error.ts';
import type { UploadedFile } from '../request.ts';
import { COMPONENTS_V2, EPHEMERAL } from '../message.ts';
import type { WorldMessage } from '../message.ts';
import { messageComponents } from './components.ts';
import { embeds } from './embeds.ts';
import { attachment, mentions, nonce, reference } from './message-parts.ts';
import { anything, demand, fields, isRecord, list, orNull } from './form.ts';
import type { Check, Place } from './form.ts';
import { flag, integer, snowflake, text } from './values.ts';
import { asText } from '../as-text.ts';

/** A file may have 10 MiB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_FILES = 10;
const SUPPRESS_EMBEDS = 1 << 2;
const SUPPRESS_NOTIFICATIONS = 1 << 12;

/** Where a message body comes in; that decides which fields and flags it may have. */
type MessageUse = 'channel' | 'edit' | 'reply' | 'follow-up' | 'update';

const FLAGS: Readonly<Record<MessageUse, number>> = {
  channel: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
  edit: SUPPRESS_EMBEDS | COMPONENTS_V2,
  update: SUPPRESS_EMBEDS | COMPONENTS_V2,
  reply: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL,
  'follow-up': SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL,
};

/** Refuses flags that mean nothing here. */
export function onlyFlags(allowed: number): Check {
  return (value, place) => {
    integer({ min: 0 })(value, place);
    if (typeof value === 'number' && (value & ~allowed) !== 0) {
      place.report('MESSAGE_FLAGS_INVALID', `Flags ${value & ~allowed} cannot be set here.`);
    }
  };
}

interface Expected {
  use: MessageUse;
  files: readonly UploadedFile[];
  /** The message that is changed. */
  current: WorldMessage | null;
}

/** Everything but the components, whose check depends on the whole message. */
function shapeFor(use: MessageUse): Check {
  return fields(
    {},
    {
      content: orNull(text({ max: 2_000 })),
      tts: flag,
      embeds: orNull(embeds),
      allowed_mentions: orNull(mentions),
      components: anything,
      attachments: orNull(list(attachment, { max: MAX_FILES })),
      flags: orNull(onlyFlags(FLAGS[use])),
      enforce_nonce: flag,
      ...(use === 'channel'
        ? { nonce, message_reference: reference, sticker_ids: list(snowflake, { max: 3 }) }
        : {}),
    },
  );
}

const SHAPES: Readonly<Record<MessageUse, Check>> = {
  channel: shapeFor('channel'),
  edit: shapeFor('edit'),
  reply: shapeFor('reply'),
  'follow-up': shapeFor('follow-up'),
  update: shapeFor('update'),
};

function properComponents({ files, current }: Expected): Check {
  return (value, place) => {
    const components = isRecord(value) ? (value['components'] ?? null) : null;
    if (!isRecord(value) || components === null) return;
    const v2 = willUseV2(value, current);
    const names = attachmentNames(value, files, current);
    messageComponents(v2, names)(components, place.at('components'));
  };
}

function willUseV2(body: Record<string, unknown>, current: WorldMessage | null): boolean {
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0;
  return ((flags | (current?.flags ?? 0)) & COMPONENTS_V2) !== 0;
}

/** The attachments that the message has afterwards: kept ones and new ones. */
function attachmentNames(
  body: Record<string, unknown>,
  files: readonly UploadedFile[],
  current: WorldMessage | null,
): ReadonlySet<string> {
  const listed = listedIds(body);
  const kept = (current?.attachments ?? []).filter((it) => listed === null || listed.has(it.id));
  return new Set([...kept.map((it) => it.filename), ...files.map((file) => file.name)]);
}

/** Ids in `attachments`, or null when the field was left out. */
export function listedIds(body: Record<string, unknown>): ReadonlySet<string> | null {
  const listed = body['attachments'];
  if (!Array.isArray(listed)) return null;
  return new Set(listed.filter(isRecord).map((it) => asText(it['id'])));
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

/** Beside Components V2 there is no content, embed or sticker; what the message had must be taken away. */
function noLegacyFields(current: WorldMessage | null): Check {
  return (value, place) => {
    const body = value as Record<string, unknown>;
    if (!willUseV2(body, current)) return;
    for (const name of ['content', 'embeds', 'sticker_ids'] as const) {
      const before = name === 'sticker_ids' ? undefined : current?.[name];
      const after = body[name] === undefined ? before : body[name];
      if (isFilled(after)) {
        place
          .at(name)
          .report(
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          );
      }
    }
  };
}

function v2Stays(current: WorldMessage | null): Check {
  return (value, place) => {
    const flags = (value as Record<string, unknown>)['flags'];
    if (current === null || typeof flags !== 'number') return;
    if ((current.flags & COMPONENTS_V2) !== 0 && (flags & COMPONENTS_V2) === 0) {
      place
        .at('flags')
        .report(
          'MESSAGE_FLAGS_INVALID',
          'MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message.',
        );
    }
  };
}

function filesFound(files: readonly UploadedFile[], current: WorldMessage | null): Check {
  return (value, place) => {
    const listed = (value as Record<string, unknown>)['attachments'];
    if (!Array.isArray(listed)) return;
    const known = new Set([
      ...files.map((file) => file.id),
      ...(current?.attachments ?? []).map((it) => it.id),
    ]);
    for (const [index, it] of listed.entries())
      reportMissing(it, known, place.at('attachments').at(index));
    if (listed.length > 0) reportUnlisted(files, listed, place);
  };
}

function reportMissing(it: unknown, known: ReadonlySet<string>, place: Place): void {
  if (isRecord(it) && !known.has(asText(it['id']))) {
    place
      .at('id')
      .report('ATTACHMENT_NOT_FOUND', `There is no file or attachment ${asText(it['id'])}.`);
  }
}

function reportUnlisted(files: readonly UploadedFile[], listed: unknown[], place: Place): void {
  const ids = new Set(listed.filter(isRecord).map((it) => asText(it['id'])));
  for (const file of files) {
    if (!ids.has(file.id)) {
      place
        .at('attachments')
        .report('ATTACHMENT_NOT_LISTED', `files[${file.id}] is not listed in attachments.`);
    }
  }
}

/** Refuses a message body as Discord does: 40005 for a file too large, 50035 for its form, 50006 when nothing is left. */
export function demandMessage(body: unknown, expected: Expected): Record<string, unknown> {
  if (expected.files.some((file) => file.data.byteLength > MAX_FILE_BYTES)) {
    throw refusal('tooLarge');
  }
  const message = isRecord(body) ? body : {};
  const { files, current } = expected;
  demand(body, SHAPES[expected.use], properComponents(expected));
  demand(body, noLegacyFields(current), v2Stays(current), filesFound(files, current));
  if (isEmpty(message, expected)) throw refusal('emptyMessage');
  return message;
}

function isEmpty(body: Record<string, unknown>, { files, current }: Expected): boolean {
  const after = (name: 'content' | 'embeds' | 'components'): unknown =>
    body[name] === undefined ? current?.[name] : body[name];
  const filled =
    isFilled(after('content')) || isFilled(after('embeds')) || isFilled(after('components'));
  if (filled || files.length > 0 || isFilled(body['sticker_ids'])) return false;
  const listed = listedIds(body);
  return !(current?.attachments ?? []).some((it) => listed === null || listed.has(it.id));
}
