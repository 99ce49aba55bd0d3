import { describe, expect, it } from 'vitest';
import { knownTimeZone, suggestTimeZones } from '../../src/study/time-zone.ts';

describe('a time zone', () => {
  it.each([
    ['Asia/Seoul', 'Asia/Seoul'],
    [' asia/seoul ', 'Asia/Seoul'],
    ['UTC', 'UTC'],
  ])('%s is known', (given, name) => {
    expect(knownTimeZone(given)).toBe(name);
  });

  it.each(['', 'Seoul', '+09:00', 'Asia/Atlantis', 'Asia/Seoul; drop', '서울'])(
    '%j is not known',
    (given) => {
      expect(knownTimeZone(given)).toBeNull();
    },
  );
});

describe('suggestions for a zone', () => {
  it.each([
    ['Seoul', 'Asia/Seoul'],
    ['seul', 'Asia/Seoul'],
    ['서울', 'Asia/Seoul'],
    ['KST', 'Asia/Seoul'],
    ['Asia/Seuol', 'Asia/Seoul'],
    ['new york', 'America/New_York'],
    ['vienna', 'Europe/Vienna'],
  ])('for %s begin with %s', (given, zone) => {
    expect(suggestTimeZones(given)[0]).toBe(zone);
  });

  it('are three known zones, whatever was given', () => {
    const zones = suggestTimeZones('zzzzzz');
    expect(zones).toHaveLength(3);
    expect(zones.every((zone) => knownTimeZone(zone) === zone)).toBe(true);
  });
});
