import { describe, expect, test } from 'vitest';
import type { NoteLanguage } from '../../../src/notes/paper.ts';
import { withFullWidthMarks } from '../../../src/cards/text/full-width.ts';
import { cardsOf, reason, shown } from '../support.ts';

/** All cards of a line without their paper's name, or the reason it has none. */
function given(line: string, language: NoteLanguage): string[] {
  const { cards, drops } = cardsOf([line], { language });
  return cards.length > 0 ? shown(cards) : drops.map(({ rule }) => rule);
}

describe('one punctuation for Chinese and Japanese', () => {
  test.each([
    [
      'ja',
      '特徴を抽出し，分類する．誤差は1.5，3.2と小さい．',
      '特徴を抽出し、分類する。誤差は1.5，3.2と小さい。',
    ],
    [
      'zh',
      '先剪枝, 再量化. 使用 Adam, SGD 训练; 效果更好.',
      '先剪枝， 再量化。 使用 Adam, SGD 训练； 效果更好。',
    ],
    ['ko', '먼저 자르고, 다시 배운다.', '먼저 자르고, 다시 배운다.'],
  ] as const)('%s: %s', (language, text, full) => {
    expect(withFullWidthMarks(text, language)).toBe(full);
  });

  test('a sentence ends at the full stop of Japanese papers', () => {
    expect(
      given('入力を小さく分割する．各部分はU-Netで別々に処理し，最後に結果を結合する．', 'ja'),
    ).toEqual(['cloze | 各部分は____で別々に処理し、最後に結果を結合する。 | U-Net']);
  });
});

describe('a clause or a remark defines nothing', () => {
  test.each([
    ['zh', '基于区域的方法的缺点是: 需要很多候选框, 推理速度比较慢'],
    ['zh', '早期系统的做法：先用规则切分句子，再逐个匹配词典里的词条'],
    ['zh', '引入残差连接（residual connection）'],
    ['zh', '实现的是一个相似度学习，因为输入是两张图像'],
    ['ja', '順序の不変性：入力は並び替えられている可能性がある'],
    ['ja', '重なった文字の認識について：重なった文字を集めて認識率を調べている'],
  ] as const)('%s: %s', (language, line) => {
    expect(given(line, language).filter((card) => card.startsWith('definition'))).toEqual([]);
  });
});

describe('a remark under a label defines nothing, in bold or not', () => {
  test.each([
    ['zh', '**集成效应**：网络可以看作许多浅层网络的集成'],
    ['zh', '**Transformer**：也使用残差连接来训练'],
    ['zh', '**mAP**：提升 6% 相比旧的骨干网络'],
    ['ja', '**学習速度**：非対称設計により同じ精度に速く到達'],
    ['ja', '第3層目：テキストパターンといったより複雑な模様'],
    ['ja', '**線形プローブ**：ファインチューニングより明らかに弱い'],
  ] as const)('%s: %s', (language, line) => {
    expect(given(line, language).filter((card) => /^(?:definition|list)/.test(card))).toEqual([]);
  });

  test('the name in the language of the note is no part of the meaning', () => {
    expect(given('Full-rank：满秩，指的是矩阵的秩等于行数和列数中的较小值', 'zh')).toContain(
      'definition | 哪个术语指的是：矩阵的秩等于行数和列数中的较小值？ | Full-rank',
    );
  });
});

describe('what is hidden is a whole noun that says something', () => {
  test.each([
    ['zh', '编码器和生成器的结构与以往完全不同，训练也更快'],
    ['zh', '这里的网络结构在图示中画得很清楚'],
    ['ja', '画像は平行移動している可能性がある'],
    ['ja', '各クラスに対する誤差をすべて足し合わせる'],
    ['ja', '反応が遅れるのでSmithらの手法を少しだけ直した'],
  ] as const)('%s: %s', (language, line) => {
    expect(reason(line, language)).toMatch(/no-good-target|too-vague|refers-outside/);
  });
});

