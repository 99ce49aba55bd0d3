/** What a `Label: value` line of a note says about the paper. */
type LabelKind =
  | 'title'
  | 'authors'
  | 'year'
  | 'venue'
  | 'tags'
  | 'link'
  | 'abstract'
  | 'summary'
  | 'tldr'
  | 'other';

const LABELS: Readonly<Record<LabelKind, string>> = {
  title:
    'title|paper title|name of the paper|name of the thesis|paper name|제목|논문 제목|논문명|论文题目|论文标题|标题|题目|论文名称|タイトル|論文名|論文タイトル',
  authors: 'author|authors|written by|저자|글쓴이|作者|著者|筆者',
  year: 'year|published|publication year|publish date|published date|date of publication|연도|출판 연도|발표 연도|년도|게재|年份|发表时间|发表年份|发布时间|年|発表年|出版年',
  venue:
    'venue|conference|journal|published in|publication|conf|학회|저널|학술지|게재지|컨퍼런스|会议|期刊|发表|发表于|会议期刊|発表|学会|会議|ジャーナル|投稿先',
  tags: 'tags|tag|keywords|keyword|키워드|태그|关键词|标签|キーワード|タグ',
  link: 'reference|references|ref|refs|paper|papers|paper link|link|links|url|pdf|arxiv|doi|code|github|repo|repository|project|project page|website|homepage|blog|video|videos|youtube|slides?|poster|demo|source|sources|original|official code|implementation|see also|논문|논문 링크|원문|원본|링크|참고|참고 자료|참고자료|참고 사이트|참고사이트|참고 링크|관련 링크|참고 문헌|참고문헌|출처|코드|깃허브|깃헙|영상|동영상|발표 영상|발표 자료|레퍼런스|论文|论文链接|论文地址|链接|地址|代码|代码地址|代码链接|源码|项目|项目地址|参考|参考资料|参考文献|原文|原文链接|视频|論文|論文リンク|リンク|参考リンク|実装|コード|動画|スライド|出典',
  abstract: 'abstract|초록|原文摘要|摘要|抄録|アブストラクト',
  summary: 'summary|요약|한줄 요약|한 줄 요약|要約|一句话总结|一言でいうと',
  tldr: 'tl;dr|tldr|tl; dr|tl dr',
  other:
    'affiliation|affiliations|institution|institutions|institute|organization|소속|기관|机构|单位|所属|date|read date|reading date|created|created time|created at|created by|last edited|last edited time|last edited by|updated|updated at|modified|up|down|related|parent|cover|priority|progress|생성일|생성 일시|생성일시|작성일시|최종 편집 일시|최종 수정일|수정일|상태|진행 상태|읽은 날|分类|状态|创建时间|更新时间|状態|作成日|作成日時|最終更新日時|날짜|작성일|읽은 날짜|日期|阅读时间|日付|status|rating|reviewer|presenter|발표자|작성자|citations?|인용수|引用数|引用|license|type|category|field|분야|area|领域|分野',
};

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries(LABELS).flatMap(([kind, names]) =>
    names.split('|').map((name) => [name, kind as LabelKind] as const),
  ),
);

export interface Label {
  kind: LabelKind;
  /** As written, without colon. */
  name: string;
  /** What follows the colon; may be empty. */
  value: string;
}

const LABEL_LINE =
  /^[^\p{L}]{0,4}([\p{L}][\p{L}\p{N};./&' -]{0,30}?)(?:\s*(?:\([^)]{0,20}\)\s*)?[:：]|::(?=\s|$))(?!:)\s*(.*)$/su;

/** `Author/Institution` is what its first word is, when both are labels. */
function kindOf(name: string): LabelKind | undefined {
  const [first, ...others] = name
    .toLowerCase()
    .split('/')
    .map((part) => KINDS.get(part.trim()));
  return others.includes(undefined) ? undefined : first;
}

/** A line that begins with a known label and a colon. `RoIAlign: …` is none. */
export function readLabel(text: string): Label | undefined {
  const match = LABEL_LINE.exec(text);
  if (match === null) return undefined;
  const [, name = '', value = ''] = match;
  const kind = kindOf(name);
  if (kind === undefined) return undefined;
  const own = name.includes('/') ? (value.split(/\s\/\s/)[0] ?? value) : value;
  return { kind, name: name.trim(), value: own.trim() };
}

/** A known label that stands alone, with or without its colon: `**Abstract**`, `Reference :`. */
export function readBareLabel(text: string): Label | undefined {
  const name = text.replace(/[\s:：.]+$/u, '').replace(/^[^\p{L}]{0,4}/u, '');
  const kind = KINDS.get(name.toLowerCase());
  return kind === undefined ? undefined : { kind, name, value: '' };
}
