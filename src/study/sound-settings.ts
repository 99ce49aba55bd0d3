import { isWeekLeft, WEEKDAYS } from './easy-days.ts';
import type { EasyDay, LearnerSettings } from './learner.ts';
import { isInRange } from './settings.ts';
import { knownTimeZone } from './time-zone.ts';

type Field = keyof LearnerSettings;

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isEasyDay(value: unknown): value is EasyDay {
  if (!isRecord(value)) return false;
  const { weekday, load } = value;
  return WEEKDAYS.some((one) => one === weekday) && (load === 'reduced' || load === 'none');
}

function areLimitsOfADay(value: unknown): boolean {
  if (!isRecord(value) || !Number.isInteger(value['day'])) return false;
  return (['newPerDay', 'reviewsPerDay'] as const).every((field) => isInRange(field, value[field]));
}

const SOUND: Readonly<Record<Field, (value: unknown) => boolean>> = {
  locale: (value) => value === null || value === 'en' || value === 'ko',
  timeZone: (value) => isText(value) && knownTimeZone(value) !== null,
  timeZoneChosen: isBoolean,
  rolloverHour: (value) => isInRange('rolloverHour', value),
  newPerDay: (value) => isInRange('newPerDay', value),
  reviewsPerDay: (value) => isInRange('reviewsPerDay', value),
  desiredRetention: (value) => isInRange('desiredRetention', value),
  answerButtons: (value) => value === 2 || value === 4,
  askSure: isBoolean,
  quizCounts: isBoolean,
  onLeaderboard: isBoolean,
  easyDays: (value) => Array.isArray(value) && value.every(isEasyDay) && isWeekLeft(value),
  todayOnly: (value) => value === null || areLimitsOfADay(value),
};

/**
 * Settings to work with from settings as they are stored, which may be older than a field, or than the zone database,
 * or damaged: defaults take the place of what is missing, and of what is wrong, whose names are told.
 */
export function soundSettings(
  stored: Readonly<Partial<Record<Field, unknown>>>,
  defaults: LearnerSettings,
): { settings: LearnerSettings; wrong: Field[] } {
  const fields = Object.keys(SOUND) as Field[];
  const given = fields.filter((field) => stored[field] !== undefined);
  const wrong = given.filter((field) => !SOUND[field](stored[field]));
  const sound = given.filter((field) => !wrong.includes(field));
  const kept = Object.fromEntries(sound.map((field) => [field, stored[field]]));
  return { settings: { ...defaults, ...kept }, wrong };
}
