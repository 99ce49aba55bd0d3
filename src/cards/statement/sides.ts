import { groupsOutsideFormulas } from '../text/formulas.ts';
import { remembered } from '../text/remembered.ts';

const SIDES =
  /^(?<term>.{1,60}?)(?:\s?(?<colon>(?<![a-z]):|:(?![a-z])|：)(?!\S*\/\/)(?=\s|[^\d\s])|(?<=^(?:\S+\s){0,3}\S+)\s+[-–—]{1,2}\s+|—{1,2}|\s+=\s+)(?<meaning>\S?.*)$/du;

/** The two sides of a colon, dash, arrow-less equals sign, outside code, formulas, times and ratios. */
export function splitSides(text: string): Sides | undefined {
  return readSides(text).sides;
}

type Sides = Readonly<{ term: string; meaning: string }>;

const readSides = remembered((text) => ({ sides: sidesOf(text) }));

function sidesOf(text: string): Sides | undefined {
  const groups = groupsOutsideFormulas(SIDES, text);
  const term = groups?.['term']?.trim();
  const meaning = groups?.['meaning']?.trim();
  if (term === undefined || meaning === undefined || term === '' || meaning === '')
    return undefined;
  if (isExpression(term, meaning)) return undefined;
  return /[(([「"“]/.test(term) && !/[))\]」"”]/.test(term) ? undefined : { term, meaning };
}

/** `vector(a) - vector(b) + …`: a calculation, whose minus sign heads nothing. */
function isExpression(term: string, meaning: string): boolean {
  return /[)\]]$/.test(term) && /^\S+[)\]]?\s[+×*/=]\s/.test(meaning);
}
