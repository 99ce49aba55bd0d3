import { plainHeading } from './section-names.ts';

const VENUE_NAME =
  'CVPR|ICCV|ECCV|WACV|BMVC|ACCV|NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|ACL|EMNLP|NAACL|EACL|COLING|TACL|KDD|WWW|SIGIR|CIKM|WSDM|RecSys|SIGGRAPH|MICCAI|ISBI|MIDL|MedIA|TMI|TPAMI|PAMI|IJCV|TIP|JMLR|ICRA|IROS|RSS|CoRL|ICASSP|Interspeech|INTERSPEECH|UAI|AISTATS|COLT|ICDM|SIGMOD|VLDB|OSDI|SOSP|NSDI|ATC|USENIX|ISCA|MICRO|HPCA|ASPLOS|MLSys|CHI|UIST|RTSS|RTAS|arXiv|Arxiv|ArXiv|Nature|Science|Cell|JAMA|Lancet|Radiology|PNAS|TMLR|CoLM|COLM|3DV|DAC|SC';
const VENUE = new RegExp(String.raw`\b(?:${VENUE_NAME})(?=\d{0,4}\b)`, 'u');
const YEAR =
  /(?:^|[^\d.])((?:19[5-9]\d|20[0-4]\d))(?![\d.]\d|\d)|(?:^|\s)(20[0-4]\d)\.(?:0?[1-9]|1[0-2])(?!\d)/;
const SHORT_YEAR = new RegExp(String.raw`\b(?:${VENUE_NAME})(?:\s*['’]\s?)?(\d{2})\b`, 'u');
const BRACKETED = /\s*[([（［【〔]([^()[\]（）［］【】〔〕]*)[)\]）］】〕]\s*/gu;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F\u200D]+|:[a-z][a-z0-9_]+:/gu;

const READING_WORDS = [
  String.raw`(?:papers?|reading|read|research|literature|article|study)?[\s_-]*(?:reading|review|notes?|summary|summaries|reviews|explained|walkthrough|digest|log|study)s?`,
  String.raw`(?:논문|페이퍼|딥러닝|쉽게|내용|핵심)?\s*(?:논문\s*)?(?:리뷰|정리|요약|읽기|분석|스터디|공부|노트|메모|해설|번역|읽고|세미나|발표)(?:\s*(?:정리|요약|노트))?(?:\s*(?:및|&|\+|/)\s*(?:리뷰|정리|요약|구현))?`,
  String.raw`(?:论文|文献|文章|读书|深度学习)?(?:阅读|精读|解读|泛读|速读|学习|翻译|读书)?(?:笔记|总结|解读|精读|阅读|翻译|学习|心得)`,
  String.raw`(?:論文)?(?:読み|読書|解説|紹介|輪読|まとめ|要約|メモ|読解|レビュー|サーベイ|ノート)+(?:会|メモ|まとめ)?`,
].join('|');
const READING_LABEL = new RegExp(
  String.raw`^(?:${READING_WORDS}|논문|论文|論文|papers?|paper)$`,
  'iu',
);
const READING_PREFIX = new RegExp(
  String.raw`^(?:${READING_WORDS}|논문|论文|論文|papers?)(?:\s*\d+)?\s*(?:[:：|\]】-]|–|—)\s*(?=\S)`,
  'iu',
);
const READING_OF =
  /^(?:(?:reading |my )?notes? (?:on|of|for)|(?:paper )?(?:review|summary) of|about)\s+(?=\S)/i;
export const READING_SUFFIX = new RegExp(
  String.raw`(?:(?:\s*[:：|–—]\s*|\s+-\s+|\s+|의\s+)(?:${READING_WORDS})(?:\s*\(?\d*\)?)|\s*(?:を読んだ|を読む|を読みました|を読んで))$`,
  'iu',
);

