import { drawHead, showClock } from './channel-head.js';
import { entriesOf } from './command-entries.js';
import { createComposer } from './composer.js';
import { byId } from './dom.js';
import { createDrawer } from './drawer.js';
import { createMessageList } from './message-list.js';
import { openModal } from './modal.js';
import { drawPlaces } from './places.js';
import { createReadMarks } from './read-marks.js';
import { optionsOf } from './select-options.js';
import { listenToKeys } from './shortcuts.js';
import { emptyNode } from './starters.js';
import { createSuggestions } from './suggestions.js';
import { restoreTheme, switchTheme } from './theme.js';
import { tickTimes } from './times.js';
import { createToast } from './toast.js';
import { isUsableIn } from './usable-here.js';
import { act, listen, moveClock, setFault, upload } from './wire.js';
import { wordsFor } from './words.js';

/** @import { ClockMove, PersonAction, RoomChannel, RoomEvent, RoomMessage, RoomRole, RoomUser } from '../actions.ts' */

/*
 * The page: keeps what the room told, draws it, and sends what the person does.
 */

const USER_MENU = 2;
const MESSAGE_MENU = 3;
/** In a window beside others the member is given. */
const isEmbedded = window.parent !== window;

const address = new URL(location.href);
const state = {
  /** @type {RoomUser | null} */ me: null,
  /** @type {Map<string, RoomUser>} */ users: new Map(),
  /** @type {RoomRole[]} */ roles: [],
  /** @type {RoomChannel[]} */ channels: [],
  /** @type {any[]} */ commands: [],
  /** @type {readonly string[]} */ starters: [],
  /** @type {Map<string, RoomMessage>} */ messages: new Map(),
  /** @type {Set<string>} */ dismissed: new Set(),
  channelId: address.searchParams.get('channel') ?? '',
  clockAhead: 0,
  botOnline: false,
  placesOpen: false,
};
const marks = createReadMarks();
const toast = createToast(byId('toast'));

const now = () => Date.now() + state.clockAhead;
const locale = () => state.me?.locale ?? navigator.language;
const words = () => wordsFor(locale());
const me = () => state.me?.id ?? '';
const unread = () =>
  marks.unread(
    me(),
    [...state.messages.values()].filter((one) => !state.dismissed.has(one.id)),
  );

const text = {
  now,
  get locale() {
    return locale();
  },
  userName: (/** @type {string} */ id) => state.users.get(id)?.name ?? id,
  channelName: (/** @type {string} */ id) =>
    state.channels.find((one) => one.id === id)?.name ?? id,
  get spoiler() {
    return words().spoiler;
  },
};

/** Does what may be refused, and tells why. @param {Promise<void>} doing */
async function told(doing) {
  try {
    await doing;
  } catch (error) {
    toast.show(error instanceof Error ? error.message : String(error));
    list.release();
  }
}

/** @param {PersonAction} action */
const perform = (action) => told(act(me(), action));
/** What a person writes brings them to where it will be answered. @param {PersonAction} action */
const send = (action) => {
  list.toEnd();
  void perform(action);
};
const channel = () => state.channels.find((one) => one.id === state.channelId);
const commandsHere = () => state.commands.filter((one) => isUsableIn(one, channel()));
const botName = () => [...state.users.values()].find((one) => one.bot)?.name ?? '';
/** @param {ClockMove} move */
const move = (move) => told(moveClock(move));

const offered = () => ({
  users: state.users.values(),
  roles: state.roles,
  channels: state.channels,
});

const menus = () =>
  commandsHere()
    .filter((one) => one.type === MESSAGE_MENU || one.type === USER_MENU)
    .map(({ type, name, name_localizations: names }) => ({
      name,
      label: names?.[locale()] ?? name,
      isAboutAuthor: type === USER_MENU,
    }));

/** @returns {import('./message.js').Room} */
const room = () => ({
  words: words(),
  text,
  user: (id) => state.users.get(id),
  menus: menus(),
  optionsOf: (select) => optionsOf(select, offered()),
  commandLabel: ({ commandName: name, isMenu }) =>
    isMenu
      ? (menus().find((one) => one.name === name)?.label ?? name)
      : (entriesOf(state.commands, locale()).find((one) => one.path.join(' ') === name)?.label ??
        `/${name}`),
  press: ({ channelId, id }, customId) =>
    void perform({ type: 'button', channelId, messageId: id, customId }),
  select: ({ channelId, id }, customId, values) =>
    void perform({ type: 'select', channelId, messageId: id, customId, values }),
  menu: ({ channelId, id, authorId }, { name, isAboutAuthor }) =>
    void perform(
      isAboutAuthor
        ? { type: 'user-menu', channelId, userId: authorId, name }
        : { type: 'message-menu', channelId, messageId: id, name },
    ),
  dismiss: ({ id }) => {
    state.dismissed.add(id);
    list.remove(id);
    composer.focus();
  },
});

