import type { View } from './answer.ts';
import { withFormulas } from './formulas.ts';
import { type PictureSource, withNotePictures } from './note-pictures.ts';

/** What Discord takes from a bot anywhere, in bytes. */
export const LEAST_FILE_BYTES = 10 * 1_024 * 1_024;

/** The view as it is sent: with the notes' pictures and with its formulas set. Never rejects. */
export async function withPictures(view: View, source: PictureSource): Promise<View> {
  return withFormulas(await withNotePictures(view, source));
}
