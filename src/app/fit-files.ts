export interface ExportedFile {
  name: string;
  data: Uint8Array;
}

/** Names of files that are compressed already. */
const PACKED = /\.(?:apkg|gz)$/;
/** Room for the rest of the request. */
const SLACK_BYTES = 64 * 1_024;
const FILES_A_MESSAGE = 10;

const sizeOf = (files: readonly ExportedFile[]): number =>
  files.reduce((sum, { data }) => sum + data.byteLength, 0);

/**
 * Files in as few messages as it takes, none larger than `maxBytes` in all: as they are when they fit, else compressed,
 * and what is too large even so in parts named `.001`, `.002` and so on, which put one behind the other give it back.
 */
export function fitFiles(
  files: readonly ExportedFile[],
  maxBytes: number,
  compress: (data: Uint8Array) => Uint8Array,
): ExportedFile[][] {
  const room = Math.max(SLACK_BYTES, maxBytes - SLACK_BYTES);
  if (sizeOf(files) <= room) return [[...files]];
  const packed = files.map((file) =>
    PACKED.test(file.name) ? file : { name: `${file.name}.gz`, data: compress(file.data) },
  );
  return inMessages(
    packed.flatMap((file) => inParts(file, room)),
    room,
  );
}

function inParts({ name, data }: ExportedFile, room: number): ExportedFile[] {
  if (data.byteLength <= room) return [{ name, data }];
  const parts = Math.ceil(data.byteLength / room);
  return Array.from({ length: parts }, (_, index) => ({
    name: `${name}.${String(index + 1).padStart(3, '0')}`,
    data: data.subarray(index * room, (index + 1) * room),
  }));
}

function inMessages(files: readonly ExportedFile[], room: number): ExportedFile[][] {
  const messages: ExportedFile[][] = [];
  for (const file of files) {
    const last = messages.at(-1);
    const fits =
      last !== undefined && last.length < FILES_A_MESSAGE && sizeOf([...last, file]) <= room;
    if (fits) last.push(file);
    else messages.push([file]);
  }
  return messages;
}
