/** @import { RoomChannel, RoomRole, RoomUser } from '../actions.ts' */

/**
 * Whom and what a select of people, roles or channels can offer.
 * @typedef {{ users: Iterable<RoomUser>, roles: Iterable<RoomRole>, channels: Iterable<RoomChannel> }} Offered
 * @typedef {{ label: string, value: string, description?: string, default?: boolean, emoji?: { name?: string } }} SelectOption
 */

const USERS = 5;
const ROLES = 6;
const MENTIONABLES = 7;
const CHANNELS = 8;

/**
 * The options of a select: its own, or for one of people, roles or channels what there is of them.
 * @param {any} select
 * @param {Offered} offered
 * @returns {SelectOption[]}
 */
export function optionsOf(select, { users, roles, channels }) {
  const { type } = select;
  const preset = new Set((select.default_values ?? []).map((/** @type {any} */ one) => one.id));
  /** @type {(label: string, value: string) => SelectOption} */
  const option = (label, value) => ({ label, value, default: preset.has(value) });
  const people = [...users].map(({ id, name }) => option(name, id));
  const named = [...roles].map(({ id, name }) => option(`@${name.replace(/^@/, '')}`, id));
  if (type === USERS) return people;
  if (type === ROLES) return named;
  if (type === MENTIONABLES) return [...people, ...named];
  if (type !== CHANNELS) return select.options ?? [];
  return [...channels]
    .filter(({ kind }) => kind === 'text' || kind === 'thread')
    .map(({ id, name }) => option(`#${name}`, id));
}
