import { box, line, words } from './svg.ts';

export interface Bars {
  x: number;
  /** The line on which the bars stand. */
  floor: number;
  width: number;
  height: number;
  values: readonly number[];
  /** Below the bars, by place. */
  labels: ReadonlyMap<number, string>;
  colour: string;
  /** A value in words, for the top of the scale. */
  number: (value: number) => string;
}

/** Upright bars with the greatest value on the scale. */
export function bars({ x, floor, width, height, values, labels, colour, number }: Bars): string[] {
  const most = Math.max(1, ...values);
  const pitch = width / values.length;
  const last = values.length - 1;
  return [
    line({ x, y: floor - height }, x + width),
    words(x + width, floor - height - 5, number(most), { size: 11, anchor: 'end' }),
    ...values.map((value, place) => {
      const tall = value === 0 ? 0 : Math.max(2, (value / most) * height);
      const bar = { x: x + place * pitch, y: floor - tall, width: pitch * 0.76, height: tall };
      return value === 0 ? '' : box(bar, colour, Math.min(2, pitch / 4));
    }),
    line({ x, y: floor + 0.5 }, x + width),
    ...[...labels].map(([place, label]) => {
      if (place === 0) return words(x, floor + 17, label, { size: 11 });
      if (place === last) return words(x + width, floor + 17, label, { size: 11, anchor: 'end' });
      const centre = x + (place + 0.38) * pitch;
      return words(centre, floor + 17, label, { size: 11, anchor: 'middle' });
    }),
  ].filter((part) => part !== '');
}
