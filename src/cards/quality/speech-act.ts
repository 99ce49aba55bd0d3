import type { NoteLanguage } from '../../notes/paper.ts';
import { cjkLength } from '../text/script.ts';

/*
 * What a sentence does. Only one that tells a fact makes a cloze: in an aim, a trend, a wish, an announcement or a
 * praise many words could stand where the blank is. How a sentence ends says most in Korean, Chinese and Japanese, how
 * it begins says most in English.
 */

/** `…하는 데 중요하다`, `…하고자 한다`, `…할 수 있다`, `…임을 보여줌`: how a Korean sentence ends that tells nothing. */
const KOREAN_ENDS = new RegExp(
  `(?:^|\\s)(?:${[
    String.raw`(?:중요|필수적?|합리적|바람직|유용|essential|challenging|important)(?:하|함|합|이|임|인|했)?\S{0,3}`,
    String.raw`(?:어렵|어려|힘들)\S{0,3}`,
    String.raw`(?:위해서?는?|려면|기에는?)\s(?:\S+\s){0,6}필요(?:하|함|합|로)?\S{0,3}`,
    String.raw`(?:목표|목적|과제|관건)(?:이다|임|입니다|(?:으)?로 (?:한다|함|합니다))?`,
    String.raw`\S*(?:고자|려고?)\s?(?:한다|함|합니다|했다|하였다|노력\S*)`,
    String.raw`위(?:함|해서?|하여)(?:이다|임)?`,
    String.raw`(?:하자|싶다|싶음|기대\S{0,3}|것이다|것 같\S{0,3}|듯\S{0,2})`,
    String.raw`(?:밝혀내\S{1,3}|밝히고 있\S{1,3}|밝힘|밝혔다|설명(?:함|한다|해준다|해줌|합니다)|소개(?:함|한다|합니다)|논의(?:함|한다|합니다)|다룬다|다룸|다룹니다)`,
    String.raw`(?:놓칠|쓸|적용\S*|활용\S*|사용\S*|확인\S*|확장\S*|생각\S*|예상\S*|이용\S*|향상\S*|개선\S*) 수 (?:있|없)(?:다|음|습니다|었다|었음|었습니다)`,
    String.raw`(?:도와준다|도와줌|도움을 (?:준다|줌|줍니다)|도움이 (?:된다|됨|됩니다))`,
  ].join('|')})$`,
  'i',
);

/** `성능이 향상됨`, `좋은 결과를 보임`: praise, unless a figure says how much. */
const KOREAN_PRAISE =
  /(?:성능|정확도|품질|효율|효과|결과|우수성|이점|장점)\S*\s(?:\S+\s){0,3}?(?:향상|개선|능가|우수|뛰어|좋|좋은|앞[질섰]|높아|높인|높임|보여|보임|보인|보였|입증|증명|확인|달성)\S*$/;

const KOREAN_TREND =
  /(?:^|\s)(?:최근(?:에는?|의)?|근래에?|요즘|오늘날)\s|트[렌랜]드|널리\s(?:사용|쓰|활용|알려)|각광|(?:주목|관심)(?:을|이)?\s(?:받|끌|높|커)|활발(?:히|하게)|시대(?:가|를|이)|(?:추세|대세)(?:이|임|가|다|$)/;

const READERS_WORK =
  /(?:^|\s)(?:우리\s?(?:연구|실험실|랩|팀|과제)|내\s(?:연구|논문)|본인|읽게\s된)|\b(?:our|my) (?:own )?(?:lab|group|thesis)\b/i;

