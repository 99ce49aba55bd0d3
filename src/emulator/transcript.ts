import type { RoomMessage } from './actions.ts';
import type { Instant } from '../base/clock.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../base/clock.ts';
import { modalFields } from './modal-data.ts';
import type { ModalField, ModalJson } from './modal-data.ts';
import { asText } from './as-text.ts';
import { Component } from './validate/component-types.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

/** What a transcript needs to know of its surroundings. */
export interface TranscriptPlace {
  now: Instant;
  /** The shown name of a user id. */
  nameOf(userId: string): string;
  channelName(channelId: string): string;
}

const LINK_STYLE = 5;
const MARGIN = '│ ';

/** A message as text that a person can read, the same on every run: no ids, no absolute times. */
export function messageTranscript(message: RoomMessage, place: TranscriptPlace): string {
  const { raw, usedBy } = message;
  const used =
    usedBy === null ? [] : [`${place.nameOf(usedBy.userId)} used /${usedBy.commandName}`];
  const mark = message.onlyFor === null ? '' : ' (only you)';
  const edited = message.editedAt === null || message.pending ? '' : ' (edited)';
  const body = message.pending ? ['… is thinking'] : messageBody(raw);
  const head = `${place.nameOf(message.authorId)}${mark}${edited}`;
  return [...used, head, ...body.map((line) => readableText(line, place))].join('\n');
}

function messageBody(raw: RoomMessage['raw']): string[] {
  const lines = raw.content === '' ? [] : raw.content.split('\n');
  for (const embed of raw.embeds.filter(isRecord)) {
    for (const name of ['title', 'description']) {
      if (typeof embed[name] === 'string') lines.push(`${MARGIN}${embed[name]}`);
    }
  }
  lines.push(...componentLines(raw.components));
  if (raw.components.length === 0) {
    lines.push(...raw.attachments.map(({ filename }) => `[file ${filename}]`));
  }
  return lines;
}

function componentLines(components: unknown): string[] {
  return Array.isArray(components) ? components.filter(isRecord).flatMap(oneComponent) : [];
}

function oneComponent(component: Json): string[] {
  switch (component['type']) {
    case Component.actionRow:
      return rowLines(component);
    case Component.section:
      return [
        ...componentLines(component['components']),
        ...accessoryLines(component['accessory']),
      ];
    case Component.textDisplay:
      return asText(component['content']).split('\n');
    case Component.mediaGallery:
      return (component['items'] as Json[]).map((item) => pictureLine(item));
    case Component.file:
      return [`[file ${asText(component['name'])}]`];
    case Component.separator:
      return [component['divider'] === false ? '' : '────'];
    case Component.container:
      return componentLines(component['components']).map((line) => `${MARGIN}${line}`.trimEnd());
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

function selectLines(select: Json): string[] {
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

/** An open form as text. */
export function modalTranscript(modal: ModalJson): string {
  const lines = [`╭ ${modal.title}`];
  const fields = new Map(modalFields(modal).map((field) => [field.component, field]));
  for (const part of modal.components.filter(isRecord)) {
    if (part['type'] === Component.textDisplay) {
      lines.push(
        ...asText(part['content'])
          .split('\n')
          .map((line) => `${MARGIN}${line}`),
      );
      continue;
    }
    const row = Array.isArray(part['components'])
      ? (part['components'] as unknown[])[0]
      : undefined;
    const field = fields.get((part['component'] ?? row) as Json);
    if (field !== undefined)
      lines.push(...fieldLines(field, part).map((line) => `${MARGIN}${line}`));
  }
  return [...lines, '╰ [ Submit ]'].join('\n');
}

function fieldLines({ component, label }: ModalField, part: Json): string[] {
  const must = component['required'] === false ? '' : ' *';
  const hint = part['description'] === undefined ? [] : [`  ${asText(part['description'])}`];
  const head = [`${label}${must}`, ...hint];
  if (component['type'] === Component.textInput) {
    const value = asText(component['value'] ?? component['placeholder']);
    return [...head, `  [ ${value || '        '} ]`];
  }
  if (component['type'] === Component.fileUpload) return [...head, '  [ Choose files ]'];
  return [...head, ...selectLines(component).map((line) => `  ${line}`)];
}

const TIMESTAMP = /<t:(-?\d+)(?::[tTdDfFR])?>/g;
const MENTION = /<@!?(\d+)>/g;
const CHANNEL = /<#(\d+)>/g;

/** Timestamps relative to the clock, people and channels by name. */
function readableText(text: string, place: TranscriptPlace): string {
  return text
    .replaceAll(TIMESTAMP, (_, seconds: string) =>
      relativeTime(Number(seconds) * SECOND - place.now),
    )
    .replaceAll(MENTION, (_, id: string) => `@${place.nameOf(id)}`)
    .replaceAll(CHANNEL, (_, id: string) => `#${place.channelName(id)}`);
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** `in 20 seconds`, `2 days ago`. */
function relativeTime(milliseconds: number): string {
  const steps = [
    { unit: 'day', size: DAY },
    { unit: 'hour', size: HOUR },
    { unit: 'minute', size: MINUTE },
    { unit: 'second', size: SECOND },
  ] as const;
  const step = steps.find(({ size }) => Math.abs(milliseconds) >= size);
  const { unit, size } = step ?? { unit: 'second' as const, size: SECOND };
  const amount = Math.round(milliseconds / size);
  return relative.format(amount, unit);
}
