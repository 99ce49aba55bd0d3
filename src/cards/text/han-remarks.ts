import { wordCount } from './script.ts';

/*
 * Chinese and Japanese words that point back, and lines that say what their writer thinks, plans or takes for granted.
 */

/** What may stand before a pointing word without a comma behind it: `しかしながらこれらの…`, `但是这会…`. */
const JOINT =
  /^(?:(?:しかしながら|しかし|ただし|また|さらに|そして|一方で?|なお|つまり|よって|そこで|加えて|残念なことに|結果的?に?|実際に?|但是?|不过|而且?|所以|因此|另外|此外|同时|然后|那么|最后|并且|当然|可以看出|可以看到|由此可见|论文提到|作者(?:表示|认为|发现|指出))[、，]?\s?)+/u;

const OPENING =
  /^(?:这|那(?!么)|该|此(?!外)|它|其(?!他|它|实|余)|上述|上面|下面|跟(?:以前|之前|上面|前面)|同上|同理|与之|由此|对此|为此|基于(?:此|这)|对于(?:这|该|此|上)|通过(?:这|该|此)|在(?:这|该|此)(?!篇?论文)|从(?:图|表|这|上图|下图|公式)|これ|それ|その|この|あれ|上記|下記|ここ|こう|そう)(?!篇?个?(?:论文|文章|論文|研究|稿|系统|框架|システム))/u;

const NAMED_BACK =
  /(?:这|那)(?:一步|一点|一过程|个过程|种方法|个方法|样做|种情况|种方式|两者|两个|些方法|里的|段)|(?:该|此)(?:方法|步骤|过程|问题|操作|时的)|上述|前述|(?:この|その)(?:点|問題|手法|方法|結果|とき|際|値|式|処理)(?!を解決)|これら(?:の|は|を|が)|上記|下記|前述|以下の\s?[2-7２-７二三四五]\s?[つ点個]|上の(?:図|式|表)/u;
const POINTER =
  /这(?!篇?论文|个?系统|个?框架)|该(?!论文|系统|框架)|此(?![外类前后])|この(?!論文|研究|システム)|その(?!ため|他|後|まま|もの)|これ(?!まで|から)|それ(?!ぞれ)/u;

/** Whether a sentence begins with what points out of it, connectives before it left out. */
export function opensBack(sentence: string): boolean {
  return OPENING.test(sentence.replace(JOINT, ''));
}

/** Whether a sentence speaks of something that was named before it. */
export function refersBack(sentence: string): boolean {
  if (/[가-힣]/.test(sentence)) return false;
  if (opensBack(sentence)) return true;
  const named = NAMED_BACK.exec(sentence);
  const before = sentence.slice(0, named?.index ?? 0);
  const isNamedHere = before.includes(named?.[0].slice(1) ?? ' ');
  if (named !== null && !isNamedHere && wordCount(before) < 12) return true;
  const pointer = POINTER.exec(sentence);
  return pointer !== null && wordCount(sentence.slice(0, pointer.index)) < 3;
}

/** A figure that stands beside the text: `图中左侧`, `図の通り`. */
export function pointsToFigure(text: string): boolean {
  return /(?:这个|该|此|示意|流程|结构)图(?:中|里|所示)|图示|(?<![\p{Script=Latin}地视构截绘插])图中|在图\s?\d|如(?:表|公式)\s?[(（]?\d|図の?通り|図\s?\d\s?の(?:通り|よう)|(?:左|右)側の図/u.test(
    text,
  );
}

const THOUGHT =
  /(?:でき|使え|なれ|なり|あり|良さ|よさ|いけ|難し|有用|強)そう(?:だ|です|である|。|？|$)|(?:ではない(?:だろう)?か|のでは(?:ない)?か|のだろうか|かな)[。？?]?$|してみたい|試したい|思え(?:た|る)|と感じ|気になった|必要だろう|べきだろう|(?:わから|分から)ない点|让我(?:们)?想|值得(?:深思|思考|借鉴|注意的地方)|有启发|很(?:巧妙|有道理)|想到了|不(?:太)?明白|没(?:太)?(?:懂|看懂|理解)|吧[。！!]?$|待续|以后再(?:看|补)|有点(?:像|意思|奇怪)|后续再/u;

/** What one thinks, hopes or does not understand. */
export function isHanThought(text: string): boolean {
  return THOUGHT.test(text);
}

const MOTIVATION =
  /^(?:近年|近頃|最近|昨今)[^0-9%％]*(?:いる|きた|ている|ある|れる|れた|多い)。?$|^(?:近年来?|近些年|最近几年|随着)[^0-9%％]*(?:关注|重视|发展|进步|应用|研究|热点|突破|成功|趋势|流行|领域)。?$|^(?:本节|本章|下面|接下来|这里)(?:将|会|主要)?(?:介绍|讨论|说明|分析)|^(?:研究|讨论|探讨|总结|综述|回顾|展望)[^，。]{2,20}(?:并(?:讨论|总结|分析|展望)[^，。]{2,20})?(?:挑战|方向|问题|工作|现状|进展)。?$|について(?:の)?(?:説明|述べ|紹介|議論|解説)(?:する|した|している|る|た)?。?$|を(?:紹介|解説|説明)(?:する|した|します)。?$/u;

/** `近年…が注目されている`, `随着…的发展`: why one reads on, and nothing to be remembered. */
export function isHanMotivation(text: string): boolean {
  return MOTIVATION.test(text);
}
