import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withLead } from '../targets/blank.ts';
import { isShortItem } from '../lists/enumeration.ts';
import { opensOutside } from '../statement/self-contained.ts';
import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { foldedForm, wordCount } from '../text/script.ts';

/*
 * Enumerations within a Chinese or Japanese sentence. The question stands where the items stood: `由哪三者相加得到？`,
 * `何から構成される？（3 つ）`.
 */

const FEWEST = 2;
const MOST = 7;

interface Enumeration {
  front: string;
  items: readonly string[];
  score: number;
}

/** Items in a sentence, with their count or with a verb that takes them all. */
export function fromHanSentence(statement: Statement): Candidate | undefined {
  const { language, text, children } = statement;
  if ((language !== 'zh' && language !== 'ja') || children.length > 0) return undefined;
  for (const { from, to } of statement.sentences) {
    const sentence = text.slice(from, to).replace(/[。；，、\s]+$/u, '');
    const found =
      language === 'zh'
        ? (chineseCounted(sentence) ?? chineseTaken(sentence))
        : (japaneseCounted(sentence) ?? japaneseTaken(sentence));
    if (found === undefined || opensOutside(found.front)) continue;
    const { front, items, score } = found;
    return candidate({
      kind: 'list',
      front: withLead(statement, front),
      back: items.join('; '),
      items,
      score,
    });
  }
  return undefined;
}

const CHINESE_VERB =
  /(?:由|使用|采用|利用|运用|借助|包括|包含|含有|涵盖|分为|分成|划分为|结合|融合|提出|引入|加入|比较|对比|基于|依赖|支持|提供|具有|存在|应用于|计算|得到|输出|输入|用|有|在|是|为|对)(?:了|着)?/gu;
/** Verbs behind which items are told without their count. */
const TAKES_ALL =
  /(?:由|使用|采用|利用|包括|包含|涵盖|分为|分成|划分为|结合|融合|提出|引入|加入|比较|对比)(?:了)?$/u;
const CHINESE_COUNTED =
  /^\s?(?<items>[^，：；由]{3,90}?)\s?(?:这|共|等)?(?<count>[两二三四五六七2-7]\s?(?:个|种|者|项|部分|类|步|点|层|大|条|方面|阶段|块))(?<rest>.{0,40})$/u;
/** Nothing behind the items but what is done with them. */
const CHINESE_TAKEN =
  /^\s?(?<items>[^，：；由]{5,90}?)(?<rest>(?:来|以|进行|作为|组成|构成|相加|训练|评估|实验|测试|共同|一起)[^，]{0,16})?$/u;

/** `由 A、B 和 C 三者相加得到`, `用了 A、B、C 三个数据集`. */
function chineseCounted(sentence: string): Enumeration | undefined {
  for (const clause of [sentence.split('，')[0] ?? '', sentence])
    for (const { lead, after } of behindVerbs(clause)) {
      const groups = CHINESE_COUNTED.exec(after)?.groups;
      const [count = '', rest = ''] = [groups?.['count'], groups?.['rest']];
      const items = chineseItems(groups?.['items'] ?? '');
      const named = countNamed(count.replace(/\s?(?:点|层|大|条|方面|阶段|块)$/u, '个'));
      if (items.length === 0 || named !== items.length || wordCount(`${lead}${rest}`) < 2) continue;
      return { front: `${lead}哪${count.replace(/^\d/u, ' $& ')}${rest}？`, items, score: 0.76 };
    }
  return undefined;
}

/** `包括 A、B 和 C`, `使用 A、B、C 进行实验`. */
function chineseTaken(sentence: string): Enumeration | undefined {
  for (const { lead, after } of behindVerbs(sentence)) {
    if (!TAKES_ALL.test(lead) || wordCount(lead) < 2) continue;
    const groups = CHINESE_TAKEN.exec(after)?.groups;
    const [listed = '', rest = ''] = [groups?.['items'], groups?.['rest']];
    const items = listed.endsWith('等') ? [] : chineseItems(listed);
    const isClear =
      items.length > FEWEST || items.every((item) => /^[\p{Script=Latin}\p{N}\s./-]+$/u.test(item));
    if (items.length > 0 && isClear)
      return { front: `${lead}哪 ${items.length} 项${rest}？`, items, score: 0.72 };
  }
  return undefined;
}

/** A sentence cut behind each of the verbs that may take items. */
function behindVerbs(sentence: string): { lead: string; after: string }[] {
  return [...sentence.matchAll(CHINESE_VERB)].map(({ index, 0: verb }) => ({
    lead: sentence.slice(0, index + verb.length),
    after: sentence.slice(index + verb.length),
  }));
}

