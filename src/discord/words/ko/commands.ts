import type { commands as english } from '../en/commands.ts';

export const commands: typeof english = {
  paper: { name: '논문', description: '논문 노트를 보여 줘요' },
  'paper.name': { name: '이름', description: '제목, 줄임말, 별칭 또는 arXiv 번호' },
  'paper.section': { name: '섹션', description: '이 섹션만 보기' },
  'paper.private': { name: '나만', description: '나에게만 보이기' },

  papers: { name: '논문목록', description: '논문을 둘러보고 내 복습 현황을 확인해요' },
  'papers.tag': { name: '태그', description: '이 태그가 붙은 논문만 보기' },

  search: { name: '검색', description: '노트를 한국어와 영어로 검색해요' },
  'search.query': { name: '검색어', description: '찾을 말. 일부만 쓰거나 오타가 있어도 괜찮아요' },

  quiz: { name: '퀴즈', description: '이 채널에서 퀴즈를 시작해요' },
  'quiz.paper': { name: '논문', description: '이 논문에서만 출제' },
  'quiz.tag': { name: '태그', description: '이 태그가 붙은 논문에서 출제' },
  'quiz.questions': { name: '문제수', description: '문제 수 (기본 10문제)' },
  'quiz.style': { name: '방식', description: '답하는 방식' },
  'quiz.style.choice': { name: '객관식', description: '' },
  'quiz.style.typed': { name: '주관식', description: '' },
  'quiz.style.mixed': { name: '섞어서', description: '' },
  'quiz.seconds': { name: '초', description: '문제마다 주어지는 시간(초)' },
  'quiz.language': { name: '언어', description: '문제의 언어' },

  review: { name: '복습', description: '오늘 복습할 카드를 나만 보이게 열어요' },
  'review.paper': { name: '논문', description: '이 논문의 카드만' },
  'review.tag': { name: '태그', description: '이 태그가 붙은 논문의 카드만' },
  'review.limit': { name: '최대', description: '이만큼만 복습하기' },

  deck: { name: '덱', description: '공부할 논문을 골라요' },
  'deck.add': { name: '추가', description: '논문이나 태그를 내 복습에 추가해요' },
  'deck.remove': { name: '빼기', description: '논문이나 태그를 내 복습에서 빼요' },
  'deck.show': { name: '보기', description: '지금 공부하는 논문을 보여 줘요' },
  'deck.mine': { name: '내카드', description: '내가 만든 카드를 보고, 고치고, 공유해요' },
  'deck.shared': { name: '공유카드', description: '멤버들이 이 서버에 공유한 카드를 보여 줘요' },
  'deck.paper': { name: '논문', description: '논문 하나' },
  'deck.tag': { name: '태그', description: '태그 하나. 태그가 붙은 논문이 모두 들어가요' },

  make: { name: '카드로 만들기', description: '' },

  stats: { name: '통계', description: '내 기억률, 복습 예정, 논문별 기억 상태를 보여 줘요' },
  'stats.paper': { name: '논문', description: '이 논문만 보기' },

  leaderboard: { name: '순위표', description: '이 서버의 퀴즈 점수를 보여 줘요' },
  'leaderboard.period': { name: '기간', description: '언제부터 볼지 (기본 이번 주)' },
  'leaderboard.period.today': { name: '오늘', description: '' },
  'leaderboard.period.week': { name: '이번 주', description: '' },
  'leaderboard.period.month': { name: '이번 달', description: '' },
  'leaderboard.period.all': { name: '전체', description: '' },

  plan: { name: '계획', description: '목표 기억률마다 하루에 얼마나 복습하게 되는지 보여 줘요' },
  'plan.days': { name: '기간', description: '내다볼 기간 (기본 30일)' },
  'plan.days.30': { name: '30일', description: '' },
  'plan.days.90': { name: '90일', description: '' },
  'plan.days.365': { name: '1년', description: '' },

  club: { name: '모임', description: '읽기 모임: 이번 주 논문을 함께 읽어요' },
  'club.week': { name: '이번주', description: '이번 주 논문과 읽기 전후 테스트' },
  'club.board': { name: '어려운것', description: '이번 주에 어려웠던 내용. 이름은 나오지 않아요' },
  'club.choose': { name: '고르기', description: '관리자용: 이번 주 논문을 정해요' },
  'club.paper': { name: '논문', description: '함께 읽을 논문' },
  'club.when': { name: '언제', description: '비우면 이번 주예요' },
  'club.when.this': { name: '이번 주', description: '' },
  'club.when.next': { name: '다음 주', description: '' },

  remind: { name: '알림', description: '복습 알림이나 채널의 오늘의 문제를 설정해요' },
  'remind.at': { name: '설정', description: '매일 이 시각에 알림 받기' },
  'remind.time': { name: '시각', description: '예: 08:30' },
  'remind.zone': { name: '시간대', description: '내 시간대. 예: Asia/Seoul' },
  'remind.fallback': { name: '채널', description: 'DM이 막혀 있을 때 대신 알려 줄 채널' },
  'remind.channel': { name: '채널', description: '관리자용: 채널에 매일 문제를 올려요' },
  'remind.on': { name: '켜기', description: '채널에 하루 한 문제씩 올리기' },
  'remind.where': { name: '채널', description: '문제를 올릴 채널. 비우면 지금 채널이에요' },
  'remind.paper': { name: '논문', description: '이 논문에서만 출제' },
  'remind.tag': { name: '태그', description: '이 태그가 붙은 논문에서 출제' },
  'remind.language': { name: '언어', description: '문제의 언어' },
  'remind.channelZone': { name: '시간대', description: '시간대. 예: Asia/Seoul' },
  'remind.channelOff': { name: '끄기', description: '채널에 문제를 그만 올리기' },
  'remind.channelStatus': { name: '상태', description: '이 서버의 오늘의 문제 보기' },
  'remind.off': { name: '끄기', description: '알림 끄기' },
  'remind.status': { name: '상태', description: '다음 알림이 언제인지 보기' },

  notes: { name: '노트', description: '관리자용: 노트를 살펴보고 추가해요' },
  'notes.lint': {
    name: '검사',
    description: '항목마다 어떤 카드가 됐는지, 안 됐다면 왜인지 보여 줘요',
  },
  'notes.flags': {
    name: '의견',
    description: '멤버들이 알려 준 오류와 대신 써 본 카드를 보여 줘요',
  },
  'notes.paper': { name: '논문', description: '이 논문만 항목별로 보기' },
  'notes.import': { name: '가져오기', description: 'Markdown 파일의 논문을 노트에 추가해요' },
  'notes.file': { name: '파일', description: '1MB 이하의 .md 파일' },
  'notes.reload': { name: '다시읽기', description: '노트 폴더를 다시 읽어요' },

  break: { name: '휴식', description: '알림 없이 쉬고, 돌아오면 밀린 카드를 나눠서 봐요' },
  'break.until': { name: '시작', description: '정한 날까지 쉬어요' },
  'break.date': { name: '까지', description: '마지막 날. 예: 3월 15일, 2주' },
  'break.off': { name: '끝내기', description: '휴식을 끝내거나 평소 분량으로 돌아가요' },
  'break.status': { name: '상태', description: '언제까지 쉬는지 보기' },

  data: { name: '데이터', description: '저장된 내 데이터를 내려받거나 지워요' },
  'data.export': { name: '내보내기', description: '내 데이터를 파일로 받아요. Anki 파일도 있어요' },
  'data.delete': { name: '삭제', description: '내 데이터를 모두 지워요' },

  settings: { name: '설정', description: '언어, 시간대, 하루 분량, 버튼을 바꿔요' },
  help: { name: '도움말', description: '여기서 무엇을 할 수 있나요?' },

  'language.en': { name: '영어', description: '' },
  'language.ko': { name: '한국어', description: '' },
};