const COLLECTION_WORD =
  /^(?:my|the|our|a|an|of|on|and|some|list|lists|index|paper|papers|paperlist|reading|readings|read|reads|review|reviews|note|notes|notebook|summary|summaries|study|studies|group|club|log|logs|awesome|research|literature|deep|machine|learning|ml|dl|ai|nlp|cv|vision|computer|medical|recommended|weekly|daily|collection|collections|archive|repo|readme|journal|seminar|wiki|blog|post|posts|til|week|month|year|misc|others?|etc|untitled|document|draft|test|home|about|논문|논문들|리뷰|정리|읽기|읽은|읽을|모음|목록|리스트|스터디|노트|메모|요약|공부|기록|세미나|발표|주차|월|년|일|기타|딥러닝|머신러닝|인공지능|论文|读论文|文献|阅读|笔记|列表|总结|学习|合集|论文列表|论文阅读|论文笔记|论文阅读笔记|阅读笔记|論文|論文メモ|論文まとめ|論文読み|読書|メモ|まとめ|一覧|リスト|記録|サーベイ|読んだ|\d+(?:년|월|일|주차|年|月|日|st|nd|rd|th)?)$/iu;

/** Whatever stands before these: `Physics reading list`, `분산 시스템 논문 모음`. */
const COLLECTION_TAIL =
  /(?:reading|papers?)[\s-](?:list|lists|group|club|notes collection)$|(?:논문|페이퍼|리뷰|노트)\s*(?:모음|목록|리스트)집?$|(?:论文|文献|笔记)(?:列表|合集|目录)$|^我的(?:论文|文献)\S*(?:记录|笔记|总结)$|(?:論文|文献|メモ)(?:一覧|リスト|集)$/iu;

/** Whether a title names a pile of notes (`Paper Reading`, `논문 리뷰`, `2020`) instead of a paper. */
export function isCollectionTitle(title: string): boolean {
  const plain = plainHeading(title.replace(EMOJI, ' '));
  if (COLLECTION_TAIL.test(plain)) return true;
  const words = plain.split(/[\s_/&,.:|()[\]-]+/u).filter((word) => word !== '');
  return words.every((word) => COLLECTION_WORD.test(word) || READING_LABEL.test(word));
}

/** The year of a date, of a year and month, or on its own. */
function yearIn(place: string): string | undefined {
  const [, year, ofMonth] = YEAR.exec(place) ?? [];
  return year ?? ofMonth;
}

export interface TitleFacts {
  year?: number;
  venue?: string;
}

/** `2-ACL16-IBM-Addressing …`: number, venue and year, and whose it is, before the title. */
const CATALOGUE_PREFIX = new RegExp(
  String.raw`^\d{1,3}-(?<venue>${VENUE_NAME})(?<year>(?:19|20)?\d\d)-[^-]{1,24}-\s*(?=\S+\s)`,
  'u',
);

/** Year and venue that stand in a title: `Mask R-CNN (ICCV 2017)`, `[CVPR'20] …`. */
export function titleFacts(title: string): TitleFacts {
  const inBrackets = [...title.matchAll(BRACKETED)].map(([, inner = '']) => inner);
  const outside = title.replace(BRACKETED, ' ');
  const tail = /(?:,\s*|\s[-–—|]\s*)([^-–—|,]+)$/u.exec(outside)?.[1] ?? '';
  const facts: TitleFacts = {};
  const catalogued = CATALOGUE_PREFIX.exec(title)?.groups;
  if (catalogued !== undefined) {
    facts.year = Number(catalogued['year']?.padStart(4, '20'));
    facts.venue = catalogued['venue'] ?? '';
  }
  for (const place of [...inBrackets, tail]) {
    const venue = VENUE.exec(place)?.[0];
    const short = SHORT_YEAR.exec(place)?.[1];
    const year = yearIn(place) ?? (short === undefined ? undefined : `20${short}`);
    if (venue === undefined && !/^\W*\d{4}\W*$/.test(place) && !/[A-Z]{2,}|et al/.test(place))
      continue;
    if (year !== undefined) facts.year ??= Number(year);
    if (venue !== undefined) facts.venue ??= venue;
  }
  return facts;
}

function isDecoration(inner: string): boolean {
  const plain = inner.replace(EMOJI, '').trim();
  return (
    plain === '' ||
    READING_LABEL.test(plain) ||
    VENUE.test(plain) ||
    /^\W*(?:19|20)\d{2}(?:[.\-/]\d{1,2}){0,2}\W*$/.test(plain) ||
    /^(?:paper|pdf|arxiv|code|github|link|video|blog|slides?|project|논문|링크|코드|代码|链接)$/i.test(
      plain,
    ) ||
    /et al\.?/.test(plain) ||
    /^(?:arxiv:?\s*)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(plain)
  );
}

