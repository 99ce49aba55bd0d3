import type { Picture } from './paper.ts';

const JUNK_WORD =
  /^(?:img|image|images|imgs|pic|picture|photo|figure|fig|screen|shot|screenshot|screen-?shot|capture|untitled|alt|text|thumbnail|thumb|drawing|png|jpg|jpeg|gif|am|pm|at|copy|스크린샷|스크린|샷|화면|캡처|캡쳐|오전|오후|그림|사진|이미지|무제|截屏|屏幕截图|截图|图片|图|快照|上午|下午|スクリーンショット|画像|図|写真|午前|午後)$/i;
const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic)$/i;

function nameOf(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1).replace(FILE_NAME, '');
  try {
    return decodeURIComponent(last).normalize('NFC');
  } catch {
    return last;
  }
}

/** Text that says something about the picture, or nothing: screenshot names, file names and `img` say nothing. */
function readAlt(alt: string | undefined, url: string): string | undefined {
  const text = (alt ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const plain = text.replace(/\|\s*\d+(?:x\d+)?$/, '').trim();
  if (plain === '' || FILE_NAME.test(plain) || plain === nameOf(url)) return undefined;
  if (/^[\w-]+$/.test(plain) && /[_\d]/.test(plain) && !/^[A-Z][a-z]+$/.test(plain)) {
    if (/_|^\w*\d{4,}|^[0-9a-f-]{12,}$/i.test(plain)) return undefined;
  }
  const words = plain.split(/[\s\d._:,()\-–—/|]+/).filter((word) => word !== '');
  return words.every((word) => JUNK_WORD.test(word)) ? undefined : plain;
}

/** An address a reader may follow or a picture may be loaded from: no script and no data in it. */
export function readUrl(url: string): string | undefined {
  const clean = url.trim();
  if (clean === '' || clean.length > 2_000) return undefined;
  return /^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(clean) ? undefined : clean.normalize('NFC');
}

/** A picture of the note, or nothing when its address cannot be used. */
export function readPicture(
  url: string,
  alt: string | undefined,
  line: number,
): Picture | undefined {
  // Editors on Windows write `.\\image\\one.png`.
  const address = readUrl(/^[a-z][a-z0-9+.-]+:/i.test(url) ? url : url.replaceAll('\\', '/'));
  if (address === undefined) return undefined;
  const said = readAlt(alt, address);
  return said === undefined ? { url: address, line } : { url: address, alt: said, line };
}

/** Whether a picture's address means a file beside the note. */
export function isLocalPicture(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url);
}
