import { describe, expect, it } from 'vitest';
import { isCommentary, tellsNoFact } from '../../../src/cards/quality/speech-act.ts';

describe('what a sentence does', () => {
  it.each([
    '조기 발견은 치료 계획을 세우는 데 매우 중요하다.',
    '이 연구는 라벨 없이 병변을 찾고자 한다.',
    '최근 의료 영상에서는 확산 모델이 주목을 받고 있다.',
    '다른 데이터셋에도 쉽게 적용할 수 있다.',
    '제안한 모듈로 분할 성능이 크게 향상됨',
    '3장에서는 손실 함수를 설명함',
    '우리 연구 주제와 이어지는 부분은 샘플러이다.',
  ])('tells no fact: %s', (sentence) => {
    expect(tellsNoFact(sentence, 'ko')).toBe(true);
  });

  it.each([
    '디코더는 스킵 연결로 얕은 특징을 받는다.',
    '제안한 모듈로 Dice 점수가 3.1% 향상됨',
    '큰 물체에서는 성능이 좋지만 작은 물체에서는 떨어진다.',
    '두 증강의 조합이 가장 중요했다.',
    '수용 영역이 충분히 크지 않아 큰 물체를 다루기 어렵다.',
  ])('tells one: %s', (sentence) => {
    expect(tellsNoFact(sentence, 'ko')).toBe(false);
  });

  it.each([
    'To design a cheaper sampler for long videos.',
    'Recently, diffusion models have gained popularity in imaging.',
    'Researchers should agree on the borders first.',
    'Details of the sampler are given in the appendix.',
    'The network generalizes well and gives promising results.',
    'Use your favourite optimizer.',
    'z is the latent code of a scan',
  ])('tells no fact: %s', (sentence) => {
    expect(tellsNoFact(sentence, 'en')).toBe(true);
  });

  it.each([
    'The decoder receives shallow features through skip connections.',
    'The network gives better results, 3.1 points above the baseline.',
    'To save memory, the sampler keeps two frames.',
  ])('tells one: %s', (sentence) => {
    expect(tellsNoFact(sentence, 'en')).toBe(false);
  });

  it('Chinese and Japanese', () => {
    expect(tellsNoFact('近年来，扩散模型受到了广泛关注。', 'zh')).toBe(true);
    expect(tellsNoFact('该模块显著提高了分割性能，效果更好。', 'zh')).toBe(true);
    expect(tellsNoFact('解码器通过跳跃连接接收浅层特征。', 'zh')).toBe(false);
    expect(tellsNoFact('血管分割是术前规划中的重要步骤', 'zh')).toBe(true);
    expect(tellsNoFact('提案手法は優れた性能を示した。', 'ja')).toBe(true);
    expect(tellsNoFact('拡散モデルを血管分割に適用した論文', 'ja')).toBe(true);
    expect(tellsNoFact('デコーダはスキップ接続で浅い特徴を受け取る。', 'ja')).toBe(false);
  });

  it('comments stand below a heading of their own', () => {
    expect(isCommentary('5. Discussion')).toBe(true);
    expect(isCommentary('💬 Comments')).toBe(true);
    expect(isCommentary('2. 관련 연구')).toBe(true);
    expect(isCommentary('Discussion of the loss')).toBe(false);
    expect(isCommentary('先行研究と比べた利点')).toBe(false);
  });
});
