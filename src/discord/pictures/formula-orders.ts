/** Formulas as TeX, to be set one below the other. */
export interface FormulaOrder {
  id: number;
  formulas: readonly string[];
}
export type Drawn = { id: number; png: Uint8Array } | { id: number; problem: string };
