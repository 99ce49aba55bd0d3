import type { pictures as english } from '../en/pictures.ts';

export const pictures: typeof english = {
  gone: '그림이 있는 자리인데 지금은 보여 드릴 수 없어요.',
  tooLarge: '그림이 있는 자리인데 너무 커서 디스코드에 올릴 수 없어요.',
};
