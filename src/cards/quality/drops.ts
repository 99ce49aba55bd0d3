import { looksLikeOpinion } from './doubt.ts';
import { hasVerb } from '../text/english-clause.ts';
import { captionOf, saysSomething } from '../statement/figure-caption.ts';
import { withoutPointer } from '../lists/list-pointer.ts';
import { isLabel } from '../statement/labels.ts';
import { introduction } from '../statement/opening.ts';
import { splitSides } from '../statement/sides.ts';
import { isAnswerLine } from '../rules/authored.ts';
import { parentIsMeant } from '../statement/pronoun.ts';
import { opensOutside, pointsOutside } from '../statement/self-contained.ts';
import type { Statement } from '../statement/statement.ts';
import { acronymPairs } from '../text/acronym.ts';
import { foldedForm, wordCount, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord } from '../text/words.ts';
import { isHanMotivation } from '../text/han-remarks.ts';
import { withoutParticle } from '../text/korean.ts';

const METADATA =
  /^(?:paper )?(?:name|title|authors?|first author|year|published|publication|venue|conference|journal|date|date read|read on|link|links|url|code|github|repo|repository|paper|pdf|arxiv|project(?: page)?|website|homepage|tags?|keywords?|affiliations?|institutions?|organization|citations?|doi|video|slides|blog|status|rating|reviewer|presenter|reference|references|source|논문|제목|저자|년도|연도|발행|출판|학회|저널|링크|코드|깃허브|발표자?|날짜|작성일|태그|키워드|소속|출처|참고|참고자료|참고 자료|참고문헌|영상|论文(?:标题|题目|链接|地址|名称)?|标题|题目|作者|年份|发表|会议|期刊|链接|代码|地址|项目|标签|关键词|单位|机构|时间|日期|来源|タイトル|著者|発表|会議|学会|年|リンク|コード|日付|タグ|キーワード|所属|出典|投稿日|読んだ日|論文(?:リンク|タイトル)?)(?:\s?\([^)]*\))?\s*(?:[:：|]|\s[-–—]\s)/i;
