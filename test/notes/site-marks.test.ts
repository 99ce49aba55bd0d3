import { describe, expect, it } from 'vitest';
import { withoutSiteMarks } from '../../src/notes/site-marks.ts';
import { withDollars } from '../../src/notes/tex-delimiters.ts';
import { withListMarkers } from '../../src/notes/typed-bullets.ts';

/** Signs that open something and never close it, many times over. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['figures', '{{< figure "a'.repeat(9_000)],
  ['templates', '{% a {{< b '.repeat(9_000)],
  ['attributes', `${' '.repeat(1_000)}x{: `.repeat(90)],
  ['a heading of blanks', `## ${' '.repeat(90_000)}{#`],
  ['blanks before a name', `${' '.repeat(90_000)}^`],
  ['comments', '%%a '.repeat(20_000)],
  ['opened formulas', '\\(a '.repeat(20_000)],
  ['opened displays', '\\[\na\n'.repeat(20_000)],
  ['a run of backticks', `\\(${'`'.repeat(90_000)}`],
  [
    'fences of falling length',
    Array.from({ length: 400 }, (_, at) => '`'.repeat(403 - at)).join('\n'),
  ],
  ['bullets', '• '.repeat(30_000)],
];
/** Each takes a few milliseconds; quadratic time would take many seconds. */
const PATIENCE_MS = 1_000;

describe('text before it is read as Markdown', () => {
  it.each(HOSTILE)('takes no long time over %s, and keeps the count of lines', (_name, text) => {
    const begun = performance.now();
    const edited = withListMarkers(withDollars(withoutSiteMarks(`\\( {{ \n${text}\n`)));
    expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
    expect(edited.split('\n')).toHaveLength(text.split('\n').length + 2);
  });

  it('leaves code and clozes alone', () => {
    const text = '`{% a %}` and {{c1::this}}\n\n```\n{% a %} \\(x\\)\n• a\n```\n';
    expect(withListMarkers(withDollars(withoutSiteMarks(text)))).toBe(text);
  });
});
