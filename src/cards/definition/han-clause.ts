import type { NoteLanguage } from '../../notes/paper.ts';

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
  /的|^(?:和|与|跟)|[后会被把了着]|这|一个|一种|时(?![间刻序])|出现|导致|造成|能够|(?:的|是|为|有|在|于|到|得|指出|认为|表明|发现|提出|如下)$|^(?:使用|采用|利用|引入|提出|增加|加入|降低|提高|提升|增强|减少|改善|优化|避免|防止|缓解|解决|支持|实现|保证|加速|简化|通过|对|将|在|从|由|用|本文|作者|我们|不|没|有|如果|当|因为|由于|所以|为了|关于)/u;
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
