import type { remind as english } from '../en/remind.ts';
import { formats } from '../format.ts';
import { common } from './common.ts';

const { clock } = formats.ko;

export const remind: typeof english = {
  set: (minuteOfDay, zone) =>
    `복습할 카드가 있으면 매일 **${clock(minuteOfDay)}**에 알려 드릴게요. (${zone})`,
  next: (time) => `다음 알림: ${time}`,
  zoneNotChosen: (zone) =>
    `${zone} 기준 시각이에요. 시간대를 바꾸려면 \`/알림 설정\`에서 \`시간대\`에 \`Asia/Seoul\`처럼 적어 주세요.`,
  directHint: 'DM으로 보내 드려요. 이 서버에서 오는 DM을 허용해 주세요.',
  inChannel: (who) => `${who} 복습할 시간이에요. DM이 막혀 있어서 여기에 알려 드려요.`,
  fallback: (channel) =>
    `DM이 막혀 있으면 ${channel} 채널에서 불러 드릴게요. 복습할 카드 수는 다른 사람에게 보이지 않아요.`,
  fallbackNoChannel: 'DM에서는 채널을 고를 수 없어요. 서버에서 다시 입력해 주세요.',
  badTime: (given) => `‘${given}’ 시각을 알아듣지 못했어요. 08:30이나 오후 8:30처럼 적어 주세요.`,
  off: '알림을 껐어요. 다시 켜려면 `/알림 설정`을 입력해 주세요.',
  alreadyOff: '설정된 알림이 없어요. `/알림 설정`으로 정할 수 있어요.',
  paused: '메시지가 전달되지 않아 알림을 잠시 멈췄어요. `/알림 설정`으로 다시 켤 수 있어요.',
  weekly:
    '알림을 세 번 연속 쓰지 않으셔서 일주일에 한 번만 보내고 있어요. 알림에서 복습을 시작하면 다시 매일 보내 드려요.',
  title: '복습할 시간이에요',
  plan: (cards, minutes) =>
    `오늘 복습할 ${common.cards(cards)}, 약 ${common.minutes(minutes)} 걸려요.`,
  late: '제때 보내지 못해 오늘은 조금 늦었어요. 죄송해요.',
  startReview: '복습 시작',
  inOneHour: '1시간 뒤에',
  skipToday: '오늘은 쉬기',
  snoozed: (time) => `네, ${time}에 다시 알려 드릴게요.`,
  skipped: '네, 오늘은 더 보내지 않을게요.',
  over: '지난 알림이에요. 지금 복습할 카드는 `/복습`에서 볼 수 있어요.',
};
