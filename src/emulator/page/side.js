import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { restoreTheme } from './theme.js';
import { listen } from './wire.js';
import { wordsFor } from './words.js';

/** @import { RoomUser } from '../actions.ts' */

/*
 * Every member's own page beside the others', each with its own stream of events.
 */

const asked = new URL(location.href).searchParams;
const channel = asked.get('channel') ?? '';

/** @param {string} userId */
const pageOf = (userId) => `/?${new URLSearchParams({ as: userId, channel })}`;

/** @param {RoomUser} me @param {RoomUser[]} members */
function draw(me, members) {
  const words = wordsFor(me.locale);
  document.documentElement.lang = me.locale;
  byId('columns').replaceChildren(
    h(
      'header',
      { class: 'columns-head' },
      h('h1', {}, words.server),
      h('a', { class: 'tool', href: pageOf(me.id) }, icon('close'), words.oneMember),
    ),
    h(
      'ol',
      { class: 'members' },
      members.map((member) =>
        h(
          'li',
          { class: 'member' },
          h('h2', {}, member.name),
          h('iframe', { src: pageOf(member.id), title: member.name }),
        ),
      ),
    ),
  );
}

restoreTheme();
const stop = listen(
  asked.get('as') ?? '',
  (event) => {
    if (event.type !== 'hello') return;
    stop();
    draw(
      event.me,
      event.users.filter((one) => !one.bot),
    );
  },
  () => {},
);
