import { hasVerb, isMeaning, isRemark, isTerm, withoutGloss } from './defined-term.ts';
import { refersBack } from './text/han-remarks.ts';
import { splitSides } from './sides.ts';
import { introduction } from './statement.ts';
import type { Statement } from './statement.ts';
import { fits } from './text/acronym.ts';
import { countNamed } from './text/counts.ts';
import { isKoreanSentence } from './text/korean.ts';
import { scriptOf, wordCount } from './text/script.ts';
import { isHanRemark } from './defined-han.ts';
import { sentencesOf } from './text/sentences.ts';

export interface Definition {
  term: string;
  meaning: string;
  /** How sure the pattern is that the left side is defined by the right one. */
  score: number;
  /** Whether it holds of what the line above names only. */
  needsLead?: boolean;
}

/** The definition that a line is, by the patterns of its language; undefined when it is none. */
export function definitionIn(statement: Statement): Definition | undefined {
  const { text } = statement;
  return (
    ofParent(statement) ??
    fromSides(statement) ??
    fromKorean(text, statement) ??
    fromEnglish(text, statement) ??
    fromChinese(text, statement) ??
    fromJapanese(text, statement)
  );
}

const KOREAN_KIND =
  /(?:는|은|한|된|인|할|던|운|위한|대한|하는)\s(?:\S+\s)?(?:방법|기법|방식|구조|네트워크|모델|함수|지표|연산|알고리즘|과정|전략|모듈|기술|데이터셋|개념|문제|작업|현상|프레임워크|시스템|것)(?:이다|임|입니다)?\.?$/;
const ENGLISH_KIND =
  /^(?:an?|the)\s(?:[\w-]+\s){0,3}[\w-]+\s(?:that|which|of|for|to|where|in which)\s/i;

/** The first line below a term alone, when it only says what the term is: `a method that …`, `…하는 방법`. */
function ofParent({
  text,
  parent,
  paper,
  index,
  language,
  ...rest
}: Statement): Definition | undefined {
  if (parent === undefined || parent.children[0] !== index || rest.children.length > 0)
    return undefined;
  const term = introduction(parent.text);
  if (wordCount(term) > 4 || /^(?:the|an?)\s/i.test(term) || countNamed(term) !== undefined)
    return undefined;
  const meaning = firstSentence(text);
  const isPhrase =
    language === 'ko'
      ? KOREAN_KIND.test(meaning) && !/^\S+(?:은|는)\s\S+(?:은|는|이|가)\s/.test(meaning)
      : language === 'en' &&
        ENGLISH_KIND.test(meaning) &&
        !hasVerb(meaning.split(/\s(?:that|which|where)\s/)[0] ?? '');
  const owner = { ...rest, text, parent, paper, index, language, strong: parent.strong };
  return isPhrase && isTerm(owner, term, true) && isMeaning(meaning, term)
    ? { term, meaning, score: 0.8 }
    : undefined;
}

