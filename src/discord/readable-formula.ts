/*
 * Short maths written with the letters that Unicode has: `$\beta_t$` as βₜ, `$O(n^2)$` as O(n²). What would lose
 * something by it, such as a fraction or an index without a letter of its own, is left to code and a picture.
 */

const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  to: '→',
  rightarrow: '→',
  in: '∈',
  infty: '∞',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  ell: 'ℓ',
  nabla: '∇',
  partial: '∂',
  sum: '∑',
  prod: '∏',
  log: 'log',
  exp: 'exp',
  max: 'max',
  min: 'min',
  sin: 'sin',
  cos: 'cos',
  '%': '%',
  ',': ' ',
  ';': ' ',
  ' ': ' ',
};

const RAISED = pairs('0123456789+-=()nijkxT', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱʲᵏˣᵀ');
const LOWERED = pairs(
  '0123456789+-=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const letters = Array.from(to);
  return new Map(Array.from(from, (letter, at) => [letter, letters[at] ?? letter]));
}

const LONGEST = 60;
const COMMAND = /\\([A-Za-z]+|[%{},; ])(?![A-Za-z])\s*/g;
/** An index or power: one letter or sign, or a group without groups in it. */
const SHIFTED = /([_^])(?:\{([^{}_^]*)\}|([^\s{}_^\\]))/g;

/** The formula in plain letters; null when it cannot be told by them alone. Pure. */
export function readableFormula(tex: string): string | null {
  if (tex.length > LONGEST) return null;
  let isTold = true;
  const signs = tex.trim().replaceAll(COMMAND, (_whole, name: string) => {
    const sign = SIGNS[name];
    if (sign === undefined) isTold = false;
    // A word stays apart from the letter behind it.
    return sign !== undefined && /^[a-z]{2}/.test(sign) ? `${sign} ` : (sign ?? '');
  });
  const shifted = signs.replaceAll(
    SHIFTED,
    (_whole, way: string, group: string | undefined, single: string | undefined) => {
      const letters = way === '^' ? RAISED : LOWERED;
      const inner = Array.from((group ?? single ?? '').replaceAll(' ', ''), (one) =>
        letters.get(one),
      );
      if (inner.length === 0 || inner.includes(undefined)) isTold = false;
      return inner.join('');
    },
  );
  if (!isTold || /[\\{}_^&~$`|]/.test(shifted)) return null;
  return shifted
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ (?=[,)\]]|$)/g, '')
    .replaceAll('-', '−');
}
