import { Component } from './validate/component-types.ts';
import { isRecord } from './validate/form.ts';
import { componentsOf } from './validate/walk-components.ts';
import type { World } from './world.ts';

type Json = Record<string, unknown>;

/** Whom a message rings. */
export interface Mentions {
  userIds: readonly string[];
  roleIds: readonly string[];
  everyone: boolean;
}

export const NO_MENTIONS: Mentions = { userIds: [], roleIds: [], everyone: false };

const USER = /<@!?(\d{1,20})>/g;
const ROLE = /<@&(\d{1,20})>/g;
const EVERYONE = /@(?:everyone|here)\b/;

/**
 * Whom a message mentions, as far as `allowed_mentions` lets it; without that, whom its texts name.
 * @param replyTo The author of the message that is answered: rung unless `replied_user` is false.
 */
export function mentionsOf(
  world: Pick<World, 'users' | 'roles'>,
  message: { content: string; components: readonly Json[] },
  allowed: unknown,
  replyTo: string | null = null,
): Mentions {
  const texts = [message.content, ...textDisplays(message.components)].filter((it) => it !== '');
  if (texts.length === 0 && replyTo === null) return NO_MENTIONS;
  const text = texts.join('\n');
  const rules = isRecord(allowed) ? allowed : null;
  const named = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const rings = (kind: 'users' | 'roles', id: string): boolean =>
    rules === null || listHas(rules['parse'], kind) || listHas(rules[kind], id);
  const replied = replyTo !== null && (rules === null || rules['replied_user'] === true);
  const users = named(USER).filter((id) => world.users.has(id) && rings('users', id));
  return {
    userIds: replied ? [...new Set([...users, replyTo])] : users,
    roleIds: named(ROLE).filter((id) => world.roles.has(id) && rings('roles', id)),
    everyone: EVERYONE.test(text) && (rules === null || listHas(rules['parse'], 'everyone')),
  };
}

const listHas = (list: unknown, value: string): boolean =>
  Array.isArray(list) && list.includes(value);

function textDisplays(components: readonly Json[]): string[] {
  if (components.length === 0) return [];
  return componentsOf(components).flatMap(({ type, content }) =>
    type === Component.textDisplay && typeof content === 'string' ? [content] : [],
  );
}
