import type { Statement } from '../statement/statement.ts';
import { hasVerb } from '../text/english-clause.ts';
import { wordCount } from '../text/script.ts';
import { firstSentence, type Found } from './found.ts';
import { endsInKind, koreanMeaning } from './meaning-korean.ts';
import { isMeaning } from './no-meaning.ts';
import { isTerm } from './term.ts';

/*
 * Korean and English sentences that say in so many words what a thing is.
 */

/** `X란 …`, `X는 … 것을 의미한다`, `X는 … 방법이다`. */
export function fromKorean(text: string, statement: Statement): Found | undefined {
  if (statement.language !== 'ko') return undefined;
  const first = firstSentence(text.replace(/^(.{2,40}?(?:이란|란))\s?\?\s*/, '$1 '));
  const named =
    /^(?<term>.{2,40}?)\s?(?:(?:이란|란)(?:\s말 그대로)?,?|(?:은|는)(?=\s.*(?:것|을|를)\s?(?:의미|뜻|말|가리)(?:한다|함|하며|하고|한 것|킨다|킴|합니다|킵니다)?\.?$))\s(?<meaning>.+)$/.exec(
      first,
    )?.groups;
  const kind = /^(?<term>.{2,40}?)(?:은|는)\s(?<meaning>.+)$/.exec(first)?.groups;
  const found = named ?? kind;
  const term = found?.['term'];
  if (term === undefined || !isTerm(statement, term, false)) return undefined;
  const meaning = (found?.['meaning'] ?? '').replace(
    /\s?(?:것을|것|를|을)?\s?(?:의미한다|의미함|의미|뜻한다|뜻함|뜻|말한다|말함|가리킨다|가리킴|이다|임|입니다|(?<=표|수|델|조|법|상|도|값|층|률|율)다)\.?$/,
    (ending) => (/것/.test(ending) ? ' 것' : ''),
  );
  if (/\s(?:이란|란)\s/.test(meaning)) return undefined;
  if (named === undefined && (!endsInKind(meaning) || koreanMeaning(meaning) < 2)) return undefined;
  return isMeaning(meaning, term)
    ? { term, meaning, score: named === undefined ? 0.76 : 0.84, isTold: true }
    : undefined;
}

/** What `the` may stand before in a definition: `X is the task of …`, `X is the ratio of …`. */
const KIND =
  /^(?:\w+ ){0,2}(?:task|process|problem|ratio|number|fraction|proportion|percentage|practice|act|ability|technique|method|area|region|set|study|use|average|mean|sum|product|difference|distance|share|rate|measure|degree|probability|tendency|part|amount|time|point|phenomenon|idea|principle|assumption|setting|belief|notion|claim|view|theory|rule|law|effect|error|bias|fallacy|condition|property|inverse|square root|exponential|logarithm|value|score|function|distribution|expectation|variance|maximum|minimum)\b(?= (?:of|that|in which|between|where|to|by which|at which)\b)/i;

/** A comparison or the other half of a contrast says how a thing is, not what it is. */
const COMPARED =
  /^(?:(?:much|far|slightly)\s)?(?:more|less|better|worse|[a-z]{3,}er)\s.*\bthan\b|\b(?:whereas|while)\b/i;

/** `X is a Y that …`, `X refers to …`. */
export function fromEnglish(text: string, statement: Statement): Found | undefined {
  if (statement.language !== 'en') return undefined;
  const match =
    /^(?:An?\s|The\s)?(?<term>[^,;:.]{2,50}?)\s(?:(?:is|are)\s(?<article>an?|the)\s|are\s(?=(?:\w+\s){0,2}\w+s\s(?:that|which|whose)\b)|(?:refers? to|denotes?|stands for|is defined as)\s)(?<meaning>.+)$/i.exec(
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
