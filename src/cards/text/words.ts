import { remembered } from './remembered.ts';

/*
 * Closed word lists: what is no knowledge by itself. They stand here and not in the notes' own statistics, because a card
 * must not change when another bullet is written.
 */

function wordSet(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** English function words, and verbs and adverbs too common to be asked for. Lower case. */
export const STOP_WORDS = wordSet(
  'a an the of in on at to for from by with without and or but nor so as than that which who whom whose this these those it its',
  'is are was were be been being am do does did has have had can could may might will would shall should must not no yes there here',
  'we our us they their them he she his her you your i my me one ones each every all any some such same other others another both',
  'into onto over under between among within across through during before after above below up down out off then when while where',
  'also only even just very more most less least much many few several too still already however therefore thus hence because since',
  'if else unless whether how why what e.g i.e eg ie etc vs via per about around against toward towards using use uses used make',
  'makes made get gets give gives given show shows shown take takes taken let lets based called named like unlike instead rather',
  'own first second third last next new well good better best bad high low large small big long short many little enough certain',
);

/** Nouns of every paper: alone or in twos they are no answer. Lower case, singular. */
const GENERIC_WORDS = wordSet(
  'method model approach network architecture system paper result performance data dataset training train test testing inference',
  'image images feature layer layers number size set task problem way time step stage part kind type case example idea figure table',
  'section value parameter parameters input output process procedure technique structure work study experiment experiments analysis',
  'baseline score level amount information point points thing one side end order form point term effect role goal purpose reason',
  'advantage disadvantage pros cons limitation limitations contribution contributions evaluation comparison implementation detail',
  'details setting settings unit function algorithm framework module component learning sample samples object objects class classes',
  'map maps location locations position region regions area areas change changes increase decrease improvement use usage difference',
  'question answer name names change original existing various different important main proposed previous current final total whole',
  'overall single multiple additional simple complex general specific common similar higher lower larger smaller better box pixel',
  'detection classification segmentation label prediction loss weight weights scale version author authors researcher researchers',
  'video text word words token tokens sentence sentences document documents people human person user users tool tools code',
  'loop loops outcome outcomes endpoint primary secondary shape neural basic overall',
  'learn predict detect classify train compute apply add improve combine resize crop concat flatten pooling detail details',
  '방법 방식 기법 모델 네트워크 구조 시스템 논문 결과 성능 데이터 데이터셋 학습 훈련 테스트 추론 이미지 영상 특징 층 레이어 개수 수 크기',
  '문제 문제점 과정 단계 부분 종류 경우 예 예시 아이디어 그림 표 값 파라미터 입력 출력 기술 연구 실험 분석 비교 점수 정보 점 것 때 등 내용',
  '효과 역할 목표 목적 이유 장점 단점 한계 기여 평가 구현 설정 단위 함수 알고리즘 프레임워크 모듈 요소 샘플 객체 클래스 위치 영역 변화 증가 감소',
  '향상 개선 사용 이용 적용 활용 차이 질문 답 이름 기존 다양한 중요한 전체 최종 추가 수행 진행 필요 가능 상태 관계 대상 작업 개념 특성 정도 이상 이하',
  '방향 형태 기준 조건 기반 시간 속도 정확도 저자 연구팀 사람 사용자 이전 이후 현재 최근 처음 마지막 문장 단어 토큰 문서 컴포넌트 루프 제안 소개 도입 제시 하나 둘 모두 각각 여러 대부분 최대 최소 평균',
  '方法 模型 网络 结构 系统 论文 结果 性能 数据 数据集 训练 测试 图像 图片 特征 层 数量 大小 问题 过程 步骤 部分 类型 情况 例子 图 表 值 参数 输入 输出',
  '技术 研究 实验 分析 信息 效果 作用 目标 目的 原因 优点 缺点 任务 作者 方式 函数 算法 框架 模块 样本 对象 类别 位置 区域 效率 时间 速度 精度',
  '手法 モデル ネットワーク 構造 論文 結果 データ データセット 学習 画像 特徴 数 問題 部分 種類 場合 例 パラメータ 入力 出力 実験 情報 効果 役割 目的',
  '理由 課題 提案 精度 速度 時間 サイズ システム アルゴリズム タスク クラス モジュール ベース レイヤー レイヤ スコア',
  'アプローチ フレームワーク アーキテクチャ オブジェクト ステップ プロセス ユーザ ユーザー ケース ポイント メリット デメリット レベル バージョン',
  'パフォーマンス センサー センサ チャンネル 一部分 一部 シーン コスト ベースライン テスト トレーニング サンプル ラベル イメージ アイデア アイディア テクニック メソッド ツール コード テキスト シンプル',
  '全体 全部 問題点 課題点 利点 欠点 ブロック カテゴリ カテゴリー 中程度 可視化 解決策 バリエーション フィルタ パターン 可能性 重要性 必要性 有効性 有用性 関連性 関係性 性質 機能 処理 計算 操作 検証 比較 考察 評価 結論 研究 分野 領域 状況 状態 影響 変化',
  '向上 改善 設定 条件 基準 単位 情報 内容 方法 技術 原因 過程 段階 要素 対象 論文 著者 本研究 従来 既存 提案手法 従来手法 先行研究 初期 最終 具体例 特性 ロバスト ランダム スムーズ リアルタイム',
  '交互 信息 功能 能力 表现 机制 策略 方案 内容 领域 场景 环境 阶段 条件 关系 特点 工作 文章 思路 设计 结论 特性 整体 主要 基本 状态 变化 影响 单元 组件 操作 处理',
);

/** One character that says nothing of what stands beside it: `各クラス`, `新方法`. */
const AFFIXES = '各本该該全新旧主总総諸毎每性的量数';

/** Left sides of a colon that head a piece of the note and define nothing. Lower case. */
export const LABELS = wordSet(
  'input inputs output outputs goal goals purpose aim problem problems motivation idea ideas method methods approach result results',
  'conclusion conclusions summary overview background introduction contribution contributions limitation limitations advantage',
  'advantages disadvantage disadvantages pros cons strength strengths weakness weaknesses note notes example examples training',
  'inference testing test evaluation experiment experiments setup setting settings implementation details detail dataset datasets',
  'data metric metrics baseline baselines backbone optimizer architecture model network loss losses task tasks pipeline step steps',
  'future finding findings observation observations insight insights takeaway takeaways solution challenge challenges hypothesis',
  'technical relevant gist learnings highlight highlights remarks misc thoughts comments comment intuitions overall impression',
  'design evaluations claim discussion analysis ablation comparison performance key main core tl;dr tldr intuition effect benefit benefits application',
  'applications hardware framework algorithm procedure preprocessing postprocessing augmentation encoder decoder hyperparameter',
  'flow notion pipeline initialization initialisation schedule dose dosage inclusion exclusion criteria criterion eligibility cost budget ensemble',
  'fact facts tip tips outcome outcomes endpoint endpoints primary secondary setup hyperparameters question answer remark caveat warning important assumption assumptions objective consequence drawback drawbacks',
  '입력 출력 목표 목적 문제 문제점 동기 아이디어 방법 방식 접근 결과 결론 요약 개요 배경 서론 기여 한계 한계점 장점 단점 특징 강점 약점 참고 예 예시 학습',
  '추론 테스트 평가 실험 설정 구현 데이터 데이터셋 지표 백본 구조 모델 네트워크 손실 과제 단계 향후 발견 관찰 통찰 해결 해결책 과정 원인 이유 효과 역할',
  '가설 주장 논의 분석 비교 성능 핵심 주의 정리 비고 의의 응용 활용 전처리 후처리 증강 인코더 디코더 질문 답 조건 가정 의미 개선 제안 기존 내용 최적화',
  '흐름 여담 개념도 절차 초기화 정규화 일정 용량 투여 예산 비용 규모 성질 특성 환경 자원 대상 제외 선정 앙상블 스케줄',
  '输入 输出 目标 目的 问题 动机 思想 想法 方法 结果 结论 总结 概述 背景 引言 贡献 局限 局限性 优点 缺点 特点 优势 劣势 注意 例子 例如 训练 推理 测试 评估 实验',
  '设置 实现 数据 数据集 指标 结构 模型 网络 损失 任务 步骤 未来 发现 核心 关键 创新点 分析 比较 性能 应用 不足 改进 流程 原因 效果 作用 解决 解决方案 备注',
  '入力 出力 目標 目的 問題 動機 手法 方法 結果 結論 要約 概要 背景 貢献 限界 利点 欠点 特徴 注意 例 学習 推論 評価 実験 設定 実装 データ データセット 指標 構造',
  '创新 规模 消融 直觉 直观 意义 启示 影响 应用场景 工业应用 后续 思考 本质 现象 直感 意義 影響 後続 示唆 学習速度 計算量 本質 事前学習 プレトレーニング モデルサイズ 下流タスク 強み 弱み 損失 課題 将来 考察 分析 比較 性能 応用 提案 提案手法 従来手法 新規性 有効性 議論 ポイント メリット デメリット まとめ 理由 効果 役割',
);

/** Words of which it is remembered what they are: more than a long note has. */
const MOST_WORDS = 2_000;

const ENGLISH_SUFFIXES: readonly [RegExp, string][] = [
  [/ies$/, 'y'],
  [/(ss)$/, '$1'],
  [/sses$/, 'ss'],
  [/(?:ations?|ating|ates?|ated)$/, ''],
  [/(?:izations?|izing|izes?|ized)$/, ''],
  [/(?:ings?|ed|es|s|e|er|or|ers|ors)$/, ''],
];

/** A rough English stem for telling that two words are one: `pooling` = `pools`, `segmentation` = `segment`. */
export const englishStem = remembered(cutStem, MOST_WORDS);

function cutStem(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase();
  if (lower.length < 5) return lower.replace(/([^s])s$/, '$1');
  for (const [suffix, replacement] of ENGLISH_SUFFIXES) {
    const stem = lower.replace(suffix, replacement);
    if (stem !== lower && stem.length >= 4) return stem;
    if (stem === lower && suffix.test(lower)) return lower;
  }
  return lower;
}

export const isGeneric = remembered((word) => {
  if (/\p{Lu}.*\p{Lu}/u.test(word)) return false;
  const lower = word.normalize('NFKC').toLowerCase();
  return (
    GENERIC_WORDS.has(lower) || (lower.length > 3 && GENERIC_WORDS.has(lower.replace(/s$/, '')))
  );
}, MOST_WORDS);

/** A compound of nothing but such nouns: `网络结构`, `各クラス`, `ベクトル全体` not. */
export function isGenericCompound(word: string): boolean {
  if (isGeneric(word) || (word.length === 1 && AFFIXES.includes(word))) return true;
  if (word.length > 10 || !/^[\p{Script=Han}ァ-ヶー]+$/u.test(word)) return false;
  if (AFFIXES.includes(word[0] as string) && word.length > 2) {
    if (isGenericCompound(word.slice(1))) return true;
  }
  for (let at = 2; at <= word.length - 1; at++) {
    const rest = word.slice(at);
    const isRest = AFFIXES.includes(rest) || (rest.length > 1 && isGenericCompound(rest));
    if (isRest && isGeneric(word.slice(0, at))) return true;
  }
  return false;
}

export const isStopWord = remembered((word) => STOP_WORDS.has(word.toLowerCase()), MOST_WORDS);

/** Words that turn a statement round. Used with `match` alone, which keeps no state. */
export const NEGATION =
  /않|못|없|아니|안 |말고|제외|\bnot?\b|n't\b|\bnever\b|\bwithout\b|\bneither\b|\bnor\b|\bfails?\b|不|没|未|无|非|ない|ず|ません|なし/giu;
