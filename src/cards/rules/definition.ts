import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withLead } from '../blank.ts';
import { isLabel } from '../labels.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement.ts';
import { splitSides } from '../sides.ts';
import { enumerationOf } from '../enumeration.ts';
import { acronymPairs } from '../text/acronym.ts';
import { looksLikeNoun, withoutParticle } from '../text/korean.ts';
import { quantitiesOf } from '../text/numbers.ts';
import type { Quantity } from '../text/numbers.ts';
import { cjkLength, foldedForm, scriptOf, wordCount, wordsOf } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isGeneric, isStopWord } from '../text/words.ts';
import { taggedWords } from '../text/english.ts';
import { isPaper } from '../targets.ts';
import { opensOutside } from '../self-contained.ts';

interface Definition {
  term: string;
  meaning: string;
  /** How sure the pattern is that the left side is defined by the right one. */
  score: number;
}

/** A term with its meaning, asked both ways, and an acronym with its expansion. */
export function definitionRule(statement: Statement): Candidate[] {
  return [...definitions(statement), ...expansions(statement), ...labelled(statement)];
}

function expansions(statement: Statement): Candidate[] {
  return acronymPairs(statement.text).map((pair) =>
    candidate({
      kind: 'definition',
      front: questionsIn(statement.asking).expansion(pair.acronym),
      back: pair.expansion,
      score: 0.7,
      asksAbout: true,
    }),
  );
}

function definitions(statement: Statement): Candidate[] {
  const definition = definitionIn(statement);
  if (definition === undefined) return [];
  const questions = questionsIn(statement.asking);
  const term = withoutGloss(definition.term);
  const accept = glossesOf(definition.term);
  const meaning = definition.meaning.replace(/[.。\s]+$/u, '');
  const cards: Candidate[] = [
    candidate({
      kind: 'definition',
      front: questions.term(meaning),
      back: term,
      accept,
      score: definition.score,
    }),
  ];
  if (meaning !== '') {
    cards.unshift(
      candidate({
        kind: 'definition',
        front: questions.meaning(term),
        back: meaning,
        score: isShort(meaning) ? definition.score - 0.03 : 0.45,
        asksAbout: true,
      }),
    );
  }
  return cards;
}

function isShort(meaning: string): boolean {
  return wordCount(meaning) <= 12 && cjkLength(meaning) <= 40;
}

function withoutGloss(term: string): string {
  return term.replaceAll(/\s?[(（][^()（）]*[)）]/gu, '').trim();
}

function glossesOf(term: string): string[] {
  return [...term.matchAll(/[(（]([^()（）]+)[)）]/gu)].flatMap((match) =>
    (match[1] ?? '').split(/[,，;]\s*/),
  );
}

function definitionIn(statement: Statement): Definition | undefined {
  const { text } = statement;
  return (
    fromSides(statement) ??
    fromKorean(text, statement) ??
    fromEnglish(text, statement) ??
    fromChinese(text, statement) ??
    fromJapanese(text, statement)
  );
}

