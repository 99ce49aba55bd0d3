import { serverFailure } from '../discord-error.ts';
import { button, common, kind } from './buttons.ts';
import { Component } from './component-types.ts';
import { mediaParts } from './media.ts';
import { entitySelect, stringSelect } from './selects.ts';
import { walkComponents } from './walk-components.ts';
import { all, byType, fields, isRecord, lengthOf, list, orNull } from './form.ts';
import type { Check } from './form.ts';
import { flag, integer, oneOf, text } from './values.ts';

const MAX_COMPONENTS = 40;
const MAX_ROWS_WITHOUT_V2 = 5;
const MAX_ROW_BUTTONS = 5;
const MAX_TEXT = 4_000;
/** Undocumented: beyond about this many UTF-8 bytes over all texts the real server answers 500. */
const MAX_TEXT_BYTES = 10_170;
const BYTES_AROUND_A_TEXT = 12;
const MAX_COLOR = 0xffffff;

const enabledOrNot = { disabled: orNull(flag) };
const inRow: Readonly<Record<number, Check>> = {
  [Component.button]: button,
  [Component.stringSelect]: stringSelect(enabledOrNot),
  [Component.userSelect]: entitySelect(enabledOrNot),
  [Component.roleSelect]: entitySelect(enabledOrNot),
  [Component.mentionableSelect]: entitySelect(enabledOrNot),
  [Component.channelSelect]: entitySelect(enabledOrNot),
};

const rowFields = fields(
  { type: kind, components: list(byType(inRow), { min: 1, max: MAX_ROW_BUTTONS }) },
  common,
);
const actionRow: Check = (value, place) => {
  rowFields(value, place);
  const inner = isRecord(value) && Array.isArray(value['components']) ? value['components'] : [];
  const selects = inner.filter((part) => isRecord(part) && part['type'] !== Component.button);
  if (selects.length > 0 && inner.length > 1) {
    place
      .at('components')
      .report(
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
  }
};

export const textDisplay = fields({ type: kind, content: text({ min: 1, max: MAX_TEXT }) }, common);

function v2Parts(attachments: ReadonlySet<string>): Readonly<Record<number, Check>> {
  const { thumbnail, gallery, file } = mediaParts(attachments);
  const section = fields(
    {
      type: kind,
      components: list(byType({ [Component.textDisplay]: textDisplay }), { min: 1, max: 3 }),
      accessory: byType({ [Component.button]: button, [Component.thumbnail]: thumbnail }),
    },
    common,
  );
  const separator = fields(
    { type: kind },
    { ...common, divider: orNull(flag), spacing: orNull(oneOf([1, 2])) },
  );
  const inContainer = {
    [Component.actionRow]: actionRow,
    [Component.section]: section,
    [Component.textDisplay]: textDisplay,
    [Component.mediaGallery]: gallery,
    [Component.file]: file,
    [Component.separator]: separator,
  };
  const container = fields(
    { type: kind, components: list(byType(inContainer), { min: 1, max: MAX_COMPONENTS }) },
    { ...common, accent_color: orNull(integer({ min: 0, max: MAX_COLOR })), spoiler: orNull(flag) },
  );
  return { ...inContainer, [Component.container]: container };
}

/** Custom ids and component ids occur once. */
export const distinctIds: Check = (components, place) => {
  const customIds = new Set<unknown>();
  const ids = new Set<unknown>();
  walkComponents(components, place, (component, at) => {
    const { custom_id: custom, id } = component;
    if (typeof custom === 'string' && customIds.has(custom)) {
      at.at('custom_id').report(
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    if (typeof id === 'number' && id !== 0 && ids.has(id)) {
      at.at('id').report('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    }
    customIds.add(custom);
    ids.add(id);
  });
};

const withinTotals: Check = (components, place) => {
  let count = 0;
  let length = 0;
  let bytes = 0;
  walkComponents(components, place, (component) => {
    count++;
    if (component['type'] !== Component.textDisplay) return;
    const content = component['content'];
    if (typeof content !== 'string') return;
    length += lengthOf(content);
    bytes += Buffer.byteLength(content) + BYTES_AROUND_A_TEXT;
  });
  if (count > MAX_COMPONENTS) {
    place.report('BASE_TYPE_MAX_LENGTH', `Must be ${MAX_COMPONENTS} or fewer in length.`);
  }
  if (length > MAX_TEXT) {
    place.report(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${MAX_TEXT}`,
    );
  } else if (bytes > MAX_TEXT_BYTES) throw serverFailure(500);
};

const inAll = (parts: Readonly<Record<number, Check>>, max: number): Check =>
  all(list(byType(parts), { max }), distinctIds, withinTotals);
const rowsAlone = inAll({ [Component.actionRow]: actionRow }, MAX_ROWS_WITHOUT_V2);
const withoutFiles = inAll(v2Parts(new Set()), MAX_COMPONENTS);

/** The components of a message. `attachments` are the names that `attachment://` may refer to. */
export function messageComponents(v2: boolean, attachments: ReadonlySet<string>): Check {
  if (!v2) return rowsAlone;
  return attachments.size === 0 ? withoutFiles : inAll(v2Parts(attachments), MAX_COMPONENTS);
}
