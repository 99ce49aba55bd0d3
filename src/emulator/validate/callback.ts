import { EPHEMERAL } from '../message.ts';
import { onlyFlags } from './message.ts';
import { modal } from './modal.ts';
import { anything, demand, either, fields, isRecord, list, orNull, record } from './form.ts';
import { integer, number, oneOf, text } from './values.ts';

/** Kinds of interaction. */
export const Interaction = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** Kinds of first answer. */
export const Callback = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const MAX_CHOICES = 25;

/** Which answers an interaction takes: a modal is not answered by a modal, and only suggestions by suggestions. */
function allowedCallbacks(interactionType: number, fromMessage: boolean): number[] {
  const { message, deferredMessage, deferredUpdate, update, choices, modal } = Callback;
  const updates = fromMessage ? [deferredUpdate, update] : [];
  switch (interactionType) {
    case Interaction.autocomplete:
      return [choices];
    case Interaction.component:
      return [message, deferredMessage, ...updates, modal];
    case Interaction.modal:
      return [message, deferredMessage, ...updates];
    default:
      return [message, deferredMessage, modal];
  }
}

const choice = fields(
  { name: text({ min: 1, max: 100 }), value: either(text({ max: 100 }), number()) },
  { name_localizations: orNull(record(text({ min: 1, max: 100 }))) },
);
const suggestions = fields({ choices: list(choice, { max: MAX_CHOICES }) });
/** discord.js sends these with every answer; they mean nothing when an answer is put off. */
const deferral = fields(
  {},
  { flags: onlyFlags(EPHEMERAL), tts: anything, enforce_nonce: anything },
);

const callback = fields({ type: integer() }, { data: anything });
const underData = {
  choices: fields({ data: suggestions }),
  modal: fields({ data: modal }),
  deferral: fields({ data: deferral }),
};

/** Refuses a first answer of the wrong kind or form, with 50035; message bodies are checked where they are used. */
export function demandCallback(
  body: unknown,
  interactionType: number,
  fromMessage: boolean,
): { type: number; data: unknown } {
  const types = allowedCallbacks(interactionType, fromMessage);
  demand(body, callback);
  demand(body, (value, place) => oneOf(types)((value as { type: number }).type, place.at('type')));
  const { type, data } = body as { type: number; data?: unknown };
  const under = { data: data ?? {} };
  if (type === Callback.choices) demand(under, underData.choices);
  if (type === Callback.modal) demand(under, underData.modal);
  if (type === Callback.deferredMessage) demand(under, underData.deferral);
  return { type, data: isRecord(data) ? data : {} };
}
