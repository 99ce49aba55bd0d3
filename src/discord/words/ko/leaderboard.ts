import type { leaderboard as english } from '../en/leaderboard.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const leaderboard: typeof english = {
  title: '순위표',
  periods: { today: '오늘', week: '이번 주', month: '이번 달', all: '전체' },
  since: (unix) => `<t:${unix}:f>부터`,
  people: (count) => `${number(count)}명`,
  place: (place, name, points, right) =>
    `**${number(place)}.** ${name} · **${points}점** · ${number(right)}문제 정답`,
  empty: '아직 퀴즈 점수가 없어요. `/퀴즈`로 시작해 보세요.',
  serversOnly: '순위표는 서버마다 따로 있어요. 서버에서 `/순위표`를 써 주세요.',
  mine: (place, points) => `지금 ${points}점으로 ${number(place)}위예요.`,
  hidden: '순위표에서 이름을 숨겨 두었어요. `/설정`에서 다시 보이게 할 수 있어요.',
};
