import { asText } from './as-text.ts';
import { modalFields } from './modal-data.ts';
import type { ModalField, ModalJson } from './modal-data.ts';
import { readableText } from './readable-text.ts';
import type { TranscriptPlace } from './readable-text.ts';
import { MARGIN, selectLines } from './transcript.ts';
import { Component } from './validate/component-types.ts';
import { isRecord } from './validate/form.ts';

type Json = Record<string, unknown>;

/** What Discord itself writes on a form, in the language of whoever opened it. */
const OWN_WORDS = {
  en: { submit: 'Submit', files: 'Choose files' },
  ko: { submit: '제출', files: '파일 선택' },
} as const;

/** An open form as text, as a person with this Discord locale reads it. */
export function modalTranscript(modal: ModalJson, place: TranscriptPlace, locale: string): string {
  const own = OWN_WORDS[locale.startsWith('ko') ? 'ko' : 'en'];
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
      lines.push(...fieldLines(field, part, own.files).map((line) => `${MARGIN}${line}`));
  }
  return [...lines, `╰ [ ${own.submit} ]`].join('\n');
}

function fieldLines({ component, label }: ModalField, part: Json, files: string): string[] {
  const must = component['required'] === false ? '' : ' *';
  const hint = part['description'] === undefined ? [] : [`  ${asText(part['description'])}`];
  const head = [`${label}${must}`, ...hint];
  if (component['type'] === Component.textInput) {
    const value = asText(component['value'] ?? component['placeholder']);
    return [...head, `  [ ${value || '        '} ]`];
  }
  if (component['type'] === Component.fileUpload) return [...head, `  [ ${files} ]`];
  return [...head, ...selectLines(component).map((line) => `  ${line}`)];
}
