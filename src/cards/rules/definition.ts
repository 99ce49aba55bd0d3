import { withLead } from '../blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withoutGloss } from '../defined-term.ts';
import { definitionIn } from '../definition-patterns.ts';
import { enumerationOf } from '../enumeration.ts';
import { questionsIn } from '../questions.ts';
import { opensOutside } from '../self-contained.ts';
import { splitSides } from '../sides.ts';
import type { Statement } from '../statement.ts';
import { acronymPairs } from '../text/acronym.ts';
import { isShortAnswer } from '../quality.ts';
import { splitTopLevel } from '../text/brackets.ts';
import { foldedForm, wordCount } from '../text/script.ts';

/** A term with its meaning, asked both ways, and an acronym with its expansion. */
export function definitionRule(statement: Statement): Candidate[] {
  const full = expansions(statement);
  const told = acronymPairs(statement.text);
  const isFullName = ({ front, back }: Candidate): boolean =>
    told.some(
      ({ acronym, expansion }) =>
        (back === acronym && front.includes(expansion)) ||
        (back === expansion && front.includes(acronym)),
    );
  return [
    ...definitions(statement).filter((card) => !isFullName(card)),
    ...full,
    ...labelled(statement),
    ...stated(statement),
  ];
}

function expansions(statement: Statement): Candidate[] {
  const pairs = acronymPairs(statement.text).filter(
    ({ acronym, expansion }) =>
      foldedForm(expansion) !== foldedForm(statement.paper.shortName) ||
      !statement.paper.shortName.includes(' ') ||
      acronym === statement.paper.shortName,
  );
  return pairs.map((pair) =>
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
  if (VALUE_LABEL.test(definition.term) && wordCount(definition.meaning) <= 5) return [];
  const questions = questionsIn(statement.asking);
  const term = withoutGloss(definition.term);
  const accept = glossesOf(definition.term);
  const framed = (question: string): string =>
    definition.needsLead === true ? withLead(statement, question) : question;
  const meaning = definition.meaning.replace(/[.。\s]+$/u, '');
  const cards: Candidate[] = [
    candidate({
      kind: 'definition',
      front: framed(questions.term(meaning)),
      back: term,
      accept,
      score: definition.score,
    }),
  ];
  const short = shortened(meaning);
  if (short !== '') {
    cards.unshift(
      candidate({
        kind: 'definition',
        front: framed(questions.meaning(term)),
        back: short,
        score: definition.score - 0.03,
        asksAbout: true,
      }),
    );
  }
  return cards;
}

/**
 * The part of a meaning that is short enough to be answered, empty when there is none: the clause that holds the noun,
 * which is the first in English and Chinese and the last in Korean and Japanese.
 */
function shortened(meaning: string): string {
  if (isShortAnswer(meaning)) return meaning;
  const clauses = splitTopLevel(
    meaning,
    /^(?:, |; |，|；|、|\s(?=(?:which|that is|so that|where)\s))/u,
  );
  if (/, (?:and|or|then|but) |[，；]\s?(?:然后|再|最后|接着|并(?![行发])|但|而|且)/.test(meaning))
    return '';
  const isHeadLast = /[가-힣ぁ-ゖ]/.test(meaning);
  if (isHeadLast && !/(?:으로|로|며|고|대신|달리|비해|で|し)$/.test(clauses.at(-2) ?? ''))
    return '';
  const clause = isHeadLast ? clauses.at(-1) : clauses[0];
  if (clause === undefined || OPENS_CLAUSE.test(clause)) return '';
  return wordCount(clause) >= 4 && isShortAnswer(clause) ? clause : '';
}

/** `To test it, …`, `when two samples differ, …`: what comes first holds no noun that would be the meaning. */
const OPENS_CLAUSE =
  /^(?:to|in|for|with|by|when|if|as|on|at|after|before|while|because|since|upon|once)\s/i;

function glossesOf(term: string): string[] {
  return [...term.matchAll(/[(（]([^()（）]+)[)）]/gu)].flatMap((match) =>
    (match[1] ?? '').split(/[,，;]\s*/),
  );
}

const VALUE_LABEL =
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
    enumerationOf(sides['meaning']) !== undefined
  )
    return [];
  const value = sides['meaning']
    .replace(/[.。]$/u, '')
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
      front: withLead(statement, questionsIn(statement.asking).label(sides['term'])),
      back: value,
      score: 0.7,
      asksAbout: true,
    }),
  ];
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
