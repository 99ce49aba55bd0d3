import type { IncomingMessage } from 'node:http';
import { refusal } from './discord-error.ts';

export interface UploadedFile {
  /** The n of `files[n]`. */
  id: string;
  name: string;
  contentType: string;
  data: Uint8Array;
}

export interface ParsedBody {
  json: unknown;
  files: UploadedFile[];
}

/** The bytes of a request; refused with 40005 beyond `maxBytes`. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    request.resume();
    throw refusal('tooLarge');
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > maxBytes) reject(refusal('tooLarge'));
      else chunks.push(chunk);
    });
    request.on('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)),
    );
    request.on('error', reject);
  });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal('invalidJson');
  }
}

/** Reads JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<ParsedBody> {
  const bytes = await readBytes(request, maxBytes);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  if (bytes.byteLength === 0) return { json: undefined, files: [] };
  return { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function readMultipart(bytes: Buffer, type: string): Promise<ParsedBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw refusal('invalidJson');
    });
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [field, value] of form.entries()) {
    const id = /^files\[(\d{1,20})\]$/.exec(field)?.[1];
    if (id === undefined || typeof value === 'string') continue;
    files.push({
      id,
      name: safeName(value.name),
      contentType: value.type || 'application/octet-stream',
      data: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_') || 'file';
}
