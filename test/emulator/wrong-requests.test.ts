import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { standingClock } from '../../src/base/clock.ts';
import { startEmulator } from '../../src/emulator/server.ts';
import type { Emulator } from '../../src/emulator/server.ts';
import { MONDAY_MORNING } from './bot.ts';

/*
 * What Discord refuses, the local Discord refuses: with the same status, the same code, and at the same place of
 * the body.
 */

let emulator: Emulator;
let socket: WebSocket;

beforeAll(async () => {
  emulator = await startEmulator({ clock: standingClock(MONDAY_MORNING), answerWithinMs: 30_000 });
  socket = new WebSocket(emulator.url.replace('http', 'ws'));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(JSON.stringify({ op: 2, d: { token: emulator.token, intents: 0 } }));
  await new Promise((resolve) => socket.once('message', resolve));
  await api('PUT', commandsPath(), { body: REGISTERED });
});
afterAll(async () => {
  socket.terminate();
  await emulator.close();
});

const REGISTERED = [{ name: 'go', description: 'Goes' }];
const commandsPath = (): string => `/applications/${emulator.applicationId}/commands`;

interface Refusal {
  status: number;
  code: number;
  /** Code of the fault at the place, by Discord's nested form. */
  at: (place: string) => string | undefined;
}

interface Sent {
  body?: unknown;
  token?: string | null;
  raw?: string | FormData;
}

