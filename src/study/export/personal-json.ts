import type { Instant } from '../../base/clock.ts';
import { PERSONAL_PARTS, type PersonalPart } from '../personal-data.ts';
import { isoInstant, readableTimes } from './json-values.ts';

/** Raised when a reader of version 1 would go wrong. */
const VERSION = 1;

export type Parts = Readonly<Record<PersonalPart, readonly unknown[]>>;

/** Everything about a person as one JSON document, a record a line. docs/data.md is its schema. */
export function personalJson(parts: Parts, exportedAt: Instant): string {
  const lists = PERSONAL_PARTS.map((part) => {
    const records = parts[part].map((record) => `    ${JSON.stringify(record, readableTimes)}`);
    const list = records.length === 0 ? '[]' : `[\n${records.join(',\n')}\n  ]`;
    return `  ${JSON.stringify(part)}: ${list}`;
  });
  const head = [
    '  "format": "paperdeck-data"',
    `  "version": ${VERSION}`,
    `  "exportedAt": ${JSON.stringify(isoInstant(exportedAt))}`,
  ];
  return `{\n${[...head, ...lists].join(',\n')}\n}\n`;
}
