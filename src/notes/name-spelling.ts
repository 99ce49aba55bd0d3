/** A name of so many letters is written in ways enough to be found by its letters. */
const SHORTEST = 3;

/**
 * A name as the note's own text writes it, found by its letters alone: `LogBERT` for a file called `logbert`, `ACUTE-EVAL`
 * for a heading that says `A CUTE - EVAL`. The name itself where the text never writes it with a capital.
 */
export function asTheTextWrites(name: string, texts: readonly string[]): string {
  const letters = [...name.matchAll(/[\p{L}\p{N}]/gu)].map(([letter]) => letter);
  if (letters.length < SHORTEST || letters.length > 40) return name;
  const spelling = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])${letters.join(String.raw`[ _-]{0,3}`)}(?![\p{Script=Latin}\p{N}-])`,
    'giu',
  );
  const counts = new Map<string, number>();
  for (const [found] of texts.flatMap((text) => [...text.matchAll(spelling)]))
    if (/\p{Lu}/u.test(found)) counts.set(found, (counts.get(found) ?? 0) + 1);
  const [best] = [...counts].toSorted(
    ([one, first], [other, second]) => second - first || one.length - other.length,
  );
  return best?.[0].replaceAll(' - ', '-') ?? name;
}

/** Names with a capital inside, such as no ordinary word has. */
const COINED = /(?<![\p{L}\p{N}-])\p{L}*\p{Ll}\p{L}*\p{Lu}[\p{L}\p{N}]*(?![\p{L}\p{N}-])/gu;
const OFTEN = 3;

/** The coined name that a note speaks of most, at least twice as often as of any other; for a note without any title. */
export function mostNamed(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [name] of texts.flatMap((text) => [...text.matchAll(COINED)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (first === undefined || first[1] < OFTEN || first[1] < 2 * (second?.[1] ?? 0))
    return undefined;
  return first[0];
}