/** `X: Y`, `X - Y`, `X = Y`, and a whole line `X (Y)`. */
function fromSides(statement: Statement): Definition | undefined {
  const { text } = statement;
  const sides =
    splitSides(text) ??
    /^(?<term>[^()]{2,40}?)\s?[(（](?<meaning>[^()]{8,120})[)）][.。]?$/u.exec(text)?.groups;
  const term = sides?.['term']?.trim().replaceAll(/["“”`*]/g, '');
  const meaning = sides?.['meaning']?.trim();
  if (term === undefined || meaning === undefined || !isTerm(statement, term, true))
    return undefined;
  const first = firstSentence(meaning);
  return isMeaning(first, term)
    ? { term, meaning: first, score: statement.strong.some((span) => span.from <= 1) ? 0.86 : 0.8 }
    : undefined;
}

function firstSentence(text: string): string {
  const first = sentencesOf(text, [])[0];
  return first === undefined ? text : text.slice(first.from, first.to).trim();
}

/** `X란 …`, `X는 … 것을 의미한다`, `X는 … 방법이다`. */
function fromKorean(text: string, statement: Statement): Definition | undefined {
  if (statement.language !== 'ko') return undefined;
  const first = firstSentence(text.replace(/^(.{2,40}?(?:이란|란))\s?\?\s*/, '$1 '));
  const named =
    /^(?<term>.{2,40}?)\s?(?:(?:이란|란)(?:\s말 그대로)?,?|(?:은|는)(?=\s.*(?:것|을|를)\s?(?:의미|뜻|말|가리)(?:한다|함|하며|하고|한 것|킨다|킴|합니다|킵니다)?\.?$))\s(?<meaning>.+)$/.exec(
      first,
    )?.groups;
  const kind =
    /^(?<term>.{2,40}?)(?:은|는)\s(?<meaning>.+(?:방법|기법|구조|네트워크|모델|함수|지표|연산|알고리즘|계층|층|레이어|단위|과정|전략|손실|모듈|기술|데이터셋|척도|값|벡터|행렬|개념|문제|작업|현상|방식|프레임워크|시스템|비율|블록|단계|영역|크기|분류기|검출기|생성기|필터|지도|공간|집합|과제|규칙|절차|연결|토큰|특징|표현|데이터|파라미터|하이퍼파라미터|확률|거리|점수|오차)(?:이다|임|입니다|다)?\.?)$/.exec(
      first,
    )?.groups;
  const found = named ?? kind;
  const term = found?.['term'];
  if (term === undefined || !isTerm(statement, term, false)) return undefined;
  const meaning = (found?.['meaning'] ?? '').replace(
    /\s?(?:것을|것|를|을)?\s?(?:의미한다|의미함|의미|뜻한다|뜻함|뜻|말한다|말함|가리킨다|가리킴|이다|임|입니다)\.?$/,
    (ending) => (/것/.test(ending) ? ' 것' : ''),
  );
  if (named === undefined && !/(?:는|은|한|된|인|ㄴ|할|던|위한|대한) \S+$/.test(meaning))
    return undefined;
  return isMeaning(meaning, term)
    ? { term, meaning, score: named === undefined ? 0.72 : 0.84 }
    : undefined;
}

/** `X is a Y that …`, `X refers to …`. */
function fromEnglish(text: string, statement: Statement): Definition | undefined {
  if (statement.language !== 'en') return undefined;
  const match =
    /^(?:An?\s|The\s)?(?<term>[^,;:.]{2,50}?)\s(?:(?:is|are)\s(?<article>an?|the)\s|(?:refers? to|denotes?|means|stands for|is defined as)\s)(?<meaning>.+)$/i.exec(
      firstSentence(text),
    )?.groups;
  const term = match?.['term'];
  const meaning = match?.['meaning'];
  if (
    term === undefined ||
    meaning === undefined ||
    !isTerm(statement, term, false) ||
    wordCount(meaning) < 4
  )
    return undefined;
  if (
    hasVerb(term) ||
    match?.['article'] === 'the' ||
    /^(?:good|bad|big|key|major|simple|first|better|natural|popular|common|powerful|great)\b/i.test(
      meaning,
    )
  )
    return undefined;
  const article = match?.['article'] === undefined ? '' : `${match['article']} `;
  return isMeaning(meaning, term) ? { term, meaning: article + meaning, score: 0.78 } : undefined;
}

function hasVerb(term: string): boolean {
  return taggedWords(term).some(
    (word) => /^(?:VERB|AUX|PRON|SCONJ|CCONJ)$/.test(word.pos) && !/(?:ing|ed)$/.test(word.text),
  );
}

/** `X是一种…`, `X指的是…`, `所谓X，…`. */
function fromChinese(text: string, statement: Statement): Definition | undefined {
  if (statement.language !== 'zh') return undefined;
  const found =
    /^(?:所谓)?(?<term>[^，,。：是指]{2,30}?)\s?(?:是一种|是一个|是指|指的是|即是|就是指|是用来|是用于)(?<meaning>.+)$/u.exec(
      firstSentence(text),
    )?.groups;
  return chosen(statement, found);
}

/** `XとはY`, `XはYのこと`, `XはYを指す`. */
function fromJapanese(text: string, statement: Statement): Definition | undefined {
  if (statement.language !== 'ja') return undefined;
  const first = firstSentence(text);
  const found =
    /^(?<term>[^、。：は]{2,30}?)\s?とは(?!異な|違|別)[、,]?(?<meaning>.+?)(?:のことである|のことです|のこと|である|です|を指す|を意味する)?[。.]?$/u.exec(
      first,
    )?.groups ??
    /^(?<term>[^、。：は]{2,30}?)\s?は[、,]?(?<meaning>.+?)(?:のことである|のことです|のこと|を指す|を意味する|する手法である|する手法)[。.]?$/u.exec(
      first,
    )?.groups;
  return chosen(statement, found);
}

function chosen(
  statement: Statement,
  found: Record<string, string> | undefined,
): Definition | undefined {
  const term = found?.['term']?.trim();
  const meaning = found?.['meaning']?.trim();
  if (
    term === undefined ||
    meaning === undefined ||
    !isTerm(statement, term, false) ||
    !isMeaning(meaning, term)
  )
    return undefined;
  return { term, meaning, score: 0.82 };
}

/** Whether the left side names something that can be defined, and is no label, sentence or the paper itself. */
function isTerm(statement: Statement, term: string, marked: boolean): boolean {
  const bare = withoutGloss(term);
  const words = wordsOf(bare);
  if (
    words.length === 0 ||
    words.length > 6 ||
    (bare === term && isLabel(bare)) ||
    opensOutside(bare)
  )
    return false;
  const isName = bare !== term || /^(?:\p{Lu}\S*\s?){2,}$/u.test(bare);
  if (
    !isName &&
    words.every((word) => isStopWord(word) || isGeneric(withoutParticle(word)) || /^\d/.test(word))
  )
    return false;
  if (bare === term && /^[가-힣\s]+$/.test(bare) && isGeneric(words.at(-1) ?? '')) return false;
  if (
    !/[\p{Script=Latin}]{2}|[가-힣]{2}|\p{Script=Han}{2}|[ァ-ヶー]{3}/u.test(bare) ||
    (/[?!→;+,，、]|\d$/.test(bare) && !/\p{L}\d$/u.test(bare))
  )
    return false;
  if (isPaper(statement, bare) || (statement.language === 'ja' && /[はをがへ]/.test(bare)))
    return false;
  const last = words.at(-1) ?? '';
  if (/[가-힣]$/.test(bare)) return isKoreanTerm(statement, bare, last, marked);
  if (statement.language === 'en' && words.length >= 3 && hasVerb(bare)) return false;
  if (scriptOf(bare) === 'latin' && statement.language === 'en')
    return !isStopWord(words[0] ?? '') || /^(?:the|a|an)\b/i.test(bare);
  return true;
}

function isKoreanTerm(statement: Statement, term: string, last: string, marked: boolean): boolean {
  if (!looksLikeNoun(last) && !/[A-Za-z]/.test(last)) return false;
  const blocks = term.split(/\s+/);
  const isBold = statement.strong.some((span) =>
    foldedForm(statement.text.slice(span.from, span.to)).includes(foldedForm(term)),
  );
  const bare = blocks.every(
    (block) =>
      !/[가-힣]$/.test(block) ||
      withoutParticle(block) === block ||
      block.endsWith('의') ||
      block.length <= 2,
  );
  return bare && (marked || isBold || blocks.length <= 3) && blocks.length <= 5;
}

/** Whether the right side says what something is: several words, no list, no bare value, nothing that points outside. */
function isMeaning(meaning: string, term: string): boolean {
  const count = wordCount(meaning);
  if (count < 3 || count > 40 || /[:：?？]$|https?:/.test(meaning) || opensOutside(meaning))
    return false;
  if (
    /(?:사용|이용|적용|활용|필요|추천|사용함|사용한다|이용한다|적용한다)\.?$/.test(meaning) &&
    !/(?:위해|때|데)/.test(meaning)
  )
    return false;
  if (enumerationOf(meaning) !== undefined) return false;
  const quantity = quantitiesOf(meaning)[0];
  if (quantity !== undefined && isBareValue(meaning, quantity, count)) return false;
  if (/때문에|따라서|므로[, ]|\bbecause\b/.test(meaning) || (/\s\+\s/.test(meaning) && count < 6))
    return false;
  return !foldedForm(meaning).startsWith(foldedForm(term));
}

/** Mostly a number: `up to 8 pixels`, `0.05, 0.5 decay`. */
function isBareValue(meaning: string, quantity: Quantity, count: number): boolean {
  if (/[가-힣ぁ-ん]|\p{Script=Han}/u.test(meaning))
    return quantity.text.length * 3 >= meaning.length;
  return count <= 5 || (quantity.from <= 2 && count <= 8);
}

const VALUE_LABEL =
  /^(?:backbone|optimizer|loss(?: function)?|metrics?|evaluation metric|activation(?: function)?|framework|hardware|gpu|dataset|training (?:data|set)|pre-?training(?: data)?|base(?:line)? model|language model|encoder|decoder|scheduler|lr schedule(?:r)?|initialization|regularization|normalization|백본|옵티마이저|최적화 기법|데이터셋|학습 데이터|손실 함수|평가 지표|지표|활성화 함수|인코더|디코더|초기화|정규화|骨干网络|优化器|数据集|损失函数|评价指标|评估指标|激活函数|编码器|解码器|バックボーン|オプティマイザ|最適化手法|データセット|損失関数|評価指標|活性化関数)$/i;

/** `Optimizer: Adam`: a label that asks a question by itself, with a short value that is a name. */
function labelled(statement: Statement): Candidate[] {
  const sides = splitSides(statement.text);
  if (
    sides === undefined ||
    !VALUE_LABEL.test(sides.term) ||
    enumerationOf(sides.meaning) !== undefined
  )
    return [];
  const value = sides.meaning.replace(/[.。]$/u, '');
  if (
    wordCount(value) > 5 ||
    !/[\p{Script=Latin}]{2}|[가-힣]{2}|\p{Script=Han}{2}|[ァ-ヶー]{2}/u.test(value)
  )
    return [];
  if (/(?:다|함|됨|음|임|사용|이용|적용)\.?$/.test(value) || opensOutside(value)) return [];
  return [
    candidate({
      kind: 'definition',
      front: withLead(statement, questionsIn(statement.asking).label(sides.term)),
      back: value,
      score: 0.7,
      asksAbout: true,
    }),
  ];
}
