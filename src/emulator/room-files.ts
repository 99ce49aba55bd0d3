import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { Refused, SECURITY_HEADERS } from './room-safety.ts';
import type { World } from './world.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
/** Attachments that a browser may show; everything else is downloaded. */
const SHOWN_ATTACHMENTS = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Sends one of the page's files; nothing outside the folder, nothing of an unknown kind. */
export async function sendFile(
  response: ServerResponse,
  folder: string,
  name: string,
): Promise<void> {
  const root = path.resolve(folder);
  const file = path.resolve(root, name);
  const type = CONTENT_TYPES[path.extname(file)];
  const isInside = file.startsWith(root + path.sep) && !name.includes('\0');
  if (!isInside || type === undefined) throw new Refused(404, 'There is nothing here.');
  const data = await readFile(file).catch(() => {
    throw new Refused(404, 'There is nothing here.');
  });
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': type,
    'cache-control': 'no-store',
  });
  response.end(data);
}

/** Sends what a message carries. */
export function sendAttachment(response: ServerResponse, world: World, pathname: string): void {
  const [, , channelId = '', attachmentId = ''] = pathname.split('/');
  const attachment =
    world.uploads.get(attachmentId) ??
    world
      .messagesIn(channelId)
      .flatMap((message) => message.attachments)
      .find((it) => it.id === attachmentId);
  if (attachment === undefined) throw new Refused(404, 'There is no such attachment.');
  const isShown = SHOWN_ATTACHMENTS.has(attachment.contentType);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': isShown ? attachment.contentType : 'application/octet-stream',
    'content-disposition': isShown ? 'inline' : 'attachment',
  });
  response.end(attachment.data);
}
