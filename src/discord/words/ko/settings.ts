import type { settings as english } from '../en/settings.ts';
import { formats } from '../format.ts';

const { number, percent } = formats.ko;

export const settings: typeof english = {
  title: '설정',
  intro: '나에게만 보여요. 바꾼 내용은 다음 카드부터 적용돼요.',
  language: '언어',
  languageAutomatic: '언어: Discord에 맞추기',
  english: '언어: 영어 (English)',
  korean: '언어: 한국어',
  timeZone: '시간대',
  timeZoneUnset: '아직 직접 정하지 않았어요',
  timeZoneNow: (zone, clock) => `${zone} · 지금 ${clock}`,
  timeZoneField: '내 시간대',
  timeZoneHint: '도시 이름으로 적어 주세요. 예: Asia/Seoul',
  timeZoneUnknown: (given) => `‘${given}’ 시간대를 찾지 못했어요. 혹시 이 중에 있나요?`,
  timeZonePick: '시간대 고르기',
  changeTimeZone: '시간대 바꾸기',
  changeLimits: '분량 바꾸기',
  rollover: '하루의 시작',
  rolloverPick: (clock) => `${clock}에 하루 시작`,
  limits: '하루 분량',
  limitsNow: (newCards, reviews) =>
    `새 카드 최대 ${number(newCards)}장, 복습 최대 ${number(reviews)}장`,
  newField: '하루에 배울 새 카드',
  reviewsField: '하루에 복습할 카드',
  retention: '목표 기억률',
  retentionPick: (share) => `카드의 ${percent(share)}를 기억하기`,
  retentionHints: {
    low: '복습은 줄고, 더 많이 잊어요',
    usual: '적당한 균형',
    high: '복습이 훨씬 늘어요',
  },
  buttons: '답변 버튼',
  buttonsTwo: '두 개: 다시, 알맞음',
  buttonsFour: '네 개: 다시, 어려움, 알맞음, 쉬움',
  useTwo: '두 개로',
  useFour: '네 개로',
  askSure: '확신 묻기',
  askSureOn:
    '배운 카드는 정답을 보기 전에 확신이 있는지 물어요. 얼마나 맞았는지는 `/통계`에서 볼 수 있어요',
  askSureOff: '정답을 보기 전에 묻지 않아요',
  quizCounts: '퀴즈',
  quizCountsOn: '복습할 때가 된 카드는 퀴즈 답도 복습으로 반영해요',
  quizCountsOff: '퀴즈는 복습에 반영하지 않아요',
  leaderboard: '순위표',
  leaderboardOn: '퀴즈 점수와 함께 이름이 나와요',
  leaderboardOff: '이름이 나오지 않아요',
  turnOn: '켜기',
  turnOff: '끄기',
  hideMe: '숨기기',
  showMe: '보이기',
  outOfRange: (field, given, min, max) =>
    `${field}: ‘${given}’ 값은 쓸 수 없어요. ${min}부터 ${max}까지의 숫자로 적어 주세요.`,
};
