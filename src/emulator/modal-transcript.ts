import { asText } from './as-text.ts';
import { modalFields } from './modal-data.ts';
import type { ModalField, ModalJson } from './modal-data.ts';
import { readableText } from './readable-text.ts';
import type { TranscriptPlace } from './readable-text.ts';
import { MARGIN, selectLines } from './transcript.ts';
import { Component } from './validate/component-types.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

/** An open form as text. */
export function modalTranscript(modal: ModalJson, place: TranscriptPlace): string {
  const lines = [`╭ ${modal.title}`];
  const fields = new Map(modalFields(modal).map((field) => [field.component, field]));
  for (const part of modal.components.filter(isRecord)) {
    if (part['type'] === Component.textDisplay) {
      lines.push(
        ...readableText(asText(part['content']), place)
          .split('\n')
          .map((line) => `${MARGIN}${line}`),
      );
      continue;
    }
    const row = Array.isArray(part['components'])
      ? (part['components'] as unknown[])[0]
      : undefined;
    const field = fields.get((part['component'] ?? row) as Json);
    if (field !== undefined)
      lines.push(...fieldLines(field, part).map((line) => `${MARGIN}${line}`));
  }
  return [...lines, '╰ [ Submit ]'].join('\n');
}

function fieldLines({ component, label }: ModalField, part: Json): string[] {
  const must = component['required'] === false ? '' : ' *';
  const hint = part['description'] === undefined ? [] : [`  ${asText(part['description'])}`];
  const head = [`${label}${must}`, ...hint];
  if (component['type'] === Component.textInput) {
    const value = asText(component['value'] ?? component['placeholder']);
    return [...head, `  [ ${value || '        '} ]`];
  }
  if (component['type'] === Component.fileUpload) return [...head, '  [ Choose files ]'];
  return [...head, ...selectLines(component).map((line) => `  ${line}`)];
}
