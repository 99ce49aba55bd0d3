import { isWeekLeft } from './easy-days.ts';
import type { LearnerSettings } from './learner.ts';
import type { SettingsProblem } from './study.ts';
import { knownTimeZone, suggestTimeZones } from './time-zone.ts';

type RangedField = Exclude<SettingsProblem['field'], 'timeZone' | 'easyDays'>;

interface Range {
  min: number;
  max: number;
  whole: boolean;
}

const RANGES: Readonly<Record<RangedField, Range>> = {
  rolloverHour: { min: 0, max: 23, whole: true },
  newPerDay: { min: 0, max: 500, whole: true },
  reviewsPerDay: { min: 0, max: 9_999, whole: true },
  desiredRetention: { min: 0.7, max: 0.97, whole: false },
};

/** The first thing that is wrong with a change of settings, or null. */
export function settingsProblem(change: Partial<LearnerSettings>): SettingsProblem | null {
  const { timeZone } = change;
  if (timeZone !== undefined && knownTimeZone(timeZone) === null) {
    return { field: 'timeZone', given: timeZone, suggestions: suggestTimeZones(timeZone) };
  }
  const { easyDays, todayOnly } = change;
  if (easyDays !== undefined && !isWeekLeft(easyDays)) return { field: 'easyDays' };
  return outOfRange(change) ?? outOfRange(todayOnly ?? {});
}

function outOfRange(given: Partial<Pick<LearnerSettings, RangedField>>): SettingsProblem | null {
  for (const [name, range] of Object.entries(RANGES)) {
    const field = name as RangedField;
    const value = given[field];
    if (value === undefined || isWithin(value, range)) continue;
    return { field, given: String(value), min: range.min, max: range.max };
  }
  return null;
}

/** For what may be anything: whether it is a number that the field takes. */
export function isInRange(field: RangedField, value: unknown): boolean {
  return typeof value === 'number' && isWithin(value, RANGES[field]);
}

function isWithin(value: number, { min, max, whole }: Range): boolean {
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}
