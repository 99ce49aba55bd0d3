import type { Statement } from '../statement/statement.ts';
import { refersBack } from '../text/han-remarks.ts';
import { firstSentence, type Found } from './found.ts';
import { isMeaning } from './no-meaning.ts';
import { isTerm } from './term.ts';

/*
 * Chinese and Japanese sentences that say in so many words what a thing is.
 */

/** `X是一种…`, `X指的是…`, `所谓X，…`, `将…称为X`, `Name. 名称表示…`. */
export function fromChinese(text: string, statement: Statement): Found | undefined {
  if (statement.language !== 'zh') return undefined;
  const headed = HEADED.exec(text)?.groups;
  if (headed !== undefined) return ofHeading(headed);
  const first = firstSentence(text);
  const found =
    /^(?:所谓)?(?<term>[^，,。：是指]{2,30}?)\s?(?:是一种|是一个|是一类|是指|指的是|即是|就是指|是用来|是用于|用来衡量|用于衡量)(?<meaning>.+)$/u.exec(
      first,
    )?.groups ??
    /^(?<term>[^，,。：是指不]{2,16}?)\s?是(?<meaning>[^，。是]{5,60}的(?:方法|技术|机制|算法|模型|函数|指标|策略|结构|协议|操作|框架|层|度量))。?$/u.exec(
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
export function fromJapanese(text: string, statement: Statement): Found | undefined {
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
