import { remembered } from '../text/remembered.ts';
import { isHanThought } from '../text/han-remarks.ts';

const DOUBT =
  /(?:인 것 같|것 같다|것 같음|듯(?:하다|함|$|[\s.,])|아마도?\s|추측|일지도|일 수도|할지도|수도 있|모르겠|싶다|기대된다|예상된다|생각(?:한다|됨|된다|함))|\b(?:maybe|perhaps|probably|possibly|might|i think|i guess|i believe|seems?|not sure|presumably|apparently)\b|(?:可能|也许|大概|似乎|我觉得|我认为|感觉|好像)|(?:かもしれない|と思う|だろう|らしい|気がする|と思われる|かも$)/i;

const OPINION =
  /(?:(?<![가-힣])(?:내가|나는|제가|내 생각)|개인적|제일 좋은|인상적|느낌[.!~\s]*$|(?:다고|라고|다|라) 생각(?:한다|함|된다|됨|했다)[.!~\s]*$|(?:해보|아보|어보|유념하|기억하|주의하|참고하|생각하|정리하|살펴보)자[.!~\s]*$|주시할|유념할|눈여겨볼|희망[.!\s]*$|할 수 있겠|불투명|(?:는|을|할|될|일|날|볼|쓸)지는? 모름|사료(?:됨|된다|됩니다)|해볼까|해봐야|인상 깊|재미있|재밌|흥미롭|아쉽|아쉬|놀랍|신기하|놀람|대단하|별로인|별로다|마음에|좋은 듯|좋은듯|좋은 것 같|것 같다|것 같음|듯하다|인듯|한듯|할듯|은듯|는듯|(?:는|은|한|인|할|될|을) 듯[.!~\s]*$|싶다|싶음|궁금|모르겠|이해가 안|읽어볼|읽어 볼|공부해야|찾아봐|추천!|ㅋㅋ|ㅎㅎ|ㅠㅠ|\^\^)|\b(?:i (?:think|guess|feel|like|love|wonder|believe|find|found|wish|hope|don't|am|would|was|buy|should|need|want|could|can't|did|do|have|had|will|see|understand|read|liked|loved|still)|i['’](?:m|ve|d|ll)|^not sure|imo|imho|in my opinion|personally|my (?:opinion|view|take|guess|favou?rite)|interesting(?:ly)? (?:paper|idea|work|read|result|to|that)|nice (?:paper|idea|work|trick|read)|great (?:paper|read|work|idea)|cool (?:paper|idea|trick|result)|worth reading|must[- ]read|well[- ]written|a joy to read|to be honest|surprisingly good|not convinced|pretty (?:cool|neat|nice|good)|kind of (?:weird|boring)|very interesting|quite interesting|really (?:like|nice|cool|interesting)|elegant|impressive|my takeaways?|nice (?:dataset|results?|figure|visualization)|it(?: will|['’]ll| would|['’]d)? be (?:cool|nice|interesting|great)|(?:a )?giant step|disappoint\w*|overhyped|todo|to do:?)\b|(?:我觉得|我认为|个人认为|个人觉得|个人感觉|感觉(?:很|有点|挺)|很有意思|有意思|值得一读|写得|不太懂|没看懂|有趣|惊艳|不错|挺好|待读|待补充)|(?:と思う|と思った|面白い|おもしろい|個人的|感想|気がする|(?:よく|まだ|いまいち|正直)\s?(?:わから|分から)な|(?:わから|分から)な(?:い|かった)(?:です)?[。.!！…]*$|すごい|気になる|読みたい|興味深い|素晴らしい|良さそう)/i;

/** The same in English, as one says it of a paper. */
const ENGLISH_OPINION =
  /\b(?:(?:don['’]t|do not|didn['’]t) (?:really |fully )?understand|grim|awesome|(?:shall|should|worth) be(?:ing)? read|pretty (?:grim|sad|funny|clever|solid|weird)|solid (?:way|work|paper)|future works? (?:can|could|may|might|should|will)(?: definitely)? be|draws? (?:much |a lot of |heavy )?inspiration)\b/i;

/** Whether a text says that it is not certain. */
export const looksDoubtful = remembered((text) => DOUBT.test(text));

/** Whether a text tells what its writer thinks or feels, not what the paper says. */
export const looksLikeOpinion = remembered(
  (text) => OPINION.test(text) || ENGLISH_OPINION.test(text) || isHanThought(text),
);
