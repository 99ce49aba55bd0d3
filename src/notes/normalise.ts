const BYTE_ORDER_MARK = /^\uFEFF/;
const LONE_SURROGATE = /\p{Cs}/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

/**
 * The text every other step reads: no byte order mark, lines ended by `\n`, Unicode NFC.
 * Line numbers stay those of the file.
 */
export function normaliseText(raw: string): string {
  return raw
    .replace(BYTE_ORDER_MARK, '')
    .replace(LINE_ENDS, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC');
}

const COMPATIBILITY = /[^\u3131-\u318E]+/gu;

/** NFKC that leaves single Hangul letters as they are typed: NFKC would turn ㅁ into the first half of a syllable. */
export function compatible(text: string): string {
  return text.replace(COMPATIBILITY, (part) => part.normalize('NFKC'));
}

/** A key for comparing names: NFKC, lower case, letters and digits only. `Mask R-CNN` and `maskrcnn` are equal. */
export function foldName(name: string): string {
  return compatible(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
