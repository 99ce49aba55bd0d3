import { answerKey, singularKey } from './answer-key.ts';
import { namesByKey } from './vocabulary.ts';

/** Names for one thing in the field, whichever language or spelling. Cards add their own in `accept`. */
const ALIAS_SETS: readonly (readonly string[])[] = [
  ['convolution', '합성곱', '컨볼루션', '콘볼루션'],
  ['deconvolution', '역합성곱', '디컨볼루션'],
  ['transposed convolution', '전치 합성곱', '전치 컨볼루션'],
  ['atrous convolution', 'dilated convolution', '팽창 합성곱', '확장 합성곱', '아트러스 컨볼루션'],
  ['pooling', '풀링'],
  ['max pooling', '최대 풀링', '맥스 풀링'],
  ['average pooling', '평균 풀링'],
  ['overfitting', '과적합', '과대적합', '오버피팅'],
  ['underfitting', '과소적합', '언더피팅'],
  ['bilinear interpolation', '쌍선형 보간', '쌍선형 보간법', '이중 선형 보간', '양선형 보간'],
  ['upsampling', '업샘플링'],
  ['downsampling', '다운샘플링'],
  ['segmentation', '분할', '세그멘테이션', '세그먼테이션'],
  ['instance segmentation', '인스턴스 분할', '인스턴스 세그멘테이션'],
  ['semantic segmentation', '의미 분할', '의미론적 분할', '시맨틱 분할', '시맨틱 세그멘테이션'],
  ['object detection', '객체 탐지', '객체 검출', '물체 검출', '물체 탐지'],
  ['classification', '분류'],
  ['regression', '회귀'],
  ['bounding box', '바운딩 박스', '경계 상자', '경계 박스', 'bbox'],
  ['anchor box', '앵커 박스', 'anchor', '앵커'],
  ['loss function', '손실 함수', 'loss', '손실'],
  ['cross entropy', '교차 엔트로피', '크로스 엔트로피'],
  ['skip connection', '스킵 연결', '스킵 커넥션', '건너뛰기 연결'],
  ['feature map', '특징 맵', '특성 맵', '피처 맵'],
  ['heatmap', '히트맵', '열지도'],
  ['embedding', '임베딩'],
  ['precision', '정밀도'],
  ['recall', '재현율'],
  ['sensitivity', '민감도'],
  ['specificity', '특이도'],
  ['accuracy', '정확도'],
  ['data augmentation', '데이터 증강'],
  ['batch normalization', '배치 정규화', 'batch norm'],
  ['transfer learning', '전이 학습'],
  ['fine tuning', '미세 조정', '파인 튜닝', 'finetuning'],
  ['encoder', '인코더', '부호화기'],
  ['decoder', '디코더', '복호화기'],
  ['receptive field', '수용 영역', '수용장'],
  ['throughput', '처리량'],
  ['latency', '지연 시간', '지연'],
  ['scheduler', '스케줄러'],
  ['non maximum suppression', 'nms', '비최대 억제', '비최댓값 억제'],
  ['region of interest', 'roi', '관심 영역'],
  ['intersection over union', 'iou'],
  ['conditional random field', 'crf', '조건부 무작위장'],
  ['fully convolutional network', 'fcn', '완전 합성곱 신경망'],
  ['convolutional neural network', 'cnn', '합성곱 신경망', '컨볼루션 신경망'],
  ['whole slide image', 'wsi', '전체 슬라이드 영상', '전체 슬라이드 이미지'],
  ['focal loss', '포컬 로스', '초점 손실', '포컬 손실'],
  ['offset', '오프셋'],
  ['noise', '잡음', '노이즈'],
  ['mean squared error', 'mean square error', 'mse', '평균제곱오차'],
  ['root mean square error', 'root mean squared error', 'rmse', '평균제곱근오차'],
  ['mean absolute error', 'mae', '평균절대오차'],
  ['binary cross entropy', 'bce', '이진 교차 엔트로피', '이진 크로스 엔트로피'],
  ['shallow layer', '얕은 층', '얕은 레이어'],
  ['deep layer', '깊은 층', '깊은 레이어'],
  ['fully connected layer', '완전 연결 층', '완전 연결 계층', '전결합층', 'fc layer'],
  ['hyperparameter', '하이퍼파라미터', '초매개변수'],
  ['parameter', '파라미터', '매개변수'],
  ['learning rate', '학습률'],
  ['backpropagation', '역전파', '오차 역전파'],
  ['gradient descent', '경사 하강법'],
  ['attention', '어텐션', '주의 메커니즘'],
  ['ground truth', '정답', '그라운드 트루스'],
  ['false positive', '위양성', '거짓 양성'],
  ['false negative', '위음성', '거짓 음성'],
  ['true positive', '진양성', '참 양성'],
  ['true negative', '진음성', '참 음성'],
  ['immunohistochemistry', '면역조직화학염색', '면역조직화학', 'ihc'],
  ['spatial resolution', '공간 해상도'],
  ['convergence', '수렴'],
  ['normalization', '정규화'],
  ['regularization', '규제', '정칙화'],
];

const namesOf = namesByKey(ALIAS_SETS);
const terms = new Set(ALIAS_SETS.flat().map(answerKey));

/** Other names for the same thing, the name itself included; none when it is not in the list. */
export function fieldAliases(name: string): readonly string[] {
  return namesOf.get(singularKey(name)) ?? [];
}

/** Whether a key names something that the field has a word for. */
export function isFieldTerm(key: string): boolean {
  return terms.has(key);
}