describe('items in a sentence: the question stands in their place', () => {
  test.each([
    [
      'zh',
      '缓存使用块压缩和块分片两种技术提高吞吐',
      'list | 缓存使用哪两种技术提高吞吐？ | 块压缩; 块分片',
    ],
    [
      'zh',
      '评测用了 Reddit、引文网络（Cora）、蛋白质图三个数据集',
      'list | 评测用了哪三个数据集？ | Reddit; 引文网络（Cora）; 蛋白质图',
    ],
    [
      'zh',
      '作者提出了 warm restart 和 cyclic schedule 来辅助训练',
      'list | 作者提出了哪 2 项来辅助训练？ | warm restart; cyclic schedule',
    ],
    [
      'ja',
      '旧版をネットワーク，adversarial loss，正則化の３つの観点から改良した．',
      'list | 旧版をどの３つの観点から改良した？ | ネットワーク; adversarial loss; 正則化',
    ],
    [
      'ja',
      '損失は分類誤差、回帰誤差、KL項から構成される。',
      'list | 損失は何から構成される？（3 つ） | 分類誤差; 回帰誤差; KL項',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(given(line, language)).toContain(card);
  });

  test('no items: an open list, a clause', () => {
    expect(given('支持 Java、Go、Rust 等语言，部署简单', 'zh').join()).not.toContain('list');
    expect(
      given('推定を二段階に分け、画像とその二段階の手法の良さを調べた。', 'ja').join(),
    ).not.toContain('list');
  });

  test('a count in the words over a list becomes the question', () => {
    const { cards } = cardsOf(['预训练任务有两个：', '  掩码预测', '  下一句预测'], {
      language: 'zh',
    });
    expect(shown(cards)).toContain('list | 预训练任务有哪两个？ | 掩码预测; 下一句预测');
  });
});

describe('what points back, what is only thought', () => {
  test.each([
    ['zh', '但是这会导致内存增多，有溢出的风险', /self-contained|refers-outside/],
    ['zh', '跟之前一样，不过会导致高方差的问题', /refers-outside/],
    ['zh', '这个设计让我想到了早先的 memory bank', /opinion|refers-outside/],
    ['zh', '近年来，图神经网络受到学界的广泛关注', /too-vague/],
    ['zh', '流程图中左侧是 Encoder，右侧是 Decoder', /refers-outside/],
    ['ja', 'しかしながら、これらの回帰モデルは外れ値に弱い', /refers-outside/],
    ['ja', '近年、拡散モデルを用いた画像編集が注目されている。', /too-vague/],
    ['ja', '検索の遅さはキャッシュサーバーで対応できそう', /opinion/],
  ] as const)('%s: %s', (language, line, rule) => {
    expect(reason(line, language)).toMatch(rule);
  });

  test('a sentence that points back comes with what stands before it', () => {
    expect(given('先用 K-Means 对权重聚类。对于小网络，这一步可以节约 30% 的空间。', 'zh')).toEqual(
      ['number | 先用 K-Means 对权重聚类。对于小网络，这一步可以节约 ____ 的空间。 | 30%'],
    );
  });
});

describe('what a thing is called, why it is, what it is for', () => {
  test.each([
    [
      'ja',
      '多くの入力を同じ出力に写してしまう現象を出力崩壊と呼ぶ。',
      'definition | 次の説明にあたる用語は：多くの入力を同じ出力に写してしまう現象 | 出力崩壊',
    ],
    [
      'zh',
      '将微调之后的语言模型称为 PocketChat',
      'definition | 哪个术语指的是：微调之后的语言模型？ | PocketChat',
    ],
    [
      'zh',
      'Inductive Bias. 归纳偏差表示模型为了泛化而做出的假设',
      'definition | 哪个术语指的是：模型为了泛化而做出的假设？ | 归纳偏差',
    ],
    [
      'zh',
      '选择偏差是因为用户可以自由选择电影，因此评分不具代表性',
      'cause | 选择偏差的原因是什么？ | 用户可以自由选择电影',
    ],
    [
      'zh',
      '同时训练两个 Q 网络并取较小值，以缓解价值高估',
      'cause | 同时训练两个 Q 网络并取较小值。目的是什么？ | 缓解价值高估',
    ],
    [
      'ja',
      '評価との重複を避けるため、コーパスから百科事典を除いている。',
      'cause | コーパスから百科事典を除いている。何のためか？ | 評価との重複を避けるため',
    ],
    [
      'ja',
      'LAMBADAの誤差を99.8から8.6に減らした',
      'number | LAMBADAの誤差を99.8から____に減らした | 8.6',
    ],
    [
      'zh',
      '2015 年比赛的 29 个获胜方案中有 17 个使用了 boosting',
      'number | 2015 年比赛的 29 个获胜方案中有 ____使用了 boosting | 17 个',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(given(line, language)).toContain(card);
  });
});
