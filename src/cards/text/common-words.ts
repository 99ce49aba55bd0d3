/*
 * English words of any text, as against those of a field. A noun of these alone is no answer: a reader would put another
 * one in. Singular, lower case.
 */

function wordSet(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Adjectives that judge or set apart, and name nothing: `huge`, `individual`. */
export const COMMON_ADJECTIVES = wordSet(
  'huge major minor exact entire individual potential efficient particular relevant corresponding respective able unable available',
  'great significant substantial considerable noticeable remarkable impressive extensive tiny massive enormous',
  'easy hard difficult challenging useful useless necessary sufficient essential crucial key basic fundamental',
  'typical ordinary traditional conventional modern recent initial latest',
  'incorrect wrong right appropriate suitable proper reasonable acceptable desirable desired possible impossible likely',
  'unlikely obvious clear unclear existing popular famous interesting surprising promising successful effective ineffective',
  'powerful quick rapid cheap expensive careful special separate distinct related unrelated',
  'extra further present previous following subsequent upcoming overall',
  'considered aforementioned so-called equivalent similar dissimilar identical different various diverse',
  'numerous multiple several',
  'inherent practical theoretical realistic imperfect reliable unreliable',
  'serious slight straightforward sophisticated advanced naive simplistic favorable favourable attractive',
  'subtle redundant worthwhile intuitive counterintuitive slightest fine',
  'whole main important general specific common complex simple common additional certain given chosen',
  'original proposed current higher lower larger smaller better worse bigger total',
);

/** Nouns of everyday English and of every paper. */
const COMMON_NOUNS = wordSet(
  'ability absence access accident account act action activity addition adjustment adoption advance advice age aim allowance',
  'amount answer appearance application argument arrangement aspect assessment assistance association assumption attempt attribute',
  'availability aspect award background balance base basis beginning behavior behaviour being belief benefit bit block board body',
  'book border bottom boundary box branch break bridge budget building bunch business calculation capability capacity care cause',
  'center centre chain challenge chance chapter character characteristic charge check choice circumstance claim class collection',
  'color colour column combination comment community company competition complexity complication component compromise computation',
  'computer concept concern conclusion condition conflict connection consequence consideration consistency constraint content',
  'context contrast control copy core corner cost count country couple course creation criterion cycle damage date day deal death',
  'decision decrease definition degree delay demand demonstration department depth description design desire detail determination',
  'development device dimension direction discovery discussion distance distribution diversity division domain doubt drawback',
  'driver duration ease economy edge education efficiency effort element emphasis end energy engine engineer enhancement entity',
  'entry environment equipment error event evidence evolution exception exchange exercise existence expansion expectation expense',
  'experience expert explanation expression extension extent face facility fact factor failure family fashion fault favor favour',
  'field file finding fit flexibility flow focus force form formulation fraction frame freedom front future gain gap generation',
  'goal good government ground group growth guess guidance guide half hand handling head health help history hold hour house',
  'hundred hypothesis importance impression impact inclusion indication individual industry influence information initiative input',
  'insight instance institution instruction intention interaction interest interpretation introduction investigation issue item',
  'job judgment justification keyword knowledge lab lack language law lead leader leaf left length lesson letter level life light',
  'line link list literature look loop lot machine maintenance majority management manner mark market mass match material matter',
  'meaning means measure measurement mechanism member mention message minimum minority minute mistake mix mixture mode moment money',
  'month motivation move movement name nature need news night node note notion number observation occurrence offer office operation',
  'operator opinion opportunity option order organization origin outline overview owner page pair paragraph participant partner party',
  'path pattern peak percentage period permission perspective phase phenomenon phrase picture piece place plan player plenty policy',
  'population portion possibility post potential power practice preference preparation presence present pressure price principle',
  'priority prize procedure product production professional profile profit program progress project promise proof property proportion',
  'proposal protection purpose quality quantity quarter race range rate ratio reach reaction reader reality reason recommendation',
  'record reduction reference regard relation relationship relevance reliability replacement report request requirement research',
  'resource respect response responsibility rest restriction return review right risk room row rule run safety scenario schedule',
  'scheme school science scope search seat second section selection sense sequence series service share shape shift side sight sign',
  'significance similarity situation skill slot society solution sort sound source space speed spread stability staff standard start',
  'state statement status storage store story strategy strength stress string student style subject subset success suggestion sum',
  'summary supply support surface surprise switch symbol target teacher team technology tendency term test theme theory thing thought',
  'thousand threat title today top topic total trade tradition trait transfer transformation transition treatment trend trial trick',
  'trouble truth try turn understanding uncertainty usage user utility validity variable variant variation variety vehicle view',
  'viewpoint volume wait walk war water way weakness week while whole will window winner wish wonder work worker world year zone',
  'accuracy precision quality training evaluation gain loss testing bottleneck building robustness generality simplicity maximum minimum radius mapping recovery inventory update footballer alternative overhead',
);

/** Whether a word is an everyday noun, in the singular or plural. */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    COMMON_NOUNS.has(lower) ||
    COMMON_NOUNS.has(lower.replace(/s$/, '')) ||
    COMMON_NOUNS.has(lower.replace(/ies$/, 'y')) ||
    COMMON_NOUNS.has(lower.replace(/(?<=ss|x|ch|sh)es$/, ''))
  );
}
