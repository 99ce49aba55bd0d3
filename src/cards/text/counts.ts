const COUNT_WORDS: readonly [RegExp, number][] = [
  [
    /(?:두|둘)\s?(?:가지|개|종류|단계|요소|방법|부분)|\btwo\b|[两二]\s?[个种类项部步者]|二つ|2つ/iu,
    2,
  ],
  [
    /(?:세|셋)\s?(?:가지|개|종류|단계|요소|방법|부분)|\bthree\b|三\s?[个种类项部步者]|三つ|3つ/iu,
    3,
  ],
  [/(?:네|넷)\s?(?:가지|개|종류|단계|요소|방법|부분)|\bfour\b|四\s?[个种类项部步者]|四つ|4つ/iu, 4],
  [/다섯\s?(?:가지|개|종류|단계|요소|방법|부분)|\bfive\b|五\s?[个种类项部步者]|五つ|5つ/iu, 5],
  [/여섯\s?(?:가지|개|종류|단계|요소|방법|부분)|\bsix\b|六\s?[个种类项部步者]|六つ|6つ/iu, 6],
  [/일곱\s?(?:가지|개|종류|단계|요소|방법|부분)|\bseven\b|七\s?[个种类项部步者]|七つ|7つ/iu, 7],
];

/** How many things a text announces, in words or digits with a counter: `3단계`, `세 가지`, `three`. */
export function countNamed(text: string): number | undefined {
  if (/[０-９]/.test(text)) return countNamed(text.normalize('NFKC'));
  const digits =
    /(\d+)\s?(?:가지|개|종류|종|단계|요소|부분|층|항|목|部分|个|种|类|项|步|つ|種類|段階|stages?|steps?|types?|kinds?|parts?|levels?|losses|components?|tasks?|modules?)/iu.exec(
      text,
    )?.[1];
  if (digits !== undefined) return Number(digits);
  return COUNT_WORDS.find(([pattern]) => pattern.test(text))?.[1];
}
