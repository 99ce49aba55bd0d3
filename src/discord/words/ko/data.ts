import type { data as english } from '../en/data.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const data: typeof english = {
  exportTitle: '저장된 내 데이터',
  files: {
    json: '`paperdeck-data.json`: 전체 데이터예요. 다른 프로그램에서도 읽을 수 있어요.',
    csv: '`paperdeck-reviews.csv`: 복습 기록이에요. 스프레드시트로 열어 보세요.',
    anki: '`paperdeck.apkg`: 카드와 복습 일정이에요. Anki에서 파일 › 가져오기로 열면 되고, 두 번 가져와도 중복되지 않아요.',
  },
  packed:
    '기록이 길어서 압축한 파일이 있어요. 이름이 `.gz`로 끝나는 파일은 압축 프로그램으로 풀어 주세요.',
  inParts:
    '이름이 `.001`, `.002`로 끝나는 파일은 나눠서 보낸 거예요. 순서대로 이어 붙이면 원래 파일이 돼요. `cat 이름.0* > 이름` 명령이나 7-Zip으로 합칠 수 있어요.',
  moreFiles: (at, of) => `파일 ${number(of)}개 묶음 중 ${number(at)}번째`,
  askTitle: '내 데이터를 모두 지울까요?',
  goes: [
    '**영영 사라지는 것**',
    '- 설정, 덱, 알림, 휴식, 그리고 카드마다 쌓인 기억 상태',
    '- 복습 기록 전부와 복습 세션, 나에게 맞춰 학습한 매개변수',
    '- 퀴즈 답과 점수. 내가 시작해서 진행 중인 퀴즈는 끝나요.',
    '- 내가 만든 카드. 공유한 카드라면 공부하던 분들에게서도 사라져요. 그분들이 답한 기록은 그대로 남아요.',
  ].join('\n'),
  stays: [
    '**남는 것**',
    '- 다른 분들의 답과 점수',
    '- 이름만 지우고 남기는 것: 이번 주 논문, 채널의 오늘의 문제, 가져온 노트',
    '- 봇 운영자가 그전에 만든 백업. 늦어도 여섯 달 뒤에는 없어져요.',
  ].join('\n'),
  exportFirst: '되돌릴 수 없어요. 먼저 `/데이터 내보내기`로 사본을 받아 둘 수 있어요.',
  erase: '모두 지우기',
  keep: '그대로 두기',
  kept: '네, 그대로 둘게요.',
  tooOld: '물어본 지 시간이 꽤 지났어요. 안전하게 `/데이터 삭제`를 다시 입력해 주세요.',
  erased: (reviews, ownCards) =>
    [
      '**다 지웠어요. 이제 저장된 데이터가 없어요.**',
      `복습 기록 ${number(reviews)}개와 직접 만든 카드 ${number(ownCards)}장까지 모두 사라졌어요. 다음에 명령어를 쓰면 처음 만난 것처럼 인사드릴게요.`,
    ].join('\n'),
};