/** `X: Y`, `X - Y`, `X = Y`, and a whole line `X (Y)`. */
function fromSides(statement: Statement): Definition | undefined {
  const { text } = statement;
  const bracketed =
    /^(?<term>[^()（）…]{2,40}?)\s?[(（](?<meaning>[^()（）]{8,120})[)）][.。]?$/u.exec(
      text,
    )?.groups;
  const colon = splitSides(text);
  const sides = colon ?? (isGlossed(bracketed) ? undefined : bracketed);
  const term = sides?.['term']
    ?.trim()
    .replaceAll(/["“”`*]/g, '')
    .replace(/^[^\s]{1,20}(?:은|는)\s(?=[A-Za-z][\w-]*$)/, '');
  const meaning = sides?.['meaning']?.trim();
  if (term === undefined || meaning === undefined || !isTerm(statement, term, true))
    return undefined;
  if (fits(term, meaning) || fits(meaning, term)) return undefined;
  const translated = TRANSLATED.exec(meaning)?.groups;
  if (translated?.['rest'] !== undefined && HAN_LANGUAGE.test(statement.language)) {
    const [own = '', rest] = [translated['own'], firstSentence(translated['rest'])];
    return isMeaning(rest, term)
      ? { term: `${term}（${own}）`, meaning: rest, score: 0.8 }
      : undefined;
  }
  // `w0 = 10, …`, `stride: 2, …`: a value.
  if (/^[\d.]+(?:[,，、]|$)/.test(meaning)) return undefined;
  const first = firstSentence(meaning);
  const isListed = statement.language === 'en' && standsInGlossary(statement);
  if (statement.language === 'en' && !isListed && isRemark(first)) return undefined;
  // `오차 발생 (… 문제가 될 수 있음)`, `texture: … 잘라 줌`: a remark, and what is done with it.
  const isDone = /(?:다|함|됨|음|임|줌|킴)\.?$/.test(first) && isKoreanSentence(first);
  if (isDone && (colon === undefined || /^\p{Ll}+$/u.test(term))) return undefined;
  const isRemarked = isHanRemark(first, statement.language, withoutGloss(term) !== term);
  return isMeaning(first, term) && !isRemarked
    ? {
        term,
        meaning: first,
        score: statement.strong.some((span) => span.from <= 1) ? 0.86 : 0.8,
        needsLead: isListed,
      }
    : undefined;
}

/** Whether every line below the same parent is a term with what it stands for: `Final: goal state is the last one`. */
function standsInGlossary({ parent, lead, paper }: Statement): boolean {
  const siblings = parent?.children.flatMap((at) => paper.bullets[at] ?? []) ?? [];
  return (
    lead !== '' &&
    siblings.length >= 2 &&
    siblings.every(({ text }) => {
      const sides = splitSides(text);
      return sides !== undefined && wordCount(sides.term) <= 4;
    })
  );
}

const HAN_LANGUAGE = /^(?:zh|ja)$/;
/** `Full-rank：满秩，指的是…`: the name in the note's own language comes before the meaning. */
const TRANSLATED =
  /^(?<own>\p{Script=Han}{2,6})，(?:通常|一般|也)?(?:指的是|是指|指|即|也就是|(?:主要)?(?:是)?从[^，。]{2,14}来看，(?:也就是|即)?)(?<rest>[^，。].+)$/u;

/** `注意力机制（attention mechanism）` alone on a line: two names of one thing, and no meaning. */
function isGlossed(sides: Record<string, string> | undefined): boolean {
  const [term = '', meaning = ''] = [sides?.['term'], sides?.['meaning']];
  const [one, other] = [scriptOf(term), scriptOf(meaning)];
  return [one, other].every((script) => /^(?:latin|han|kana)$/.test(script)) && one !== other
    ? wordCount(meaning) <= 6 && !/[、，。]|の|的/.test(meaning)
    : false;
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
    /\s?(?:것을|것|를|을)?\s?(?:의미한다|의미함|의미|뜻한다|뜻함|뜻|말한다|말함|가리킨다|가리킴|이다|임|입니다|(?<=표|수|델|조|법|상|도|값|층|률|율)다)\.?$/,
    (ending) => (/것/.test(ending) ? ' 것' : ''),
  );
  if (named === undefined && /^(?:그대로|그냥|이미|항상|모두|더|가장|각각|여전히)\s/.test(meaning))
    return undefined;
  if (named === undefined && !/(?:는|은|한|된|인|ㄴ|할|던|위한|대한) \S+$/.test(meaning))
    return undefined;
  return isMeaning(meaning, term)
    ? { term, meaning, score: named === undefined ? 0.72 : 0.84 }
    : undefined;
}

/** What `the` may stand before in a definition: `X is the task of …`, `X is the ratio of …`. */
const KIND =
  /^(?:\w+ ){0,2}(?:task|process|problem|ratio|number|fraction|proportion|percentage|practice|act|ability|technique|method|area|region|set|study|use|average|mean|sum|product|difference|distance|share|rate|measure|degree|probability|tendency|part|amount|time|point|phenomenon|idea|principle|assumption|setting|belief|notion|claim|view|theory|rule|law|effect|error|bias|fallacy|condition|property|inverse|square root|maximum|minimum)\b(?= (?:of|that|in which|between|where|to|by which|at which)\b)/i;

/** A comparison or the other half of a contrast says how a thing is, not what it is. */
const COMPARED =
  /^(?:(?:much|far|slightly)\s)?(?:more|less|better|worse|[a-z]{3,}er)\s.*\bthan\b|\b(?:whereas|while)\b/i;

/** `X is a Y that …`, `X refers to …`. */
function fromEnglish(text: string, statement: Statement): Definition | undefined {
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
  return isMeaning(meaning, term) ? { term, meaning: article + meaning, score: 0.78 } : undefined;
}

/** `X是一种…`, `X指的是…`, `所谓X，…`, `将…称为X`, `Name. 名称表示…`. */
function fromChinese(text: string, statement: Statement): Definition | undefined {
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
}: Record<string, string | undefined>): Definition | undefined {
  const first = firstSentence(said).replace(/。$/u, '');
  const own =
    /^(?<term>\p{Script=Han}{2,8}?)(?:是指|指的是|表示|指|是一种|是一个)(?<meaning>.+)$/u.exec(
      first,
    )?.groups;
  const term = own?.['term'] === undefined ? name : `${own['term']}（${name}）`;
  const meaning = own?.['meaning'] ?? first;
  const isTold =
    own === undefined && /^(?:首先|先|使用|通过|跟|与|同|为了|如果|当)|因为|由于/u.test(first);
  return !isTold && isMeaning(meaning, term) ? { term, meaning, score: 0.8 } : undefined;
}

const JAPANESE_KIND =
  '手法|方法|モデル|層|関数|指標|尺度|データセット|ベンチマーク|仕組み|機構|アルゴリズム|構造|ネットワーク|タスク|問題|現象|枠組み|フレームワーク|技術|処理|操作|損失|誤差|値|確率|行列|ベクトル|領域|空間|システム|モジュール|ライブラリ|過程|戦略|学習|性質|単位';

/** `XとはY`, `XはYのこと`, `XはYを指す`, `YをXと呼ぶ`, `XはYする手法`. */
function fromJapanese(text: string, statement: Statement): Definition | undefined {
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
): Definition | undefined {
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
  return { term, meaning, score: 0.82 };
}