async function api(method: string, path: string, sent: Sent = {}): Promise<Refusal> {
  const { body, token = emulator.token, raw } = sent;
  const content = raw ?? (body === undefined ? null : JSON.stringify(body));
  const response = await fetch(`${emulator.apiUrl}/v10${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
      ...(typeof content === 'string' ? { 'content-type': 'application/json' } : {}),
    },
    body: content,
  });
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    return api(method, path, sent);
  }
  const text = await response.text();
  const answer = (text === '' ? {} : JSON.parse(text)) as { code?: number; errors?: unknown };
  return {
    status: response.status,
    code: answer.code ?? 0,
    at: (place) => {
      let node = answer.errors as Record<string, unknown> | undefined;
      for (const key of place === '' ? [] : place.split('.')) {
        node = node?.[key] as Record<string, unknown> | undefined;
      }
      return (node?.['_errors'] as { code: string }[] | undefined)?.[0]?.code;
    },
  };
}

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const text = (content: string) => ({ type: 10, content });
const button = (id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'B',
  custom_id: id,
  ...more,
});
const row = (...components: unknown[]) => ({ type: 1, components });
const buttons = (count: number) => Array.from({ length: count }, (_, n) => button(`b${n}`));
const option = (n: number) => ({ label: `L${n}`, value: `v${n}` });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option(1)], ...more });
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const label = (component: object, more: object = {}) => ({
  type: 18,
  label: 'Label',
  component,
  ...more,
});
const input = (more: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
const modal = (more: object = {}) => ({
  custom_id: 'm',
  title: 'T',
  components: [label(input())],
  ...more,
});
const v2 = (...components: unknown[]) => ({ flags: V2, components });

describe('a message is refused', () => {
  const cases: [
    what: string,
    body: object,
    status: number,
    code: number,
    place?: string,
    fault?: string,
  ][] = [
    ['that is empty', {}, 400, 50006],
    [
      'with content beyond 2,000',
      { content: 'a'.repeat(2_001) },
      400,
      50035,
      'content',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['with content that is no text', { content: 5 }, 400, 50035, 'content', 'STRING_TYPE_CONVERT'],
    [
      'with an unknown field',
      { content: 'x', contnet: 'y' },
      400,
      50035,
      'contnet',
      'UNKNOWN_FIELD',
    ],
    [
      'that is ephemeral without an interaction',
      { content: 'x', flags: EPHEMERAL },
      400,
      50035,
      'flags',
      'MESSAGE_FLAGS_INVALID',
    ],
    [
      'with V2 components but without the flag',
      { components: [text('x')] },
      400,
      50035,
      'components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'with content beside V2',
      { ...v2(text('x')), content: 'y' },
      400,
      50035,
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'with embeds beside V2',
      { ...v2(text('x')), embeds: [{ title: 'y' }] },
      400,
      50035,
      'embeds',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'with 11 embeds',
      { embeds: many(11, () => ({ title: 'x' })) },
      400,
      50035,
      'embeds',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with embeds beyond 6,000 in all',
      { embeds: many(2, () => ({ description: 'a'.repeat(3_001) })) },
      400,
      50035,
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'with a title beyond 256',
      { embeds: [{ title: 'a'.repeat(257) }] },
      400,
      50035,
      'embeds.0.title',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with six buttons in a row',
      { components: [row(...buttons(6))] },
      400,
      50035,
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a select beside a button',
      { components: [row(select(), button('b'))] },
      400,
      50035,
      'components.0.components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'with six rows without V2',
      { components: many(6, (n) => row(button(`b${n}`))) },
      400,
      50035,
      'components',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with an empty row',
      { components: [row()] },
      400,
      50035,
      'components.0.components',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'with a custom id twice',
      { components: [row(button('a'), button('a'))] },
      400,
      50035,
      'components.0.components.1.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'with a custom id beyond 100',
      { components: [row(button('a'.repeat(101)))] },
      400,
      50035,
      'components.0.components.0.custom_id',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with an empty custom id',
      { components: [row(button(''))] },
      400,
      50035,
      'components.0.components.0.custom_id',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'with a button label beyond 80',
      { components: [row(button('a', { label: 'a'.repeat(81) }))] },
      400,
      50035,
      'components.0.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a button without label and emoji',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      400,
      50035,
      'components.0.components.0',
      'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    ],
    [
      'with a link button that has a custom id',
      { components: [row(button('a', { style: 5, url: 'https://a.org' }))] },
      400,
      50035,
      'components.0.components.0.custom_id',
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    [
      'with a link that is no web address',
      { components: [row({ type: 2, style: 5, label: 'L', url: 'file://x' })] },
      400,
      50035,
      'components.0.components.0.url',
      'URL_TYPE_INVALID_SCHEME',
    ],
    [
      'with a style that does not exist',
      { components: [row(button('a', { style: 9 }))] },
      400,
      50035,
      'components.0.components.0.style',
      'NUMBER_TYPE_MAX',
    ],
    [
      'with 26 options',
      { components: [row(select({ options: many(26, option) }))] },
      400,
      50035,
      'components.0.components.0.options',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with two options of one value',
      { components: [row(select({ options: [option(1), option(1)] }))] },
      400,
      50035,
      'components.0.components.0.options.1.value',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'with more choices asked for than there are',
      { components: [row(select({ max_values: 2 }))] },
      400,
      50035,
      'components.0.components.0.max_values',
      'NUMBER_TYPE_MAX',
    ],
    [
      'with 41 components, nested ones counted',
      v2(...many(20, (n) => row(button(`b${n}`))), text('x')),
      400,
      50035,
      'components',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with texts beyond 4,000 in all',
      v2(text('a'.repeat(2_001)), { type: 17, components: [text('a'.repeat(2_000))] }),
      400,
      50035,
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['with an empty text', v2(text('')), 400, 50035, 'components.0.content', 'BASE_TYPE_REQUIRED'],
    ['with Hangul beyond the byte ceiling', v2(text('가'.repeat(3_390))), 500, 0],
    [
      'with four texts in a section',
      v2({ type: 9, components: many(4, () => text('x')), accessory: button('a') }),
      400,
      50035,
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a section without accessory',
      v2({ type: 9, components: [text('x')] }),
      400,
      50035,
      'components.0.accessory',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'with a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
      400,
      50035,
      'components.0.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'with a color that is none',
      v2({ type: 17, accent_color: 0x1000000, components: [text('x')] }),
      400,
      50035,
      'components.0.accent_color',
      'NUMBER_TYPE_MAX',
    ],
    [
      'with eleven pictures in a gallery',
      v2({ type: 12, items: many(11, () => ({ media: { url: 'https://a.org/b.png' } })) }),
      400,
      50035,
      'components.0.items',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a picture that is not attached',
      v2({ type: 12, items: [{ media: { url: 'attachment://no.png' } }] }),
      400,
      50035,
      'components.0.items.0.media.url',
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'with a file from elsewhere',
      v2({ type: 13, file: { url: 'https://a.org/b.txt' } }),
      400,
      50035,
      'components.0.file.url',
      'UNFURLED_MEDIA_ITEM_REQUIRES_ATTACHMENT',
    ],
    [
      'with alt text beyond 1,024',
      v2({
        type: 12,
        items: [{ description: 'a'.repeat(1_025), media: { url: 'https://a.org/b.png' } }],
      }),
      400,
      50035,
      'components.0.items.0.description',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a text input outside a modal',
      { components: [row(input())] },
      400,
      50035,
      'components.0.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'with a component id twice',
      v2({ ...text('x'), id: 5 }, { ...text('y'), id: 5 }),
      400,
      50035,
      'components.1.id',
      'COMPONENT_ID_DUPLICATED',
    ],
    [
      'with mentions both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      400,
      50035,
      'allowed_mentions.parse',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'with a nonce beyond 25',
      { content: 'x', nonce: 'a'.repeat(26) },
      400,
      50035,
      'nonce',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with an attachment that was not sent',
      { content: 'x', attachments: [{ id: '0', filename: 'a.txt' }] },
      400,
      50035,
      'attachments.0.id',
      'ATTACHMENT_NOT_FOUND',
    ],
  ];
  it.each(cases)('%s', async (_, body, status, code, place, fault) => {
    const path = `/channels/${emulator.channels[0]?.id}/messages`;
    const refused = await api('POST', path, { body });
    expect([refused.status, refused.code]).toEqual([status, code]);
    expect(place === undefined ? fault : refused.at(place)).toBe(fault);
  });

  it('with a file beyond 10 MiB: 40005', async () => {
    const form = new FormData();
    form.set('payload_json', '{"content":"x"}');
    form.set('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin');
    const path = `/channels/${emulator.channels[0]?.id}/messages`;
    const refused = await api('POST', path, { raw: form });
    expect([refused.status, refused.code]).toEqual([413, 40005]);
  });

  it('that is no JSON: 50109', async () => {
    const path = `/channels/${emulator.channels[0]?.id}/messages`;
    const refused = await api('POST', path, { raw: '{"content":' });
    expect([refused.status, refused.code]).toEqual([400, 50109]);
  });

  it('but taken at the very limits', async () => {
    const path = `/channels/${emulator.channels[0]?.id}/messages`;
    const bodies = [
      { content: 'a'.repeat(2_000) },
      { content: '😀'.repeat(2_000) },
      { components: many(5, (r) => row(...many(5, (n) => button(`b${r}.${n}`)))) },
      v2(text('a'.repeat(4_000))),
      v2(text('가'.repeat(3_380))),
      v2(...many(20, (n) => row(button(`b${n}`)))),
      { content: 'x', nonce: 'a'.repeat(25), enforce_nonce: true },
    ];
    for (const body of bodies) expect((await api('POST', path, { body })).status).toBe(200);
  });
});

describe('commands are refused', () => {
  const long = (n: number) => ({ type: 3, name: `o${n}`, description: 'a'.repeat(100) });
  const group = (n: number) => ({
    type: 1,
    name: `g${n}`,
    description: 'a'.repeat(100),
    options: many(25, long),
  });
  const command = (more: object) => [{ name: 'ok', description: 'Fine', ...more }];
  const cases: [what: string, body: unknown, place: string, fault: string][] = [
    [
      'with capitals in the name',
      command({ name: 'Paper' }),
      '0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['with a blank in the name', command({ name: 'my paper' }), '0.name', 'STRING_TYPE_REGEX'],
    ['with a name beyond 32', command({ name: 'a'.repeat(33) }), '0.name', 'BASE_TYPE_BAD_LENGTH'],
    ['without description', [{ name: 'ok' }], '0.description', 'BASE_TYPE_REQUIRED'],
    [
      'with a description beyond 100',
      command({ description: 'a'.repeat(101) }),
      '0.description',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a Korean description beyond 100',
      command({ description_localizations: { ko: '가'.repeat(101) } }),
      '0.description_localizations.ko',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a locale that does not exist',
      command({ name_localizations: { kr: 'x' } }),
      '0.name_localizations.kr',
      'BASE_TYPE_CHOICES',
    ],
    ['with 26 options', command({ options: many(26, long) }), '0.options', 'BASE_TYPE_MAX_LENGTH'],
    [
      'with a required option after an optional one',
      command({ options: [long(1), { ...long(2), required: true }] }),
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'with two options of one name',
      command({ options: [long(1), long(1)] }),
      '0.options.1.name',
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'with sub-commands beside options',
      command({ options: [long(1), group(1)] }),
      '0.options',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'with 26 choices',
      command({
        options: [{ ...long(1), choices: many(26, (n) => ({ name: `c${n}`, value: `${n}` })) }],
      }),
      '0.options.0.choices',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a number among text choices',
      command({ options: [{ ...long(1), choices: [{ name: 'c', value: 5 }] }] }),
      '0.options.0.choices.0.value',
      'STRING_TYPE_CONVERT',
    ],
    [
      'with autocomplete beside choices',
      command({
        options: [{ ...long(1), autocomplete: true, choices: [{ name: 'c', value: 'c' }] }],
      }),
      '0.options.0.autocomplete',
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
    ],
    [
      'with autocomplete on a yes or no',
      command({ options: [{ type: 5, name: 'o', description: 'd', autocomplete: true }] }),
      '0.options.0.autocomplete',
      'UNKNOWN_FIELD',
    ],
    [
      'with an option of no type',
      command({ options: [{ type: 99, name: 'o', description: 'd' }] }),
      '0.options.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'beyond 8,000 characters in one',
      command({ options: many(4, group) }),
      '0',
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
    [
      'with one name twice',
      [...command({}), ...command({})],
      '1',
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
    ],
    [
      'with a menu that has a description',
      [{ type: 3, name: 'Menu', description: 'x' }],
      '0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a menu that has options',
      [{ type: 3, name: 'Menu', options: [] }],
      '0.options',
      'UNKNOWN_FIELD',
    ],
    ['that are no list', { name: 'x' }, '', 'LIST_TYPE_CONVERT'],
  ];
  it.each(cases)('%s', async (_, body, place, fault) => {
    const refused = await api('PUT', commandsPath(), { body });
    expect([refused.status, refused.code, refused.at(place)]).toEqual([400, 50035, fault]);
  });

  it('beyond a hundred: 30032', async () => {
    const body = many(101, (n) => ({ name: `c${n}`, description: 'd' }));
    const refused = await api('PUT', commandsPath(), { body });
    expect([refused.status, refused.code]).toEqual([400, 30032]);
  });

  it('when they are not there: 10063', async () => {
    for (const method of ['GET', 'DELETE', 'PATCH']) {
      const refused = await api(
        method,
        `${commandsPath()}/1`,
        method === 'PATCH' ? { body: {} } : {},
      );
      expect([refused.status, refused.code]).toEqual([404, 10063]);
    }
  });

  it('of another application: 50001', async () => {
    const refused = await api('PUT', '/applications/1/commands', { body: [] });
    expect([refused.status, refused.code]).toEqual([403, 50001]);
  });
});

/** A fresh interaction that waits for its first answer. */
function interaction(kind: 'command' | 'button' | 'modal' = 'command') {
  const alex = emulator.person('Alex');
  const channelId = emulator.channels[0]?.id ?? '';
  const made = emulator.room.act(alex.id, {
    type: 'command',
    channelId,
    path: ['go'],
    options: {},
  });
  if (made === null) throw new Error('no interaction');
  const callback = (body: unknown, of = made) =>
    api('POST', `/interactions/${of.id}/${of.token}/callback`, { body, token: null });
  const webhook = `/webhooks/${emulator.applicationId}/${made.token}`;
  return { made, callback, webhook, alex, channelId, kind };
}

async function pressed() {
  const { callback, alex, channelId, made } = interaction();
  await callback({ type: 4, data: { content: 'x', components: [row(button('b'))] } });
  const messageId = alex.sees().at(-1)?.id ?? '';
  const next = emulator.room.act(alex.id, { type: 'button', channelId, messageId, customId: 'b' });
  if (next === null) throw new Error('no interaction');
  return { press: next, callback: (body: unknown) => callback(body, next), made };
}

async function submitted() {
  const { callback, alex, made } = interaction();
  await callback({ type: 9, data: modal() });
  const next = emulator.room.act(alex.id, { type: 'modal', modalId: made.id, fields: { i: 'x' } });
  if (next === null) throw new Error('no interaction');
  return (body: unknown) => callback(body, next);
}

describe('an answer to an interaction is refused', () => {
  const deferredCases: [what: string, data: object, place: string, fault: string][] = [
    ['V2 at a defer', { flags: V2 }, 'data.flags', 'MESSAGE_FLAGS_INVALID'],
    ['content at a defer', { content: 'x' }, 'data.content', 'UNKNOWN_FIELD'],
  ];
  it.each(deferredCases)('%s', async (_, data, place, fault) => {
    const refused = await interaction().callback({ type: 5, data });
    expect([refused.status, refused.code, refused.at(place)]).toEqual([400, 50035, fault]);
  });

  const typeCases: [what: string, type: number][] = [
    ['an update of a command', 7],
    ['suggestions to a command', 8],
    ['a kind that does not exist', 99],
  ];
  it.each(typeCases)('%s', async (_, type) => {
    const refused = await interaction().callback({ type, data: {} });
    expect([refused.status, refused.code, refused.at('type')]).toEqual([
      400,
      50035,
      'BASE_TYPE_CHOICES',
    ]);
  });

  const modalCases: [what: string, data: object, place: string, fault: string][] = [
    [
      'a modal with a title beyond 45',
      modal({ title: 'a'.repeat(46) }),
      'data.title',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['a modal without parts', modal({ components: [] }), 'data.components', 'BASE_TYPE_REQUIRED'],
    [
      'a modal with six parts',
      modal({ components: many(6, (n) => label(input({ custom_id: `i${n}` }))) }),
      'data.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a modal with a label beyond 45',
      modal({ components: [label(input(), { label: 'a'.repeat(46) })] }),
      'data.components.0.label',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a modal with a button',
      modal({ components: [label(button('b'))] }),
      'data.components.0.component.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'a modal with a labelled input in a label',
      modal({ components: [label(input({ label: 'x' }))] }),
      'data.components.0.component.label',
      'TEXT_INPUT_LABEL_NOT_ALLOWED',
    ],
    [
      'a modal with a disabled select',
      modal({ components: [label(select({ disabled: true }))] }),
      'data.components.0.component.disabled',
      'UNKNOWN_FIELD',
    ],
    [
      'a modal with more text than may be typed',
      modal({ components: [label(input({ value: 'a'.repeat(4_001) }))] }),
      'data.components.0.component.value',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a modal with one custom id twice',
      modal({ components: [label(input()), label(input())] }),
      'data.components.1.component.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a modal with two inputs in a row',
      modal({ components: [row(input({ label: 'a' }), input({ label: 'b', custom_id: 'j' }))] }),
      'data.components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
  ];
  it.each(modalCases)('%s', async (_, data, place, fault) => {
    const refused = await interaction().callback({ type: 9, data });
    expect([refused.status, refused.code, refused.at(place)]).toEqual([400, 50035, fault]);
  });

  it('a modal to a modal', async () => {
    const callback = await submitted();
    const refused = await callback({ type: 9, data: modal() });
    expect([refused.status, refused.code, refused.at('type')]).toEqual([
      400,
      50035,
      'BASE_TYPE_CHOICES',
    ]);
  });

  it('an empty message: 50006', async () => {
    const refused = await interaction().callback({ type: 4, data: {} });
    expect([refused.status, refused.code]).toEqual([400, 50006]);
  });

  it('a second one: 40060', async () => {
    const { callback } = interaction();
    await callback({ type: 4, data: { content: 'x' } });
    const refused = await callback({ type: 4, data: { content: 'y' } });
    expect([refused.status, refused.code]).toEqual([400, 40060]);
  });

  it('one with a wrong token or id: 10062', async () => {
    const { made } = interaction();
    for (const [id, token] of [
      [made.id, 'wrong'],
      ['1', made.token],
    ]) {
      const refused = await api('POST', `/interactions/${id}/${token}/callback`, {
        body: { type: 5 },
        token: null,
      });
      expect([refused.status, refused.code]).toEqual([404, 10062]);
    }
  });

  it('a follow-up before the first answer, or with an unknown token: 10015', async () => {
    const { webhook } = interaction();
    for (const path of [webhook, `/webhooks/${emulator.applicationId}/wrong`]) {
      const refused = await api('POST', path, { body: { content: 'x' }, token: null });
      expect([refused.status, refused.code]).toEqual([404, 10015]);
    }
  });

  it('an edit of a message that is not there: 10008', async () => {
    const { callback, webhook } = interaction();
    await callback({ type: 4, data: { content: 'x' } });
    const refused = await api('PATCH', `${webhook}/messages/1`, {
      body: { content: 'y' },
      token: null,
    });
    expect([refused.status, refused.code]).toEqual([404, 10008]);
  });

  it('an edit that takes the V2 flag away, or brings content back', async () => {
    const { callback, webhook } = interaction();
    await callback({ type: 4, data: v2(text('x')) });
    const edit = (body: object) =>
      api('PATCH', `${webhook}/messages/@original`, { body, token: null });
    expect((await edit({ flags: 0, components: [text('y')] })).at('flags')).toBe(
      'MESSAGE_FLAGS_INVALID',
    );
    expect((await edit({ content: 'y' })).at('content')).toBe(
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    );
  });

  it('an edit to V2 that leaves the old content standing', async () => {
    const { callback, webhook } = interaction();
    await callback({ type: 4, data: { content: 'old' } });
    const edit = (body: object) =>
      api('PATCH', `${webhook}/messages/@original`, { body, token: null });
    expect((await edit(v2(text('x')))).code).toBe(50035);
    expect((await edit({ ...v2(text('x')), content: null })).status).toBe(200);
  });

  it('an edit of an ephemeral message through its channel: 10008', async () => {
    const { callback, alex, channelId } = interaction();
    await callback({ type: 4, data: { content: 'x', flags: EPHEMERAL } });
    const id = alex.sees().at(-1)?.id ?? '';
    const refused = await api('PATCH', `/channels/${channelId}/messages/${id}`, {
      body: { content: 'y' },
    });
    expect([refused.status, refused.code]).toEqual([404, 10008]);
  });

  it('an update with an ephemeral flag', async () => {
    const { callback } = await pressed();
    const refused = await callback({ type: 7, data: { content: 'y', flags: EPHEMERAL } });
    expect([refused.status, refused.code]).toEqual([400, 50035]);
  });
});

describe('a request is refused', () => {
  it('without the token, and with a wrong one: 401', async () => {
    for (const token of [null, 'wrong']) {
      const refused = await api('GET', '/users/@me', { token });
      expect([refused.status, refused.code]).toEqual([401, 0]);
    }
  });

  it.each([
    ['GET', '/nothing', 404, 0],
    ['DELETE', '/users/@me', 405, 0],
    ['GET', '/users/1', 404, 10013],
    ['GET', '/channels/1', 404, 10003],
    ['GET', '/guilds/1', 404, 10004],
  ])('%s %s: %i', async (method, path, status, code) => {
    const refused = await api(method, path);
    expect([refused.status, refused.code]).toEqual([status, code]);
  });

  it('for a direct conversation with nobody, or with the bot itself: 50033', async () => {
    for (const id of ['1', emulator.applicationId]) {
      const refused = await api('POST', '/users/@me/channels', { body: { recipient_id: id } });
      expect([refused.status, refused.code]).toEqual([400, 50033]);
    }
  });

  it("to edit a member's message: 50005, and to delete it without the permission: 50013", async () => {
    const alex = emulator.person('Alex');
    alex.say('mine');
    const path = `/channels/${alex.channelId}/messages/${alex.sees().at(-1)?.id}`;
    const edited = await api('PATCH', path, { body: { content: 'yours' } });
    expect([edited.status, edited.code]).toEqual([403, 50005]);
    const deleted = await api('DELETE', path);
    expect([deleted.status, deleted.code]).toEqual([403, 50013]);
  });

  it('for more than 100 messages at once', async () => {
    const refused = await api('GET', `/channels/${emulator.channels[0]?.id}/messages?limit=101`);
    expect([refused.status, refused.code]).toEqual([400, 50035]);
  });
});
