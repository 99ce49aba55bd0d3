import { anything, either, fields, isRecord, list, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, oneOf, snowflake, text } from './values.ts';

/*
 * Parts of a message body.
 */

const mentionFields = fields(
  {},
  {
    parse: list(oneOf(['users', 'roles', 'everyone'])),
    users: list(snowflake, { max: 100 }),
    roles: list(snowflake, { max: 100 }),
    replied_user: flag,
  },
);

/** Which mentions ring. */
export const mentions: Check = (value, place) => {
  mentionFields(value, place);
  if (!isRecord(value) || !Array.isArray(value['parse'])) return;
  for (const name of ['users', 'roles']) {
    const listed = value[name];
    if (value['parse'].includes(name) && Array.isArray(listed) && listed.length > 0) {
      place
        .at('parse')
        .report(
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
        );
    }
  }
};

/** What is said of a file. */
export const attachment = fields(
  { id: either(snowflake, integer({ min: 0 })) },
  {
    filename: orNull(text({ min: 1, max: 1024 })),
    description: orNull(text({ max: 1024 })),
    title: orNull(text({ max: 1024 })),
    duration_secs: orNull(anything),
    waveform: orNull(anything),
    is_spoiler: orNull(flag),
  },
);

/** The message that is replied to. */
export const reference = fields(
  { message_id: snowflake },
  { channel_id: snowflake, guild_id: snowflake, fail_if_not_exists: flag, type: oneOf([0]) },
);

/** With `enforce_nonce` a repeated send gives the same message. */
export const nonce = either(text({ max: 25 }), integer());
