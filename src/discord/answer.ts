import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A file that goes with a message; components refer to it as `attachment://<name>`. */
export interface ViewFile {
  name: string;
  data: Uint8Array;
  /** Alt text. */
  description?: string;
}

/** A message in Components V2, as plain API JSON. */
export interface View {
  components: APIMessageTopLevelComponent[];
  files?: readonly ViewFile[];
  /** The one member whom this message may notify: somebody who asked for it. */
  notifies?: string;
}

/** What a command or a press answers; dispatch.ts alone turns it into calls. */
export type Answer =
  /** `also` and then `more` follow for the caller alone. */
  | { show: 'message'; view: View; ephemeral: boolean; also?: View; more?: readonly View[] }
  /** Edits the message that was pressed; `also` follows for the presser alone. */
  | { show: 'update'; view: View; also?: View }
  | { show: 'modal'; modal: APIModalInteractionResponseCallbackData }
  /** The press was taken; nothing changes on screen now. */
  | { show: 'nothing' };
