import { announces, isLabelLike } from './block-text.ts';
import type { NoteDraft, Previous } from './note-draft.ts';
import type { Picture } from './paper.ts';

const FIGURE_PREFIX =
  /^[([（【]?(?:fig(?:ure)?\.?|그림|사진|图|図|圖|table|표|表)\s*\d*[a-z]?\s*[)\]）】.:：-]+\s*|^(?:fig(?:ure)?\.?|그림|图|図|圖)\s*\d+[a-z]?[.:)]?\s+/i;

/** Whether a text begins as captions do: `그림 2. …`, `Figure 3: …`. */
export function isFigureLine(text: string): boolean {
  return FIGURE_PREFIX.test(text);
}

/** Gives those pictures a caption that have none; `Figure 3:` is left out of it. */
export function captionPictures(pictures: readonly Picture[], caption: string): void {
  const text = caption.replace(FIGURE_PREFIX, '').trim();
  if (text === '') return;
  for (const picture of pictures) picture.caption ??= text;
}

/** Whether what stands right above pictures names them: a short text whose bullet shows no picture yet. */
function fitsAbove(previous: Previous): previous is Extract<Previous, { kind: 'text' }> {
  if (previous.kind !== 'text' || (previous.bullet?.pictures.length ?? 0) > 0) return false;
  return isLabelLike(previous.text) || announces(previous.text);
}

/** Reads pictures that stand alone: they belong to the short text right above, and to its bullet. */
export function readPictures(note: NoteDraft, pictures: readonly Picture[]): void {
  note.pictures.push(...pictures);
  const { previous } = note;
  if (previous.kind === 'pictures') {
    const caption = previous.pictures[0]?.caption;
    if (caption !== undefined && previous.bullet !== undefined) captionPictures(pictures, caption);
    previous.bullet?.pictures.push(...pictures);
    note.previous = { ...previous, pictures: [...pictures] };
    return;
  }
  const above = fitsAbove(previous) ? previous : undefined;
  // What a picture says itself tells more than the name it stands below.
  const silent = pictures.filter(({ alt }) => alt === undefined);
  if (above !== undefined) captionPictures(silent, above.text.replace(/[:：]\s*$/, ''));
  above?.bullet?.pictures.push(...pictures);
  note.previous = {
    kind: 'pictures',
    pictures: [...pictures],
    ...(above?.bullet === undefined ? {} : { bullet: above.bullet }),
  };
}
