import type { review as english } from '../en/review.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const review: typeof english = {
  showAnswer: '정답 보기',
  sure: '확실해요',
  unsure: '헷갈려요',
  ratings: { again: '다시', hard: '어려움', good: '알맞음', easy: '쉬움' },
  undo: '되돌리기',
  source: '출처',
  flag: '오류 알리기',
  suspend: '보류',
  stop: '그만하기',
  startReview: '복습 시작',
  resume: '이어서 하기',
  newCard: '새 카드',
  answer: '정답',
  shortMinutes: (minutes) => (minutes < 1 ? '1분 미만' : `${number(minutes)}분`),
  shortHours: (hours) => `${number(hours)}시간`,
  shortDays: (days) => `${number(days)}일`,
  shortMonths: (months) => `${number(months)}개월`,
  shortYears: (years) => `${number(years)}년`,
  progress: (answered, left, minutes) =>
    [
      answered > 0 ? `${number(answered)}장 완료` : null,
      `${number(left)}장 남음`,
      left > 0 ? `약 ${number(Math.max(1, Math.round(minutes)))}분` : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  howWell: '얼마나 잘 떠올랐나요?',
  pause: (unix) =>
    `**잠깐 쉬어 가요.** 다음 카드는 <t:${unix}:R>에 다시 나와요. 여기서 그만해도 기록은 그대로 남아요.`,
  finishedTitle: '이번 복습은 여기까지예요',
  finishedNone: '첫 카드를 답하기 전에 그만뒀어요. 기록된 것은 없어요.',
  finishedAnswers: (answered, minutes) =>
    `${number(Math.max(1, minutes))}분 동안 ${number(answered)}번 답했어요.`,
  finishedNew: (count) => `새로 본 카드는 ${number(count)}장이에요.`,
  tomorrow: (count) =>
    count === 0
      ? '내일 예정된 카드는 아직 없어요.'
      : `내일은 카드 ${number(count)}장이 예정돼 있어요.`,
  emptyDeck: '**아직 덱이 비어 있어요.** 아래에서 논문을 고르면 첫 카드가 바로 나와요.',
  pickPaper: '복습할 논문 고르기',
  allDone: (unix) =>
    unix === null
      ? '**오늘 할 복습을 다 했어요.** `/덱 추가`로 논문을 더하거나 `/퀴즈`를 풀어 보세요.'
      : `**오늘 할 복습을 다 했어요.** 다음 카드는 <t:${unix}:R>에 나와요.`,
  allDoneNewLeft: (count) =>
    `오늘 볼 새 카드는 끝났고, ${number(count)}장이 앞으로 차례로 나와요. 하루에 몇 장씩 볼지는 \`/설정\`에서 정해요.`,
  noCardsInScope:
    '그 논문이나 태그에는 카드가 없어요. `/논문목록`에서 어떤 논문이 있는지 볼 수 있어요.',
  alreadyAnswered: (rating, unix) =>
    `이미 답한 카드예요: ${rating}, 다음 복습은 <t:${unix}:R>예요.`,
  movedOn: '다른 곳에서 이미 넘어간 카드예요. 지금 볼 카드를 보여 드릴게요.',
  sessionOver: '끝난 복습이에요. `/복습`으로 이어서 할 수 있어요.',
  notYours: '다른 분의 카드예요. 내 카드는 `/복습`으로 볼 수 있어요.',
  cardChanged:
    '보여 드린 뒤에 내용이 바뀌었거나 다른 곳에서 답한 카드예요. 여기서는 기록하지 않았고, 지금 볼 카드를 보여 드릴게요.',
  cardGone: '노트에서 없어진 카드라 건너뛰었어요. 지금까지 답한 기록은 그대로 있어요.',
  nothingToUndo: '더 되돌릴 것이 없어요.',
  sourceTitle: '노트에서',
  flagTitle: '이 카드의 어떤 점이 잘못됐나요?',
  flagLabel: '노트 작성자에게',
  flagPlaceholder: '틀린 내용, 모호한 질문, 답이 둘 이상…',
  flagThanks: '고마워요. 노트 작성자가 볼 수 있게 남겨 뒀어요.',
};
