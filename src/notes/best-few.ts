/** The few best of many, best first, without putting all of them in order. */
export function bestFew<T>(
  items: Iterable<T>,
  most: number,
  comesBefore: (one: T, other: T) => boolean,
): T[] {
  const best: T[] = [];
  for (const item of items) {
    const worst = best.at(-1);
    if (worst !== undefined && best.length >= most && !comesBefore(item, worst)) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(best[middle] as T, item)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}
