import { createHash } from 'node:crypto';

/** Sixteen hexadecimal digits of a SHA-256 over the parts, which cannot run into each other. */
export function contentId(...parts: readonly string[]): string {
  return createHash('sha256')
    .update(parts.map((part) => part.normalize('NFC')).join('\u0000'))
    .digest('hex')
    .slice(0, 16);
}
