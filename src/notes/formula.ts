import { renderToString } from 'katex';

const MAX_FORMULA_LENGTH = 2_000;

/** Whether KaTeX can set the formula. A formula that is too long to try counts as one that it can. */
function isFormula(tex: string): boolean {
  if (tex.length > MAX_FORMULA_LENGTH) return true;
  try {
    renderToString(tex, {
      displayMode: true,
      throwOnError: true,
      strict: 'ignore',
      output: 'mathml',
      maxExpand: 500,
      trust: false,
    });
    return true;
  } catch {
    return false;
  }
}

const INNER_DELIMITERS = /^\\\(([\s\S]*)\\\)$/;

/** `$5 and $10` is money: a closing dollar stands neither after a blank nor before a digit. */
function isMoney(source: string, value: string, after: string): boolean {
  if (source.startsWith('$$') || value.includes('\\')) return false;
  return /\s$/.test(value) || /^\s/.test(value) || /^\d/.test(after) || /^[\d.,]+$/.test(value);
}

/**
 * What an inline formula is shown as: `$…$` on one line, or null when it is none (money, or text that KaTeX refuses).
 * `after` is the source that follows it.
 */
export function readFormula(source: string, value: string, after: string): string | null {
  const inner = value.trim().replace(INNER_DELIMITERS, '$1').replaceAll(/\s+/g, ' ').trim();
  if (inner === '' || isMoney(source, value, after) || !isFormula(inner)) return null;
  return `$${inner}$`;
}
