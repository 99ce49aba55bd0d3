import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/notes/library.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';

/*
 * What members type in a hurry, asked of the notes that come with the bot.
 */

const NOTES = join(import.meta.dirname, '../../notes');
const library = createLibrary(
  readdirSync(NOTES)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => parseNotes(readFileSync(join(NOTES, file), 'utf8'), `notes/${file}`).papers),
);

describe('a name that leads to its paper', () => {
  it.each([
    ['mask r cnn', 'mask-rcnn'],
    ['MASKRCNN', 'mask-rcnn'],
    ['Ｍａｓｋ　Ｒ－ＣＮＮ', 'mask-rcnn'],
    ['mask r cnn 2017', 'mask-rcnn'],
    ['Mask-RCNN (2017)', 'mask-rcnn'],
    ['maskrcnn iccv', 'mask-rcnn'],
    ['mask rcnn he', 'mask-rcnn'],
    ['he 2017', 'mask-rcnn'],
    ['He et al. 2017 Mask R-CNN', 'mask-rcnn'],
    ['Girshick mask rcn 2017', 'mask-rcnn'],
    ['마스크rcnn', 'mask-rcnn'],
    ['마스크 알시엔앤', 'mask-rcnn'],
    ['mask 알시엔엔', 'mask-rcnn'],
    ['마스크 알씨엔엔', 'mask-rcnn'],
    ['msak rcnn', 'mask-rcnn'],
    ['mask rxnn', 'mask-rcnn'],
    ['ㅁㅅㅋ', 'mask-rcnn'],
    ['ㅁㅅㅋ ㅇㅅㅇㅇ', 'mask-rcnn'],
    ['aktmzm', 'mask-rcnn'],
    ['ㅡㅁ나 ㄱ추ㅜ', 'mask-rcnn'],
    ['1703.06870', 'mask-rcnn'],
    ['arXiv:1703.06870v3', 'mask-rcnn'],
    ['https://arxiv.org/pdf/1505.04597.pdf', 'u-net'],
    ['Ｕ－Ｎｅｔ', 'u-net'],
    ['u', 'u-net'],
    ['유넷 2015', 'u-net'],
    ['2015 u-net', 'u-net'],
    ['ronneberger unet', 'u-net'],
    ['유넥', 'u-net'],
    ['ㅇㄴ', 'u-net'],
    ['ㅕㅜㄷㅅ', 'u-net'],
    ['dbspt', 'u-net'],
    ['biomedical', 'u-net'],
    ['deplab', 'deeplab'],
    ['deeplab v2', 'deeplab'],
    ['딥렙', 'deeplab'],
    ['elqfoq', 'deeplab'],
    ['ㅇㄷ데ㅣㅁㅠ', 'deeplab'],
    ['crf', 'deeplab'],
    ['에프씨엔', 'fcn'],
    ['fully convolutionl networks', 'fcn'],
    ['long 2015 fcn', 'fcn'],
    ['욜로', 'yolov3'],
    ['ylov3', 'yolov3'],
    ['v3', 'yolov3'],
    ['redmon 2018', 'yolov3'],
    ['conrernet', 'cornernet'],
    ['코너 네', 'cornernet'],
    ['ㅋㄴㄴ', 'cornernet'],
    ['camelyon 2016', 'camelyon16'],
    ['카멜리온', 'camelyon16'],
    ['기가픽샐 병리 영상', 'gigapixel-metastasis'],
    ['renal', 'renal-allograft'],
    ['커널 변한', 'ct-kernel-conversion'],
    ['S³DNN', 's3dnn'],
  ])('%s', (typed, slug) => {
    expect(library.find(typed)).toMatchObject({ kind: 'exact', entry: { slug } });
    expect(library.suggest(typed)[0]?.slug).toBe(slug);
  });
});

