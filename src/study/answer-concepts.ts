import { answerKey, singular, withoutParticle, wordsOf } from './answer-key.ts';

/*
 * The field's words one by one, so that a term of several words is the same in either language and in any mixture:
 * `skip 연결`, `스킵 커넥션`, `skip connection`. Words that name more than one thing are left out.
 */

const WORDS: readonly (readonly string[])[] = [
  ['anchor', '앵커'],
  ['approximation', '근사'],
  ['atrous', '아트러스'],
  ['attention', '어텐션'],
  ['augmentation', '증강'],
  ['average', 'mean', '평균', '애버리지'],
  ['backbone', '백본'],
  ['batch', '배치'],
  ['bilinear', '쌍선형', '이중선형', '양선형'],
  ['boundary', '경계'],
  ['box', '박스', '상자'],
  ['branch', '분기', '가지', '브랜치'],
  ['channel', '채널'],
  ['class', '클래스'],
  ['classification', '분류'],
  ['classifier', '분류기'],
  ['coarse', '거친'],
  ['connection', '연결', '커넥션'],
  ['contracting', '수축'],
  ['contrast', '대비'],
  ['convolution', 'convolutional', '합성곱', '컨볼루션', '콘볼루션'],
  ['corner', '코너', '모서리'],
  ['data', '데이터'],
  ['decision', '결정', '의사결정'],
  ['decoder', '디코더'],
  ['deep', '깊은', '심층'],
  ['deformation', '변형'],
  ['detection', '탐지', '검출'],
  ['detector', '탐지기', '검출기'],
  ['dilated', '팽창'],
  ['distance', '거리'],
  ['downsampling', '다운샘플링'],
  ['elastic', '탄성'],
  ['embedding', '임베딩'],
  ['emphysema', '폐기종'],
  ['encoder', '인코더'],
  ['ensemble', '앙상블'],
  ['error', '오차'],
  ['expanding', 'expansive', '확장'],
  ['feature', '특징', '특성', '피처'],
  ['field', '필드'],
  ['filter', '필터'],
  ['focal', '포컬'],
  ['forest', '포레스트'],
  ['fraction', 'ratio', '비율'],
  ['function', '함수'],
  ['global', '전역'],
  ['gradient', '경사', '그래디언트'],
  ['head', '헤드'],
  ['heatmap', '히트맵'],
  ['hourglass', '모래시계', '아워글래스'],
  ['image', '이미지', '영상'],
  ['index', '지수', '인덱스'],
  ['instance', '인스턴스'],
  ['interpolation', '보간'],
  ['kernel', '커널'],
  ['keypoint', '키포인트', '특징점'],
  ['layer', '층', '레이어', '계층'],
  ['local', '지역', '국소'],
  ['loss', '손실', '로스'],
  ['map', '맵'],
  ['mask', '마스크'],
  ['max', 'maximum', '최대', '맥스'],
  ['min', 'minimum', '최소'],
  ['model', '모델', '모형'],
  ['network', '네트워크', '신경망', '망'],
  ['noise', '잡음', '노이즈'],
  ['normalization', '정규화'],
  ['object', '객체', '물체'],
  ['offset', '오프셋'],
  ['patch', '패치'],
  ['path', '경로'],
  ['pixel', '픽셀', '화소'],
  ['pooling', '풀링'],
  ['probability', '확률'],
  ['pyramid', '피라미드'],
  ['random', '랜덤', '무작위'],
  ['regression', '회귀'],
  ['residual', '잔차'],
  ['resolution', '해상도'],
  ['sampling', '샘플링'],
  ['score', '점수', '스코어'],
  ['segmentation', '분할', '세그멘테이션'],
  ['semantic', '의미', '의미론적', '시맨틱'],
  ['shallow', '얕은'],
  ['sharp', '날카로운'],
  ['skip', '스킵', '건너뛰기'],
  ['slide', '슬라이드'],
  ['smooth', '부드러운'],
  ['spatial', '공간'],
  ['structure', '구조'],
  ['threshold', '임계값', '문턱값', '역치'],
  ['training', '학습', '훈련'],
  ['tree', '트리', '나무'],
  ['tumor', 'tumour', '종양'],
  ['upsampling', '업샘플링'],
  ['weight', '가중치'],
];

const conceptOf = new Map(
  WORDS.flatMap((names) => names.map((name) => [answerKey(name), names[0] ?? name] as const)),
);

/** `경사 하강법` is `경사 하강`: a method by another name. */
const METHOD = /(?<=\p{Script=Hangul}{2})법$/u;

/** An answer's words, each by the field's first name for it. */
export function conceptsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.map((word, index) => conceptFor(word, index > 0 && index === words.length - 1));
}

function conceptFor(word: string, isLastOfSeveral: boolean): string {
  const bare = withoutParticle(word, isLastOfSeveral);
  const spellings = [word, singular(word), word.replace(METHOD, ''), bare, singular(bare)];
  const known = spellings.find((one) => conceptOf.has(one));
  return conceptOf.get(known ?? '') ?? word.replace(METHOD, '');
}
