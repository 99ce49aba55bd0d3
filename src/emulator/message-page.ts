import type { WorldMessage } from './message.ts';
import { demand } from './validate/form.ts';

const MAX_PAGE = 100;
const DEFAULT_PAGE = 50;

/** Newest first, as Discord lists them; `before`, `after` and `around` are ids. */
export function pageOf(messages: readonly WorldMessage[], query: URLSearchParams): WorldMessage[] {
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
  demand({ limit }, (value, place) => {
    const asked = (value as { limit: number }).limit;
    if (!Number.isInteger(asked) || asked < 1 || asked > MAX_PAGE) {
      place.at('limit').report('NUMBER_TYPE_MAX', `int value should be between 1 and ${MAX_PAGE}.`);
    }
  });
  const before = query.get('before');
  const after = query.get('after');
  if (after !== null) {
    return messages
      .filter((it) => BigInt(it.id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  }
  const earlier =
    before === null ? messages : messages.filter((it) => BigInt(it.id) < BigInt(before));
  return earlier.slice(-limit).reverse();
}
