import { createComposer } from './composer.js';
import { byId, h } from './dom.js';
import { createDrawer } from './drawer.js';
import { relative } from './markdown.js';
import { messageNode } from './message.js';
import { openModal } from './modal.js';
import { act, listen, moveClock, setFault } from './wire.js';
import { wordsFor } from './words.js';

/** @import { PersonAction, RoomChannel, RoomEvent, RoomMessage, RoomUser } from '../actions.ts' */

const NEAR_END = 120;
const MESSAGE_MENU = 3;
const SUGGEST_AFTER = 120;

const address = new URL(location.href);
const screen_ = {
  /** @type {RoomUser | null} */ me: null,
  /** @type {Map<string, RoomUser>} */ users: new Map(),
  /** @type {RoomChannel[]} */ channels: [],
  /** @type {any[]} */ commands: [],
  /** @type {Map<string, RoomMessage>} */ messages: new Map(),
  /** @type {Set<string>} */ dismissed: new Set(),
  /** @type {Set<string>} */ unread: new Set(),
  channelId: address.searchParams.get('channel') ?? '',
  clockAhead: 0,
  botOnline: false,
};

let stop = () => {};
/** @type {ReturnType<typeof createComposer> | null} */
let composer = null;
/** @type {ReturnType<typeof createDrawer> | null} */
let drawer = null;
/** @type {Map<string, (choices: { name: string, value: string | number }[]) => void>} */
const waitingForChoices = new Map();

const now = () => Date.now() + screen_.clockAhead;
const locale = () => screen_.me?.locale ?? 'en-US';
const words = () => wordsFor(locale());

const text = {
  now,
  get locale() {
    return locale();
  },
  userName: (/** @type {string} */ id) => screen_.users.get(id)?.name ?? id,
  channelName: (/** @type {string} */ id) =>
    screen_.channels.find((one) => one.id === id)?.name ?? id,
  get spoiler() {
    return words().spoiler;
  },
};

/** @param {PersonAction} action */
async function perform(action) {
  try {
    await act(/** @type {RoomUser} */ (screen_.me).id, action);
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error));
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let toastTimer;
/** @param {string} message */
function toast(message) {
  const box = byId('toast');
  box.textContent = message;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (box.hidden = true), 6_000);
  for (const waiting of document.querySelectorAll('.button.waiting'))
    waiting.classList.remove('waiting');
}

/** @param {RoomMessage} message */
const isHere = (message) =>
  message.channelId === screen_.channelId && !screen_.dismissed.has(message.id);

function room() {
  return {
    words: words(),
    text,
    user: (/** @type {string} */ id) => screen_.users.get(id),
    menus: screen_.commands
      .filter((one) => one.type === MESSAGE_MENU)
      .map((one) => one.name_localizations?.[locale()] ?? one.name),
    press: (/** @type {RoomMessage} */ message, /** @type {string} */ customId) =>
      void perform({
        type: 'button',
        channelId: message.channelId,
        messageId: message.id,
        customId,
      }),
    select: (
      /** @type {RoomMessage} */ message,
      /** @type {string} */ customId,
      /** @type {string[]} */ values,
    ) =>
      void perform({
        type: 'select',
        channelId: message.channelId,
        messageId: message.id,
        customId,
        values,
      }),
    menu: (/** @type {RoomMessage} */ message, /** @type {string} */ name) =>
      void perform({
        type: 'message-menu',
        channelId: message.channelId,
        messageId: message.id,
        name,
      }),
    dismiss: (/** @type {RoomMessage} */ message) => {
      screen_.dismissed.add(message.id);
      byId(`message-${message.id}`).remove();
    },
  };
}

/** Keeps the newest message in sight unless the person is reading further up. @param {() => void} change */
function following(change) {
  const list = byId('messages');
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
  change();
  if (wasAtEnd) list.scrollTop = list.scrollHeight;
}

