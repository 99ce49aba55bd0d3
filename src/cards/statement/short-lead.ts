import { isKoreanTopic } from '../text/topic.ts';

/** Widths above which a lead is no name any more; a letter of Hangul, Han or kana is wider. */
const WIDE = 60;
const TOO_WIDE = 110;
const WIDTH_OF_CJK = 1.7;

function widthOf(text: string): number {
  const wide = text.match(/[가-힣ぁ-ゖァ-ヶー]|\p{Script=Han}/gu)?.length ?? 0;
  return text.length + wide * (WIDTH_OF_CJK - 1);
}

/** On a card nothing follows. */
const FOLLOWING =
  /(?:如下|以下|下列|下面)的?(?=\p{Script=Han}{2})|(?:다음|아래)(?:과|와) 같은 |(?<=^|\s)the following /giu;

/** `본 논문에서는`, `本文的主要贡献总结`: the paper's name stands on the card. */
const OWN_PAPER =
  /^(?:(?:본|이|해당)\s?(?:논문|연구)(?:에서는?|은|의)?(?:\s(?:제안|기여|contribution)\S*)?|本(?:文|论文|研究|論文|提案|手法)(?:では|は|中|的(?:主要)?(?:贡献|工作|内容))?(?:总结|如下)*|(?:in )?this (?:paper|work))$/iu;

/** Particles that tie a name to the sentence that should follow it. */
const PARTICLES = /(?<=[\p{L}\p{N})]{2})(?:에서는|에는|으로는|では|には)$/u;

/** What of a long line above a card names what the card is about; nothing where no part of it does. */
export function shortLead(line: string): string {
  if (OWN_PAPER.test(line)) return '';
  const lead = line.replaceAll(FOLLOWING, '').replace(PARTICLES, '').trim();
  const bare = widthOf(lead) <= WIDE ? lead : withoutBrackets(lead);
  if (widthOf(bare) <= WIDE) return bare;
  const named = namingPart(bare);
  if (named !== undefined) return named;
  return widthOf(bare) <= TOO_WIDE ? bare : '';
}

function withoutBrackets(text: string): string {
  return text
    .replaceAll(/\s?\[[^[\]]*\]|\s?[(（][^()（）]*[)）]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What an announcement ends in: `…主要包含两类`, `…로 나뉜다`. */
const ANNOUNCED =
  /(?:主要|大致|一般|可以)?(?:包含|包括|分为|分成|有)(?:以下|如下)?[^，。]{0,8}$|(?:은|는)?\s(?:크게\s)?\S*\s?(?:가지|단계)\S*\s?\S{2,6}$/u;

function namingPart(line: string): string | undefined {
  const last = (line.split(/[，；;]|,\s|。/u).at(-1) ?? '').trim();
  const candidates = [
    ANNOUNCED.test(last) ? last.replace(ANNOUNCED, '') : undefined,
    koreanTopic(line),
    /^([^、。はが]{4,30})は/u.exec(line)?.[1],
    /^([\p{Script=Latin}\p{N}\p{P}\p{S}\s]{8,60}?)(?:,|\s(?:which|that|whose|because|so that|in order to)\s)/u.exec(
      line,
    )?.[1],
  ];
  return candidates.find(
    (name) => name !== undefined && /\p{L}{2}/u.test(name) && widthOf(name) <= WIDE,
  );
}

/** The words before the first topic particle of a Korean line. */
function koreanTopic(line: string): string | undefined {
  const topic = /^((?:\S+\s){0,4}?\S+?)(?:은|는)\s/u.exec(line)?.[1];
  return topic !== undefined && isKoreanTopic(topic.split(/\s+/).at(-1) ?? '') ? topic : undefined;
}
