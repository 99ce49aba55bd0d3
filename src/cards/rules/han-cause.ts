import { questionsIn } from '../questions.ts';
import { refersBack } from '../text/han-remarks.ts';
import { cjkLength, wordCount } from '../text/script.ts';
import type { NoteLanguage } from '../../notes/paper.ts';

/** A question and its answer. */
interface Asked {
  front: string;
  back: string;
  /** The front names the thing alone: what else its sentence says is left out. */
  asksAbout?: true;
}

/** `选择偏差是因为…，因此…`: why a thing is, and not what follows from it. */
const CHINESE_ORIGIN =
  /^(?<effect>[^，。：]{2,20}?)(?:的?(?:发生|产生|出现))?(?:是因为|是由于|源于)(?<cause>[^，。]{4,40})(?:，.*)?$/u;
/** `为了…，…`, `…，以避免…`: what something is done for. */
const CHINESE_FOR =
  /^(?:为了|为(?=避免|防止|减少|降低|提高|提升|解决|缓解|保证|加快|加速|增强))(?<cause>[^，。]{4,36})，(?<effect>[^。]{6,60})$/u;
const CHINESE_SO =
  /^(?<effect>[^。：]{8,60}?)，(?:以便|以|用于|用来|目的是|来)(?<cause>(?:缓解|避免|防止|减少|减轻|提高|增加|加快|加速|保证|降低|提升|增强|稳定|解决|适应|平衡|保持|扩大|促进)[^。]{2,36}?)(?:，(?:这|而|但|且|所以|因此|使|从而).*)?$/u;
const JAPANESE_FOR = /^(?<cause>[^、。]{4,40}?[うくすつぬぶむる]ため)に?、(?<effect>[^。]{6,60})$/u;
/** Verbs that tell how something is; a reason, and no aim. */
const STATE =
  /(?:ある|いる|なる|れる|できる|すぎる|見える|異なる|しまう|つながる|かかる|わかる)ため$/u;

/** Why something is, or what it is done for, in the words of the language; undefined where no such pattern stands. */
export function askedInHan(sentence: string, language: NoteLanguage): Asked | undefined {
  if (language === 'zh') {
    const origin = CHINESE_ORIGIN.exec(sentence)?.groups;
    const told =
      origin === undefined ? undefined : asked(origin, (effect) => `${effect}的原因是什么？`, 1);
    if (told !== undefined) return { ...told, asksAbout: true };
    const aim = (CHINESE_FOR.exec(sentence) ?? CHINESE_SO.exec(sentence))?.groups;
    return aim === undefined
      ? undefined
      : asked(aim, (effect) => questionsIn('zh').purpose(effect), 3);
  }
  const aim = language === 'ja' ? JAPANESE_FOR.exec(sentence)?.groups : undefined;
  if (aim === undefined || STATE.test(aim['cause'] ?? '')) return undefined;
  return asked(aim, (effect) => questionsIn('ja').purpose(effect), 3);
}

function asked(
  groups: Record<string, string | undefined>,
  question: (effect: string) => string,
  fewest: number,
): Asked | undefined {
  const [effect = '', cause = ''] = [groups['effect']?.trim(), groups['cause']?.trim()];
  const isFit =
    wordCount(effect) >= fewest &&
    wordCount(cause) >= 2 &&
    cjkLength(cause) <= 40 &&
    !pointsBack(effect) &&
    !refersBack(cause);
  return isFit ? { front: question(effect), back: cause } : undefined;
}

/** Whether a clause that is shown alone speaks of what stood in the other one. */
export function pointsBack(effect: string): boolean {
  return /这(?!篇)|该|此(?![外类前后])|其(?!他|它|实|余|中)|[こそ]の(?!ため|他|後|まま|もの)|[こそ]れ(?!ぞれ|まで)/u.test(
    effect,
  );
}
