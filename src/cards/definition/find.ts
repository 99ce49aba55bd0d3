import type { NoteLanguage } from '../../notes/paper.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { isMeaning, isTerm } from '../defined-term.ts';
import { hasVerb } from '../text/english-clause.ts';
import { refersBack } from '../text/han-remarks.ts';
import { splitSides } from '../sides.ts';
import { introduction } from '../opening.ts';
import type { Statement } from '../statement.ts';
import { fits } from '../text/acronym.ts';
import { countNamed } from '../text/counts.ts';
import { wordCount } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';
import { meaningSign } from './meaning-sign.ts';
import { termSign } from './term-sign.ts';
import type { Sign } from './sign.ts';

/** A term and what a line says of it, as a pattern found them. */
interface Found {
  term: string;
  meaning: string;
  /** How sure the pattern is. */
  score: number;
  /** Said in so many words, by a verb or particle that defines; else the two only stand beside each other. */
  isTold: boolean;
  /** The name stands as a sentence of its own before it. */
  isHeaded?: boolean;
  /** Where the term stands, when that is another line. */
  owner?: Statement;
}

export interface Definition {
  term: string;
  meaning: string;
  score: number;
  /** Whether the meaning is long and sure enough that only this term fits it. */
  isUnique: boolean;
}

/**
 * The definition that a line is; undefined when it is none. Most of what notes set behind a colon defines nothing, so that
 * both sides need a sign, and one of them a strong one.
 */
export function definitionIn(statement: Statement): Definition | undefined {
  const { text, language } = statement;
  const found =
    ofParent(statement) ??
    fromSides(statement) ??
    fromKorean(text, statement) ??
    fromEnglish(text, statement) ??
    fromChinese(text, statement) ??
    fromJapanese(text, statement);
  if (found === undefined) return undefined;
  const { term, meaning, score, isTold } = found;
  const form = formOf(meaning, language);
  const ofMeaning = isTold ? 2 : found.isHeaded === true && form === 0 ? 1 : form;
  const sign = termSign(found.owner ?? statement, term);
  if (sign === undefined) return undefined;
  const ofTerm = isTold && sign === 0 ? 1 : sign;
  if (ofTerm === 0 || ofMeaning === 0 || ofTerm + ofMeaning < 3) return undefined;
  return { term, meaning, score, isUnique: isUnique(meaning, ofTerm, ofMeaning) };
}

/** A formula may stand for a term. What is done with several figures is a setting, asked for by its numbers. */
function formOf(meaning: string, language: NoteLanguage): Sign {
  if (/^\$[^$]+\$$/.test(meaning)) return 1;
  const form = meaningSign(meaning, language);
  return form === 1 && quantitiesOf(meaning).length >= 2 ? 0 : form;
}

/** Words that a meaning needs before it can be told back: the less sure its term and its form, the more. */
function isUnique(meaning: string, ofTerm: Sign, ofMeaning: Sign): boolean {
  const count = /[가-힣]/.test(meaning) ? meaning.split(/\s+/).length : wordCount(meaning);
  if (ofMeaning === 1) return count >= 9 && !meaning.startsWith('$');
  // Hiragana counts as no word.
  const needed = /[ぁ-ゖ]/.test(meaning) ? 4 : 5;
  return count >= (ofTerm === 2 ? needed : needed + 1);
}

/** The first line below a term alone, when it only says what the term is: `a method that …`, `…하는 방법`. */
function ofParent({
  text,
  parent,
  paper,
  language,
  children,
  ...rest
}: Statement): Found | undefined {
  const { bullet, index } = rest;
  if (parent === undefined || parent.children[0] !== index || children.length > 0) return undefined;
  const term = introduction(parent.text);
  if (wordCount(term) > 4 || /^(?:the|an?)\s/i.test(term) || countNamed(term) !== undefined)
    return undefined;
  const meaning = firstSentence(text);
  if (splitSides(text) !== undefined || meaningSign(meaning, language) < 2) return undefined;
  const owner: Statement = {
    ...rest,
    text: parent.text,
    parent,
    paper,
    language,
    children,
    bullet: parent,
    index: bullet.parent ?? index,
    strong: parent.strong,
  };
  return isTerm(owner, term, true) && isMeaning(meaning, term)
    ? { term, meaning, score: 0.8, isTold: false, owner }
    : undefined;
}

