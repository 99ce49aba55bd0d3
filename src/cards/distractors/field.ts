/** Papers by what they are about. Each tag's papers stand in a ring, in the order of their names. */
export interface Field {
  tags: Map<string, readonly string[]>;
  papers: Map<string, string[]>;
}

export function emptyField(): Field {
  return { tags: new Map(), papers: new Map() };
}

function placeOf(papers: readonly string[], slug: string): number {
  let low = 0;
  let high = papers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((papers[middle] as string) < slug) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives a paper its tags; none take it out of the field. */
export function setTags(field: Field, slug: string, tags: readonly string[]): void {
  for (const tag of field.tags.get(slug) ?? []) {
    const papers = field.papers.get(tag) ?? [];
    papers.splice(placeOf(papers, slug), 1);
    if (papers.length === 0) field.papers.delete(tag);
  }
  field.tags.delete(slug);
  const own = [...new Set(tags)].sort();
  if (own.length === 0) return;
  field.tags.set(slug, own);
  for (const tag of own) {
    const papers = field.papers.get(tag);
    if (papers === undefined) field.papers.set(tag, [slug]);
    else papers.splice(placeOf(papers, slug), 0, slug);
  }
}

/** The other papers of a tag, going round from this one's place: forwards or backwards. */
export function* aroundTag(
  field: Field,
  tag: string,
  slug: string,
  step: 1 | -1,
): Generator<string> {
  const papers = field.papers.get(tag) ?? [];
  const own = placeOf(papers, slug);
  for (let far = 1; far < papers.length; far++) {
    yield papers[(own + step * far + papers.length) % papers.length] as string;
  }
}

/** How many tags two papers share. */
export function sharedTags(field: Field, one: string, other: string): number {
  const own = field.tags.get(one) ?? [];
  return (field.tags.get(other) ?? []).filter((tag) => own.includes(tag)).length;
}
