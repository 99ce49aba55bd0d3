import type { rest as english } from '../en/rest.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const rest: typeof english = {
  none: '지금은 휴식 중이 아니에요. `/휴식 시작`으로 쉬는 동안에는 알림이 오지 않아요.',
  resting: (until, back) =>
    `**${until}까지 푹 쉬세요.** 그때까지 알림을 보내지 않을게요. 밀린 카드는 ${back}부터 잊기 쉬운 것부터 며칠에 나눠서 나와요.`,
  back: '**다시 만나 반가워요.** 오늘 몫은 `/복습`에 있어요. 나머지는 잊기 쉬운 것부터 며칠에 나눠서 나와요.',
  catchingUp: (days) =>
    `**밀린 카드를 나눠서 복습하고 있어요.** 오늘까지 쳐서 ${number(days)}일 남았어요. 오늘 몫은 \`/복습\`에 있어요.`,
  spread: '밀린 카드 나누기',
  spreadBySize: '쌓인 만큼 3일, 5일, 7일 중에서 나누기',
  spreadOver: (days) => `${number(days)}일에 나누기`,
  endBreak: '휴식 끝내기',
  endCatchUp: '평소 분량으로 돌아가기',
  badDate: (given) =>
    `‘${given}’ 날짜를 알아듣지 못했어요. 2026-03-15, 3월 15일, 금요일, 2주처럼 적어 주세요.`,
  past: (day) => `${day}은 이미 지났어요. 오늘이나 그 뒤의 날짜를 적어 주세요.`,
  tooFar: (latest) =>
    `1년이 넘게 남은 날이에요. 휴식은 내년 ${latest}까지 정할 수 있어요. 알림을 아예 끄려면 \`/알림 끄기\`를 입력해 주세요.`,
  ended: {
    break: '다시 만나 반가워요! 휴식을 마쳤어요. 오늘 몫은 `/복습`에 있어요.',
    'catch-up': '네, 다시 평소 하루 분량대로 나와요.',
    none: '지금은 휴식 중이 아니에요. `/휴식 시작`으로 쉴 수 있어요.',
  },
};
