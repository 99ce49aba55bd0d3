import type { notes as english } from '../en/notes.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const notes: typeof english = {
  moderatorsOnly: '노트는 관리자만 다룰 수 있어요. ‘서버 관리하기’ 권한이 필요해요.',
  lintTitle: '노트와 카드 현황',
  covered: (of) =>
    of.cards === 0
      ? `항목 ${number(of.bullets)}개, 아직 카드가 없어요`
      : `항목 ${number(of.bullets)}개 중 ${number(of.covered)}개에서 카드 ${number(of.cards)}장이 나왔어요`,
  problemCount: (count) =>
    count === 0 ? '모두 문제없이 읽었어요.' : `문제가 ${number(count)}건 있어요.`,
  more: (count) => `그 밖에 ${number(count)}건 더`,
  importedBy: (who, when) =>
    who === undefined ? `가져온 노트 · ${when}` : `${who} 님이 가져온 노트 · ${when}`,
  openPick: '논문 하나를 항목별로 보기',
  noCard: '카드 없음:',
  otherRule: (rule) => `규칙 ‘${rule}’에 걸렸어요.`,
  kinds: {
    authored: '직접 쓴 카드',
    definition: '정의',
    list: '목록',
    number: '수치',
    contrast: '비교',
    cause: '이유',
    figure: '그림',
    cloze: '빈칸',
  },
  rules: {
    'image-only': '그림만 있어요. 무엇을 보여 주는지 글로 써 주세요.',
    empty: '내용이 없어요.',
    'link-only': '링크만 있어요.',
    'metadata-label': '논문의 내용이 아니라 서지 정보예요.',
    'contents-entry': '목차 항목이에요.',
    citation: '참고문헌이에요.',
    'maths-only': '수식만 있어요. 무슨 뜻인지 써 주세요.',
    garbled: '복사하면서 글자가 깨졌어요. 다시 입력해 주세요.',
    'answer-line': '바로 위 질문의 답이에요.',
    question: '답이 없는 질문이에요. ‘A: …’ 줄에 답을 적어 주세요.',
    'figure-pointer': '그림을 가리키기만 해요.',
    'layout-line': '다음 내용을 안내하기만 해요.',
    opinion: '논문의 사실이 아니라 의견이에요.',
    'refers-outside': '‘이’, ‘위’처럼 다른 곳을 가리켜요. 무엇인지 이름을 써 주세요.',
    'too-short': '너무 짧아요. 무엇이 어떻다는 것인지 써 주세요.',
    'no-fact': '목표나 필요, 평가만 말해요. 무엇을 했는지, 얼마였는지 써 주세요.',
    'too-vague': '뚜렷한 용어가 없어요. 이름을 쓰거나 용어를 굵게 표시해 주세요.',
    'no-good-target': '물어볼 만한 용어가 보이지 않아요. 기억할 용어를 굵게 표시해 주세요.',
    grounded: '답이 문장에 그대로 나오지 않아요.',
    faithful: '카드로 만들면 부정이나 추측의 뜻이 빠져요.',
    markup: '괄호나 기호가 닫히지 않았어요.',
    'one-blank': '빈칸 주변에 남는 말이 너무 적어요. 조금 더 써 주세요.',
    'no-leak': '질문에 답이 드러나요. 용어를 되풀이하지 않고 써 주세요.',
    'not-trivial': '답이 흔한 말이에요.',
    'not-polar': '답이 예나 아니요예요.',
    'self-contained': '이 문장만으로는 뜻을 알 수 없어요. 가리키는 것의 이름을 써 주세요.',
    list: '목록의 항목이 두 개보다 적거나 일곱 개보다 많아요.',
    short: '질문이나 답이 너무 길어요. 나눠 주세요.',
    'one-idea': '한 번에 여러 가지를 말해요. 항목을 나눠 주세요.',
    'list-item': '이 항목이 든 목록을 묻는 카드가 있어요.',
    'other-language': '다른 언어로 쓴 노트 안의 영어 문단이에요. 노트의 언어로 다시 적어 주세요.',
    'too-long': '카드에 담기에는 너무 길어요. 사실마다 항목을 나눠 주세요.',
    'no-duplicate': '노트의 다른 곳에 이미 있어요.',
    summary: '요약이에요. 아래 항목들이 다시 말해 줘요.',
  },
  problems: {
    'file-unreadable': '읽을 수 없어요. 읽기 권한을 확인해 주세요.',
    'file-too-large': '파일이 너무 커요. 여러 파일로 나눠 주세요.',
    'file-not-text': '텍스트 파일이 아니에요. UTF-8 Markdown으로 저장해 주세요.',
    'file-not-utf8': 'UTF-8이 아니에요. 편집기에서 UTF-8로 저장해 주세요.',
    'too-many-bullets': '항목이 너무 많아요. 여러 파일로 나눠 주세요.',
    'nested-too-deeply': '목록이 너무 깊어요. 안쪽 목록을 제목 아래로 옮겨 주세요.',
    'slug-taken': '다른 파일에 이미 있는 논문이에요. 한쪽 이름을 바꿔 주세요.',
    'file-doubled': '다른 파일의 사본이에요. 둘 중 하나를 지워 주세요.',
    'link-outside': '노트 폴더 밖을 가리키는 링크예요. 파일을 폴더 안으로 복사해 주세요.',
    'notes-missing': '노트 폴더를 찾을 수 없어요.',
    'no-papers': '논문을 찾지 못했어요. 논문마다 제목을 달고 그 아래에 항목을 써 주세요.',
    'note-exists': '같은 이름의 파일이 이미 있어서 그대로 뒀어요.',
    'pictures-left':
      '파일 옆에 있는 그림은 함께 가져오지 않아요. 같은 경로로 노트 옆에 복사해 주세요.',
    'note-unwritable': '파일을 쓸 수 없어요. 쓰기 권한을 확인해 주세요.',
    'folder-unwritable':
      '여기에는 노트를 추가할 수 없어요. 파일 하나만 읽고 있거나 쓰기 권한이 없어요.',
    'front-matter-field':
      '머리말의 `year`나 `lang` 값을 알 수 없어요. 연도는 네 자리 숫자로, 언어는 ko, en, zh, ja 중 하나로 써 주세요.',
    'block-unreadable':
      '이 부분은 너무 길거나 복잡해서 읽지 못했어요. 문단 사이에 빈 줄을 넣어 주세요.',
    'notes-empty': '노트 폴더에 아직 Markdown 파일이 없어요.',
    'front-matter-invalid':
      '머리말이 올바른 YAML이 아니에요. 콜론이나 괄호가 든 값은 큰따옴표로 감싸 주세요.',
  },
  onlyMarkdown:
    'Markdown 파일만 가져올 수 있어요. 이름이 `.md`나 `.markdown`으로 끝나는 파일을 첨부해 주세요.',
  tooLarge: '파일이 1MB보다 커요. 나눠서 가져와 주세요.',
  unreachable: 'Discord에서 파일을 받지 못했어요. 다시 첨부해 주세요.',
  previewTitle: (name) => `${name} 파일을 가져올까요?`,
  previewSum: (paperCount, bulletCount, cardCount) =>
    `논문 ${number(paperCount)}편, 항목 ${number(bulletCount)}개가 추가되고 카드 ${number(cardCount)}장이 생겨요.`,
  wouldAdd: (bulletCount, cardCount) =>
    `항목 ${number(bulletCount)}개, 카드 ${number(cardCount)}장`,
  isThere: '이미 있어서 그대로 둬요',
  nothingToImport: '이 파일에는 가져올 것이 없어요.',
  nothingWritten: '확인하기 전에는 아무것도 쓰지 않아요. 하루 동안 확인할 수 있어요.',
  confirm: '가져오기',
  cancel: '취소',
  importGone:
    '이미 가져왔거나, 다른 파일로 바뀌었거나, 하루가 지났어요. 파일을 다시 첨부해 주세요.',
  importCancelled: '아무것도 가져오지 않았어요.',
  written: (count) =>
    count === 0 ? '아무것도 쓰지 않았어요.' : `파일 ${number(count)}개를 썼어요.`,
  readAgain: '노트를 다시 읽었어요.',
  unreadable: '노트를 읽지 못했어요. 마지막으로 읽은 내용을 계속 써요.',
  counts: (of) => {
    const parts = [
      ...(of.added > 0 ? [`새 카드 ${number(of.added)}장`] : []),
      ...(of.updated > 0 ? [`바뀐 카드 ${number(of.updated)}장`] : []),
      ...(of.answerChanged > 0 ? [`답이 바뀐 카드 ${number(of.answerChanged)}장`] : []),
      ...(of.retired > 0 ? [`빠진 카드 ${number(of.retired)}장`] : []),
      ...(of.revived > 0 ? [`돌아온 카드 ${number(of.revived)}장`] : []),
    ];
    const sizes = `논문 ${number(of.papers)}편, 카드 ${number(of.cards)}장`;
    if (parts.length === 0) return `${sizes}: 바뀐 것이 없어요.`;
    return `${sizes}: ${[...parts, `그대로인 카드 ${number(of.kept)}장`].join(', ')}.`;
  },
  lookAtCards: '`/노트 검사`에서 항목마다 어떤 카드가 되었는지 볼 수 있어요.',
  seeLint: (count) => `문제가 ${number(count)}건 있어요. \`/노트 검사\`에서 볼 수 있어요.`,
};
