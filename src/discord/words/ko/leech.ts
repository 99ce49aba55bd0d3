import type { leech as english } from '../en/leech.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const leech: typeof english = {
  title: (lapses) =>
    `**자꾸 잊게 되는 카드예요.** 지금까지 ${number(lapses)}번 잊었어요. 기억력 탓이 아니라 카드 탓일 때가 많아서, 다시 외우는 것보다 카드를 바꾸는 쪽이 도움이 되곤 해요.`,
  why: '이런 점 때문일 수 있어요.',
  doubts: {
    short: '길어요. 짧은 질문 하나가 더 잘 남아요.',
    'one-idea': '정답에 여러 가지가 한꺼번에 들어 있어요.',
    list: '목록 전체를 물어요. 항목마다 카드 한 장으로 나눌 수 있어요.',
    'self-contained': '질문이 카드에 없는 것을 가리켜요.',
    'not-polar': '답이 예나 아니요라서 찍기도 쉽고 잊기도 쉬워요.',
    'not-trivial': '답이 어디에나 쓸 수 있는 흔한 말이에요.',
    faithful: '확실하지 않은 내용이에요.',
    opinion: '사실이라기보다 의견이에요.',
  },
  noDoubt: '카드의 모양에는 눈에 띄는 문제가 없어요. 내 말로 바꿔 쓰면 나아질 수 있어요.',
  confused: (answers) => `이것과 헷갈린 적이 있어요: ${answers.join(', ')}`,
  siblings: '노트의 같은 곳에서 나온 카드:',
  split: '나누기',
  rewrite: '다시 쓰기',
  suspend: '보류',
  splitTitle: '카드 나누기',
  splitPart: (part) => `카드 ${number(part)}`,
  splitLast: '카드 3 (쓰지 않아도 돼요)',
  splitHint: '‘Q:’ 뒤에 질문, 다음 줄 ‘A:’ 뒤에 정답을 써 주세요',
  rewriteTitle: '카드 다시 쓰기',
  replaced: (count) =>
    count === 1
      ? '**직접 쓴 카드로 바꿨어요.** 다음 날부터 새 카드로 나오고, 예전 카드는 보류했어요.'
      : `**직접 쓴 카드 ${number(count)}장으로 바꿨어요.** 다음 날부터 새 카드로 나오고, 예전 카드는 보류했어요.`,
  undoHint: '복습의 *되돌리기*로 되돌릴 수 있어요. 내 카드는 `/덱 내카드`에서 볼 수 있어요.',
  suggested: '노트를 관리하는 분에게 이름 없이 제안으로 보여 드려요.',
  suspended: '**보류했어요.** 더는 나오지 않아요. 복습의 *되돌리기*로 되돌릴 수 있어요.',
  unreadable:
    '질문과 정답을 구분하지 못했어요. ‘Q: …’를 쓰고 다음 줄에 ‘A: …’를 써 주세요. 바꾼 것은 없고, 쓰신 내용은 아래에 있어요.',
  sameQuestion: '두 카드의 질문이 같아요. 바꾼 것은 없고, 쓰신 내용은 아래에 있어요.',
  gone: '없어진 카드라서 바꾼 것이 없어요.',
  offer: (given, right) =>
    `**${given}, ${right}: 이 둘을 두 번 헷갈렸어요.** 둘 중 어느 쪽인지 묻는 카드가 있으면 구분하기 쉬워져요. 이런 카드를 만들까요? 나에게만 보여요.`,
  offerYes: '카드 만들기',
  offerNo: '괜찮아요',
  offerMade: '**만들었어요.** `/복습`에 새 카드로 나와요.',
  offerDeclined: '알겠어요. 이 두 가지는 다시 권하지 않을게요.',
};
