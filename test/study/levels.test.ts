import { expect, it } from 'vitest';
import { decide } from '../../src/study/levels.ts';

it.each([
  // default, server, member, call -> value, by
  ['d', null, null, null, 'd', 'default'],
  ['d', 's', null, null, 's', 'server'],
  ['d', null, 'm', null, 'm', 'member'],
  ['d', 's', 'm', null, 'm', 'member'],
  ['d', null, null, 'c', 'c', 'call'],
  ['d', 's', null, 'c', 'c', 'call'],
  ['d', null, 'm', 'c', 'c', 'call'],
  ['d', 's', 'm', 'c', 'c', 'call'],
  ['d', undefined, undefined, undefined, 'd', 'default'],
] as const)('%s < %s < %s < %s: %s, decided by the %s', (base, server, member, call, value, by) => {
  expect(decide<string>({ default: base, server, member, call })).toEqual({ value, by });
});

it('takes a zero or an empty text for something that was said', () => {
  expect(decide({ default: 5, server: 0 })).toEqual({ value: 0, by: 'server' });
  expect(decide({ default: 'x', member: '' })).toEqual({ value: '', by: 'member' });
});
