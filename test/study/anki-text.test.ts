import { expect, it } from 'vitest';
import { fieldsOf } from '../../src/study/export/anki-text.ts';
import { makeCards } from './support.ts';

const sourceOf = (source: string): string => {
  const [card] = makeCards(1, { source });
  if (card === undefined) throw new Error('no card');
  return fieldsOf(card)[2];
};

it('a source keeps its bold words and its code, and loses the marks of both', () => {
  expect(sourceOf('**RoIAlign**: reads `x < 1` at **exact** places')).toBe(
    '<b>RoIAlign</b>: reads <code>x &lt; 1</code> at <b>exact</b> places',
  );
  expect(sourceOf('2 ** 3 and ** not bold **')).toBe('2 ** 3 and ** not bold **');
});

it('a formula in a source is left alone', () => {
  expect(sourceOf('**Loss** is $a**b**c$')).toBe(String.raw`<b>Loss</b> is \(a**b**c\)`);
});
