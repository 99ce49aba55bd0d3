import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { View, ViewFile } from './answer.ts';
import { gallery } from './components.ts';
import { LIMITS } from './limits.ts';
import { drawFormulas, type DrawFormulas, FORMULA_MOST } from './pictures/draw-formulas.ts';

/*
 * Discord sets no formulas: text.ts shows them as code. Those that code makes hard to read get a picture below their
 * text; where there can be none, the code is all there is, and nothing else of the message changes.
 */

/** Code that holds a TeX command. Other code that looks so is refused by whoever sets it. */
const FORMULA = /(?<!`)`([^`\n]*\\[A-Za-z]+[^`\n]*)`(?!`)/g;
const FORMULAS_A_TEXT = 4;
const PICTURES_A_MESSAGE = 4;

type Part = APIMessageTopLevelComponent | APIComponentInContainer;

/** The formulas of a text that are worth a picture, each once. */
export function formulasIn(text: string): string[] {
  const found = [...text.matchAll(FORMULA)].map(([, formula]) => (formula ?? '').trim());
  const whole = found.filter((formula) => formula.length <= FORMULA_MOST && !formula.includes('…'));
  return [...new Set(whole)].slice(0, FORMULAS_A_TEXT);
}

/** The view with pictures of its formulas. Never rejects. */
export async function withFormulas(view: View, draw: DrawFormulas = drawFormulas): Promise<View> {
  const texts = view.components.flatMap(textsOf).filter((text) => formulasIn(text).length > 0);
  let room = LIMITS.message.components - view.components.reduce((sum, one) => sum + count(one), 0);
  const pictures = new Map<string, { file: ViewFile; alt: string }>();
  for (const text of new Set(texts)) {
    if (room < 1 || pictures.size >= PICTURES_A_MESSAGE) break;
    const formulas = formulasIn(text);
    const data = await draw(formulas);
    if (data === null) continue;
    const alt = formulas.join('\n');
    const name = `formula-${pictures.size + 1}.png`;
    const description = alt.slice(0, LIMITS.gallery.altCharacters);
    pictures.set(text, { file: { name, data, description }, alt });
    room -= 1;
  }
  if (pictures.size === 0) return view;
  const shown = new Set<string>();
  const components = view.components.flatMap((one) => illustrated(one, pictures, shown));
  const files = [...pictures.values()].map(({ file }) => file);
  return {
    ...view,
    components,
    files: [...(view.files ?? []), ...files],
  };
}

function textsOf(part: Part): string[] {
  if (part.type === ComponentType.TextDisplay) return [part.content];
  return part.type === ComponentType.Container ? part.components.flatMap(textsOf) : [];
}

/** Components in all: Discord counts those inside others. */
function count(part: unknown): number {
  const { components = [], accessory } = part as { components?: unknown[]; accessory?: unknown };
  return (
    1 +
    (accessory === undefined ? 0 : 1) +
    components.reduce<number>((sum, one) => sum + count(one), 0)
  );
}

/** A text with its picture below it, wherever it stands; equal texts share the first one. */
function illustrated(
  part: Part,
  pictures: ReadonlyMap<string, { file: ViewFile; alt: string }>,
  shown: Set<string>,
): Part[] {
  if (part.type === ComponentType.Container) {
    const inner = part.components.flatMap((one) => illustrated(one, pictures, shown));
    return [{ ...part, components: inner as APIComponentInContainer[] }];
  }
  if (part.type !== ComponentType.TextDisplay || shown.has(part.content)) return [part];
  const picture = pictures.get(part.content);
  if (picture === undefined) return [part];
  shown.add(part.content);
  const url = `attachment://${picture.file.name}`;
  return [part, gallery([{ url, description: picture.alt }])];
}
