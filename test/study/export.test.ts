import { describe, expect, it } from 'vitest';
import { fitFiles } from '../../src/app/fit-files.ts';
import { personalJson } from '../../src/study/export/personal-json.ts';
import { reviewCsv } from '../../src/study/export/review-csv.ts';
import { PERSONAL_PARTS, type PersonalPart } from '../../src/study/personal-data.ts';
import { aCard, aGrade, START, TODAY } from '../storage/builders.ts';

const logged = (id: number, cardId = 'one') => {
  const { review } = aGrade(cardId);
  if (review === undefined) throw new Error('a grade without a review');
  return { ...review, id, undoneAt: null };
};

describe('the review log as CSV', () => {
  it('quotes what needs it, and no text is a formula', () => {
    const cards = new Map([
      ['one', aCard('one', { front: '=SUM(A1), "quoted"', paperName: '@x' })],
    ]);
    const [head, line, gone, end] = reviewCsv([logged(1), logged(2, 'gone')], cards).split('\r\n');
    expect(head).toMatch(/^review_id,answered_at,study_day,card_id,paper,question,rating,/);
    expect(line).toBe(
      `1,2024-05-20T09:00:00.000Z,2024-05-20,one,'@x,"'=SUM(A1), ""quoted""",good,new,0,0,10,10.25,5.5,,4000,,review,session-1,`,
    );
    expect(gone).toContain(',gone,,,good,');
    expect(end).toBe('');
  });
});

describe('everything as JSON', () => {
  it('has every part, a record a line, times as people write them', () => {
    const empty = Object.fromEntries(PERSONAL_PARTS.map((part) => [part, [] as unknown[]]));
    const parts = {
      ...(empty as Record<PersonalPart, unknown[]>),
      reviews: [logged(1), logged(2)],
    };
    const text = personalJson(parts, START);
    const data = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(['format', 'version', 'exportedAt', ...PERSONAL_PARTS]);
    expect(data['exportedAt']).toBe(new Date(START).toISOString());
    expect(data['reviews']).toMatchObject([
      { answeredAt: '2024-05-20T09:00:00.000Z', studyDay: '2024-05-20', durationMs: 4_000 },
      { id: 2 },
    ]);
    expect(TODAY).toBe(19_863);
    expect(text.split('\n').filter((line) => line.includes('"cardId"'))).toHaveLength(2);
  });
});

describe('files within what Discord takes', () => {
  const mebibytes = (count: number) => new Uint8Array(count * 1_024 * 1_024).fill(7);
  const half = (data: Uint8Array) => data.subarray(0, Math.floor(data.byteLength / 2));
  const limit = 10 * 1_024 * 1_024;
  const names = (groups: { name: string }[][]) =>
    groups.map((files) => files.map(({ name }) => name));

  it('stay as they are when they fit', () => {
    const files = [
      { name: 'a.json', data: mebibytes(3) },
      { name: 'b.apkg', data: mebibytes(3) },
    ];
    expect(fitFiles(files, limit, half)).toEqual([files]);
  });

  it('are compressed, and shared out over messages', () => {
    const files = [
      { name: 'a.json', data: mebibytes(16) },
      { name: 'b.apkg', data: mebibytes(4) },
    ];
    expect(names(fitFiles(files, limit, half))).toEqual([['a.json.gz'], ['b.apkg']]);
  });

  it('come in parts that make the whole again', () => {
    const groups = fitFiles([{ name: 'a.json', data: mebibytes(50) }], limit, half);
    expect(names(groups)).toEqual([['a.json.gz.001'], ['a.json.gz.002'], ['a.json.gz.003']]);
    for (const files of groups) {
      expect(files.reduce((sum, { data }) => sum + data.byteLength, 0)).toBeLessThan(limit);
    }
    const whole = Buffer.concat(groups.flat().map(({ data }) => data));
    expect(whole.equals(half(mebibytes(50)))).toBe(true);
  });
});
