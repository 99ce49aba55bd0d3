import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { cutBytes, cutCharacters } from './text.ts';

/*
 * The last guard before Discord: views already cut what they show, and whatever still is too long together is
 * shortened here, the longest text first, so that no note can make a message that Discord refuses.
 */

const { textCharacters, textBytes, bytesPerText } = LIMITS.message;

/** The same components with texts short enough together. */
export function fitTexts(
  components: readonly APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] {
  const contents = components.flatMap(textsOf).map((part) => part.content);
  const characters = ceilingFor(
    contents.map((content) => content.length),
    textCharacters,
  );
  const short = contents.map((content) =>
    withoutHalfCode(content, cutCharacters(content, characters)),
  );
  const bytes = ceilingFor(
    short.map((content) => Buffer.byteLength(content)),
    textBytes - bytesPerText * short.length,
  );
  const fitted = short.map((content) => withoutHalfCode(content, cutBytes(content, bytes)));
  let next = 0;
  return components.map((component) => replaceTexts(component, () => fitted[next++] ?? ''));
}

const CODE = /(?<!\\)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs;

/** Code that lost its end would let out the Markdown and the mentions inside: it goes as a whole. */
function withoutHalfCode(whole: string, cut: string): string {
  if (cut === whole) return cut;
  const kept = cut.length - 1;
  const broken = [...whole.matchAll(CODE)].find(
    ({ index, 0: span }) => index < kept && index + span.length > kept,
  );
  return broken === undefined ? cut : `${whole.slice(0, broken.index).trimEnd()}…`;
}

/** The greatest size to which every part may be cut so that all together stay within `budget`. */
function ceilingFor(sizes: readonly number[], budget: number): number {
  let left = budget;
  const ascending = [...sizes].sort((one, other) => one - other);
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (size > share) return share;
    left -= size;
  }
  return budget;
}

type Part = APIMessageTopLevelComponent | APIComponentInContainer;

function textsOf(part: Part): APITextDisplayComponent[] {
  if (part.type === ComponentType.TextDisplay) return [part];
  if (part.type === ComponentType.Section) return part.components;
  if (part.type === ComponentType.Container) return part.components.flatMap(textsOf);
  return [];
}

function replaceTexts<P extends Part>(part: P, nextText: () => string): P {
  if (part.type === ComponentType.TextDisplay) return { ...part, content: nextText() };
  if (part.type === ComponentType.Section || part.type === ComponentType.Container) {
    const components = (part.components as Part[]).map((child) => replaceTexts(child, nextText));
    return { ...part, components };
  }
  return part;
}
