import type { papers as english } from '../en/papers.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const papers: typeof english = {
  quizThis: '퀴즈 풀기',
  addToReviews: '내 복습에 추가',
  figures: '그림',
  figure: (index) => `그림 ${number(index)}`,
  abstract: '초록 (저자 원문)',
  moreAuthors: (count) => `외 ${number(count)}명`,
  cards: (count) => `카드 ${number(count)}장`,
  noCards: '카드 없음',
  progress: (begun, cards, due) =>
    `카드 ${number(cards)}장 중 ${number(begun)}장을 시작했고, 지금 복습할 카드는 ${number(due)}장이에요.`,
  inOtherLanguage: (language) => `아직 ${language} 노트만 있어요.`,
  languages: { ko: '한국어', en: '영어', zh: '중국어', ja: '일본어' },
  noSuchSection: (given) => `‘${given}’ 섹션이 없어서 노트 전체를 보여 드려요.`,
  ambiguous: (given) => `‘${given}’에 맞는 논문이 여러 편이에요. 어느 논문인가요?`,
  none: (given) => `‘${given}’ 논문을 찾지 못했어요. 혹시 이 중에 있나요?`,
  noneAtAll: (given) =>
    `‘${given}’ 논문을 찾지 못했어요. \`/논문목록\`에서 전체 목록을 볼 수 있어요.`,
  gone: '이 논문은 이제 노트에 없어요. `/논문목록`에서 전체 목록을 볼 수 있어요.',
  pick: '논문 고르기',
  listTitle: '논문 목록',
  listTitleTag: (tag) => `${tag} 태그가 붙은 논문`,
  listEmpty: '아직 논문이 없어요. `notes` 폴더에 노트를 넣으면 여기에 나타나요.',
  openPick: '논문 열기',
  due: (count) => `복습 ${number(count)}장`,
  fresh: (count) => `새 카드 ${number(count)}장`,
  searchTitle: (query) => `‘${query}’ 검색 결과`,
  searchNone: (query) =>
    `‘${query}’ 검색 결과가 없어요. 검색어를 줄이거나 바꿔 보세요. 한국어와 영어 모두 찾을 수 있어요.`,
  searchCount: (count) => `${number(count)}곳`,
};
