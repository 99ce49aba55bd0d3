import { wordCount } from './script.ts';

/** `vec(A) + vec(B) 接近 vec(C)`: a calculation with its result. */
export function isEquation(text: string): boolean {
  return /[≈≃]|接近|等于|近似于|に近い|に等しい|\s(?:equals?|approximates)\s/i.test(text);
}

/** `A + B`: what something is made of. */
export function isSum(meaning: string): boolean {
  const parts = meaning.split(/\s\+\s/);
  return (
    parts.length >= 2 &&
    parts.every(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        wordCount(part) <= 5 &&
        !/\s(?:is|are|was|were|to|that|-|=)\s|接近|等于|约等于|近似|得到|≈|に近い|と等しい/i.test(
          part,
        ),
    )
  );
}
