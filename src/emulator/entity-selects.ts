import type { EntityKind } from './entities.ts';
import { Component } from './validate/component-types.ts';

const KINDS: Readonly<Record<number, EntityKind>> = {
  [Component.userSelect]: 'user',
  [Component.roleSelect]: 'role',
  [Component.mentionableSelect]: 'mentionable',
  [Component.channelSelect]: 'channel',
  [Component.fileUpload]: 'attachment',
};

/** What a component lets a person point at; null for those with options of their own. */
export function selectedKind(component: Readonly<Record<string, unknown>>): EntityKind | null {
  return KINDS[Number(component['type'])] ?? null;
}
