import type { RoomAttachment, RoomMessage } from './actions.ts';
import { asText } from './as-text.ts';
import { COMPONENTS_V2 } from './message.ts';
import { readableText } from './readable-text.ts';
import type { TranscriptPlace } from './readable-text.ts';
import { Component } from './validate/component-types.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

/** Markdown as a person reads it. */
type Read = (markdown: unknown) => string[];

const LINK_STYLE = 5;
export const MARGIN = '│ ';

/** A message as text that a person can read, the same on every run: no ids, no absolute times. */
export function messageTranscript(message: RoomMessage, place: TranscriptPlace): string {
  const { raw, usedBy } = message;
  const used =
    usedBy === null
      ? []
      : [
          `${place.nameOf(usedBy.userId)} used ${usedBy.isMenu === true ? '' : '/'}${usedBy.commandName}`,
        ];
  const mark = message.onlyFor === null ? '' : ' (only you)';
  const edited = message.editedAt === null || message.pending ? '' : ' (edited)';
  const read: Read = (markdown) => readableText(asText(markdown), place).split('\n');
  const body = message.pending ? ['… is thinking'] : messageBody(raw, read);
  const head = `${place.nameOf(message.authorId)}${mark}${edited}`;
  return [...used, head, ...body].join('\n');
}

/** As Discord puts it: text, files, embeds, components. With Components V2 files show only where they are referred to. */
function messageBody(raw: RoomMessage['raw'], read: Read): string[] {
  const lines = raw.content === '' ? [] : read(raw.content);
  if ((raw.flags & COMPONENTS_V2) === 0) lines.push(...raw.attachments.map(fileLine));
  for (const embed of raw.embeds.filter(isRecord)) lines.push(...embedLines(embed, read));
  return [...lines, ...componentLines(raw.components, read)];
}

function fileLine({ filename, description, content_type: type }: RoomAttachment): string {
  const isPicture = type?.startsWith('image/') === true;
  return isPicture ? `[picture: ${description ?? filename}]` : `[file ${filename}]`;
}

function embedLines(embed: Json, read: Read): string[] {
  const fields = Array.isArray(embed['fields']) ? embed['fields'].filter(isRecord) : [];
  const said = [embed['title'], embed['description']];
  for (const field of fields) said.push(field['name'], field['value']);
  if (isRecord(embed['footer'])) said.push(embed['footer']['text']);
  return said
    .filter((text) => typeof text === 'string')
    .flatMap((text) => read(text).map(inMargin));
}

const inMargin = (line: string): string => `${MARGIN}${line}`.trimEnd();

function componentLines(components: unknown, read: Read): string[] {
  return Array.isArray(components)
    ? components.filter(isRecord).flatMap((component) => oneComponent(component, read))
    : [];
}

function oneComponent(component: Json, read: Read): string[] {
  switch (component['type']) {
    case Component.actionRow:
      return rowLines(component);
    case Component.section:
      return [
        ...componentLines(component['components'], read),
        ...accessoryLines(component['accessory']),
      ];
    case Component.textDisplay:
      return read(component['content']);
    case Component.mediaGallery:
      return (component['items'] as Json[]).map((item) => pictureLine(item));
    case Component.file:
      return [`[file ${asText(component['name'])}]`];
    case Component.separator:
      return [component['divider'] === false ? '' : '────'];
    case Component.container:
      return componentLines(component['components'], read).map(inMargin);
    default:
      return [];
  }
}

function rowLines(row: Json): string[] {
  const parts = (row['components'] as Json[]).map((part) =>
    part['type'] === Component.button ? [buttonText(part)] : selectLines(part),
  );
  const isButtons = parts.every((lines) => lines.length === 1);
  return isButtons ? [parts.flat().join(' ')] : parts.flat();
}

function buttonText(button: Json): string {
  const emoji = isRecord(button['emoji']) ? `${asText(button['emoji']['name'])} ` : '';
  const label = `${emoji}${asText(button['label'])}`.trim();
  const link = button['style'] === LINK_STYLE ? ` → ${asText(button['url'])}` : '';
  return `[ ${label} ]${link}${button['disabled'] === true ? ' (disabled)' : ''}`;
}

export function selectLines(select: Json): string[] {
  const options = Array.isArray(select['options']) ? select['options'].filter(isRecord) : [];
  const off = select['disabled'] === true ? ' (disabled)' : '';
  return [
    `[ ${asText(select['placeholder'], 'Choose')} ▾ ]${off}`,
    ...options.map((option) => {
      const mark = option['default'] === true ? '●' : '○';
      const more = option['description'] === undefined ? '' : ` — ${asText(option['description'])}`;
      return `  ${mark} ${asText(option['label'])}${more}`;
    }),
  ];
}

function accessoryLines(accessory: unknown): string[] {
  if (!isRecord(accessory)) return [];
  if (accessory['type'] === Component.button) return [buttonText(accessory)];
  return [pictureLine(accessory)];
}

function pictureLine(item: Json): string {
  return `[picture: ${asText(item['description'], 'no description')}]`;
}
