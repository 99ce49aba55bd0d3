import type { own as english } from '../en/own.ts';
import { formats } from '../format.ts';
import { common } from './common.ts';

const { number } = formats.ko;

export const own: typeof english = {
  place: '내가 만든 카드',
  sharedPlace: '멤버가 만든 카드',
  makeTitle: '내 카드 만들기',
  editTitle: '내 카드 고치기',
  front: '질문',
  frontHint: '무엇을 물어볼까요? ____는 빈칸이 돼요.',
  back: '정답',
  backHint: '무엇을 떠올리고 싶나요?',
  made: '**카드를 만들었어요.** `/복습`에 새 카드로 나와요. 내 카드는 `/덱 내카드`에서 보고, 고치고, 공유할 수 있어요.',
  empty: '질문과 정답이 모두 있어야 해요. 아직 저장하지 않았어요. 쓰신 내용은 아래에 있어요.',
  tooLong: (most) =>
    `질문과 정답은 각각 ${number(most)}자까지 쓸 수 있어요. 아직 저장하지 않았어요. 쓰신 내용은 아래에 있어요.`,
  tooMany: (most) =>
    `내 카드는 ${number(most)}장까지 만들 수 있어요. \`/덱 내카드\`에서 한 장을 지우면 다시 만들 수 있어요.`,
  there: '같은 질문의 카드가 이미 있어요. 바꾼 것은 없으니, 필요하면 그 카드를 고쳐 주세요.',
  youWrote: '쓰신 내용',
  gone: '없어진 카드예요. 내 카드는 `/덱 내카드`에서 볼 수 있어요.',
  mineTitle: '내가 만든 카드',
  mineEmpty:
    '아직 없어요. 아무 메시지에서나 메뉴를 열고 **앱 › 카드로 만들기**를 골라 보세요. 내 카드는 나에게만 보여요.',
  mineCount: (count) => `${common.cards(count)}. 공유하지 않으면 나에게만 보여요.`,
  inDeck: (count) => `내가 만든 카드: ${number(count)}장. \`/덱 내카드\`에서 볼 수 있어요.`,
  pick: '카드 열기',
  isNew: '새 카드',
  isDue: '지금 복습할 차례',
  isSuspended: '보류 중',
  nextAt: (unix) => `다음 복습 <t:${unix}:R>`,
  isShared: '공유 중',
  sharedHere: '이 서버에 공유하고 있어요.',
  sharedElsewhere: (count) => `다른 서버 ${number(count)}곳에 공유하고 있어요.`,
  message: '메시지로 가기',
  madeByHand: '직접 쓴 카드라서 출처가 되는 노트나 메시지가 없어요.',
  madeByMember: '멤버가 직접 쓴 카드라서 출처가 되는 노트가 없어요.',
  edit: '고치기',
  delete: '지우기',
  share: '이 서버에 공유하기',
  unshare: '여기서 공유 그만하기',
  allMine: '내 카드 모두 보기',
  same: '바뀐 것이 없어요.',
  reworded: '**저장했어요.** 같은 카드라서 공부한 기록이 그대로 이어져요.',
  newAnswer: '**저장했어요.** 정답이 바뀌어서 바로 다시 나와요. 공부한 기록은 그대로 이어져요.',
  newQuestion:
    '**새 카드로 저장했어요.** 묻는 내용이 달라졌기 때문이에요. 예전 카드는 기록과 함께 넣어 뒀고, 새 카드는 아직 공유하지 않았어요.',
  deleteAsk:
    '**이 카드를 지울까요?** 더는 나오지 않고, 공유받은 사람에게도 보이지 않아요. 답한 기록은 통계에 남아요.',
  deleteYes: '지우기',
  deleteNo: '그대로 두기',
  deleted: '**지웠어요.** *되돌리기*를 누르거나 같은 카드를 다시 쓰면 공부한 기록과 함께 돌아와요.',
  restore: '되돌리기',
  restored: '**되돌렸어요.** 공부한 기록도 그대로예요.',
  shared:
    '**공유했어요.** 이 서버의 멤버는 `/덱 공유카드`에서 볼 수 있고, 여기서 하는 퀴즈에도 나올 수 있어요. 만든 사람은 이 문제로 점수를 받지 않아요.',
  sharedAlready: '이미 이 서버에 공유한 카드예요.',
  sharedFull: '이 서버에는 공유 카드가 가득 찼어요. 누군가 공유를 그만해야 더 공유할 수 있어요.',
  unshared: '**공유를 그만했어요.** 복습에 추가했던 사람에게도 더는 보이지 않아요.',
  onlyInServers: '카드는 서버에 공유하는 거라서, 서버에서 써 주세요.',
  sharedTitle: '멤버들이 공유한 카드',
  sharedEmpty: '아직 없어요. 내 카드는 `/덱 내카드`에서 열어 공유할 수 있어요.',
  sharedHint: '퀴즈에 나올 수 있어서 질문만 보여 드려요.',
  add: '내 복습에 추가',
  added: '**내 복습에 추가했어요.** `/복습`에 새 카드로 나와요.',
  addedAlready: '이미 내 복습에 있는 카드예요.',
  takeOut: '내 복습에서 빼기',
  takenOut: '내 복습에서 뺐어요. 공부한 기록은 그대로 있어요.',
  isYours: '내가 만든 카드라서 이미 내 복습에 나와요.',
};
