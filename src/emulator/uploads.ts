import { ActionError } from './actions-error.ts';
import { pictureSize } from './picture-size.ts';
import { MAX_FILE_BYTES } from './validate/message.ts';
import type { World } from './world.ts';

/** A file as a person hands it over. */
export interface ChosenFile {
  name: string;
  /** `text/markdown` */
  contentType: string;
  data: Uint8Array;
}

/** How many chosen files are kept; the oldest go. */
const KEPT = 200;

/** Keeps the file; its id is what an option or form takes. Beyond 10 MiB it is an ActionError. */
export function storeUpload(world: World, file: ChosenFile): string {
  if (file.data.byteLength > MAX_FILE_BYTES) {
    throw new ActionError(`"${file.name}" is larger than 10 MiB.`);
  }
  const id = world.mint();
  const [oldest] = world.uploads.keys();
  if (world.uploads.size >= KEPT && oldest !== undefined) world.uploads.delete(oldest);
  world.uploads.set(id, {
    id,
    filename: file.name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_') || 'file',
    description: null,
    contentType: file.contentType,
    data: file.data,
    picture: pictureSize(file.data),
  });
  return id;
}
