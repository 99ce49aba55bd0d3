const RAISED = new Map(
  Array.from('0123456789+-=()n').map((plain, index) => [
    plain,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')[index] ?? '',
  ]),
);
const LOWERED = new Map(
  Array.from('0123456789+-=()').map((plain, index) => [
    plain,
    Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')[index] ?? '',
  ]),
);

/** `<sup>2</sup>` as `²`; what Unicode cannot raise or lower becomes `^(…)` or `_(…)`. Never lost: O(n²) is not On2. */
export function raiseText(text: string, tag: 'sup' | 'sub'): string {
  const plain = text.trim();
  if (plain === '') return '';
  const map = tag === 'sup' ? RAISED : LOWERED;
  const letters = Array.from(plain).map((letter) => map.get(letter));
  if (letters.every((letter) => letter !== undefined)) return letters.join('');
  const sign = tag === 'sup' ? '^' : '_';
  return Array.from(plain).length === 1 || /^\w+$/.test(plain)
    ? `${sign}${plain}`
    : `${sign}(${plain})`;
}
