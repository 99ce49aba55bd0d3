import type { club as english } from '../en/club.ts';
import { formats } from '../format.ts';

const { number, percent, day } = formats.ko;

export const club: typeof english = {
  title: '이번 주 논문',
  week: (monday) => `${day(monday)}부터 한 주`,
  chosenBy: (who) => `${who} 님이 골랐어요`,
  next: (name) => `다음 주: **${name}**`,
  invite:
    '읽기 전에 짧은 테스트를 풀고, 읽은 뒤에 한 번 더 풀어 보세요. 내 결과는 나만 보고, 모두가 얼마나 늘었는지만 함께 봐요.',
  before: '읽기 전 테스트',
  after: '읽은 뒤 테스트',
  openNote: '노트 보기',
  groupGain: (people, before, after) =>
    `${number(people)}명이 두 테스트를 모두 풀었어요. 다 함께 읽기 전 **${percent(before)}**, 읽은 뒤 **${percent(after)}**예요.`,
  groupWaits: '세 명이 두 테스트를 모두 풀면 다 함께 얼마나 늘었는지 보여 드려요.',
  none: '이번 주 논문은 아직 정해지지 않았어요.',
  noneMember: '관리자가 `/모임 고르기`로 정할 수 있어요.',
  noneModerator: '`/모임 고르기`로 정해 보세요.',
  moderatorsOnly:
    '이번 주 논문은 ‘메시지 관리하기’나 ‘서버 관리하기’ 권한이 있는 관리자만 정할 수 있어요.',
  serverOnly: '읽기 모임은 서버에서만 쓸 수 있어요.',
  chosenNext: (name, monday) => `다음 주 논문은 **${name}**예요. ${day(monday)}부터 시작해요.`,
  noCards: '이 논문에는 아직 문제가 없어서 테스트를 열 수 없어요.',
  noLongerThere: '노트가 이제 없어요',
  otherWeek: '지난 주의 테스트예요. 이번 주 논문은 `/모임 이번주`에서 볼 수 있어요.',
  beforeIsOver: '읽은 뒤 테스트를 이미 시작해서, 읽기 전 테스트는 이제 풀 수 없어요.',
  testHead: (kind, round, rounds) =>
    `${kind === 'before' ? '읽기 전' : '읽은 뒤'} · ${number(rounds)}문제 중 ${number(round)}번`,
  noAnswersYet: '모르면 짐작해도 괜찮아요. 정답은 읽은 뒤 테스트가 끝나면 나와요.',
  beforeDone: (right, questions) =>
    `읽기 전에는 **${number(questions)}문제 중 ${number(right)}문제**를 맞혔어요. 이제 논문을 읽고, 읽은 뒤 테스트에서 같은 문제를 다시 풀어 보세요.`,
  afterDone: (right, questions) =>
    `읽은 뒤에는 **${number(questions)}문제 중 ${number(right)}문제**를 맞혔어요.`,
  gain: (before, after) =>
    after > before
      ? `읽기 전에는 ${number(before)}문제였으니 ${number(after - before)}문제를 더 맞혔어요.`
      : `읽기 전에는 ${number(before)}문제였어요.`,
  yours: (answer) => `내 답: ${answer}`,
  boardTitle: '이번 주에 어려웠던 내용',
  boardLine: (right, people) => `${number(people)}명 중 ${number(right)}명이 맞혔어요`,
  boardEmpty:
    '아직 보여 드릴 것이 없어요. 세 명 이상이 답하고 누군가 놓친 내용이 여기에 나와요. 이름은 나오지 않아요.',
  boardHint: '퀴즈, 오늘의 문제, 읽은 뒤 테스트에서 각자 처음 낸 답으로 세요.',
};
