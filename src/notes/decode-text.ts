import type { Problem } from '../base/problem.ts';

type Decoded = { text: string } | { problem: Problem };

const WIDE_ENCODINGS = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
] as const;

/** Encodings that notes are often in when they are not in UTF-8, and letters that text in them is full of. */
const OLD_ENCODINGS = [
  { name: 'EUC-KR', label: 'euc-kr', common: /[이다는에의을가를은하고지도로한]/g },
  { name: 'Shift_JIS', label: 'shift_jis', common: /[のにをはとがでたしい、。]/g },
  { name: 'EUC-JP', label: 'euc-jp', common: /[のにをはとがでたしい、。]/g },
  { name: 'GB18030', label: 'gb18030', common: /[的是一在了不和有中为与，。]/g },
] as const;
const COMMON_SHARE = 0.06;

/** The text in an encoding, or undefined when some bytes mean nothing in it. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const LOOKED_AT = 4_000;
const WRITTEN = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n]/gu;

/** Whether a text looks written: several lines, and next to nothing but letters, digits and signs. */
function looksWritten(text: string): boolean {
  const written = text.match(WRITTEN)?.length ?? 0;
  return text.includes('\n') && written >= Array.from(text).length * 0.99;
}

/** UTF-16 that has lost its byte order mark: half of the bytes of its line ends are zero. */
function decodeUnmarked(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  for (const { name } of WIDE_ENCODINGS) {
    const start = decodeStrictly(bytes.subarray(0, LOOKED_AT), name);
    if (start !== undefined && looksWritten(start)) return decodeStrictly(bytes, name);
  }
  return undefined;
}

/** 1-based line of the first byte that is no UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const at = lenient.indexOf('\uFFFD');
  return lenient.slice(0, Math.max(at, 0)).split('\n').length;
}

/** The encoding in which the letters outside of ASCII are those of a language. */
function likelyEncoding(bytes: Uint8Array): string | undefined {
  return OLD_ENCODINGS.find(({ label, common }) => {
    const letters = decodeStrictly(bytes, label)?.replaceAll(/\p{ASCII}/gu, '') ?? '';
    return (letters.match(common)?.length ?? 0) > letters.length * COMMON_SHARE;
  })?.name;
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const likely = likelyEncoding(bytes);
  return {
    severity: 'error',
    code: 'file-not-utf8',
    file,
    line: firstBadLine(bytes),
    what: `The file is not encoded in UTF-8${likely === undefined ? '' : `; it looks like ${likely}`}.`,
    remedy: `Open it in an editor ${likely === undefined ? 'with its own encoding' : `as ${likely}`} and save it as UTF-8.`,
  };
}

/** A picture or a program; or a text into which a zero byte has slipped, with its line. */
function noText(bytes: Uint8Array, file: string): Problem {
  const [before = '', ...rest] = decodeStrictly(bytes, 'utf-8')?.split('\0') ?? [];
  const problem = { severity: 'error', code: 'file-not-text', file } as const;
  if (rest.length > 0 && looksWritten([before, ...rest].join(''))) {
    const line = before.split('\n').length;
    const what = 'A zero byte stands in this line.';
    return { ...problem, line, what, remedy: 'Delete the line and type it again.' };
  }
  const remedy = 'Save it as Markdown in UTF-8, or take it out of the notes folder.';
  return { ...problem, what: 'The file is no text.', remedy };
}

/** The text of a file in UTF-8 or UTF-16. Anything else is named as a problem. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const wide = WIDE_ENCODINGS.find(({ mark }) => bytes[0] === mark[0] && bytes[1] === mark[1]);
  if (wide !== undefined) return { text: new TextDecoder(wide.name).decode(bytes) };
  if (bytes.includes(0)) {
    const text = decodeUnmarked(bytes);
    return text === undefined ? { problem: noText(bytes, file) } : { text };
  }
  const text = decodeStrictly(bytes, 'utf-8');
  return text === undefined ? { problem: notUtf8(bytes, file) } : { text };
}
