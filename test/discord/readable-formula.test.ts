import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableFormula } from '../../src/discord/readable-formula.ts';
import { choiceLabel, needsCode, prose } from '../../src/discord/text.ts';

describe('formulas in plain letters', () => {
  it.each([
    [String.raw`\beta_t`, 'βₜ'],
    ['O(n^2)', 'O(n²)'],
    ['x_{i+1} = x_i', 'xᵢ₊₁ = xᵢ'],
    [String.raw`\alpha \times \beta`, 'α×β'],
    [String.raw`10^{-4}`, '10⁻⁴'],
    [String.raw`\log n`, 'log n'],
    [String.raw`p \le 0.05`, 'p ≤0.05'],
    [String.raw`\epsilon`, 'ε'],
  ])('%s', (tex, told) => {
    expect(readableFormula(tex)).toBe(told);
  });

  it.each([
    String.raw`\frac{a}{b}`,
    String.raw`\sqrt{d_k}`,
    String.raw`\mathcal{N}(x_t)`,
    'd_{model}^{2^n}',
    'x_q',
    'x^{W}',
    String.raw`\unknown`,
    'a & b',
  ])('%s is left to a picture', (tex) => {
    expect(readableFormula(tex)).toBeNull();
  });

  it('anything is told whole or not at all', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('\\', 'beta', '_', '^', '{', '}', 'x', 'q', '2', ' ', '$'),
        }),
        (tex) => {
          expect(readableFormula(tex) ?? '').not.toMatch(/[\\{}_^$]/);
        },
      ),
    );
  });

  it('stands in sentences and choices; what wants a picture stays code', () => {
    expect(prose(String.raw`The step is $\beta_t$ and $\frac{a}{b}$.`)).toBe(
      'The step is βₜ and `' + String.raw`\frac{a}{b}` + '`.',
    );
    expect(choiceLabel('$O(n^2)$ steps', 60)).toBe('O(n²) steps');
    // A short option is the whole label of its button.
    expect(choiceLabel('@everyone', 60)).not.toContain('@everyone');
    expect(needsCode(String.raw`$\frac{a}{b}$`)).toBe(true);
    expect(needsCode('$5 and $10')).toBe(false);
  });
});