/** @param {RoomMessage} message */
function showMessage(message) {
  screen_.messages.set(message.id, message);
  if (!isHere(message)) {
    screen_.unread.add(message.channelId);
    drawPlaces();
    return;
  }
  following(() => {
    const node = messageNode(message, room());
    const old = document.getElementById(`message-${message.id}`);
    if (!old) {
      byId('messages').querySelector('.empty')?.remove();
      byId('messages').append(node);
      return;
    }
    const focused = old.contains(document.activeElement)
      ? document.activeElement?.textContent
      : null;
    old.replaceWith(node);
    // A person who works by keyboard stays where they were: on the same button, else on the message's first.
    if (focused === null) return;
    const buttons = [
      .../** @type {NodeListOf<HTMLElement>} */ (
        node.querySelectorAll('button:not(:disabled), select:not(:disabled)')
      ),
    ];
    (buttons.find((one) => one.textContent === focused) ?? buttons[0])?.focus();
  });
}

function drawMessages() {
  const list = byId('messages');
  const here = [...screen_.messages.values()]
    .filter(isHere)
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const view = room();
  list.replaceChildren(...here.map((message) => messageNode(message, view)));
  if (here.length === 0) list.append(h('li', { class: 'empty' }, words().empty));
  list.scrollTop = list.scrollHeight;
}

/** @param {string} channelId */
function goTo(channelId) {
  screen_.channelId = channelId;
  screen_.unread.delete(channelId);
  remember();
  drawPlaces();
  drawHead();
  drawMessages();
  composer?.focus();
}

function remember() {
  const next = new URL(location.href);
  if (screen_.me) next.searchParams.set('as', screen_.me.id);
  next.searchParams.set('channel', screen_.channelId);
  history.replaceState(null, '', next);
}

const visibleChannels = () =>
  screen_.channels.filter((one) => one.kind === 'text' || one.userId === screen_.me?.id);

function drawPlaces() {
  const word = words();
  const channelButton = (/** @type {RoomChannel} */ channel) =>
    h(
      'button',
      {
        type: 'button',
        class: `place${channel.id === screen_.channelId ? ' here' : ''}${screen_.unread.has(channel.id) ? ' unread' : ''}`,
        'aria-current': channel.id === screen_.channelId ? 'true' : undefined,
        'data-channel': channel.id,
        onclick: () => goTo(channel.id),
      },
      channel.kind === 'dm' ? `✉ ${word.direct}` : `# ${channel.name}`,
    );
  const channels = visibleChannels();
  const persons = [...screen_.users.values()].filter((one) => !one.bot);
  byId('places').replaceChildren(
    h('h2', {}, word.server),
    ...channels.filter((one) => one.kind === 'text').map(channelButton),
    ...channels.filter((one) => one.kind === 'dm').map(channelButton),
    h(
      'div',
      { class: 'me' },
      h('h2', {}, word.you),
      h(
        'div',
        { class: 'persons', role: 'radiogroup', 'aria-label': word.you },
        persons.map((person) =>
          h(
            'button',
            {
              type: 'button',
              role: 'radio',
              'aria-checked': person.id === screen_.me?.id,
              class: 'person',
              'data-person': person.name,
              onclick: () => become(person.id),
            },
            person.name,
            h(
              'span',
              { class: 'small' },
              ` ${person.locale.slice(0, 2)}${person.isModerator ? ' · mod' : ''}`,
            ),
          ),
        ),
      ),
      h(
        'p',
        { class: screen_.botOnline ? 'status online' : 'status' },
        screen_.botOnline ? word.online : word.offline,
      ),
    ),
  );
}

function drawHead() {
  const word = words();
  const channel = screen_.channels.find((one) => one.id === screen_.channelId);
  byId('channel-head').replaceChildren(
    h('h1', {}, channel?.kind === 'dm' ? `✉ ${word.direct}` : `# ${channel?.name ?? ''}`),
    h(
      'button',
      { class: 'button secondary', type: 'button', onclick: () => void move({ to: 'tomorrow' }) },
      `⏭ ${word.tomorrow}`,
    ),
    h(
      'button',
      {
        class: 'button secondary',
        type: 'button',
        'aria-label': word.theme,
        title: word.theme,
        onclick: switchTheme,
      },
      '◐',
    ),
    h(
      'button',
      {
        class: 'button secondary',
        type: 'button',
        'aria-label': word.drawer,
        title: word.drawer,
        'aria-expanded': String(!byId('drawer').hidden),
        onclick: () => {
          byId('drawer').hidden = !byId('drawer').hidden;
          drawHead();
        },
      },
      '⚙',
    ),
  );
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = dark ? 'light' : 'dark';
}