/** `X: Y`, `X - Y`, `X = Y`, and a whole line `X (Y)`. */
function fromSides(statement: Statement): Found | undefined {
  const { text, language, strong } = statement;
  const bracketed =
    /^(?<term>[^()（）…]{2,40}?)\s?[(（](?<meaning>[^()（）]{8,120})[)）][.。]?$/u.exec(
      text,
    )?.groups;
  const sides = splitSides(text) ?? bracketed;
  const term = sides?.['term']
    ?.trim()
    .replaceAll(/["“”`*]/g, '')
    .replace(/^[^\s]{1,20}(?:은|는)\s(?=[A-Za-z][\w-]*$)/, '');
  const meaning = sides?.['meaning']?.trim();
  if (term === undefined || meaning === undefined || !isTerm(statement, term, true))
    return undefined;
  if (fits(term, meaning) || fits(meaning, term)) return undefined;
  const translated = TRANSLATED.exec(meaning)?.groups;
  if (translated?.['rest'] !== undefined && /^(?:zh|ja)$/.test(language)) {
    const [own = '', rest] = [translated['own'], firstSentence(translated['rest'])];
    return isMeaning(rest, term)
      ? { term: `${term}（${own}）`, meaning: rest, score: 0.8, isTold: true }
      : undefined;
  }
  const first = firstSentence(meaning);
  // What is done first, and more behind it: a procedure.
  const isProcedure =
    language === 'ko' &&
    meaningSign(first, language) === 1 &&
    first.split(/\s+/).length < 6 &&
    first.length + 2 < meaning.length;
  const score = strong.some((span) => span.from <= 1) ? 0.86 : 0.8;
  return isMeaning(first, term) && !isProcedure
    ? { term, meaning: first, score, isTold: false }
    : undefined;
}

/** `Full-rank：满秩，指的是…`: the name in the note's own language comes before the meaning. */
const TRANSLATED =
  /^(?<own>\p{Script=Han}{2,6})，(?:通常|一般|也)?(?:指的是|是指|指|即|也就是|(?:主要)?(?:是)?从[^，。]{2,14}来看，(?:也就是|即)?)(?<rest>[^，。].+)$/u;

function firstSentence(text: string): string {
  const first = sentencesOf(text, [])[0];
  const told = first === undefined ? text : text.slice(first.from, first.to).trim();
  return /[가-힣]/.test(told) ? (told.split(/(?<=[가-힣)])\.\s/)[0] ?? told) : told;
}

/** `X란 …`, `X는 … 것을 의미한다`, `X는 … 방법이다`. */
function fromKorean(text: string, statement: Statement): Found | undefined {
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
    /\s?(?:것을|것|를|을)?\s?(?:의미한다|의미함|의미|뜻한다|뜻함|뜻|말한다|말함|가리킨다|가리킴|이다|임|입니다|(?<=표|수|델|조|법|상|도|값|층|률|율)다)\.?$/,
    (ending) => (/것/.test(ending) ? ' 것' : ''),
  );
  if (named === undefined && /^(?:그대로|그냥|이미|항상|모두|더|가장|각각|여전히)\s/.test(meaning))
    return undefined;
  if (named === undefined && !/(?:는|은|한|된|인|ㄴ|할|던|위한|대한) \S+$/.test(meaning))
    return undefined;
  return isMeaning(meaning, term)
    ? { term, meaning, score: named === undefined ? 0.72 : 0.84, isTold: true }
    : undefined;
}

/** What `the` may stand before in a definition: `X is the task of …`, `X is the ratio of …`. */
const KIND =
  /^(?:\w+ ){0,2}(?:task|process|problem|ratio|number|fraction|proportion|percentage|practice|act|ability|technique|method|area|region|set|study|use|average|mean|sum|product|difference|distance|share|rate|measure|degree|probability|tendency|part|amount|time|point|phenomenon|idea|principle|assumption|setting|belief|notion|claim|view|theory|rule|law|effect|error|bias|fallacy|condition|property|inverse|square root|exponential|logarithm|value|score|function|distribution|expectation|variance|maximum|minimum)\b(?= (?:of|that|in which|between|where|to|by which|at which)\b)/i;

/** A comparison or the other half of a contrast says how a thing is, not what it is. */
const COMPARED =
  /^(?:(?:much|far|slightly)\s)?(?:more|less|better|worse|[a-z]{3,}er)\s.*\bthan\b|\b(?:whereas|while)\b/i;

/** `X is a Y that …`, `X refers to …`. */
function fromEnglish(text: string, statement: Statement): Found | undefined {
  if (statement.language !== 'en') return undefined;
  const match =
    /^(?:An?\s|The\s)?(?<term>[^,;:.]{2,50}?)\s(?:(?:is|are)\s(?<article>an?|the)\s|are\s(?=(?:\w+\s){0,2}\w+s\s(?:that|which|whose)\b)|(?:refers? to|denotes?|means|stands for|is defined as)\s)(?<meaning>.+)$/i.exec(
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
    (match?.['article'] === 'the' && !KIND.test(meaning)) ||
    /^(?:good|bad|big|key|major|simple|first|better|natural|popular|common|powerful|great)\b/i.test(
      meaning,
    ) ||
    COMPARED.test(meaning)
  )
    return undefined;
  const article = match?.['article'] === undefined ? '' : `${match['article']} `;
  return isMeaning(meaning, term)
    ? { term, meaning: article + meaning, score: 0.78, isTold: true }
    : undefined;
}

