import { countNamed } from '../text/counts.ts';

/*
 * How a Chinese or Japanese card asks for the items of a list: the count in the line becomes the question, or a noun that
 * several things go by takes one.
 */

const CHINESE_COUNT =
  /(?<!第)(?:如下|以下|下面|下列)?(?:的)?((?:[两二三四五六七]|\d+)\s?(?:个|种|类|项|部分|步|点|层|条|方面|阶段|大))/u;

const CHINESE_CATEGORY =
  /(?:特性|特点|特征|优点|缺点|优势|劣势|优缺点|不足|局限性?|问题|难点|挑战|方法|手段|策略|技巧|技术|阶段|部分|模块|组件|组成|要素|因素|任务|子任务|数据集|指标|损失|损失函数|原因|理由|贡献|创新点|类型|类别|种类|分类|条件|假设|约束|要求|目标|应用|应用场景|场景|领域|操作|参数|超参数|规则|原则|机制|算法|模型|基线|变体|版本|层|来源|接口|角色|状态|偏差|偏置)$/u;

/** The question; undefined when the line does not say what the items are. */
export function askChinese(name: string, count: number): string | undefined {
  if (/(?:包括|包含|分为|分成)$/u.test(name)) return `${name}哪 ${count} 项？`;
  const found = CHINESE_COUNT.exec(name);
  if (found !== null && countNamed(name) === count) {
    const which = `${found.index === 0 ? '有' : ''}哪${(found[1] ?? '').replace(/^\d/u, ' $&')}`;
    return `${name.replace(found[0], which)}？`;
  }
  if (countNamed(name) !== undefined || /[，。；]/u.test(name)) return undefined;
  return CHINESE_CATEGORY.test(name) || CHINESE_CHOSEN.test(name)
    ? `${name}有哪 ${count} 项？`
    : undefined;
}

/** `常用的卷积核`: several are chosen out of more, whatever they are called. */
const CHINESE_CHOSEN =
  /^(?:最\p{Script=Han}{2,4}的|主要的?|常[用见]的|典型的?|代表性的?)(?!结果|思想|内容|结论|观点|工作)\p{L}{2,10}$/u;
const JAPANESE_CHOSEN =
  /^(?:最も[^、。]{1,8}[いな]|主な|主要な|代表的な|典型的な)(?!結果|内容|結論|考え)[^はがをにで、。]{2,14}$/u;

const JAPANESE_COUNT =
  /^(?<before>.*?)(?<count>[2-7２-７二三四五六七]\s?(?:つ|種類|個|段階|点|要素|ステップ|部分))(?<rest>.*)$/u;

const JAPANESE_NOUNS =
  '(?:利点|長所|短所|欠点|メリット|デメリット|強み|弱み|特徴|特性|性質|問題点?|課題|限界|制約|制限|難点|手法|方法|アプローチ|戦略|工夫|技術|手順|ステップ|段階|フェーズ|構成要素|要素|要因|部分|部品|モジュール|タスク|データセット|ベンチマーク|指標|評価指標|損失|損失関数|原因|理由|貢献|種類|タイプ|分類|カテゴリ|条件|仮定|要件|応用|応用例|用途|分野|操作|パラメータ|規則|ルール|原則|モデル|アルゴリズム|ベースライン|層|役割|状態|観点|項目|症状)';
const JAPANESE_CATEGORY = new RegExp(String.raw`${JAPANESE_NOUNS}$`, 'u');
const JAPANESE_SENTENCE = new RegExp(
  String.raw`^(?:(?<topic>[^は]+)は、?)?(?<before>.*?)(?<noun>[^はがをにでと、。]*${JAPANESE_NOUNS})(?:で|を|に|として)(?<rest>[^、。]*?[るたうくす])$`,
  'u',
);

/** The question; undefined when the line does not say what the items are. */
export function askJapanese(name: string, count: number): string | undefined {
  const groups = JAPANESE_COUNT.exec(name)?.groups;
  if (groups !== undefined && countNamed(name) === count) {
    const { count: many = '', rest = '' } = groups;
    const before = (groups['before'] ?? '').replace(/(?:以下|次|下記)の?$/u, '');
    if (rest === '' && before.endsWith('は')) return `${before.slice(0, -1)}を ${many}挙げよ。`;
    if (/^の?$/u.test(rest)) return before === '' ? undefined : `${before}${many}を挙げよ。`;
    if (/[るたうくすい]$/u.test(rest)) return `${before}どの${many}${rest}か？`;
    return /は/u.test(before) || /(?:だ|である|です)$/u.test(rest)
      ? `${before}どの${many}${rest.replace(/だ$/u, '')}か？`
      : `${name}を挙げよ。`;
  }
  if (countNamed(name) !== undefined) return undefined;
  if (JAPANESE_CATEGORY.test(name) || JAPANESE_CHOSEN.test(name))
    return `${name}を ${count} つ挙げよ。`;
  const sentence = JAPANESE_SENTENCE.exec(name)?.groups;
  if (sentence === undefined) return undefined;
  const { topic, before = '', noun = '', rest = '' } = sentence;
  return `${topic === undefined ? '' : `${topic}が`}${before}${rest}${noun}を ${count} つ挙げよ。`;
}