const list = createMessageList(byId('messages'), {
  room,
  onAway: (isAway) => (byId('newest').hidden = !isAway),
  empty: () => emptyNode(words(), startersHere()),
});
const suggestions = createSuggestions(
  (requestId, path, options, focused) =>
    void perform({
      type: 'autocomplete',
      channelId: state.channelId,
      path,
      options,
      focused,
      requestId,
    }),
);
function startersHere() {
  return state.starters.flatMap((line) => {
    const read = composer.reading(line);
    return read ? [{ ...read, run: () => composer.run(line) }] : [];
  });
}
let composer = newComposer();
let drawer = newDrawer();

function newComposer() {
  return createComposer(byId('composer'), {
    words: words(),
    locale: locale(),
    run: (path, options) => send({ type: 'command', channelId: state.channelId, path, options }),
    say: (said) => send({ type: 'say', channelId: state.channelId, text: said }),
    suggest: (path, options, focused) => suggestions.suggest(path, options, focused),
    optionsOf: (select) => optionsOf(select, offered()),
    upload,
  });
}

function newDrawer() {
  return createDrawer(byId('drawer'), {
    words: words(),
    locale: locale(),
    now,
    move: (step) => void move(step),
    me,
    here: () => state.channelId,
    fault: (fault, label) =>
      void told(setFault(fault).then(() => toast.tell(`${words().done}: ${label}`))),
    close: toggleDrawer,
  });
}

/** @param {RoomMessage} message */
const isHere = (message) =>
  message.channelId === state.channelId && !state.dismissed.has(message.id);

/** @param {RoomMessage} message */
function takeMessage(message) {
  state.messages.set(message.id, message);
  if (isHere(message)) {
    marks.read(me(), message.channelId, message.id);
    list.put(message);
  } else drawFrame();
}

/** What is to be shown here, oldest first, as read. */
function readHere() {
  const here = [...state.messages.values()]
    .filter(isHere)
    .toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  const newest = here.at(-1);
  if (newest) marks.read(me(), newest.channelId, newest.id);
  return here;
}

/** Everything around the messages. */
function drawFrame() {
  const waiting = unread();
  const elsewhere = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  drawPlaces(byId('places'), {
    words: words(),
    channels: state.channels,
    here: state.channelId,
    unread: waiting,
    persons: [...state.users.values()].filter((one) => !one.bot),
    me: me(),
    botOnline: state.botOnline,
    botName: botName(),
    goTo,
    become,
  });
  drawHead(byId('channel-head'), {
    words: words(),
    locale: locale(),
    channel: channel(),
    botName: botName(),
    unread: elsewhere,
    drawerOpen: !byId('drawer').hidden,
    placesOpen: state.placesOpen,
    skip: () => move({ to: 'tomorrow' }),
    switchTheme,
    sideBySide: isEmbedded
      ? null
      : `/page/side.html?${new URLSearchParams({ as: me(), channel: state.channelId })}`,
    toggleDrawer,
    togglePlaces: () => openPlaces(!state.placesOpen),
  });
  showClock(now(), locale());
  const here = channel();
  const place = here?.kind === 'dm' ? botName() : `#${here?.name ?? ''}`;
  document.title = `${elsewhere > 0 ? `(${elsewhere}) ` : ''}${place} · ${words().server}`;
  byId('messages').setAttribute('aria-label', place);
}

function toggleDrawer() {
  const box = byId('drawer');
  box.hidden = !box.hidden;
  drawFrame();
  const target = box.hidden
    ? document.querySelector('[data-tool="scenes"]')
    : box.querySelector('button');
  /** @type {HTMLElement | null} */ (target)?.focus();
}

/** On a narrow screen the channels lie over the messages while they are open. @param {boolean} isOpen */
function openPlaces(isOpen) {
  state.placesOpen = isOpen;
  byId('app').classList.toggle('places-open', isOpen);
  drawFrame();
  const target = document.querySelector(isOpen ? '.place.here' : '[data-tool="places"]');
  /** @type {HTMLElement | null} */ (target)?.focus();
}

