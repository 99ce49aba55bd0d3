import { anything, fields, isRecord, lengthOf, list, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, text } from './values.ts';

const MAX_EMBEDS = 10;
const MAX_TEXT_IN_ALL = 6_000;

const url = orNull(text({ max: 2048 }));
const picture = orNull(
  fields(
    { url: text({ min: 1, max: 2048 }) },
    { proxy_url: anything, width: anything, height: anything },
  ),
);

const embed = fields(
  {},
  {
    type: anything,
    title: orNull(text({ max: 256 })),
    description: orNull(text({ max: 4096 })),
    url,
    timestamp: orNull(text({ max: 64 })),
    color: orNull(integer({ min: 0, max: 0xffffff })),
    footer: orNull(
      fields({ text: text({ min: 1, max: 2048 }) }, { icon_url: url, proxy_icon_url: anything }),
    ),
    author: orNull(
      fields(
        { name: text({ min: 1, max: 256 }) },
        { url, icon_url: url, proxy_icon_url: anything },
      ),
    ),
    image: picture,
    thumbnail: picture,
    fields: orNull(
      list(
        fields(
          { name: text({ min: 1, max: 256 }), value: text({ min: 1, max: 1024 }) },
          { inline: flag },
        ),
        { max: 25 },
      ),
    ),
  },
);

const textLength = (value: unknown): number => (typeof value === 'string' ? lengthOf(value) : 0);

function embedLength(value: unknown): number {
  if (!isRecord(value)) return 0;
  const footer = isRecord(value['footer']) ? value['footer']['text'] : '';
  const author = isRecord(value['author']) ? value['author']['name'] : '';
  let length = [value['title'], value['description'], footer, author].reduce<number>(
    (sum, part) => sum + textLength(part),
    0,
  );
  for (const field of Array.isArray(value['fields']) ? value['fields'].filter(isRecord) : []) {
    length += textLength(field['name']) + textLength(field['value']);
  }
  return length;
}

/** The embeds of a message: each within its limits, 6,000 characters in all. */
export const embeds: Check = (value, place) => {
  list(embed, { max: MAX_EMBEDS })(value, place);
  if (!Array.isArray(value)) return;
  const total = value.reduce<number>((sum, entry) => sum + embedLength(entry), 0);
  if (total > MAX_TEXT_IN_ALL) {
    place.report(
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${MAX_TEXT_IN_ALL}`,
    );
  }
};
