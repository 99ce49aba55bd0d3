import { wordCount, wordsOf } from '../text/script.ts';
import { isGenericCompound } from '../text/words.ts';
import type { Sign } from './sign.ts';

/*
 * What a Chinese or Japanese meaning looks like: a noun with what is said of it before it (`…的向量`, `…する手法`), or what
 * is done, its object named (`枚举所有…`, `…を生成`).
 */

/** `一种…`, `用于…的`: opens what a thing is. */
const CHINESE_KIND =
  /^(?:一种|一类|一个|一组|一系列|一项|一套|由[^，。]{2,}(?:组成|构成)|用于[^，。]{2,}的|用来[^，。]{2,}的)/u;
/** `客户端创建的连接句柄`: said of a noun by 的. */
const CHINESE_NOUN =
  /[^，。；的]{2,}的(?![是，。]|时候|情况|同时|过程中|条件下|基础上|话)[^，。；的是会能将把被了使让不更最很]{2,10}$/u;
/** Whatever stands before it, a noun of these says of what sort a thing is. */
const CHINESE_HEAD =
  /的(?:现象|方法|技术|过程|机制|算法|模型|网络|函数|损失|[\p{Script=Han}]{2}损失|指标|问题|任务|策略|结构|节点|服务|数据结构|集合|概率|比例|向量|矩阵|操作|协议|缓存)$/u;
/** What is done with what: `枚举所有…`, `将…映射到…`, `根据…选择…`. */
const CHINESE_ACTION =
  /^(?:在[^，。]{2,}(?:的同时|中|上|里|时)|(?:只|仅)?(?:枚举|使用|通过|利用|采用|将|把|对(?!于)|用|按照?|根据|基于|以|从|让|引入|插入|区分|寻找|搜索|选择|随机|训练|学习|预测|生成|计算|记录|存储|保存|合并|拆分|划分|替换|添加|加入|结合|允许|要求|包含|全量|逐步|每次|针对|给定|先|优先|同时))/u;
/** How a thing is, where it is used, or what became of it. */
const CHINESE_REMARK =
  /^(?:传统|普通|以往|之前|以前|现有|原来|一般|目前|是|也|都|仍|已|不|没有?|无需|每个|提升|降低|增加|减少|改进|持续|效果|上面|前面|我们|提出|设计了|引入了|作者|本文|论文|与|和|跟|比|相比|因为|由于|为了|可以|能够|需要|具有|更)|等[都均]|(?:更[\p{Script=Han}]{1,3}|最好|比较好|较好|有效|下降|改进|明显|可以忽略|使用|问题|以下[^，。]*)$|[!！]$|这[组些个种样]/u;
/** `X 提供…`, `X 比 Y 更…`: a subject of its own with what it does. */
const CHINESE_SUBJECT =
  /^(?![用由在将把对通利以从给让使当如引提采训计学预生最增减加去除删选随按根基借只仅先])[\p{L}\p{N}\s-]{1,20}?(?:是(?!否)|会(?!话)|都|也|已|使|让|可以|能够|提供|成为|优于|高于|低于|需要|无法|难以|不(?!变|同|确定|平衡))/u;

function chineseMeaning(meaning: string): Sign {
  const clause = meaning.split(/[，；。]/u)[0] ?? '';
  if (wordCount(meaning) < 3 || CHINESE_REMARK.test(meaning) || !/\p{Script=Han}{2}/u.test(meaning))
    return 0;
  if (CHINESE_KIND.test(clause) || CHINESE_HEAD.test(clause)) return 2;
  if (/^(?:把|将|根据|通过|对|按|以|基于|让|从)/u.test(clause)) return 1;
  if (!CHINESE_SUBJECT.test(clause) && CHINESE_NOUN.test(clause)) return 2;
  if (/^[^，。—]{2,24}是(?!因为|由于|为了)[^，。—]{2,}的[^，。的]{2,10}$/u.test(clause)) return 1;
  if (CHINESE_SUBJECT.test(meaning)) return 0;
  return CHINESE_ACTION.test(clause) ? 1 : 0;
}

/** A verb in its plain form, or what else stands before nouns, and the noun. */
const JAPANESE_NOUN =
  /(?:[うくすつぬぶむるぐ]|[いえかきしじちにみりれけげせべめん]た|だ|な|ない|いう|の)(?<head>[\p{Script=Han}ァ-ヶー\p{Script=Latin}]{2,12}|仕組み|枠組み|もの|こと)$/u;
/** `…を生成`, `…に変換する`: what is done. */
const JAPANESE_ACTION =
  /(?:を|に|へ|から|で)[^、。はが]{0,16}?(?:\p{Script=Han}{2}|[うくすつぬぶむるぐ])$/u;
const JAPANESE_REMARK =
  /^[^、。]{1,24}(?<![でにとて])は(?!じ)|^(?:既存|従来|先行研究|本研究|本論文|提案手法)|(?:ている|ていた|した|った|れた|させた|ない|ません|ました|可能性がある|必要がある|ではない|なければならない|弱い|強い|高い|低い|良い|悪い|劣る|優れる|最適|頭打ち|改善|向上|到達|達成|必須|不要|可能|使用|採用|適用|前提|ため|有効|困難|退ける|等|など)$|\d\s?(?:エポック|層|回|%|倍)$/u;
/** Doings that as a head say what was done: `3 クラスのみの評価`. */
const JAPANESE_DOING =
  /の(?:評価|実験|検証|比較|分析|学習|改善|向上|導入|適用|利用|使用|拡張|拡大|増加|減少|削減|除去|統合|必要性|問題|課題|特徴|結果|理由|限界|効果|違い|性能|精度|場合|影響)$/u;

function japaneseMeaning(meaning: string): Sign {
  const bare = meaning.replace(/(?:のことである|のことです|のこと|である|です|だ)$/u, '');
  if (
    wordCount(meaning) < 3 ||
    JAPANESE_REMARK.test(bare) ||
    !/[\p{Script=Han}ァ-ヶ]{2}/u.test(bare)
  )
    return 0;
  if (JAPANESE_NOUN.test(bare) && !JAPANESE_DOING.test(bare)) return 2;
  return JAPANESE_ACTION.test(bare) && wordCount(bare) >= 4 ? 1 : 0;
}

/** How far a Chinese or Japanese text says what a thing is. */
export function hanMeaning(meaning: string, language: 'zh' | 'ja'): Sign {
  const bare = meaning.replace(/(?:\s?[（(][^()（）]*[)）])?[。.]?$/u, '');
  const isGeneral = wordsOf(bare.replaceAll(/[与和及]/gu, ' ')).every((word) =>
    isGenericCompound(word),
  );
  if (isGeneral) return 0;
  return language === 'zh' ? chineseMeaning(bare) : japaneseMeaning(bare);
}

const JAPANESE_HEAD =
  /(?:手法|方法|仕組み|技術|機構|指標|尺度|関数|損失|構造|モデル|アルゴリズム|層|ネットワーク|タスク|現象|枠組み|フレームワーク|処理|操作|探索法|戦略|データ構造|ベクトル|行列|確率|プロトコル)$/u;

/** Whether a Chinese or Japanese meaning ends in a noun that says of what sort a thing is. */
export function endsInHanKind(meaning: string): boolean {
  const bare = meaning.replace(/(?:のことである|のことです|のこと|である|です|だ)$/u, '');
  return CHINESE_HEAD.test(bare) || JAPANESE_HEAD.test(bare);
}
