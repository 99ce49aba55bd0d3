import { seededRandom, type Random } from '../../../src/base/random.ts';

/*
 * Papers that nobody wrote, in the manner of a reading group's notes: the same at every run.
 */

const TOPICS = ['segmentation', 'detection', 'registration', 'denoising', 'captioning', 'tracking'];
const PARTS = [
  'encoder',
  'decoder',
  'backbone',
  'head',
  'attention block',
  'skip connection',
  'loss',
  'sampler',
];
const TERMS = [
  'dilated convolution',
  'focal loss',
  'graph matching',
  'label smoothing',
  'token pruning',
  'weight decay',
  'spectral norm',
  'mixup',
  'teacher network',
  'anchor box',
];
const DATA = ['COCO', 'Cityscapes', 'CAMELYON16', 'ImageNet', 'KITTI', 'LVIS', 'ADE20K'];
const KOREAN = [
  '경계 픽셀의 가중치를',
  '특징 맵의 해상도를',
  '학습 데이터의 잡음을',
  '추론 시간을',
];

const pick = (random: Random, from: readonly string[]): string =>
  from[random.integer(0, from.length - 1)] ?? '';

function bullet(random: Random, index: number): string {
  const part = pick(random, PARTS);
  const term = `${pick(random, TERMS)} ${random.integer(1, 9)}`;
  const number = random.integer(11, 989) / 10;
  switch (random.integer(0, 6)) {
    case 0:
      return `${term}: a way to train the ${part} without labels for ${pick(random, TOPICS)} of scene ${index}`;
    case 1:
      return `The ${part} with **${term}** reaches ${number} mAP on ${pick(random, DATA)} after ${random.integer(12, 300)} epochs`;
    case 2:
      return `Training takes ${random.integer(2, 90)} hours on ${random.integer(2, 64)} GPUs because the ${part} keeps ${random.integer(3, 900)} feature maps in memory`;
    case 3:
      return `${term}은 ${pick(random, KOREAN)} ${random.integer(2, 40)}배 낮춘다`;
    case 4:
      return `Unlike earlier work, the ${part} is fed with the output of ${term} and not with raw pixels of ${pick(random, DATA)}`;
    case 5:
      return `${pick(random, KOREAN)} 높이려고 ${part}에 **${term}** 모듈을 추가한다`;
    default:
      return `The ablation removes the ${part}, which costs ${number} points of accuracy on ${pick(random, DATA)} ${index}`;
  }
}

/** One note of about 5 kB with 50 bullets under five headings. */
export function generatedPaper(index: number): string {
  const random = seededRandom(`generated paper ${index}`);
  const topic = pick(random, TOPICS);
  const name = `${pick(random, ['Deep', 'Fast', 'Graph', 'Sparse', 'Token', 'Wide'])}${pick(random, ['Seg', 'Det', 'Former', 'Flow', 'Net'])}-${index}`;
  const lines = [
    '---',
    `title: "${name}: A study of ${topic} with paper ${index}"`,
    `slug: paper-${String(index).padStart(5, '0')}`,
    `authors: [Kim ${index % 97}, Lee ${index % 89}]`,
    `year: ${2005 + (index % 20)}`,
    `tags: [${topic}, group-${index % 40}]`,
    'lang: en',
    '---',
    '',
  ];
  for (const heading of ['Idea', 'Architecture', 'Training', 'Results', 'Limits']) {
    lines.push(`## ${heading}`, '');
    for (let at = 0; at < 10; at++) lines.push(`- ${bullet(random, at)}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}
