import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { View } from '../../../src/discord/answer.ts';
import { modalTranscript } from '../../../src/emulator/modal-transcript.ts';
import { messageTranscript } from '../../../src/emulator/transcript.ts';
import { demand } from '../../../src/emulator/validate/form.ts';
import { demandMessage } from '../../../src/emulator/validate/message.ts';
import { modal as modalShape } from '../../../src/emulator/validate/modal.ts';

/*
 * Views as people read them and as Discord judges them. The judge is the local Discord, which knows nothing of the bot.
 */

const NOW = Date.UTC(2026, 2, 2, 0, 0, 0);
const V2 = 1 << 15;
const place = { now: NOW, nameOf: () => 'Paperdeck', channelName: () => 'papers' };

/** What a member sees, a line a line. */
export function readable(view: View): string {
  const message = {
    id: '1',
    channelId: '2',
    authorId: '3',
    createdAt: NOW,
    editedAt: null,
    onlyFor: null,
    usedBy: null,
    pending: false,
    raw: { content: '', flags: V2, components: view.components, attachments: [], embeds: [] },
  };
  return `${messageTranscript(message, place).split('\n').slice(1).join('\n')}\n`;
}

/** A form as a member sees it. */
export function readableModal(
  modal: APIModalInteractionResponseCallbackData,
  locale: string,
): string {
  return `${modalTranscript(modal, place, locale)}\n`;
}

/** True, or throws Discord's own refusal of the message. */
export function isAccepted(view: View): true {
  demandMessage(
    { components: structuredClone(view.components), flags: V2 },
    { use: 'channel', files: filesOf(view), current: null },
  );
  return true;
}

const filesOf = ({ files = [] }: View) =>
  files.map(({ name, data }, index) => ({
    id: String(index),
    name,
    data,
    contentType: 'image/png',
  }));

export function isAcceptedModal(modal: APIModalInteractionResponseCallbackData): true {
  demand(structuredClone(modal), modalShape);
  return true;
}