const CITATION =
  /^(?:\[\d+\]|\(\d+\))\s|\bet al\.,?\s*(?:\(?\d{4}\)?|["“])|^[A-Z][\p{L}'-]+,\s(?:[A-Z]\.\s?)+.*\b(?:19|20)\d\d\b|\barXiv(?: preprint)?[: ]?\s?(?:arXiv:)?\d{4}\.\d{4,5}\b|\b(?:In )?Proceedings of\b|^@(?:inproceedings|article)/iu;
const FIGURE_ONLY =
  /^(?:(?:그림|표|사진|수식|식|fig(?:ure)?\b\.?|table\b|eq(?:uation)?\b\.?|image\b(?!\s(?:size|resolution|shape))|图|表|図|画像)(?![가-힣ぁ-んァ-ヶ]{2}|[은는이가]?[가-힣ぁ-ん]{1,2}\S|\p{Script=Han})\s?\(?\d*[.\d]*\)?[a-z]?\s?[:.)）은는이가]*\s?)(?:\S+\s?){0,3}$/iu;
const FIGURE_POINTER =
  /^(?:see|refer to|check|as shown in|shown in|take a look at|look at)\b.*\b(?:fig|figure|table|section|appendix|eq|equation|image|diagram|above|below|paper|link|here)|(?:그림|표|사진|수식|논문|링크|부록|도식|\bfig(?:ure)?\.?\s?\d+|\btable\s?\d+)\S*\s?(?:참고|참조|확인|보면|보자|와 같다|과 같다|와 같음|과 같음|처럼)|(?:见|参见|(?<![例比诸譬])如|详见|参考)(?:下|上|左|右)?(?:图(?![像片谱神结灵])|表(?![示现达征明面])|式|附录|原文)|(?:図|表|式|論文)\s?\d*\s?(?:を参照|参照|の通り|を見る)/iu;
const LAYOUT =
  /(?:(?:^|\s)다음(?:을|를|으로)\s\S+[다함됨음]|(?:다음과|아래와) 같은 \S+(?:을|를)?\s?(?:사용|이용|제안|적용)|다음과 같음|다음과 같다|다음과 같습니다|다음과 같이|아래와 같음|아래와 같다|아래와 같습니다|as follows|the following|如下|以下の通り|以下のとおり|次の通り)[^가-힣A-Za-z]*$|[:：]$/i;
const SECTION_NAME =
  /^(?:abstract|introduction|related works?|background|methods?|methodology|experiments?|results?|discussions?|conclusions?|references|acknowledg\w+|appendix|table of contents|contents|index|overview|summary|limitations?|future works?|implementation details?|서론|관련 연구|배경|방법|방법론|실험|결과|논의|결론|참고문헌|부록|목차|요약|한계|摘要|引言|相关工作|方法|实验|结果|结论|参考文献|目录|概要|はじめに|関連研究|手法|実験|結果|考察|結論|参考文献|目次|まとめ)$/i;

/** Why a bullet as a whole can give no card, whatever its sentences say; undefined when it may. */
export function worthlessBullet(statement: Statement): string | undefined {
  if (
    statement.text === '' &&
    statement.bullet.pictures.some((one) => saysSomething(captionOf(one)))
  )
    return undefined;
  return OF_BULLET.find(([, applies]) => applies(statement))?.[0];
}

/** Why a sentence can give no card, whatever the rules would make of it; undefined when it may. */
export function worthlessReason(statement: Statement): string | undefined {
  return OF_SENTENCE.find(([, applies]) => applies(statement))?.[0];
}

/** Why a bullet from which no rule made anything has none. */
export function missReason(statement: Statement): string {
  if (statement.text === '') return 'image-only';
  const words = wordsOf(statement.text).filter((word) => !isStopWord(word));
  if (wordCount(statement.text) < 5) return 'too-short';
  const specific = words.filter(
    (word) => !isGeneric(withoutParticle(word)) && /[\p{Script=Latin}\p{N}]/u.test(word),
  );
  return specific.length === 0 && statement.strong.length === 0 ? 'too-vague' : 'no-good-target';
}

type Reason = readonly [string, (statement: Statement) => boolean];

const OF_BULLET: readonly Reason[] = [
  ['image-only', ({ text, bullet }) => text === '' && bullet.pictures.length > 0],
  ['empty', ({ text }) => !/[\p{L}\p{N}]/u.test(text) && !/\$/.test(text)],
  ['link-only', isLinkOnly],
  ['metadata-label', ({ text, children }) => METADATA.test(text) && children.length === 0],
  ['contents-entry', isContentsEntry],
  ['citation', ({ text }) => isTitleAlone(text) || isPeople(text)],
  ['citation', ({ text }) => CITATION.test(text) && !/[가-힣]{2}.*(?:다|함|음)\.?$/.test(text)],
  ['maths-only', isMathsOnly],
  ['garbled', ({ text }) => isGarbled(text)],
  ['answer-line', ({ text }) => isAnswerLine(text)],
  ['opinion', ({ bullet }) => isReadersOwn(bullet.headingPath.at(-1) ?? '')],
  ['opinion', ({ parent, bullet }) => isReadersOwn(parent?.text ?? bullet.lead ?? '')],
  ['opinion', (statement) => statement.sentences.length > 1 && isReadersTalk(statement)],
];

/** A paragraph that begins with what its writer thinks, or does little else. */
function isReadersTalk({ text, sentences }: Statement): boolean {
  const told = sentences.map(({ from, to }) => text.slice(from, to));
  const views = told.filter((sentence) => looksLikeOpinion(sentence)).length;
  return views * 2 > told.length || (views > 0 && /\b(?:i|me|my)\b/i.test(told[0] ?? ''));
}

/** An example of what was told, an answer to a question before it, one of several ways to do what stands elsewhere. */
const GOES_ON =
  /^(?:예를 ?들|예컨대|가령|아니[.,!…]|그럼에도|그렇지만|그렇다면|for (?:example|instance)\b|e\.g\b|one (?:way|approach|option|reason|solution)\b[^.]*\b(?:this|these|that|it)\b|in the same (?:line|vein|way)\b|例如|比如|例えば|たとえば|而(?:对于|在|当|这))/i;

/** `4에서 나온 벡터`, `2번의 결과`: a step of the list, known by its number alone. */
const OF_STEP = /^\d{1,2}번?(?:에서|의|에)\s|^(?:from|in|of) (?:step )?\(?\d\)?[\s,]/i;

const OF_SENTENCE: readonly Reason[] = [
  ['question', ({ text }) => isQuestion(text)],
  ['figure-pointer', ({ text }) => FIGURE_ONLY.test(text) || FIGURE_POINTER.test(text)],
  ['layout-line', isLayoutLine],
  ['opinion', ({ text }) => looksLikeOpinion(text)],
  ['too-vague', ({ text, children }) => children.length === 0 && isHanMotivation(text)],
  ['too-vague', ({ text, children }) => children.length === 0 && AIM.test(text)],
  ['refers-outside', refersOutside],
  ['refers-outside', ({ text }) => OF_STEP.test(text)],
  ['refers-outside', ({ text, lead }) => lead === '' && GOES_ON.test(text) && !/\d/.test(text)],
  ['refers-outside', isOneOfUntold],
];

function refersOutside(statement: Statement): boolean {
  if (withoutPointer(statement) !== statement.text) return false;
  const text = withoutRemarks(statement);
  return (opensOutside(text) && !parentIsMeant(statement)) || pointsOutside(text);
}

/** A line without the remarks in brackets behind its sentence, which stand on no card. */
function withoutRemarks({ text, sentences }: Statement): string {
  return sentences.length === 0
    ? text
    : sentences.map(({ from, to }) => text.slice(from, to)).join(' ');
}

/** An acronym with its words is told even where a list is announced. */
function isLayoutLine({ text, children }: Statement): boolean {
  return children.length === 0 && LAYOUT.test(text) && acronymPairs(text).length === 0;
}

/** `그럼 왜 … 적용하는가`: asked without a mark. */
const ASKED_KOREAN =
  /(?:^|\s)(?:왜|어떻게|무엇[을이]?|어떤|어느|얼마나)\s.*(?:는가|은가|인가|을까|할까|일까)[.]?$/;

const ORDINAL =
  /^(?:첫|두|세|네)\s?번째(?:로|는|은)?[\s,]|^(?:the )?(?:first|second|third|fourth)(?:ly)?\b|^(?:第[一二三四]|[一二三]つ目|其[一二三])/iu;

/** `The second is …` below a line that itself needs what stands before it: nobody could say second of what. */
function isOneOfUntold({ bullet, parent }: Statement): boolean {
  return parent !== undefined && opensOutside(parent.text) && ORDINAL.test(bullet.text.trim());
}

/** `…을 이해하기 위해`, `A 보다 개선된 사항`, `B에 대한 설명`: what is meant to be done or told, and nothing told. */
const AIM =
  /(?:(?:이해|파악|확인|알아|비교|정리|해결)\S*\s위(?:해서?|함|하여)|(?:에 대한|에 관한|위한|관련|대해)\s(?:\S+\s){0,3}(?:설명|소개|정리|언급|논의|리뷰)|개선된 (?:사항|점)|오랜 (?:목표|과제|문제))[.\s]*$/u;

/** Headings over what the reader of the paper thinks, asks or would do next. */
const READERS_OWN =
  /^(?:(?:my |personal )?(?:thoughts?|opinions?|impressions?|questions?|ideas? for (?:me|us)|to[- ]?dos?)|(?:my|personal) (?:notes|remarks)|(?:other )?perks(?: of (?:the|this) paper)?|thanks|acknowledg\w+|keywords?|links?|related links?|open questions?|(?:extension|extensions|follow[- ]up)(?: (?:&|and) (?:research )?ideas?)?|research ideas?|next (?:steps?|papers?)|(?:내|개인적인?|나의) (?:생각|의견|감상)|총평|한 ?줄 ?평|생각|느낀 ?점|감상|후기|질문|궁금한 ?점|의문점|아이디어 메모|할 ?일|다음에 읽을 (?:논문|것)|个人(?:思考|理解|看法|感想|总结)|思考|疑问|感想|想法|待读|所感|疑問点?|気になった(?:点|こと)|次に読むべき論文(?:は)?)[?？!.]*$/iu;

function isReadersOwn(heading: string): boolean {
  return READERS_OWN.test(introduction(heading));
}

/** `Why don't we store the value itself`: the same in English. */
const ASKED_ENGLISH =
  /^(?:but |so |and )?(?:why|how|what) (?:don['’]?t|doesn['’]?t|do|does|did|can|can['’]?t|could|would|should|is|are|isn['’]?t|aren['’]?t|not) [^:]+$/i;

/** Asked, with or without a remark in brackets behind it. */
function isQuestion(text: string): boolean {
  if (ASKED_ENGLISH.test(text)) return true;
  if (ASKED_KOREAN.test(text) && (!/[:：]/.test(text) || /왜|어떻게/.test(text))) return true;
  return [text, text.replace(/\s?[(（][^()（）]*[)）]\s*$/u, '')].some((asked) =>
    /[?？]$/.test(asked.replace(/[)\]"”*]+$/, '')),
  );
}

/** `-Ann Lee, Bo Kim, Cy Park`: people and nothing said of them. */
function isPeople(text: string): boolean {
  const names = text.replace(/^[-–*\s]+|[.\s]+$/g, '').split(/,\s|\sand\s/);
  return (
    names.length >= 3 &&
    names.every((name) => /^\p{Lu}\p{Ll}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name))
  );
}

/** The title of a paper, every longer word with a capital, and nothing said of it. */
function isTitleAlone(text: string): boolean {
  const bare = text.replace(/^[>\s"“'‘«(]+|[\s"”'’»).,]+$/g, '');
  const words = bare.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length >= 4);
  if (/^\P{Script=Hangul}{20,}\s\((?:19|20)\d\d\)?$/u.test(bare) && !hasVerb(bare)) return true;
  return (
    /^[\p{Script=Latin}\p{N}\s\p{P}]+$/u.test(bare) &&
    !/[.;]\s|[%％]/.test(bare) &&
    long.length >= 5 &&
    long.every(
      (word) =>
        /^\p{Lu}/u.test(word) ||
        /^(?:with|from|into|over|under|without|through|using|towards?|between|against|when|that|than)$/.test(
          word,
        ),
    )
  );
}

function isLinkOnly({ text, bullet }: Statement): boolean {
  const rest = bullet.links
    .reduce((left, link) => left.replace(link.label, ''), text)
    .replaceAll(/https?:\/\/\S+/g, '');
  const without = rest.replaceAll(
    /\b(?:link|paper|code|pdf|github|blog|video|slides|project page|here|see|and|링크|논문|코드|참고|영상)\b|링크|논문|코드|참고|영상/gi,
    '',
  );
  const hadLink = bullet.links.length > 0 || /https?:\/\//.test(text);
  return hadLink && wordCount(without) < 2;
}

/** Headings over the parts of the paper itself. */
const OUTLINE =
  /^(?:paper |article )?(?:structure |paper )?(?:outline|structure|structure outline|table of contents|contents|toc|agenda)$/i;

function isContentsEntry({ text, bullet }: Statement): boolean {
  if (OUTLINE.test(introduction(bullet.headingPath.at(-1) ?? ''))) return true;
  const name = introduction(text).replace(/^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s+/, '');
  if (
    bullet.links.some(
      (link) =>
        link.url.startsWith('#') && foldedForm(link.label).length * 2 > foldedForm(text).length,
    )
  )
    return true;
  return SECTION_NAME.test(name) && bullet.children.length === 0;
}

/** TeX, or code in which a sign stands between two sides. */
const FORMULA = /^\$|[\p{L}\p{N})\]}]\s*[=≈<>≤≥+*/^-]\s*[\p{L}\p{N}([{]/u;

/** A formula behind the name of what it is, below what it is that of. */
function isNamedFormula({ text, lead }: Statement): boolean {
  const term = splitSides(text)?.term ?? '';
  return lead !== '' && /\p{L}{2}/u.test(term) && !term.includes('$') && !isLabel(term);
}

function isMathsOnly(statement: Statement): boolean {
  const { text, atoms } = statement;
  if (isNamedFormula(statement)) return false;
  const bare = atoms
    .toReversed()
    .reduce((left, atom) => `${left.slice(0, atom.from)} ${left.slice(atom.to)}`, text);
  const formulas = atoms.filter((atom) => FORMULA.test(text.slice(atom.from, atom.to)));
  if (atoms.length > 0 && formulas.length === 0) return false;
  if (atoms.length > 0 && wordCount(bare) < 2) return true;
  const words = wordsOf(text);
  return (
    words.length > 1 &&
    words.every((word) => /^(?:\p{N}+|\p{Script=Greek}|[A-Za-z]\d?)$/u.test(word))
  );
}

/** Text that went wrong in copying: lost characters, unreadable Latin letters, brackets that never close. */
function isGarbled(text: string): boolean {
  if (
    /[\uFFFD\uE000-\uF8FF]|â€|Ã[\u0080-\u00BF]|ì[\u0080-\u00BF]|(?:\S\s){7,}\S(?:\s|$)|([^\s\d.\-=*_~])\1{5,}/u.test(
      text,
    )
  )
    return true;
  const latin = text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  const odd = latin.filter((word) => isUnreadable(word));
  return odd.length >= 2 && odd.length * 2 >= latin.length;
}

/** Short lower-case letters that no English word or common abbreviation ends or begins with. */
function isUnreadable(word: string): boolean {
  return /^[^aeiouy]{3,}$|(?:tk|bk|kt|dk|gk|tb|kb|pk|vk|zk|kd|mk|cb|dt)$|^(?:bk|tk|kt|tb|dk|mk)/.test(
    word,
  );
}