const ENGLISH: readonly RegExp[] = [
  // A symbol and what it stands for.
  /^\$?\p{L}(?:_?\w)?\$?,? (?:is|are|denotes?|represents?|stands for|means)\s/u,
  // An aim without a sentence: `To design a better scheme`.
  /^to [a-z]+ [^,;]*$/i,
  /^(?:so |thus )?(?:the|their|our|its) (?:main |primary |overall |key )?(?:goals?|aims?|objectives?|purpose|motivation) (?:here |of (?:this|the) (?:paper|work|study|article) )?(?:is|are|was|were)\b/i,
  /\b(?:we|one|you|researchers|practitioners|systems?|it) (?:should|ought to|would like to)\b|\b(?:is|are) (?:\w+ )?(?:important|essential|crucial|critical|necessary|desirable|missing|challenging|difficult|hard|well[- ]known|interesting)(?=$|[.,;!]| (?:to|for|in|that)\b)/i,
  /\b(?:recently|in recent years|nowadays|increasingly|widely (?:used|adopted|studied|known)|(?:much|great|growing) (?:attention|interest)|gained (?:popularity|traction))\b/i,
  /(?:^|\s)(?:you|your|yours|you['’]re)(?=[\s.,])/i,
  /\b(?:is|are|can be) (?:available|given|listed|described|discussed|found|provided|presented|included) (?:in|at|on) (?:the )?(?:appendix|supplement\w*|sections?|tables?|figures?|papers?|website|github|repository)\b/i,
  /^(?:other |main )?(?:perks|highlights|thanks|acknowledg\w+|links?|keywords?|tags)\b/i,
  /\bthanks to\b[^.]*\bfor (?:the|his|her|their|this)\b/i,
];

/** Good, better, best of something, and no figure. */
const ENGLISH_PRAISE =
  /\b(?:state[- ]of[- ]the[- ]art|sota|promising|good|great|better|best|superior|impressive|competitive|comparable|remarkable|significant(?:ly)?|high(?:er)?|improved?|strong) (?:\w+ ){0,2}(?:results?|resutls|performance|accuracy|improvements?|quality|generali[sz]ation)\b|\b(?:works?|performs?|generali[sz]es?) (?:\w+ )?(?:well|better|best)\b/i;

const HAN: readonly RegExp[] = [
  /(?:重要|关键|核心|基础)的?(?:任务|问题|步骤|环节|课题|方向|作用|一步)。?$|(?:重要|不可欠|基本的)な(?:タスク|課題|問題|技術|役割|要素)(?:である|です|だ)?。?$/u,
  /(?:的(?:论文|文章|工作)|した論文|する論文|した研究|(?:将|今后|未来)可以[^，。]*)。?$/u,
  /(?:很|非常|十分|至关|尤为|更加?)?(?:重要|关键|困难|必要)的?。?$|(?:重要|必要|困難|課題|有用|有効|不可欠)(?:で(?:ある|す)|だ|とな(?:る|っている))?。?$|必要が?ある。?$/u,
  /近年|最近(?!邻|傍)|目前|如今|越来越|广泛(?:应用|使用|关注)|受到(?:了)?(?:广泛)?关注|注目されて|広く(?:使|用い|知)/u,
  /^(?:为了|旨在)[^，。]*。?$|(?:目标|目的)(?:是|在于)|(?:を目的と(?:する|して)|を目指(?:す|して))[^、]*。?$/u,
  /(?:期待され|できそう|可能性がある|可能性が示唆|有望)[^、]*。?$/u,
  /^(?:[\p{L}_-]+[,、，]\s?){3,}[\p{L}_-]+$/u,
];

const HAN_PRAISE =
  /(?:性能|效果|精度|结果|表现|能力)[^，。]{0,8}(?:提升|提高|更好|优于|不错|很好|最好|显著|改善)[^，。]{0,4}。?$|(?:優れた|良い|よい|高い)(?:性能|精度|結果|成績|パフォーマンス)|(?:性能|精度|品質|効率)の?(?:向上|改善)[^、。]{0,8}。?$/u;

/** A longer sentence tells something beside its praise. */
const LONG_HAN = 45;

/** A superlative, a contrast, a condition or a cause is told beside it. */
const KOREAN_TOLD =
  /(?:^|\s)가장\s|지만|반면|(?<!려)면\s|수록\s|(?:않아|없어|때문에|해서|므로|커서|작아서)\s/;

/** A number that tells how much, years and references left out. */
const FIGURE =
  /(?<![\p{L}\d])\d+(?:[.,]\d+)?\s?(?:%|％|배|점|포인트|ms|초|倍|点|×|x\b|points?\b)|\d\.\d/u;

const COMMENTARY =
  /^[^\p{L}]*(?:(?:additional |further |other )?(?:comments?|insights?|remarks?)|discussions?|(?:related|previous|prior) works?|코멘트|인사이트|논의|고찰|(?:관련|선행|기존) ?연구|讨论|评论|相关工作|考察|コメント|(?:関連|先行)研究)[^\p{L}]*$/iu;

/** Whether a heading stands over comments, which hold more views than facts, or over the works of others. */
export function isCommentary(heading: string): boolean {
  return COMMENTARY.test(heading.trim());
}

const bare = (sentence: string): string =>
  sentence
    .replace(/(?:\s?[([（][^()（）[\]]*[)\]）])+\s*[.!。]?\s*$/u, '')
    .replace(/[.!…~\s]+$/u, '')
    .trim();

/** Whether a sentence only names an aim, a need, a trend, a wish or a praise, or announces what follows. */
export function tellsNoFact(sentence: string, language: NoteLanguage): boolean {
  if (READERS_WORK.test(sentence)) return true;
  const told = bare(sentence);
  const hasFigure = FIGURE.test(sentence);
  if (language === 'ko')
    return (
      !hasFigure &&
      (KOREAN_TREND.test(told) ||
        (!KOREAN_TOLD.test(told) && (KOREAN_ENDS.test(told) || KOREAN_PRAISE.test(told))))
    );
  if (language === 'en')
    return ENGLISH.some((act) => act.test(told)) || (!hasFigure && ENGLISH_PRAISE.test(told));
  const isShort = cjkLength(told) <= LONG_HAN;
  return HAN.some((act) => act.test(told)) || (!hasFigure && isShort && HAN_PRAISE.test(told));
}
