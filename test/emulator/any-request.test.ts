import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { DiscordError } from '../../src/emulator/discord-error.ts';
import { draftMessage } from '../../src/emulator/message-draft.ts';
import { demandCallback } from '../../src/emulator/validate/callback.ts';
import { demandCommands } from '../../src/emulator/validate/command.ts';
import { demandMessage } from '../../src/emulator/validate/message.ts';
import { checkAction, checkClock, checkFault } from '../../src/emulator/validate/room.ts';
import { componentsOf } from '../../src/emulator/validate/walk-components.ts';
import { createWorld } from '../../src/emulator/world.ts';
import { MONDAY_MORNING } from './bot.ts';

const KEYS =
  'type data components component accessory content custom_id flags options choices label value media items url style name id description attachments embeds allowed_mentions fields as action __proto__ toString'.split(
    ' ',
  );

/** Values that look like parts of requests often enough to get deep into the checks. */
const anyPart = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(1, 2, 3, 9, 10, 12, 14, 17, 18, 1 << 15),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { noNullPrototype: true }),
  ),
})).value;

/** Text displays in rows, containers and sections: all of it well formed. */
const wellFormed = fc.letrec<{ part: Record<string, unknown> }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 1 },
    fc.record({ type: fc.constant(10), content: fc.string({ minLength: 1, maxLength: 20 }) }),
    fc.constant({ type: 14 }),
    fc.record({
      type: fc.constant(17),
      components: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).part;

/** Whether the check takes the value, or refuses it as Discord would. */
function isProper(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    return error instanceof DiscordError && [400, 500].includes(error.status);
  }
}

describe('whatever is sent', () => {
  it('is taken or refused in Discord’s form, and breaks nothing', () => {
    fc.assert(
      fc.property(anyPart, fc.constantFrom(2, 3, 4, 5), (body, kind) => {
        const checks = [
          ...(['channel', 'edit', 'reply'] as const).map(
            (use) => () => demandMessage(body, { use, files: [], current: null }),
          ),
          () => demandCommands(body),
          () => demandCallback(body, kind, true),
          () => demandCallback({ type: 9, data: body }, 2, false),
          () => checkAction(body),
          () => checkClock(body),
          () => checkFault(body),
        ];
        expect(checks.filter((check) => !isProper(check))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with keys that mean something to JavaScript, leaves nothing behind', () => {
    const body: unknown = JSON.parse('{"__proto__": 1, "content": {"toString": 1}}');
    const send = () => demandMessage(body, { use: 'channel', files: [], current: null });
    expect(send).toThrow('Invalid Form Body');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('and is well formed, is kept with an id of its own for every component', () => {
    const world = createWorld(standingClock(MONDAY_MORNING));
    const place = { world, publicUrl: 'http://127.0.0.1', channelId: '1' };
    fc.assert(
      fc.property(fc.array(wellFormed, { minLength: 1, maxLength: 5 }), (components) => {
        const nested = components.some(
          (part) => JSON.stringify(part).split('"type":17').length > 2,
        );
        fc.pre(!nested);
        const json = { flags: 1 << 15, components };
        demandMessage(json, { use: 'reply', files: [], current: null });
        const drafted = draftMessage(place, { json, files: [] }, null, 0);
        const kept = componentsOf(drafted.components);
        expect(kept.map((it) => it['type'])).toEqual(
          componentsOf(components).map((it) => it['type']),
        );
        expect(new Set(kept.map((it) => it['id'])).size).toBe(kept.length);
      }),
    );
  });
});
