import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

/** Pixels per unit of the drawing: sharp on dense screens. */
const SCALE = 2;

const FONTS = ['Pretendard-Regular.otf', 'Pretendard-SemiBold.otf'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}`, import.meta.url)),
);

/**
 * A drawing as PNG, drawn off the event loop. Only the fonts that come with the program are used, so that a picture is
 * the same on every machine. Rejects when the drawing is no SVG.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Pretendard' },
  });
  return picture.asPng();
}