/** @param {{ advanceMs: number } | { to: 'tomorrow' }} step */
async function move(step) {
  await moveClock(step).catch((/** @type {Error} */ error) => toast(error.message));
}

let requests = 0;

/** @type {import('./composer.js').Hands['suggest']} */
function suggest(path, options, focused) {
  requests += 1;
  const requestId = `r${Date.now()}-${requests}`;
  return new Promise((resolve) => {
    waitingForChoices.set(requestId, resolve);
    setTimeout(
      () =>
        void perform({
          type: 'autocomplete',
          channelId: screen_.channelId,
          path,
          options,
          focused,
          requestId,
        }),
      SUGGEST_AFTER,
    );
    setTimeout(() => {
      if (waitingForChoices.delete(requestId)) resolve([]);
    }, 4_000);
  });
}

function build() {
  const word = words();
  document.documentElement.lang = locale();
  byId('skip-link').textContent = word.skip;
  byId('places').setAttribute('aria-label', word.channels);
  composer = createComposer(byId('composer'), {
    words: word,
    locale: locale(),
    run: (path, options) =>
      void perform({ type: 'command', channelId: screen_.channelId, path, options }),
    say: (said) => void perform({ type: 'say', channelId: screen_.channelId, text: said }),
    suggest,
  });
  composer.setCommands(screen_.commands);
  drawer = createDrawer(byId('drawer'), {
    words: word,
    locale: locale(),
    now,
    move: (step) => void move(step),
    me: () => screen_.me?.id ?? '',
    fault: (fault) =>
      void setFault(fault).catch((/** @type {Error} */ error) => toast(error.message)),
  });
  drawPlaces();
  drawHead();
  drawMessages();
  composer.focus();
}

/** @param {RoomEvent} event */
function take(event) {
  switch (event.type) {
    case 'hello': {
      screen_.me = event.me;
      screen_.users = new Map(event.users.map((user) => [user.id, user]));
      screen_.channels = event.channels;
      screen_.commands = event.commands;
      screen_.messages = new Map(event.messages.map((message) => [message.id, message]));
      screen_.clockAhead = event.now - Date.now();
      screen_.botOnline = event.botOnline;
      if (!visibleChannels().some((one) => one.id === screen_.channelId))
        screen_.channelId = visibleChannels()[0]?.id ?? '';
      remember();
      build();
      break;
    }
    case 'message':
      showMessage(event.message);
      break;
    case 'message-deleted':
      screen_.messages.delete(event.messageId);
      document.getElementById(`message-${event.messageId}`)?.remove();
      break;
    case 'modal':
      openModal(/** @type {import('./modal.js').ModalData} */ (event.modal), {
        words: words(),
        text,
        submit: (fields) => void perform({ type: 'modal', modalId: event.modalId, fields }),
      });
      break;
    case 'choices':
      waitingForChoices.get(event.requestId)?.(event.choices);
      waitingForChoices.delete(event.requestId);
      break;
    case 'failed':
      toast(event.text);
      break;
    case 'commands':
      screen_.commands = event.commands;
      composer?.setCommands(event.commands);
      break;
    case 'bot':
      screen_.botOnline = event.online;
      drawPlaces();
      break;
    case 'clock':
      screen_.clockAhead = event.now - Date.now();
      tick();
      break;
    case 'traffic':
      drawer?.log(event.line);
      break;
  }
  if (event.type !== 'clock' && event.type !== 'traffic') {
    for (const waiting of document.querySelectorAll('.button.waiting'))
      waiting.classList.remove('waiting');
  }
}

function tick() {
  drawer?.tick();
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('time.ticking')
  )) {
    node.textContent = relative(Number(node.dataset['at']), now(), locale());
  }
}

/** @param {string} userId */
function become(userId) {
  stop();
  screen_.unread.clear();
  stop = listen(userId, take, (connected) => {
    if (!connected) toast(words().reconnecting);
    else byId('toast').hidden = true;
  });
}

setInterval(tick, 1_000);
become(address.searchParams.get('as') ?? '');
