import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';

/*
 * Beside the event loop: formulas one below the other on a light plate, which reads on Discord's dark and light ground
 * alike.
 */

/** Formulas as TeX, to be set one below the other. */
export interface FormulaOrder {
  id: number;
  formulas: readonly string[];
}
export type Drawn = { id: number; png: Uint8Array } | { id: number; problem: string };

/** They load code, write HTML, or show a mistake in place of refusing it. */
const LEFT_OUT = new Set(['require', 'autoload', 'html', 'noerrors', 'noundefined']);
const PIXELS_PER_EX = 11;
const PADDING = 16;
const GAP = 14;
const LEAST_WIDTH = 120;
const MOST_WIDTH = 1_600;
const MOST_HEIGHT = 1_200;
const PLATE = '#f7f8fa';
const INK = '#1c1f24';
const SCALE = 2;
const FONTS = ['Pretendard-Regular.otf'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}`, import.meta.url)),
);

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const tex = new TeX({
  packages: AllPackages.filter((name) => !LEFT_OUT.has(name)),
  maxMacros: 500,
  maxBuffer: 4 * 1_024,
  formatError: (_: unknown, error: Error) => {
    throw error;
  },
});
const page = mathjax.document('', { InputJax: tex, OutputJax: new SVG({ fontCache: 'none' }) });

interface Set {
  svg: string;
  width: number;
  height: number;
}

function setFormula(formula: string): Set {
  const node = page.convert(formula, { display: true });
  const svg = adaptor.firstChild(node) as LiteElement;
  const size = (name: string): number =>
    Number.parseFloat(adaptor.getAttribute(svg, name) ?? '') * PIXELS_PER_EX;
  const [width, height] = [size('width'), size('height')];
  if (!(width > 0 && height > 0)) throw new Error('a formula without a size');
  return { svg: adaptor.outerHTML(svg), width, height };
}

function place({ svg, width, height }: Set, y: number): string {
  return svg.replace(
    /^<svg[^>]*?(viewBox="[^"]*")[^>]*>/,
    `<svg x="${PADDING}" y="${y}" width="${width}" height="${height}" $1>`,
  );
}

function drawing(formulas: readonly string[]): string {
  const all = formulas.map(setFormula);
  let y = PADDING;
  const placed = all.map((one) => {
    const at = y;
    y += one.height + GAP;
    return place(one, at);
  });
  const width = Math.max(LEAST_WIDTH, ...all.map((one) => one.width)) + 2 * PADDING;
  const height = y - GAP + PADDING;
  if (width > MOST_WIDTH || height > MOST_HEIGHT) throw new Error('a formula too large to read');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" rx="10" fill="${PLATE}"/>`,
    `<g color="${INK}" fill="${INK}" stroke="${INK}">${placed.join('')}</g></svg>`,
  ].join('');
}

function drawn({ id, formulas }: FormulaOrder): Drawn {
  try {
    const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Pretendard' };
    const svg = drawing(formulas).replaceAll('currentColor', INK);
    const png = new Resvg(svg, { fitTo: { mode: 'zoom', value: SCALE }, font }).render().asPng();
    return { id, png };
  } catch (error) {
    // MathJax throws errors of its own kind.
    return { id, problem: (error as { message?: string }).message ?? 'not to be set' };
  }
}

parentPort?.on('message', (order: FormulaOrder) => parentPort?.postMessage(drawn(order)));
