import type { common as english } from '../en/common.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const common: typeof english = {
  apology: (reference) =>
    `죄송해요, 저희 쪽에서 문제가 생겼어요. 지금까지 한 것은 그대로 있어요. 다시 시도해 보시고, 계속되면 봇 운영자에게 \`${reference}\` 번호를 알려 주세요.`,
  restarting:
    'Paperdeck을 다시 시작하는 중이에요. 잠시 뒤에 다시 시도해 주세요. 기록은 그대로 있어요.',
  oldButton: '예전 메시지의 버튼이라 더는 쓸 수 없어요. 명령어를 다시 입력해 주세요.',
  unknownCommand: '아직 준비 중인 명령어예요. 잠시 뒤에 다시 시도해 주세요.',
  pressAgain: '조금 오래 걸렸어요. 한 번만 더 눌러 주세요.',
  notYourPages: '이 페이지는 명령어를 입력한 분만 넘길 수 있어요. 직접 명령어를 입력해 보세요.',
  previous: '이전',
  next: '다음',
  page: (page, pages) => `${number(pages)}쪽 중 ${number(page)}쪽`,
  cards: (count) => `카드 ${number(count)}장`,
  minutes: (count) => `${number(count)}분`,
  welcome: [
    '**반가워요!** 앞으로 이렇게 진행돼요.',
    '- `/덱 추가`로 기억하고 싶은 논문을 고르면, `/복습`에서 매일 카드를 조금씩 보여 드려요. 본인에게만 보여요.',
    '- 얼마나 잘 떠올렸는지에 따라 다음 복습일이 정해져요. 시간대는 `/설정`에서, 매일 알림은 `/알림 설정`으로 정할 수 있어요.',
    '- 복습 일정을 짜려고 답변과 설정만 저장하고, 메시지는 읽지 않아요. 더 궁금하면 `/도움말`을 입력해 보세요.',
  ].join('\n'),
  notices: {
    'dm-closed':
      'DM을 보낼 수 없어서 매일 알림을 잠시 멈췄어요. 서버의 개인정보 설정에서 DM을 허용한 뒤 `/알림 설정`으로 다시 켜 주세요.',
    'dm-failed':
      '최근 알림 세 번이 전달되지 않아 매일 알림을 잠시 멈췄어요. `/알림 설정`으로 다시 켤 수 있어요.',
  },
};
