import type { Choice } from '../components.ts';
import type { Rooms } from '../command.ts';
import { LIMITS } from '../limits.ts';

/** Papers to pick from in a select, by name. */
export function paperChoices({ book }: Pick<Rooms, 'book'>): Choice[] {
  return book()
    .papers()
    .filter(({ slug }) => slug.length <= LIMITS.selectOption.valueCharacters)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ slug, name, tags }) => ({ label: name, value: slug, description: tags.join(', ') }));
}