/** @param {string} channelId */
function goTo(channelId) {
  state.channelId = channelId;
  if (state.placesOpen) openPlaces(false);
  remember();
  composer.setCommands(commandsHere());
  list.draw(readHere());
  drawFrame();
  composer.focus();
}

function remember() {
  const next = new URL(location.href);
  next.searchParams.set('as', me());
  next.searchParams.set('channel', state.channelId);
  history.replaceState(null, '', next);
}

/** @param {Extract<RoomEvent, { type: 'hello' }>} hello */
function takeHello(hello) {
  const isSomebodyElse = hello.me.id !== me();
  const before = state.channelId;
  state.me = hello.me;
  state.users = new Map(hello.users.map((user) => [user.id, user]));
  state.roles = hello.roles ?? [];
  state.channels = hello.channels;
  state.commands = hello.commands;
  state.starters = hello.starters;
  state.messages = new Map(hello.messages.map((message) => [message.id, message]));
  state.clockAhead = hello.now - Date.now();
  state.botOnline = hello.botOnline;
  if (!state.channels.some((one) => one.id === state.channelId))
    state.channelId = state.channels[0]?.id ?? '';
  remember();
  if (isSomebodyElse) build();
  composer.setCommands(commandsHere());
  if (isSomebodyElse || state.channelId !== before) list.draw(readHere());
  else list.catchUp(readHere());
  drawFrame();
}

/** @param {RoomChannel[]} channels */
function takeChannels(channels) {
  state.channels = channels;
  const first = channels[0];
  if (first && !channels.some((one) => one.id === state.channelId)) goTo(first.id);
  else drawFrame();
}

/** What is in the person's language and stays. */
function build() {
  const word = words();
  const wasOnPerson = document.activeElement?.getAttribute('role') === 'radio';
  document.documentElement.lang = locale();
  byId('skip-link').textContent = word.skip;
  byId('newest').textContent = word.newest;
  byId('places').setAttribute('aria-label', word.channels);
  byId('drawer').setAttribute('aria-label', word.drawer);
  composer = newComposer();
  drawer = newDrawer();
  // Whoever walks through the members with the arrow keys goes on there.
  if (!wasOnPerson && !isEmbedded) composer.focus();
}

/** @param {RoomEvent} event */
function take(event) {
  switch (event.type) {
    case 'hello':
      takeHello(event);
      break;
    case 'message':
      takeMessage(event.message);
      break;
    case 'message-deleted':
      state.messages.delete(event.messageId);
      list.remove(event.messageId);
      drawFrame();
      break;
    case 'modal':
      openModal(/** @type {import('./modal.js').ModalData} */ (event.modal), {
        words: words(),
        text,
        optionsOf: (select) => optionsOf(select, offered()),
        upload,
        submit: (fields) => void perform({ type: 'modal', modalId: event.modalId, fields }),
        otherwise: () => composer.focus(),
      });
      break;
    case 'choices':
      suggestions.answer(event.requestId, event.choices);
      break;
    case 'failed':
      toast.show(event.text);
      break;
    case 'commands':
      state.commands = event.commands;
      composer.setCommands(commandsHere());
      list.renewEmpty();
      break;
    case 'channels':
      takeChannels(event.channels);
      break;
    case 'bot':
      state.botOnline = event.online;
      drawFrame();
      break;
    case 'clock':
      state.clockAhead = event.now - Date.now();
      tick();
      break;
    case 'traffic':
      drawer.log(event.line);
      break;
  }
  if (event.type !== 'clock' && event.type !== 'traffic') list.release();
}

function tick() {
  if (!state.me) return;
  drawer.tick();
  showClock(now(), locale());
  tickTimes(now(), locale());
}

let stop = () => {};
/** @param {string} userId */
function become(userId) {
  stop();
  stop = listen(userId, take, (connected) => {
    if (connected) toast.hide();
    else toast.show(words().reconnecting, true);
  });
}

listenToKeys({
  begin: () => composer.begin(),
  focus: () => composer.focus(),
  escape: (isTyping) => {
    if (state.placesOpen) openPlaces(false);
    else if (byId('drawer').contains(document.activeElement)) toggleDrawer();
    else if (!isTyping) list.toEnd();
  },
});
byId('skip-link').addEventListener('click', () => composer.focus());
byId('newest').addEventListener('click', () => {
  list.toEnd();
  composer.focus();
});
byId('channel').addEventListener('pointerdown', () => {
  if (state.placesOpen) openPlaces(false);
});

byId('app').classList.toggle('embedded', isEmbedded);
restoreTheme();
setInterval(tick, 1_000);
become(address.searchParams.get('as') ?? '');
