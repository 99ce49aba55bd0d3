import type { Problem } from '../base/problem.ts';

type Decoded = { text: string } | { problem: Problem };

const WIDE_ENCODINGS = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
] as const;

/** 1-based line of the first byte that is no UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const at = lenient.indexOf('\uFFFD');
  return lenient.slice(0, Math.max(at, 0)).split('\n').length;
}

/** The text of a file in UTF-8, or in UTF-16 with a byte order mark. Anything else is named as a problem. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const wide = WIDE_ENCODINGS.find(({ mark }) => bytes[0] === mark[0] && bytes[1] === mark[1]);
  if (wide !== undefined) return { text: new TextDecoder(wide.name).decode(bytes) };
  if (bytes.includes(0)) {
    return {
      problem: {
        severity: 'error',
        code: 'file-not-text',
        file,
        what: 'The file is no text.',
        remedy: 'Save it as Markdown in UTF-8, or take it out of the notes folder.',
      },
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: {
        severity: 'error',
        code: 'file-not-utf8',
        file,
        line: firstBadLine(bytes),
        what: 'The file is not encoded in UTF-8.',
        remedy:
          'Open it in an editor with its own encoding (often EUC-KR, Shift_JIS or GB18030) and save it as UTF-8.',
      },
    };
  }
}