const VENUE_TAIL = new RegExp(
  String.raw`\s*[-–—|,]\s*(?:${VENUE_NAME})?\s*['’]?\s*(?:(?:19|20)?\d{2})?\s*(?:oral|poster|spotlight)?\s*$`,
  'u',
);

function withoutVenueTail(title: string): string {
  const tail = VENUE_TAIL.exec(title)?.[0] ?? '';
  return VENUE.test(tail) || /(?:19|20)\d{2}\s*$/.test(tail) ? title.slice(0, -tail.length) : title;
}

/** `Tibshirani (1996), Regression …`: who wrote it and when, before the title. */
const AUTHORS_PREFIX =
  /^\p{Lu}[\p{L}'’.-]+(?:(?:,\s|\s(?:&|and|et|und)\s)\p{Lu}[\p{L}'’.-]+){0,4}(?:\s(?:et al\.?|외|等|ら))?,?\s\((?:19|20)\d\d[a-z]?\)[,.:]?\s+(?=\S+\s\S)/u;

/** `Title: …` in a heading, as forms have it. */
const TITLE_PREFIX =
  /^(?:(?:paper )?title|논문 ?제목|제목|论文(?:题目|标题)|标题|题目|論文(?:タイトル|名)|タイトル)\s*[:：]\s*(?=\S)/i;

/** A heading without the label that says that it is the title. */
export function withoutTitleLabel(heading: string): string {
  return heading.replace(TITLE_PREFIX, '');
}

/** `[NLP] …`: the shelf that a note stands on. */
const SHELF =
  /^\[(?:nlp|cv|ml|dl|rl|ai|ir|asr|llms?|vlms?|hci|db|se|os|iot|xai|speech|audio|vision|3d|multi-?modal|systems?|security|robotics|statistics|recsys|recommend(?:er|ation)(?: systems?)?|(?:computer|machine|deep|reinforcement|natural) (?:vision|learning|language processing)|graphs?|time[ -]series|자연어 ?처리|컴퓨터 ?비전|딥러닝|머신러닝|강화학습|추천 ?시스템|深度学习|机器学习|自然语言处理|推荐系统|自然言語処理|機械学習|深層学習)\]\s*(?=\S+\s\S)/iu;

const ARXIV_PREFIX = /^(?:arxiv:?\s*)?\d{4}\.\d{4,5}(?:v\d+)?[\s:：|–—-]+(?=\S)/i;

/** The title without what note authors add to it: emoji, year, venue, `논문 리뷰`, `reading notes`. */
export function bareTitle(title: string): string {
  let bare = title.replace(EMOJI, ' ').trim();
  bare = withoutTitleLabel(bare)
    .replace(SHELF, '')
    .replace(AUTHORS_PREFIX, '')
    .replace(CATALOGUE_PREFIX, '');
  bare = bare.replace(BRACKETED, (whole, inner: string) => (isDecoration(inner) ? ' ' : whole));
  bare = bare
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\d{4}[.-]\d{1,2}[.-]\d{1,2}[\s:-]*/, '');
  bare = bare.replace(ARXIV_PREFIX, '');
  bare = withoutVenueTail(bare.replace(/^(?:no|nr|#)?\.?\s*\d{1,3}[.):]\s+(?=\S)/i, ''));
  for (const pattern of [READING_PREFIX, READING_OF, READING_SUFFIX]) {
    const cut = bare.replace(pattern, '').trim();
    if (cut.length > 1 && !isCollectionTitle(cut)) bare = cut;
  }
  bare = bare
    .replace(/^["'“”‘’「『《<]+(.+?)["'“”‘’」』》>]+$/u, '$1')
    .replace(/^[\s:：|–—]+|[\s:：|–—-]+$/gu, '');
  return bare === '' ? title.trim() : bare;
}

/** `FCN` of `Fully Convolutional Networks for …`. */
export function acronymOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 3 || words.length > 6 ? '' : words.map((word) => word.charAt(0)).join('');
}

const LONGEST_SLUG = 60;

/** File-name-safe name: lower case, words joined by hyphens; Latin letters lose their accents, other scripts stay. */
export function slugOf(name: string): string {
  const plain = name
    .replaceAll('^', '')
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .normalize('NFC');
  if (plain.length <= LONGEST_SLUG) return plain;
  const cut = plain.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '');
  return Array.from(cut).slice(0, LONGEST_SLUG).join('').replace(/-+$/, '');
}
