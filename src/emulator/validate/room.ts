import { anything, demand, either, fields, isRecord, list, record } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, number, oneOf, text } from './values.ts';
import { asText } from '../as-text.ts';

/*
 * What the page may send.
 */

const name = text({ min: 1, max: 100 });
const kind = { type: anything };
const value = either(text({ max: 6_000 }), number(), flag);
const command = {
  ...kind,
  channelId: name,
  path: list(name, { min: 1, max: 3 }),
  options: record(value),
};

const ACTIONS: Readonly<Record<string, Check>> = {
  command: fields(command),
  autocomplete: fields({ ...command, focused: name, requestId: text({ max: 200 }) }),
  button: fields({ ...kind, channelId: name, messageId: name, customId: name }),
  select: fields({
    ...kind,
    channelId: name,
    messageId: name,
    customId: name,
    values: list(text({ max: 100 }), { max: 25 }),
  }),
  modal: fields({
    ...kind,
    modalId: name,
    fields: record(either(text({ max: 4_000 }), list(text({ max: 100 }), { max: 25 }))),
  }),
  'message-menu': fields({ ...kind, channelId: name, messageId: name, name }),
  'user-menu': fields({ ...kind, channelId: name, userId: name, name }),
  say: fields({ ...kind, channelId: name, text: text({ max: 2_000 }) }),
};

const action: Check = (given, place) => {
  const type = isRecord(given) ? asText(given['type']) : '';
  const check = Object.hasOwn(ACTIONS, type) ? ACTIONS[type] : undefined;
  if (check === undefined) oneOf(Object.keys(ACTIONS))(type, place.at('type'));
  else check(given, place);
};

/** `{as, action}`; a wrong form is refused with 400. */
export function checkAction(body: unknown): unknown {
  demand(body, fields({ as: name, action }));
  return body;
}

const MAX_ADVANCE_MS = 366 * 86_400_000;

/** `{advanceMs}` or `{to: 'tomorrow'}`. */
export function checkClock(body: unknown): unknown {
  demand(
    body,
    either(
      fields({ advanceMs: integer({ min: 0, max: MAX_ADVANCE_MS }) }),
      fields({ to: oneOf(['tomorrow']) }),
    ),
  );
  return body;
}

const times = { times: integer({ min: 1, max: 1_000 }) };

/** A RoomFault; which faults there are is known where they are applied. */
export function checkFault(body: unknown): unknown {
  demand(
    body,
    fields(
      { fault: name },
      {
        ...times,
        route: text({ max: 200 }),
        global: flag,
        scope: oneOf(['user', 'global', 'shared']),
        seconds: number({ min: 0, max: 3_600 }),
        status: integer({ min: 500, max: 599 }),
        resumable: flag,
        userId: name,
        reason: oneOf(['closed', 'no-mutual-server']),
        channelId: name,
        permission: name,
      },
    ),
  );
  return body;
}
