import { remembered } from '../text/remembered.ts';
import { opensBack, pointsToFigure } from '../text/han-remarks.ts';

/*
 * Words that point out of a card. "This paper" and "we" are no such words: the paper's name stands on the card.
 */

const OWN_PAPER = /^(?:이|본|해당)\s?(?:논문|연구|시스템|프레임워크)/;

const OPENING_KOREAN =
  /^(?:이|그|저|이런|그런|이러한|그러한|이와|이에|이를|이는|이것|그것|이들|그들|이때|그때|여기|거기|이렇게|그렇게|이로|이후|그중|이중(?=에|의)|해당|위|아래|앞서|앞의|전자|후자|얘|둘)(?:은|는|이|가|을|를|의|에|로|에서|도|과|와|들|들은|들을|들의|서|에는|에서는|로써|로 인해|와 같이|와 같은)?(?=[\s,.]|$)/;
const OPENING_LATIN =
  /^(?:this|these|those|that|it|its|they|their|them|he|she|such|the above|the former|the latter|the following|here|there|both (?:are|of (?:these|them))|note that (?:this|that|these|those|it|they)|(?:although|using|given|despite|based on|like|unlike|because of|due to|thanks to) (?:this|that|these|those|it|them)(?=[\s,])|doing so|as above|(?:in|for|to|at|by|with|from|under|on) (?:this|that|these|those|such)(?: an?)?(?! (?:paper|work|study|article|note|survey)\b)(?:\s\w+)?(?=[\s,])|same(?!\s(?:\w+\s){1,3}as\b)|another|the other|the same|the (?:resulting|result|rest|remaining)|the (?:first|second|third|last)(?=\s(?:is|are|was|were|has|have|one|two|of|can|will|uses?|does|takes?|gives?|predicts?)\b))\b(?!\s+(?:paper|work|study|article)\b)/i;
const OPENING_HAN =
  /^(?:这|那|该|此|其|它|上述|上面|下面|以上|以下|前者|后者|这种|这个|这些|他们|これ|それ|その|この|あれ|上記|下記|前者|後者|ここ|こう|そう)(?!篇?(?:论文|文章|論文|研究))/;

const POINTING =
  /^(?:we|the authors?|the paper|they)\s\w+\s(?:them|it|these|those)\b|^(?:그림|표|수식|사진|그래프|도표)에서|(?:^|[,.] )(?:앞에서|뒤에서)는?(?=\s)|(?:^|[,.] )(?:위에서|위의|위에|위와|위처럼|아래의|아래에|아래와)(?=[\s가-힣,.]|$)|\s위에 (?:\d|언급|말한|설명|나온|있는|본|서술|적)|(?:^|\s)(?:위 그림|위 식|위 표|위 방법|아래 그림|아래 식|아래 표|앞서|전술한|상기|다음과 같고|아래와 같고|다음 그림|다음 식|다음 표|그림처럼|그림과 같이|(?:왼쪽|오른쪽|위쪽|아래쪽)의?\s(?:\S+\s)?(?:그래프|그림|표|사진|도표|열|행)(?:들)?(?:은|는|이|가|을|를|의|에서|에)?|(?<=[은는]\s)위의\s\S+|오른쪽 그림|왼쪽 그림|왼쪽은|오른쪽은|아래와 같이|위와 같이|다음과 같이|이번 섹션|이번 장|이번 절|이 섹션|해당 섹션|본 섹션|이 노트|이 글|이 절|다음 절|마지막 절)(?=[\s가-힣,.]|$)|\b(?:the figure|as shown|shown (?:above|below)|see (?:fig|table|above|below|section|eq)|(?:figure|table|equation|plots?|graph|charts?|image|picture|diagram|list|code|example) (?:above|below)|(?:image|figure|plot|picture|table|graph) (?:above|below)|can be seen (?:in|from) the|(?:see|in) the .{3,40} (?:above|below)|(?:above|below|following|previous|next) (?:figure|table|equation|image|section|example|formula|method|bullet|point|paragraph|diagram)|mentioned (?:above|earlier|before)|described (?:above|below)|aforementioned|as (?:above|below|follows)|discussed (?:above|earlier|below)|on the (?:left|right)|this (?:note|section|chapter|page|slide)|the (?:last|next|previous|first) (?:section|chapter|page))\b|(?:(?<![例比诸譬])如图(?![像片谱神结灵])|如下图|[上下左右]图(?![像片谱神结灵])|如上|如下|见图|上式|下式|[上下]表(?![示现达征明面])|上文|(?<!上)下文)|(?:上図|下図|図のように|上の図|下の図|上述の|前述|後述|右図|左図|以下の図|以下のよう)/i;

const OPENING_OWN =
  /^(?:this|the present) (?:paper|work|study|article|system|framework)\b|^(?:本文|本论文|本研究|本論文|本稿|这篇(?:论文|文章)|(?:该|这个)(?:论文|文章|研究|系统|框架)|このシステム)/i;

/** `They propose …`: in a note that is what the authors do. */
const OWN_AUTHORS =
  /^they\s(?:also\s|then\s|further\s|first\s|only\s|mainly\s|simply\s)*(?:propos|introduc|present|train|pre-?train|fine-?tun|evaluat|test|show|report|find|found|argue|argu|not[ei]|observ|demonstrat|appl|us[ei]|compar|achiev|obtain|collect|experiment|ablat|releas|suggest|claim|design|develop|build|built|formulat|investigat|analy|stud|measur|initiali|augment|optimi|minimi|reduc|add|replac|adopt|employ|conduct|perform|follow|set\b|start|leverag|combin|extend|sampl|generat|creat|predict|make|made|reach|beat|outperform|choose|chose|pick|run|ran)/i;

/** Colours name parts of a picture: `빨간색 박스`, `the red box`. */
const COLOURED =
  /(?:빨간|빨강|노란|노랑|파란|파랑|초록|녹|주황|보라|검은|하얀|흰|회|분홍)색?\s?(?:경계\s?|격자\s?|그리드\s?)?(?:박스|점|선|셀|격자|그리드|영역|부분|화살표|사각형|테두리|동그라미|네모|블록)|\b(?:red|yellow|blue|green|orange|purple|black|gr[ea]y|white|dashed|dotted)\s(?:\w+\s)?(?:box(?:es)?|dots?|lines?|arrows?|rectangles?|circles?|cells?|curves?)\b|[红黄蓝绿橙紫黑白]色?的?(?:框|点|线|箭头|方框|部分|区域)|[赤黄青緑橙紫黒白]い?色?の?(?:枠|点|線|矢印|四角|部分|領域)/i;

/** Whether a text begins with a word whose target stands before it. */
export const opensOutside = remembered((text) => {
  const start = text
    .trimStart()
    .replace(/^["“'‘(]+/, '')
    .replace(/^(?:but|so|and|yet|also|thus|hence|however|therefore),?\s/i, '');
  if (OWN_PAPER.test(start) || OPENING_OWN.test(start) || OWN_AUTHORS.test(start)) return false;
  return (
    OPENING_KOREAN.test(start) ||
    OPENING_LATIN.test(start) ||
    OPENING_HAN.test(start) ||
    opensBack(start)
  );
});

/** Whether a text points to a figure, a table, or a place above or below, anywhere in it. */
export const pointsOutside = remembered(
  (text) => POINTING.test(text) || COLOURED.test(text) || pointsToFigure(text),
);
