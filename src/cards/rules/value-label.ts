import { withLead } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { enumerationOf } from '../lists/enumeration.ts';
import { questionsIn } from '../questions.ts';
import { opensOutside } from '../statement/self-contained.ts';
import { splitSides } from '../statement/sides.ts';
import type { Statement } from '../statement/statement.ts';
import { isShortAnswer } from '../quality/quality.ts';
import { foldedForm, wordCount } from '../text/script.ts';

/** A label with the name that is its value, and a sentence that tells what something is. */
export function valueLabelRule(statement: Statement): Candidate[] {
  return [...labelled(statement), ...stated(statement)];
}

/** Labels that ask a question by themselves. */
export const VALUE_LABEL =
  /^(?:backbone|neck|head|optimi[sz]ation|tokenizer|teacher|student|discriminator|generator|optimizer|optimiser|loss(?: function)?|metrics?|evaluation metric|activation(?: function)?|framework|hardware|gpu|dataset|training (?:data|set)|pre-?training(?: data)?|base(?:line)? model|language model|encoder|decoder|scheduler|lr schedule(?:r)?|initialization|regularization|normalization|백본|토크나이저|옵티마이저|활성함수|최적화 기법|데이터셋|학습 데이터|손실 함수|평가 지표|지표|활성화 함수|인코더|디코더|초기화|정규화|骨干网络|优化器|数据集|损失函数|评价指标|评估指标|激活函数|编码器|解码器|バックボーン|オプティマイザ|最適化手法|データセット|損失関数|評価指標|活性化関数)$/i;

/** `Backbone은 CSPDarknet53`, `Optimizer는 AdamW 사용`. */
const STATED =
  /^(?<term>[^,:：]{2,20}?)(?:은|는)\s(?<meaning>[\p{Script=Latin}][\p{Script=Latin}\p{N}\s./-]{1,40}?(?:의\s[\p{Script=Latin}][\p{Script=Latin}\p{N}-]*)?)(?:을|를|으로|로)?(?:\s?(?:사용|이용|채택)(?:한다|함|했다|하였다)?|이다|임)?\.?$/u;

/** `Optimizer: Adam`: a label that asks a question by itself, with a short value that is a name. */
function labelled(statement: Statement): Candidate[] {
  const sides = splitSides(statement.text) ?? STATED.exec(statement.text)?.groups;
  if (
    sides?.['term'] === undefined ||
    sides['meaning'] === undefined ||
    !VALUE_LABEL.test(sides['term']) ||
    enumerationOf(sides['meaning']) !== undefined ||
    isOneOfSeveral(statement, sides['term'])
  )
    return [];
  const value = sides['meaning']
    .replace(/[.。]$/u, '')
    .replace(/(?:을|를|으로|로)\s?(?:사용|이용|채택|적용)(?:함|한다|했다)?$/, '')
    .replace(/\s?[(（][^()（）]*\d[^()（）]*[)）]$/u, '');
  if (
    wordCount(value) > 5 ||
    !/[\p{Script=Latin}]{2}|[가-힣]{2}|\p{Script=Han}{2}|[ァ-ヶー]{2}/u.test(value)
  )
    return [];
  if (/(?:다|함|됨|음|임|사용|이용|적용)\.?$/.test(value) || opensOutside(value)) return [];
  return [
    candidate({
      kind: 'definition',
      front: underShort(statement, questionsIn(statement.asking).label(sides['term'])),
      back: value,
      score: 0.7,
      asksAbout: true,
    }),
  ];
}

/** `Optimization: one` and `Optimization: another`: the label alone asks for either. */
function isOneOfSeveral({ paper, index, bullet }: Statement, label: string): boolean {
  return paper.bullets.some(
    (other, at) =>
      at !== index &&
      other.parent === bullet.parent &&
      other.headingPath.join('/') === bullet.headingPath.join('/') &&
      foldedForm(splitSides(other.text)?.term ?? '') === foldedForm(label),
  );
}

/** Below a long line the label is understood by the paper's name alone. */
function underShort(statement: Statement, question: string): string {
  return wordCount(statement.lead) <= 6 ? withLead(statement, question) : question;
}

const SINGLE =
  /^(?:The\s)(?<label>(?:(?:main|only|key|primary|biggest|central|ultimate|final|training)\s)?(?:bottleneck|goal|objective|aim|purpose|drawback|downside|limitation|advantage|benefit|input|output|target|backbone|optimi[sz]er|loss(?: function)?|metric|assumption|difference|trick|cost|complexity|hyperparameter|intuition|insight|idea|motivation|challenge|reason|prior|label|reward)\s(?:of|for|in|behind|between|to)\s(?:[\w-]+\s){0,5}?[\w-]+)\s(?:is|was)\s(?:to\s|that\s|just\s|simply\s)?(?<value>[^,;:]{4,90}?)\.?$/;

/** `The main bottleneck of the system is network bandwidth`: asked for what the sentence is about. */
function stated({ language, text, sentences, lead, ...rest }: Statement): Candidate[] {
  const first = sentences[0];
  if (language !== 'en' || first === undefined) return [];
  const groups = SINGLE.exec(text.slice(first.from, first.to))?.groups;
  const [label = '', value = ''] = [groups?.['label'], groups?.['value']];
  if (value === '' || wordCount(value) < 2 || !isShortAnswer(value)) return [];
  if (opensOutside(value) || /\b(?:not|it|they|this|these|very|more|less)\b/i.test(value))
    return [];
  const statement = { ...rest, language, text, sentences, lead };
  return [
    candidate({
      kind: 'definition',
      front: withLead(statement, questionsIn('en').label(label)),
      back: value,
      score: 0.72,
      asksAbout: true,
    }),
  ];
}
