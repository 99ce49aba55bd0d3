import type { Picture } from '../../notes/paper.ts';
import { wordCount } from '../text/script.ts';

const LABEL = /^(?:fig(?:ure)?\.?\s?\d*|그림\s?\d*|图\s?\d*|図\s?\d*)[).:：\s]+/i;

/** What is written of a picture, without `Figure 3:`; empty when nothing is. */
export function captionOf(picture: Picture): string {
  return (picture.caption ?? picture.alt ?? '').replace(LABEL, '').trim();
}

/** Whether a caption is more than a name. */
export function saysSomething(caption: string): boolean {
  const count = wordCount(caption);
  return count >= 3 && count <= 40;
}
