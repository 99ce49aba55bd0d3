import type { server as english } from '../en/server.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const server: typeof english = {
  title: '서버 설정',
  intro: '관리자가 정하고 이 서버의 모두에게 적용돼요. 각자 고른 설정이 먼저예요.',
  firstTime:
    '**이 서버는 처음이에요.** 여기에서 언어와 시간대를 정해 주세요. 그다음 `/알림 채널 켜기`로 채널에 매일 문제를 올리고, `/모임 고르기`로 이번 주 논문을 정할 수 있어요.',
  open: '서버 설정',
  forModerators: '이 서버의 관리자라서 서버 전체의 설정도 바꿀 수 있어요.',
  moderatorsOnly: '‘메시지 관리하기’나 ‘서버 관리하기’ 권한이 있는 관리자만 바꿀 수 있어요.',
  language: '퀴즈와 문제의 언어',
  languageUnset: '언어: 퀴즈를 시작한 사람에게 맞추기',
  zone: '시간대',
  zoneUnset: '정하지 않았어요',
  zoneUse: '읽기 모임의 한 주와 오늘의 문제에 쓰여요',
  seconds: '퀴즈 한 문제의 시간',
  secondsUnset: '시간: 문제 길이에 맞추기',
  secondsPick: (seconds) => `한 문제에 ${number(seconds)}초`,
  secondsDecided: (seconds) => `한 문제에 ${number(seconds)}초예요. 이 서버의 설정이에요.`,
};
