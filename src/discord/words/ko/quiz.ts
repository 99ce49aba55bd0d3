import type { quiz as english } from '../en/quiz.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const quiz: typeof english = {
  answer: '답하기',
  skip: '건너뛰기',
  skipVotes: (votes, needed) => `건너뛰기 (${number(votes)}/${number(needed)})`,
  stop: '그만하기',
  next: '다음',
  override: '제 답이 맞아요',
  retry: '놓친 문제 다시 풀기',
  add: '놓친 문제를 내 복습에 추가',
  hide: '접기',
  showMissed: '놓친 문제 보기',
  notYourReport: '퀴즈에 참여한 분만 넘길 수 있어요.',
  moreScores: (count) => `그 밖에 ${number(count)}명`,
  started: (name, questions, about, isAll) =>
    `**${name} 님이 퀴즈를 시작했어요.** ${about === null ? '' : `${about}, `}${isAll ? '있는 문제를 다 모아 ' : '모두 '}${number(questions)}문제예요. 누구나 답할 수 있어요. 가장 먼저 맞히면 주관식은 1점, 객관식은 0.5점이고, 그다음부터는 조금씩 적어져요.`,
  startedAlone: (questions, about, isAll) =>
    `**퀴즈를 시작할게요.** ${about === null ? '' : `${about}, `}${isAll ? '있는 문제를 다 모아 ' : '모두 '}${number(questions)}문제예요. 맞히면 주관식은 1점, 객관식은 0.5점이에요.`,
  question: (round, rounds) => `${number(rounds)}문제 중 ${number(round)}번`,
  ends: (unix) => `마감 <t:${unix}:R>`,
  answered: (count) => (count === 0 ? '아직 답한 사람이 없어요' : `${number(count)}명이 답했어요`),
  joinIn: '다른 분도 지금 답할 수 있어요',
  skipsWait:
    '다른 분이 참여할 수 있게 잠시 기다려요. 혼자 풀고 있다면 **건너뛰기**를 눌러 바로 넘어가세요.',
  typedHint: '**답하기**를 누르고 입력하세요. 작은 오타는 괜찮아요.',
  listHint: (count) => `${number(count)}가지를 쉼표로 나눠 적어 주세요. 순서는 상관없어요.`,
  modalTitle: '답 입력',
  modalLabel: '답',
  nextAt: (unix) => `다음 문제 <t:${unix}:R>`,
  theAnswer: '정답',
  right: (names) => `맞힌 사람: ${names.join(', ')}`,
  close: (names) => `거의 맞힌 사람: ${names.join(', ')}`,
  partlyRight: (names) => `절반 이상 맞힌 사람: ${names.join(', ')}`,
  nobodyRight: '이번에는 맞힌 사람이 없어요.',
  nobodyAnswered: '이번에는 답한 사람이 없어요.',
  notRight: '이번에는 아쉽게 틀렸어요.',
  notAnswered: '이번에는 답하지 않았어요.',
  source: '노트에서',
  taken: (answer) => `고른 답: ${answer}. 모두 답하거나 시간이 다 되면 정답이 나와요.`,
  exact: (answer, points) => `맞았어요: ${answer} (+${points})`,
  closeTo: (answer, points) => `거의 맞았어요: ${answer} (+${points})`,
  wrong: (answer) => `아쉬워요: ${answer}`,
  partly: (answer, things, of, points) =>
    `${number(of)}가지 중 ${number(things)}가지를 맞혔어요: ${answer}${points === '0' ? '' : ` (+${points})`}`,
  repeated: (answer) => `이미 답했어요: ${answer}`,
  tooLate: '이 문제는 끝났어요.',
  quizOver: '끝난 퀴즈예요. `/퀴즈`로 새로 시작할 수 있어요.',
  notAllowedStop: '퀴즈를 시작한 분이나 관리자만 멈출 수 있어요. 건너뛰기 투표는 할 수 있어요.',
  notAllowedNext: '퀴즈에 참여한 분만 다음 문제로 넘길 수 있어요.',
  notAllowedOverride: '이 답은 이제 정답으로 바꿀 수 없어요.',
  voted: (votes, needed) => `건너뛰기에 투표했어요: ${number(needed)}표 중 ${number(votes)}표`,
  overridden: (points) => `정답으로 인정했어요 (+${points}).`,
  running: (link, starter) =>
    `이 채널에서 이미 퀴즈가 진행 중이에요: ${link}. ${starter} 님이나 관리자가 멈출 수 있어요.`,
  runningUnsent: (starter) =>
    `이 채널에서 이미 퀴즈가 진행 중이에요. ${starter} 님이나 관리자가 멈출 수 있어요.`,
  noCards: '해당하는 카드가 없어요. `/논문목록`에서 어떤 논문이 있는지 볼 수 있어요.',
  unknownPaper: (name, nearest) =>
    nearest.length === 0
      ? `${name} 논문은 없어요. \`/논문목록\`에서 어떤 논문이 있는지 볼 수 있어요.`
      : `${name} 논문은 없어요. 혹시 ${nearest.join(', ')} 중에 있나요?`,
  missingPermissions: (names) =>
    `이 채널에서는 아직 퀴즈를 열 수 없어요. 저에게 다음 권한을 주세요: ${names.join(', ')}`,
  permissions: {
    viewChannel: '채널 보기',
    sendMessages: '메시지 보내기',
    sendInThreads: '스레드에서 메시지 보내기',
    embedLinks: '링크 첨부',
    attachFiles: '파일 첨부',
  },
  otherDm:
    '퀴즈는 제가 글을 올릴 수 있는 곳에서만 열 수 있어요. 제가 있는 서버나 저와의 DM에서 시작해 주세요. `/복습`은 여기서도 나만 보이게 쓸 수 있어요.',
  notThere:
    '제가 이 채널을 보거나 글을 올릴 수 없어요. 서버 관리자에게 저를 초대하거나 이 채널을 볼 수 있게 해 달라고 부탁해 주세요. `/복습`은 여기서도 나만 보이게 쓸 수 있어요.',
  endings: {
    completed: '퀴즈가 끝났어요',
    stopped: '퀴즈를 멈췄어요',
    idle: '세 문제 연속으로 답이 없어서 퀴즈를 멈췄어요',
    'channel-lost': '더 이상 글을 올릴 수 없어서 퀴즈를 닫았어요',
  },
  lostChannel: '채널에 글을 올릴 수 없어서 퀴즈를 닫았어요. 점수는 그대로 남아 있어요.',
  scores: '점수',
  noScores: '이번에는 점수를 얻은 사람이 없어요.',
  scoreLine: (place, name, points, right) =>
    `**${number(place)}.** ${name} · **${points}점** · ${number(right)}문제 정답`,
  missed: (count) => `놓친 문제: ${number(count)}개`,
  nothingMissed: '놓친 문제가 없어요. 훌륭해요!',
  added: (count) =>
    count === 0 ? '모두 이미 내 복습에 있어요.' : `카드 ${number(count)}장을 내 복습에 추가했어요.`,
};