/** `A、B 和 C` in parts; none when a part is a clause or the list stays open. */
function chineseItems(listed: string): string[] {
  const items = listed
    .split(/、|,\s|\s?(?:以及|和(?!弦)|(?<!参)与|及)\s?/u)
    .map((item) => item.trim().replace(/^(?:了|着)/u, ''));
  const isItem = (item: string): boolean =>
    isShortItem(item, 5, 14) &&
    /\p{L}{2}/u.test(item) &&
    !/[的是会能将把被使让从在]|之间|等$|^(?:不|没|如|例如|比如)/u.test(item) &&
    quantitiesOf(item).length === 0;
  return isWhole(items) && items.every((item) => isItem(item)) ? items : [];
}

function isWhole(items: readonly string[]): boolean {
  return (
    items.length >= FEWEST &&
    items.length <= MOST &&
    new Set(items.map((item) => foldedForm(item))).size === items.length
  );
}

const JAPANESE_COUNTER = String.raw`[2-7２-７二三四五六七]\s?(?:つ|種類|個|段階|点|要素|ステップ|部分|手法|モデル|データセット)`;
/** What stands before the first item: up to the last particle. */
const JAPANESE_LEAD = String.raw`(?:.{0,60}?(?:には|では|とは|は|が|を|に|で|として|、))?`;
const JAPANESE_COUNTED = new RegExp(
  String.raw`^(?<lead>${JAPANESE_LEAD})(?<items>[^はがをにで。]{5,90}?)(?:という|といった)?(?:の|、)?\s?(?<count>${JAPANESE_COUNTER})(?<rest>(?:の|を|が|に|から|で|である|です|観点|条件|段階|方法)?.{0,40})$`,
  'u',
);

/** `A、B、Cの3つの観点から…`. */
function japaneseCounted(sentence: string): Enumeration | undefined {
  const groups = JAPANESE_COUNTED.exec(sentence)?.groups;
  if (groups === undefined) return undefined;
  const items = japaneseItems(groups['items'] ?? '');
  const [lead = '', count = '', rest = ''] = [groups['lead'], groups['count'], groups['rest']];
  if (
    items.length === 0 ||
    countNamed(
      count.replace(/\s?(?:種類|個|段階|点|要素|ステップ|部分|手法|モデル|データセット)$/u, 'つ'),
    ) !== items.length
  )
    return undefined;
  if (wordCount(`${lead}${rest}`) < 2) return undefined;
  const end = rest.replace(/(?:である|です|だ|となる)$/u, '');
  return { front: `${lead}どの${count}${end}？`, items, score: 0.76 };
}

const JAPANESE_TAKEN = new RegExp(
  String.raw`^(?<lead>.{2,60}?(?:には|では|は|が|に|で|として))、?(?<items>[^はがをにで。]{5,90}?)(?<rest>(?:から(?:な|成|構成)|で構成|に分|を(?:用い|使|利用|組み合わ|含|提案|比較|導入|行|採用|備|持)|の(?:和|組み合わせ|合計))[^、]{0,24})$`,
  'u',
);

/** `XはA、B、Cから構成される`. */
function japaneseTaken(sentence: string): Enumeration | undefined {
  const groups = JAPANESE_TAKEN.exec(sentence)?.groups;
  const listed = groups?.['items'] ?? '';
  if (groups === undefined || listed.endsWith('など')) return undefined;
  const items = japaneseItems(listed);
  const [lead = '', rest = ''] = [groups['lead'], groups['rest']];
  if (items.length === 0 || wordCount(lead) < 1 || wordCount(`${lead}${rest}`) < 2)
    return undefined;
  return { front: `${lead}何${rest}？（${items.length} つ）`, items, score: 0.72 };
}

function japaneseItems(listed: string): string[] {
  const items = listed
    .split(
      /、|,\s?|(?<=[\p{Script=Latin}\p{N}ァ-ヶー)\p{Script=Han}])\s?(?:と|および|及び|ならびに)\s?(?=[\p{Script=Latin}ァ-ヶ\p{Script=Han}])/u,
    )
    .map((item) => item.trim());
  const isItem = (item: string): boolean =>
    isShortItem(item, 5, 18) &&
    /\p{L}{2}/u.test(item) &&
    /[\p{Script=Han}ァ-ヶー\p{Script=Latin}\p{N})）」]$/u.test(item) &&
    !/など|より|から|また|ため/u.test(item) &&
    quantitiesOf(item).length === 0;
  return isWhole(items) && items.every((item) => isItem(item)) ? items : [];
}
