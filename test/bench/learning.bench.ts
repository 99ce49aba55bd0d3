import { parseArgs } from 'node:util';
import { makeLearner } from '../study/support.ts';
import {
  fixedScheduler,
  fsrsScheduler,
  type Scheduler,
  sm2Scheduler,
  TRAINED_EVERY_DAYS,
} from './learning/schedulers.ts';
import { playYear, type Year, type YearOptions } from './learning/year.ts';

/*
 * Simulated learners: how much is remembered and what it costs, under this bot's schedule and under others. Every learner
 * has a true memory of their own that no scheduler knows; all schedulers meet the same learners.
 *
 * `npm run bench -- learning --learners=20 --days=120 --cards=100` for a smaller run.
 */

const DESIRED = 0.9;
const SIDE_BY_SIDE = 4;

const BY_STUDY_DAYS = { timeZone: 'Asia/Seoul', rolloverHour: 4, desiredRetention: DESIRED };
const BY_UTC_DATES = { timeZone: 'UTC', rolloverHour: 0, desiredRetention: DESIRED };

interface Row {
  name: string;
  years: Year[];
}

const SCHEDULERS: readonly { name: string; make: () => Scheduler }[] = [
  {
    name: 'Paperdeck: FSRS, study days, own parameters',
    make: () => fsrsScheduler(makeLearner(BY_STUDY_DAYS), { trains: true, balances: true }),
  },
  {
    name: 'the same, days not balanced',
    make: () => fsrsScheduler(makeLearner(BY_STUDY_DAYS), { trains: true, balances: false }),
  },
  {
    name: 'FSRS, study days, default parameters',
    make: () => fsrsScheduler(makeLearner(BY_STUDY_DAYS), { trains: false, balances: true }),
  },
  {
    name: 'FSRS without study days (UTC dates), own parameters',
    make: () => fsrsScheduler(makeLearner(BY_UTC_DATES), { trains: true, balances: true }),
  },
  { name: 'SM-2', make: () => sm2Scheduler(BY_STUDY_DAYS) },
  { name: 'fixed 1-3-7-14-30', make: () => fixedScheduler(BY_STUDY_DAYS) },
];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const sum = (years: readonly Year[], field: Exclude<keyof Year, 'unevenness'>): number =>
  years.reduce((total, year) => total + year[field], 0);

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

function line({ name, years }: Row): string {
  const retention = mean(years.map(({ right, asked }) => right / asked));
  const late = mean(years.map(({ rightLate, askedLate }) => rightLate / askedLate));
  const near = years.filter(
    ({ askedLate, rightLate }) => Math.abs(rightLate / askedLate - DESIRED) <= 0.02,
  ).length;
  const cells = [
    name,
    percent(retention),
    percent(late),
    percent(near / years.length),
    (sum(years, 'answers') / years.length).toFixed(0),
    (sum(years, 'known') / years.length).toFixed(1),
    (sum(years, 'answers') / sum(years, 'known')).toFixed(2),
    percent(mean(years.map(({ unevenness }) => unevenness))),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Some side by side: while one is trained, another answers. */
async function playAll(
  learners: number,
  make: () => Scheduler,
  options: Omit<YearOptions, 'seed'>,
): Promise<Year[]> {
  const years: Year[] = [];
  let next = 0;
  async function playOthers(): Promise<void> {
    while (next < learners) {
      const number = next++;
      years[number] = await playYear(make(), { ...options, seed: `learner ${number}` });
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, playOthers));
  return years;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      learners: { type: 'string', default: '200' },
      days: { type: 'string', default: '365' },
      cards: { type: 'string', default: '100' },
      new: { type: 'string', default: '1' },
    },
  });
  const learners = Number(values.learners);
  const options: Omit<YearOptions, 'seed'> = {
    days: Number(values.days),
    cards: Number(values.cards),
    newPerDay: Number(values.new),
  };
  console.log(
    `${learners} learners, ${options.days} days, ${options.cards} cards of which ${options.newPerDay} new a day; desired retention ${percent(DESIRED)}; trained every ${TRAINED_EVERY_DAYS} days from 400 reviews on.\n`,
  );
  console.log(
    '| schedule | retention | second half | learners within 2 points then | answers | cards known | answers per card known | unevenness of days |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const { name, make } of SCHEDULERS) {
    const years = await playAll(learners, make, options);
    console.log(line({ name, years }));
  }
}
