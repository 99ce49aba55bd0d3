import { createHash } from 'node:crypto';
import type { View, ViewFile } from './answer.ts';

/*
 * Which files the messages of this process hold already. A message that changes while its picture stays, like a quiz's
 * question with every count, names the picture by its id instead of sending it again. It may be forgotten at any time:
 * then the picture is sent once more.
 */

/** The parts of a request that are about files; `files[n]` is described by the attachment with the id `n`. */
export interface FileParts {
  attachments: { id: string; filename?: string; description?: string }[];
  files: { name: string; data: Buffer }[];
}

export interface SentFiles {
  /** What has to be sent so that the message holds the files of the view; `messageId` null for a new message. */
  partsFor(messageId: string | null, view: View): FileParts;
  /** Discord has taken the view; `answered` is the message as it says it is now. */
  sent(view: View, answered: unknown): void;
  forget(messageId: string): void;
}

/** Messages that are remembered: those of the running quizzes are among the newest. */
const KEPT = 500;

export function createSentFiles(): SentFiles {
  /** By message, then by what the file is: the id of the attachment. */
  const held = new Map<string, ReadonlyMap<string, string>>();
  return {
    partsFor(messageId, { files = [] }) {
      const known = messageId === null ? undefined : held.get(messageId);
      const kept: FileParts['attachments'] = [];
      const fresh: ViewFile[] = [];
      for (const file of files) {
        const id = known?.get(identityOf(file));
        if (id === undefined) fresh.push(file);
        else kept.push({ id });
      }
      return {
        attachments: [...kept, ...fresh.map(describe)],
        files: fresh.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
      };
    },
    sent({ files = [] }, answered) {
      const { id, attachments = [] } = answered as {
        id: string;
        attachments?: readonly { id: string; filename: string }[];
      };
      held.delete(id);
      if (files.length === 0) return;
      const identities = new Map(files.map((file) => [file.name, identityOf(file)]));
      const ids = attachments.flatMap((attachment): [string, string][] => {
        const identity = identities.get(attachment.filename);
        return identity === undefined ? [] : [[identity, attachment.id]];
      });
      held.set(id, new Map(ids));
      const [oldest] = held.keys();
      if (held.size > KEPT && oldest !== undefined) held.delete(oldest);
    },
    forget: (messageId) => void held.delete(messageId),
  };
}

function describe({ name, description }: ViewFile, index: number): FileParts['attachments'][0] {
  const attachment = { id: String(index), filename: name };
  return description === undefined ? attachment : { ...attachment, description };
}

/** The same for two files that look the same to members: name, alt text and bytes. */
function identityOf({ name, description = '', data }: ViewFile): string {
  const hash = createHash('sha256').update(JSON.stringify([name, description]));
  return hash.update(data).digest('base64');
}