describe('another paper’s name, which is offered the nearest and opens none', () => {
  it.each([
    ['Fast R-CNN', 'mask-rcnn'],
    ['Faster R-CNN', 'mask-rcnn'],
    ['패스트 알시엔엔', 'mask-rcnn'],
    ['Mask R-CNN 2018', 'mask-rcnn'],
    ['YOLOv4', 'yolov3'],
    ['yolo 9000', 'yolov3'],
    ['V-Net', 'u-net'],
    ['UNet++', 'u-net'],
    ['ResNet', 'cornernet'],
  ])('%s', (typed, nearest) => {
    const found = library.find(typed);
    expect(found.kind).toBe('none');
    expect(found.kind === 'none' && found.nearest.map(({ slug }) => slug)).toContain(nearest);
  });
});

it('words that are true of several papers name them all', () => {
  const found = library.find('detection 2018');
  expect(found.kind === 'several' && found.entries.map(({ slug }) => slug).toSorted()).toEqual([
    'cornernet',
    'yolov3',
  ]);
});

describe('a search that leads to a bullet which says it', () => {
  it.each([
    ['ko', '반올림', /반올림/],
    ['ko', '반오림', /반올림/],
    ['ko', 'ㅂㅇㄹ', /반올림/],
    ['ko', 'ㄱㅈㅊ', /가중치/],
    ['ko', 'qksdhffla', /반올림/],
    ['ko', 'roundng', /round/],
    ['ko', 'rounding', /round/],
    ['ko', '스킵 연결', /연결/],
    ['ko', '스킵연걸', /연결/],
    ['ko', '손실함수', /손실 ?함수|손실/],
    ['ko', '마스크 손실', /마스크 손실/],
    ['ko', '마스크손실', /마스크 손실/],
    ['ko', '앵커박스', /앵커 박스/],
    ['ko', '픽샐', /픽셀/],
    ['ko', '업샘풀링', /업샘플링/],
    ['ko', '업샘', /업샘플링/],
    ['ko', '가중지', /가중치/],
    ['ko', 'roialgn', /RoIAlign/],
    ['ko', 'RoIAlign 반올림', /RoIAlign.*반올림/],
    ['ko', 'ㅣㅐㄴㄴ', /loss/i],
    ['ko', '데이터 증강', /데이터 증강/],
    ['ko', 'upsampl', /upsampl/i],
    ['en', 'upsampl', /upsampl/i],
    ['en', 'skip conection', /skip connection/i],
    ['en', 'augmentaton', /augmentation/i],
    ['en', 'roundng', /round/],
    ['en', 'mask loss', /mask loss/i],
    ['en', 'focal los', /focal loss/i],
    ['en', 'convolutionl', /convolution/i],
    ['en', '반올림', /반올림/],
    ['en', '개ㅑ미ㅑ후', /RoIAlign/],
  ] as const)('%s: %s', (language, typed, said) => {
    const [hit] = library.search(typed, { language });
    expect(hit?.bullet.text).toMatch(said);
  });

  it.each(['quantiz', '양자화', 'qqqqzzzz', 'ㅋㅋㅋㅋ', '뷁뷁뷁', 'ankor'])(
    'nothing for %s, which no note says',
    (typed) => {
      expect(library.search(typed, { language: 'ko' })).toEqual([]);
      expect(library.search(typed, { language: 'en' })).toEqual([]);
    },
  );
});

describe('six thousand letters, the most that Discord lets anybody type', () => {
  it.each(['가', 'a', 'ㅁ', 'gksrmf ', '분할 '])(
    '%s is looked at as far as a name or a question may go, and no further',
    (piece) => {
      const [typed, enough] = [6_000, 300].map((length) =>
        piece.repeat(6_000).slice(0, length),
      ) as [string, string];
      expect(library.find(typed)).toEqual(library.find(enough));
      expect(library.suggest(typed)).toEqual(library.suggest(enough));
      expect(library.search(typed)).toEqual(library.search(enough));
    },
  );

  it('a name or a word with as many letters behind it is found as without them', () => {
    const rest = ' '.repeat(300) + '가'.repeat(5_000);
    expect(library.find(`Mask R-CNN${rest}`)).toEqual(library.find('Mask R-CNN'));
    expect(library.search(`RoIAlign${rest}`)).toEqual(library.search('RoIAlign'));
  });
});
