import type { Bullet, Paper } from '../../../src/notes/paper.ts';
import type { Learner, LearnerSettings } from '../../../src/study/learner.ts';
import type { Reminder } from '../../../src/study/store.ts';
import type { StudyStats } from '../../../src/study/study.ts';

/** A bullet with nothing but its text. */
export function bullet(text: string, more: Partial<Bullet> = {}): Bullet {
  return {
    text,
    source: `- ${text}`,
    line: 1,
    endLine: 1,
    headingPath: [],
    kind: 'item',
    depth: 0,
    children: [],
    strong: [],
    marked: [],
    atoms: [],
    pictures: [],
    links: [],
    ...more,
  };
}

export function paper(more: Partial<Paper> = {}): Paper {
  return {
    slug: 'unet',
    title: 'U-Net: Convolutional Networks for Biomedical Image Segmentation',
    shortName: 'U-Net',
    aliases: [],
    authors: ['Olaf Ronneberger', 'Philipp Fischer', 'Thomas Brox'],
    year: 2015,
    venue: 'MICCAI 2015',
    tags: ['semantic-segmentation'],
    links: [{ label: 'arXiv', url: 'https://arxiv.org/abs/1505.04597' }],
    language: 'en',
    summary: 'A contracting path is joined to an expanding one by copied feature maps.',
    bullets: [
      bullet('Skip connections copy feature maps.', { headingPath: ['Architecture'] }),
      bullet('The loss weights borders with $w(x)$ and `softmax`.', { headingPath: ['Training'] }),
    ],
    pictures: [],
    file: 'notes/unet.en.md',
    line: 1,
    ...more,
  };
}

export function learner(settings: Partial<LearnerSettings> = {}): Learner {
  return {
    id: '100000000000000001',
    settings: {
      locale: null,
      timeZone: 'Asia/Seoul',
      timeZoneChosen: true,
      rolloverHour: 4,
      newPerDay: 20,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
      answerButtons: 4,
      askSure: false,
      quizCounts: true,
      onLeaderboard: true,
      easyDays: [],
      todayOnly: null,
      ...settings,
    },
    parameters: null,
    lastLocale: 'en',
    createdAt: 0,
  };
}

export function stats(more: Partial<StudyStats> = {}): StudyStats {
  return {
    retention: [
      { days: 1, young: null, mature: null, all: null, answers: 0 },
      { days: 7, young: 0.875, mature: 1, all: 0.9, answers: 20 },
      { days: 30, young: 0.8, mature: 0.95, all: 0.88, answers: 112 },
      { days: 365, young: 0.8, mature: 0.95, all: 0.88, answers: 112 },
    ],
    today: { answers: 12, newCards: 5, durationMs: 185_000 },
    day: 20_514,
    forecast: Array.from({ length: 30 }, (_, index) => ({
      day: 20_514 + index,
      cards: [14, 3, 0, 8, 2, 1, 0][index % 7] ?? 0,
    })),
    heatMap: Array.from({ length: 40 }, (_, index) => ({
      day: 20_514 - (39 - index) * 9,
      answers: 1 + ((index * 7) % 40),
    })),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      answers: hour < 7 ? 0 : (hour * 11) % 30,
      right: hour < 7 ? 0 : ((hour * 11) % 30) * 0.9,
    })),
    calibration: { sure: { answers: 40, right: 37 }, unsure: { answers: 20, right: 12 } },
    firstDay: 20_514 - 39 * 9,
    keptDays: { kept: 7, of: 10 },
    cards: { begun: 41, learning: 4, young: 30, mature: 7, suspended: 1 },
    papers: [
      {
        slug: 'unet',
        name: 'U-Net',
        begun: 20,
        cards: 23,
        recall: 0.93,
        due: 4,
        fallsOn: 20_729,
        weakest: { name: 'Training', recall: 0.71 },
      },
      {
        slug: 'fcn',
        name: 'FCN',
        begun: 21,
        cards: 21,
        recall: 0.6,
        due: 9,
        fallsOn: 20_514,
        weakest: null,
      },
    ],
    recallFloor: 0.8,
    ...more,
  };
}

export function reminder(more: Partial<Reminder> = {}): Reminder {
  return {
    learnerId: '100000000000000001',
    minuteOfDay: 510,
    nextAt: Date.UTC(2026, 2, 2, 23, 30),
    state: 'on',
    rhythm: 'daily',
    claimedDay: null,
    pendingNonce: null,
    failures: 0,
    ignored: 0,
    dmChannelId: null,
    fallbackChannelId: null,
    notice: null,
    ...more,
  };
}
