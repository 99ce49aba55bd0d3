import type { daily as english } from '../en/daily.ts';
import { formats } from '../format.ts';

const { clock, number, percent } = formats.ko;

export const daily: typeof english = {
  title: '오늘의 문제',
  late: '제때 올리지 못해 오늘은 조금 늦었어요.',
  lastAnswer: '지난 문제의 정답',
  answer: '답하기',
  showAnswer: '정답 보기',
  answered: (count) => (count === 0 ? '아직 답한 사람이 없어요' : `${number(count)}명이 답했어요`),
  hint: '천천히 생각해 보세요. 다음 문제가 나올 때까지 답할 수 있어요.',
  tally: (right, answered) =>
    answered === 0
      ? '답한 사람이 없었어요.'
      : `${number(answered)}명 중 ${number(right)}명이 맞혔어요. (${percent(right / answered)})`,
  modalTitle: '오늘의 문제',
  taken: (answer) =>
    `내 답: ${answer}. 정답은 다음 문제와 함께 나와요. 먼저 보고 싶으면 *정답 보기*를 눌러 주세요.`,
  repeated: (answer) => `이미 답했어요: ${answer}`,
  answerFirst: '먼저 답하면 정답을 보여 드릴게요.',
  results: {
    exact: (answer) => `맞았어요: ${answer}`,
    close: (answer) => `거의 맞았어요: ${answer}`,
    wrong: (answer) => `아쉬워요: ${answer}`,
  },
  override: '제 답이 맞아요',
  overridden: '정답으로 인정했어요.',
  notOverridden: '이 답은 이제 정답으로 바꿀 수 없어요.',
  over: '이 문제는 끝났어요.',
  unknown: '이제 없는 문제예요.',
  moderatorsOnly:
    '채널의 오늘의 문제는 ‘메시지 관리하기’나 ‘서버 관리하기’ 권한이 있는 관리자만 정할 수 있어요.',
  serverOnly: '오늘의 문제는 서버에서만 쓸 수 있어요.',
  set: (channel, minuteOfDay, zone) =>
    `매일 **${clock(minuteOfDay)}**에 ${channel} 채널에 문제를 올릴게요. (${zone})`,
  zoneBy: {
    default: '기본 시간대예요. `/설정`에서 이 서버의 시간대를 정할 수 있어요.',
    server: '이 서버의 시간대예요.',
    member: '내가 정한 시간대예요.',
    call: '',
  },
  about: (scope) => `문제 범위: ${scope}`,
  next: (time) => `다음 문제: ${time}`,
  off: (channel) => `${channel} 채널에는 이제 문제를 올리지 않을게요.`,
  alreadyOff: (channel) =>
    `${channel} 채널에는 오늘의 문제가 없어요. \`/알림 채널 켜기\`로 시작할 수 있어요.`,
  none: '이 서버에는 오늘의 문제가 있는 채널이 없어요. `/알림 채널 켜기`로 시작할 수 있어요.',
  statusTitle: '이 서버의 오늘의 문제',
  statusLine: (channel, minuteOfDay, zone, next) =>
    `- ${channel} **${clock(minuteOfDay)}** (${zone}), 다음 문제: ${next}`,
  statusStopped: (channel) =>
    `- ${channel}: 글을 올릴 수 없어서 멈췄어요. \`/알림 채널 켜기\`로 다시 시작할 수 있어요.`,
  missingPermissions: (names) =>
    `이 채널에는 아직 문제를 올릴 수 없어요. 저에게 다음 권한을 주세요: ${names.join(', ')}`,
  stoppedNote: (channel) =>
    `${channel} 채널에 더는 글을 올릴 수 없어서 오늘의 문제를 멈췄어요. 권한을 다시 주신 뒤 \`/알림 채널 켜기\`로 시작할 수 있어요.`,
};
