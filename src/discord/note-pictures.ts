import {
  type APIComponentInContainer,
  type APIMediaGalleryItem,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { NotesPicture, ReadPicture } from '../notes/notes-picture.ts';
import type { PictureFile } from '../notes/picture-file.ts';
import type { Locale } from '../study/learner.ts';
import type { View, ViewFile } from './answer.ts';
import { text } from './components.ts';
import { fitTexts } from './fit.ts';
import { wordsFor } from './words/words.ts';

/*
 * Pictures that lie beside the notes. A view names one by an address of our own; when the message is sent, the file goes
 * with it, under a name that gives no answer away. What cannot be shown is said in its place.
 */

const SCHEME = 'notes-picture:';

/** Stands in a gallery of a view until the message is sent. `locale`: what is said in when the picture is missing. */
export function pictureAddress(picture: NotesPicture, locale: Locale): string {
  return SCHEME + encodeURIComponent(JSON.stringify([picture, locale]));
}

function readAddress(url: string): { picture: NotesPicture; locale: Locale } | undefined {
  if (!url.startsWith(SCHEME)) return undefined;
  const [picture, locale] = JSON.parse(decodeURIComponent(url.slice(SCHEME.length))) as [
    NotesPicture,
    Locale,
  ];
  return { picture, locale };
}

export interface PictureSource {
  read: ReadPicture;
  /** Of all files of the message together. */
  maxBytes: number;
}

interface Reading {
  source: PictureSource;
  files: ViewFile[];
  /** Bytes that may still be added. */
  room: number;
  isMissing: boolean;
}
type Part = APIMessageTopLevelComponent | APIComponentInContainer;

/** The view with the files of its pictures. Never rejects. */
export async function withNotePictures(view: View, source: PictureSource): Promise<View> {
  if (!view.components.some(showsNotes)) return view;
  const { files = [] } = view;
  const used = files.reduce((sum, { data }) => sum + data.byteLength, 0);
  const reading: Reading = { source, files: [], room: source.maxBytes - used, isMissing: false };
  const components: APIMessageTopLevelComponent[] = [];
  for (const one of view.components) {
    components.push(...((await shown(one, reading)) as APIMessageTopLevelComponent[]));
  }
  return {
    ...view,
    components: reading.isMissing ? fitTexts(components) : components,
    ...(files.length + reading.files.length === 0 ? {} : { files: [...files, ...reading.files] }),
  };
}

function showsNotes(part: Part): boolean {
  if (part.type === ComponentType.Container) return part.components.some(showsNotes);
  return (
    part.type === ComponentType.MediaGallery &&
    part.items.some(({ media }) => media.url.startsWith(SCHEME))
  );
}

async function shown(part: Part, reading: Reading): Promise<Part[]> {
  if (part.type === ComponentType.Container) {
    const inner: Part[] = [];
    for (const one of part.components) inner.push(...(await shown(one, reading)));
    return [{ ...part, components: inner as APIComponentInContainer[] }];
  }
  if (part.type !== ComponentType.MediaGallery) return [part];
  const items: APIMediaGalleryItem[] = [];
  const remarks = new Set<string>();
  for (const item of part.items) {
    const address = readAddress(item.media.url);
    const read = address === undefined ? item : await attached(item, address.picture, reading);
    if ('media' in read) items.push(read);
    else if (address !== undefined) remarks.add(remark(read.why, address.locale));
  }
  reading.isMissing ||= remarks.size > 0;
  return [
    ...(items.length === 0 ? [] : [{ ...part, items }]),
    ...(remarks.size === 0 ? [] : [text([...remarks].join('\n'))]),
  ];
}

type Missing = Extract<PictureFile, { kind: 'missing' }>;

async function attached(
  item: APIMediaGalleryItem,
  picture: NotesPicture,
  reading: Reading,
): Promise<APIMediaGalleryItem | Missing> {
  const read = await reading.source.read(picture, reading.room);
  if (read.kind === 'missing') return read;
  const { description } = item;
  const name = `figure-${reading.files.length + 1}.${read.type}`;
  reading.files.push({ name, data: read.data, ...(description ? { description } : {}) });
  reading.room -= read.data.byteLength;
  return { ...item, media: { url: `attachment://${name}` } };
}

function remark(why: Missing['why'], locale: Locale): string {
  const { pictures } = wordsFor(locale);
  return `-# ${why === 'too-large' ? pictures.tooLarge : pictures.gone}`;
}
