/** The two sides of a colon, dash, arrow-less equals sign, outside code, times and ratios. */
export function splitSides(text: string): { term: string; meaning: string } | undefined {
  const match =
    /^(?<term>.{1,60}?)(?:\s?(?<colon>[:：])(?!\S*\/\/)(?=\s|[^\d\s])|(?<=^(?:\S+\s){0,3}\S+)\s+[-–—]{1,2}\s+|—{1,2}|\s+=\s+)(?<meaning>\S?.*)$/u.exec(
      text,
    );
  const term = match?.groups?.['term']?.trim();
  const meaning = match?.groups?.['meaning']?.trim();
  if (term === undefined || meaning === undefined || term === '' || meaning === '')
    return undefined;
  return /[(([「"“]/.test(term) && !/[))\]」"”]/.test(term) ? undefined : { term, meaning };
}
