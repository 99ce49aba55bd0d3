import type { NoteLanguage, Span } from '../../notes/paper.ts';
import { allMatches } from './all-matches.ts';

/*
 * Terms in Han characters and katakana. Chinese is written without blanks: a term is cut out between characters that join
 * words, and verbs that take one.
 */

const JOINTS =
  /[的了在是用为将和与对把被使过以个种从中入到出加及或上下含有行于成做即一来可能会进而后前时并等其该层由所是看当叫给し]/;
const VERBS =
  '使用|采用|利用|引入|提出|通过|基于|称为|叫做|叫作|加入|添加|设计|计算|最小化|最大化|包含|包括|作为|得到|输出|输入|增加|减少|提高|降低|改进|需要|具有|实现|进行|避免|解决|缓解|依赖|学习|训练|预测|优化|替换|代替|取代|结合|引起|导致|产生|忽略|保留|不使用|不需要|只用|只有|没有|比较|各个|每个|整个|所有|两个|三个|多个|不同|更多|更少|新的|说明|表明|证明|认为|指出|可以|能够|影响|描述|表示|反映|决定|限制|控制|观察|发现|测量|检验|验证|适合|支持|满足|符合|假定|恢复|保持|维持|提升|增强|抑制|促进|保证|得到|还有|调节|调整|更新|选择|分配|处理|生成|构建|压缩|出现|发生|形成|造成|采取|提供|属于|获得|引发|读取|写入|存储|保存|遇到|分为|进入|选取|平衡|共享|自动';

/** Whether a Han character joins words, so that a term may begin or end beside it. */
export function isHanJoint(character: string): boolean {
  return JOINTS.test(character);
}

const TAIL =
  '网络|函数|算子|结构|机制|策略|损失|系数|模块|编码器|解码器|编码|卷积|池化|注意力|分布|空间|矩阵|向量|特征图|梯度|权重|偏置|误差|距离|概率|阈值|温度|采样|插值|填充|归一化|正则化|先验|假设|算法|协议|缓存|队列|索引|日志|副本|节点|线程|细胞|蛋白|基因|抗体|受体|粒子|频率|能量|密度|场|势|方程|定理|近似|推断|估计|搜索|回归|聚类|分割|检测|识别|生成器|判别器|分类器|检测器|掩码|锚框|边界框|关键点|平均值|均值|方差|统计量|参数量|计算量|复杂度|带宽|延迟|吞吐量|表达能力|能力|学习率|标签|准确率|召回率|精度|比率|速率|率|冲突|偏差|偏好|一致性|隔离级别|级别|快照|排序|检查点|副本|阶段提交|提交|租约|事务|容错|故障|瓶颈|开销|先后顺序|依赖关系|相关性|多样性|稀疏性|鲁棒性|泛化性|可解释性|自由度|置信度|相似度|粒度|流量|负载|吞吐|抽样|重采样|下采样|上采样|蒸馏|剪枝|微调|预训练|监督信号|信号|噪声|偏移|漂移|长尾|冷启动';
/** What a term begins behind: a verb that takes one and is no part of a noun (`生成器`), a joint that is no half of a word (`相对`). */
const BEHIND = String.raw`(?:(?<=${VERBS})(?![器式率型性化集度者机量法段])|(?<=[的了将把被以，。、；：（]|(?<![作利信费应])用|(?<![行作因认成])为|(?<![饱总])和|(?<!参)与|(?<![相绝面针配成])对|(?<![可就还])是|^))`;
const CHINESE = new RegExp(
  String.raw`${BEHIND}((?:(?!${VERBS}|[的了在是将把被与和到于从让使其这那各])\p{Script=Han}){1,8}?(?:${TAIL}))(?=[，。、；：（）]|的|来|对|进行|作为|和|与|以|在|中|后|将|把|为|是|可|能|不|$)`,
  'gu',
);
const JAPANESE =
  /(?<![\p{Script=Han}ァ-ヶーA-Za-z0-9])(?:\p{Script=Han}{3,8}|[\p{Script=Han}ァ-ヶー]{4,12}|\d[A-Z]\p{Script=Han}{2,6})(?=[をがはでにのとへ、。])/gu;

/** Compounds that may be terms: in Chinese by their technical last part, in Japanese by length and a particle behind. */
export function hanCompounds(text: string, language: NoteLanguage): Span[] {
  return allMatches(language === 'ja' ? JAPANESE : CHINESE, text)
    .filter(([run]) => language !== 'ja' || !WHEN.test(run))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** `学習初期`, `推論時`, `爆発的`: when something happens, or how. */
const WHEN = /(?:的|初期|後期|時|後|前|中|以降|直後|直前|途中|期間)$/u;

const ENDING_VERB = new RegExp(`(?:${VERBS})$`, 'u');

/** Whether a text ends in a verb that takes a term: one begins right behind it. */
export function endsInHanVerb(text: string): boolean {
  return ENDING_VERB.test(text);
}

const DETERMINER = /^(?:那些|这些|一些|其他|其它|各种|某些|许多|多个|不同)/u;

const LEADING_VERB = new RegExp(`^.*(?:${VERBS}|[的了是用为和与对将把被使做以])(?=.{2,}$)`, 'u');

/** The Chinese or Japanese term right before a place, without the verb or joint that takes it: `卷积` of `采用卷积（`. */
export function hanTermBefore(text: string, at: number): Span | undefined {
  const run = /[\p{Script=Han}ァ-ヶー]{2,16}$/u.exec(text.slice(0, at))?.[0];
  if (run === undefined) return undefined;
  const term = run.replace(LEADING_VERB, '').replace(DETERMINER, '');
  const isHalf = /\p{Script=Latin}\s?$/u.test(text.slice(0, at - term.length));
  return term.length < 2 || (isHalf && term === run)
    ? undefined
    : { from: at - term.length, to: at };
}