/** `X是一种…`, `X指的是…`, `所谓X，…`, `将…称为X`, `Name. 名称表示…`. */
function fromChinese(text: string, statement: Statement): Found | undefined {
  if (statement.language !== 'zh') return undefined;
  const headed = HEADED.exec(text)?.groups;
  if (headed !== undefined) return ofHeading(headed);
  const first = firstSentence(text);
  const found =
    /^(?:所谓)?(?<term>[^，,。：是指]{2,30}?)\s?(?:是一种|是一个|是一类|是指|指的是|即是|就是指|是用来|是用于|用来衡量|用于衡量)(?<meaning>.+)$/u.exec(
      first,
    )?.groups ??
    /^(?:[^，。]{0,16}，)?(?:把|将)(?<meaning>[^，。]{5,50}?)(?:称为|称作|叫做|叫作|称之为|记为|定义为)\s?(?<term>[^，。]{2,24})$/u.exec(
      first.replace(/[。；]$/u, ''),
    )?.groups ??
    /^(?<meaning>[^，。]{6,50}?)(?:被称为|被称作|称为|称作|叫做|叫作)\s?(?<term>[^，。的]{2,24})$/u.exec(
      first.replace(/[。；]$/u, ''),
    )?.groups;
  return chosen(statement, found);
}

const HEADED = /^(?<name>\p{Lu}[\p{Script=Latin}\s-]{2,40})[.。]\s?(?<said>\p{Script=Han}.*)$/u;

/** An English name and a full stop before what the note says of it, most often with its Chinese name. */
function ofHeading({
  name = '',
  said = '',
}: Record<string, string | undefined>): Found | undefined {
  const first = firstSentence(said).replace(/。$/u, '');
  const own =
    /^(?<term>\p{Script=Han}{2,8}?)(?:是指|指的是|表示|指|是一种|是一个)(?<meaning>.+)$/u.exec(
      first,
    )?.groups;
  const term = own?.['term'] === undefined ? name : `${own['term']}（${name}）`;
  const meaning = own?.['meaning'] ?? first;
  const isTold =
    own === undefined && /^(?:首先|先|使用|通过|跟|与|同|为了|如果|当)|因为|由于/u.test(first);
  return !isTold && isMeaning(meaning, term)
    ? { term, meaning, score: 0.8, isTold: own !== undefined, isHeaded: true }
    : undefined;
}

const JAPANESE_KIND =
  '手法|方法|モデル|層|関数|指標|尺度|データセット|ベンチマーク|仕組み|機構|アルゴリズム|構造|ネットワーク|タスク|問題|現象|枠組み|フレームワーク|技術|処理|操作|損失|誤差|値|確率|行列|ベクトル|領域|空間|システム|モジュール|ライブラリ|過程|戦略|学習|性質|単位';

/** `XとはY`, `XはYのこと`, `XはYを指す`, `YをXと呼ぶ`, `XはYする手法`. */
function fromJapanese(text: string, statement: Statement): Found | undefined {
  if (statement.language !== 'ja') return undefined;
  const first = firstSentence(text).replace(/[。.]$/u, '');
  const found =
    /^(?<term>[^、。：は]{2,30}?)\s?とは(?!異な|違|別)[、,]?(?<meaning>.+?)(?:のことである|のことです|のこと|である|です|を指す|を意味する|を[い言]う)?$/u.exec(
      first,
    )?.groups ??
    /^(?<term>[^、。：は]{2,30}?)\s?は[、,]?(?<meaning>.+?)(?:のことである|のことです|のこと|を指す|を意味する|を表す)$/u.exec(
      first,
    )?.groups ??
    /^(?<meaning>[^、。：は]{6,50}?)(?:のこと)?を[「『"]?(?<term>[^、。はがをに」』"]{2,24}?)[」』"]?\s?と(?:呼ぶ|呼んでいる|呼びます|いう|言う|称する|定義する|名付け(?:た|る))$/u.exec(
      first,
    )?.groups ??
    /^(?<meaning>[^、。：は]{6,50}?)は[「『"]?(?<term>[^、。はがをに」』"]{2,24}?)[」』"]?\s?と(?:呼ばれる|呼ばれている|呼ばれます|いわれる)$/u.exec(
      first,
    )?.groups ??
    new RegExp(
      String.raw`^(?<term>[^、。：はがをに]{2,24}?)\s?は[、,]?(?<meaning>[^は。]{6,60}?[うくすつぬぶむるたのな](?:${JAPANESE_KIND}))(?:である|です|だ)?$`,
      'u',
    ).exec(first)?.groups;
  return chosen(statement, found);
}

function chosen(
  statement: Statement,
  found: Record<string, string> | undefined,
): Found | undefined {
  const term = found?.['term']?.trim();
  const meaning = found?.['meaning']?.trim();
  if (
    term === undefined ||
    meaning === undefined ||
    !isTerm(statement, term, false) ||
    !isMeaning(meaning, term) ||
    refersBack(meaning)
  )
    return undefined;
  return { term, meaning, score: 0.82, isTold: true };
}
