import { isRecord } from './form.ts';
import type { Place } from './form.ts';

type Json = Record<string, unknown>;

/** Every component with its place, depth first; accessories and the parts of labels included. */
export function walkComponents(
  components: unknown,
  place: Place,
  visit: (component: Json, place: Place) => void,
): void {
  if (!Array.isArray(components)) return;
  for (const [index, component] of components.entries()) {
    if (!isRecord(component)) continue;
    const here = place.at(index);
    visit(component, here);
    walkComponents(component['components'], here.at('components'), visit);
    for (const name of ['accessory', 'component']) {
      const inner = component[name];
      if (isRecord(inner)) visit(inner, here.at(name));
    }
  }
}

const nowhere: Place = { report: () => {}, at: () => nowhere, trial: () => nowhere };

/** Every component in a flat list, depth first. */
export function componentsOf(components: unknown): Json[] {
  const found: Json[] = [];
  walkComponents(components, nowhere, (component) => found.push(component));
  return found;
}
