import { common, kind, webUrl } from './buttons.ts';
import { anything, fields, list, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, text } from './values.ts';

const ATTACHMENT = 'attachment://';

function media(attachments: ReadonlySet<string>, onlyAttachment: boolean): Check {
  return fields({
    url: (value, place) => {
      if (typeof value === 'string' && value.startsWith(ATTACHMENT)) {
        if (!attachments.has(value.slice(ATTACHMENT.length))) {
          place.report(
            'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
            'The referenced attachment was not found.',
          );
        }
      } else if (onlyAttachment) {
        place.report(
          'UNFURLED_MEDIA_ITEM_REQUIRES_ATTACHMENT',
          'Only attachment:// addresses may be used here.',
        );
      } else webUrl(2048)(value, place);
    },
  });
}

/** The components that show files. `attachments` are the names that may be referred to. */
export function mediaParts(attachments: ReadonlySet<string>): {
  thumbnail: Check;
  gallery: Check;
  file: Check;
} {
  const described = {
    description: orNull(text({ min: 1, max: 1024 })),
    spoiler: orNull(flag),
  };
  const item = fields({ media: media(attachments, false) }, described);
  return {
    thumbnail: fields(
      { type: kind, media: media(attachments, false) },
      { ...common, ...described },
    ),
    gallery: fields({ type: kind, items: list(item, { min: 1, max: 10 }) }, common),
    file: fields(
      { type: kind, file: media(attachments, true) },
      { ...common, spoiler: orNull(flag), name: anything, size: anything },
    ),
  };
}
