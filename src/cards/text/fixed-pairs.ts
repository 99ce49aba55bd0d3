import { englishStem } from './words.ts';

/** Two that are always named together: who sees the one knows the other. English words as stems. */
const PAIRS: readonly (readonly [string, string])[] = `
encoder:decoder generator:discriminator teacher:student actor:critic query:key source:target client:server
positive:negative forward:backward local:global maximum:minimum maximize:minimize training:test supervised:unsupervised
precision:recall input:output sender:receiver leader:follower master:worker primary:backup upsampling:downsampling
spatial:temporal static:dynamic linear:nonlinear online:offline explicit:implicit prior:posterior sensitivity:specificity
exploration:exploitation underfitting:overfitting homogeneous:heterogeneous synchronous:asynchronous
인코더:디코더 생성자:판별자 생성기:판별기 교사:학생 선생:학생 긍정:부정 양성:음성 순방향:역방향 전역:지역 최대:최소 최대화:최소화
지도학습:비지도학습 정밀도:재현율 입력:출력 송신자:수신자 공간:시간 정적:동적 선형:비선형 사전:사후 민감도:특이도 탐험:활용 동기:비동기
编码器:解码器 生成器:判别器 教师:学生 正样本:负样本 前向:反向 全局:局部 最大:最小 监督:无监督 输入:输出 召回率:精确率 同步:异步
エンコーダ:デコーダ 生成器:識別器 教師:生徒 正例:負例 順伝播:逆伝播 大域:局所 最大:最小 教師あり:教師なし 入力:出力 同期:非同期`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split(':').map(englishStem) as [string, string]);

const PARTNERS = new Map<string, string[]>();
for (const [one, other] of PAIRS) {
  PARTNERS.set(one, [...(PARTNERS.get(one) ?? []), other]);
  PARTNERS.set(other, [...(PARTNERS.get(other) ?? []), one]);
}

/** Whether the partner of a word stands among others: `encoder` beside a blank for `decoder`. */
export function hasPartner(word: string, others: readonly string[]): boolean {
  const partners = PARTNERS.get(englishStem(word)) ?? [];
  return partners.some((partner) =>
    others.some(
      (other) =>
        englishStem(other) === partner ||
        (partner.length >= 2 && /[^\p{Script=Latin}]/u.test(partner) && other.startsWith(partner)),
    ),
  );
}
