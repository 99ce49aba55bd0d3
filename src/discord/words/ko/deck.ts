import type { deck as english } from '../en/deck.ts';
import { common } from './common.ts';

export const deck: typeof english = {
  title: '지금 공부하는 논문',
  empty:
    '아직 고른 논문이 없어요. 아래에서 논문을 고르거나 `/덱 추가`를 입력해 보세요. 고른 논문의 카드는 `/복습`에서 나와요.',
  due: (count) => `복습 ${count}장`,
  fresh: (count) => `새 카드 ${count}장`,
  nothingDue: '복습할 카드 없음',
  tag: (name) => `태그 ${name}`,
  plan: (cards, minutes) =>
    `오늘 할 일: ${common.cards(cards)}, 약 ${common.minutes(minutes)}. \`/복습\`으로 시작해 보세요.`,
  planEmpty: '오늘 할 일을 모두 마쳤어요.',
  addPick: '논문 추가하기',
  removePick: '덱에서 빼기',
  added: (name, cards) =>
    `**${name}** 카드 ${cards}장을 내 복습에 추가했어요. \`/복습\`으로 시작해 보세요.`,
  there: (name) => `**${name}** 카드는 이미 내 복습에 있어요.`,
  removed: (name) => `**${name}** 카드를 내 복습에서 뺐어요. 공부한 기록은 그대로 있어요.`,
  notThere: (name) => `**${name}** 카드는 내 복습에 없어요.`,
  gone: '지금은 노트에 없어요',
  unknownPaper: (given) => `‘${given}’ 논문을 찾지 못했어요. 혹시 이 중에 있나요?`,
  unknownTag: (given) => `‘${given}’ 태그가 붙은 논문이 없어요.`,
  knownTags: (tags, more) =>
    more === 0
      ? `쓸 수 있는 태그: ${tags}`
      : `쓸 수 있는 태그: ${tags} 외 ${more}개. \`태그\` 칸에 글자를 입력하면 나머지도 찾아 드려요.`,
  pick: '논문 고르기',
};
