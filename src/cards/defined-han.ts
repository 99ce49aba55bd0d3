import type { NoteLanguage } from '../notes/paper.ts';
import { wordsOf } from './text/script.ts';
import { isGenericCompound } from './text/words.ts';

/*
 * What stands on the two sides of a colon in Chinese and Japanese notes: without blanks between words, the characters that
 * join them tell a clause from a name.
 */

/** Things that something has, and ways in which something is done: asked for by another rule or not at all. */
const CHINESE_PROPERTY =
  /的(?:性质|特点|特性|优点|缺点|优势|劣势|局限性?|问题|原因|目的|目标|作用|结果|区别|条件|效果|核心|做法|方法|思路|想法|流程|步骤|过程|输入|输出|结构|好处|坏处|影响|改进|不足|关键|设计|实现|设置|选择|思想|动机|贡献|形式|情况|表现|任务)$/u;
const JAPANESE_PROPERTY =
  /の(?:性質|特徴|利点|欠点|長所|短所|限界|問題点?|課題|理由|目的|役割|結果|違い|条件|効果|入力|出力|構造|構成|手順|流れ|方法|やり方|工夫|影響|改善|設計|実装|設定|概要|詳細|背景|動機|貢献|認識|比較|検証|評価|不変性|必要性|重要性|有効性|有用性)$/u;

const CHINESE_CLAUSE =
  /[后会被把了着]|这|一个|一种|时(?![间刻序])|出现|导致|造成|能够|(?:的|是|为|有|在|于|到|得|指出|认为|表明|发现|提出|如下)$|^(?:使用|采用|利用|引入|提出|增加|加入|通过|对|将|在|从|由|用|本文|作者|我们|不|没|有|如果|当|因为|由于|所以|为了|关于)/u;
const JAPANESE_CLAUSE =
  /[はをがへも]|[\p{Script=Han}ァ-ヶー][にで]|による|のための|について|における|なし$|こと$|場合$|とき$|ため$|る$|た$|^(?:本|この|その)\p{Script=Han}/u;

/** Whether the left side is a clause, or a property of something, so that it has no meaning of its own. */
export function isHanClause(term: string, language: NoteLanguage): boolean {
  if (language !== 'zh' && language !== 'ja') return false;
  if (
    /^第\s?[\d一二三四五六七八九]|^(?:mAP|AP\d*|AUC|Acc|F1|BLEU|IoU|mIoU|FPS|FLOPs|PSNR|SSIM|FID)$/u.test(
      term,
    )
  )
    return true;
  if (language === 'zh') return CHINESE_CLAUSE.test(term) || CHINESE_PROPERTY.test(term);
  return language === 'ja' && (JAPANESE_CLAUSE.test(term) || JAPANESE_PROPERTY.test(term));
}

/** What is said of another thing, or was done: `X は …`, `传统的 X …`, `…を比較している`. */
const OWN_SUBJECT =
  /^(?![用由在将把对通利以从给让使当如引提采训计学预生最增减加去除删选随按根基借只仅先])[\p{L}\p{N}\s-]{1,20}?(?:是(?!否)|会(?!话)|都|也|已|使|让|可以|能够|提供|成为|优于|高于|低于|需要|无法|难以|不(?!变|同|确定|平衡))/u;
const OTHER_SUBJECT =
  /^(?:传统|普通|以往|之前|以前|现有|原来|一般|目前|是|也|都|仍|已|不|没有?|无需|每个|提升|降低|增加|减少|改进|持续|效果|上面|前面)|等[都均]|(?:更[\p{Script=Han}]{1,3}|最好|有效|下降|改进|明显|可以忽略)$/u;
const OTHER_TOPIC =
  /^[^、。]{1,24}(?<![でにとて])は(?!じ)|(?:ている|ていた|した|った|れた|させた|ません|ました|可能性がある|必要がある|ではない|なければならない|弱い|強い|高い|低い|良い|悪い|劣る|優れる|最適|頭打ち|改善|向上|到達|達成|必須|不要|可能|使用|採用|適用|前提)$|\d\s?(?:エポック|層|回|%|倍)$/u;

/** `从 list 选择一个去读`: a step, and no meaning. */
const STEP = /^(?:从|向|先|再|给|首先|然后|接着|直接|不(?:使用|需要|再|会))(?!.*的[^，。]{1,6}$)/u;

/**
 * Whether the right side says how a thing is, and not what it is. Of a term with its translation in brackets it may tell what
 * its parts are.
 */
export function isHanRemark(meaning: string, language: NoteLanguage, isGlossed: boolean): boolean {
  const bare = meaning.replace(/(?:[（(][^()（）]*[)）])?[。.]?$/u, '');
  const isGeneral = wordsOf(bare.replaceAll(/[与和及]/gu, ' ')).every((word) =>
    isGenericCompound(word),
  );
  if (language === 'zh')
    return (
      isGeneral ||
      (!isGlossed && OWN_SUBJECT.test(bare)) ||
      OTHER_SUBJECT.test(bare) ||
      STEP.test(bare)
    );
  return language === 'ja' && (isGeneral || OTHER_TOPIC.test(bare));
}
