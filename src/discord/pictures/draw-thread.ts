import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

/*
 * Beside the event loop: turning a drawing into a PNG takes tens of milliseconds, and the library does the last part
 * of it where it is called.
 */

export interface Order {
  id: number;
  svg: string;
}
export type Drawn = { id: number; png: Uint8Array } | { id: number; problem: string };

/** Pixels per unit of the drawing: sharp on dense screens. */
const SCALE = 2;

/** The only fonts used, so that a picture is the same on every machine. */
const FONTS = ['Pretendard-Regular.otf', 'Pretendard-SemiBold.otf'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}`, import.meta.url)),
);

function draw(svg: string): Uint8Array {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Pretendard' };
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: SCALE }, font }).render().asPng();
}

function drawn({ id, svg }: Order): Drawn {
  try {
    return { id, png: draw(svg) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(drawn(order)));
