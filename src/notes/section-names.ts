/** What a heading with a known name holds. `section` is any other part of a paper's note. */
export type SectionKind = 'abstract' | 'summary' | 'tldr' | 'references' | 'contents' | 'section';

const NAMES: Readonly<Record<SectionKind, string>> = {
  abstract:
    'abstract|초록|논문 초록|원문 초록|abstract 번역|摘要|论文摘要|原文摘要|抄録|アブストラクト',
  summary:
    'summary|short summary|executive summary|paper summary|one-line summary|요약|논문 요약|한 줄 요약|한줄 요약|세 줄 요약|세줄 요약|3줄 요약|핵심 요약|要約|一言でいうと|一言で言うと|ひとことで言うと|一句话总结|一句话概括|总体概述|论文概要',
  tldr: 'tl;dr|tldr|tl dr|tl; dr|in one sentence|one sentence summary',
  references:
    'reference|references|bibliography|links|link|resources|further reading|see also|citation|bibtex|참고|참고 문헌|참고문헌|참고 자료|참고자료|레퍼런스|출처|링크|관련 링크|인용|参考|参考文献|参考资料|参考链接|链接|引用|リンク|参考リンク|関連リンク|出典',
  contents:
    'contents|content|table of contents|toc|index|catalog|catalogue|outline of this page|목차|차례|인덱스|目录|目次|索引|もくじ|インデックス',
  section:
    // English
    'introduction|intro|background|backgrounds|motivation|motivations|related work|related works|prior work|previous work|previous works|preliminaries|preliminary|prerequisites|problem|problems|problem statement|problem definition|problem formulation|problem setting|task|overview|goal|goals|objective|objectives|aim|purpose|hypothesis|method|methods|methodology|materials and methods|materials|approach|proposed method|proposed approach|our method|our approach|model|models|model architecture|architecture|architectures|network|network architecture|structure|framework|pipeline|algorithm|algorithms|theory|analysis|technical details|details|formulation|experiment|experiments|experimental setup|experimental settings|experimental results|experiment results|experiments & results|setup|settings|evaluation|evaluations|evaluation metrics|metric|metrics|result|results|main results|findings|key findings|benchmark|benchmarks|performance|comparison|comparisons|ablation|ablations|ablation study|ablation studies|qualitative results|quantitative results|discussion|discussions|limitation|limitations|limits|weakness|weaknesses|strength|strengths|pros|cons|pros and cons|advantages|disadvantages|conclusion|conclusions|concluding remarks|future work|future works|future directions|contribution|contributions|main contributions|key contributions|novelty|key idea|key ideas|main idea|main ideas|idea|ideas|core idea|key points|key takeaways|takeaway|takeaways|highlights|insight|insights|training|training details|inference|testing|optimization|hyperparameters|hyper-parameters|implementation|implementations|implementation detail|implementation details|implementations details|dataset|datasets|data|data augmentation|data augmentations|preprocessing|loss|losses|loss function|loss functions|application|applications|use cases|question|questions|open questions|thoughts|my thoughts|comment|comments|opinion|review|critique|notes|note|my notes|personal notes|remarks|misc|miscellaneous|code|source code|appendix|appendices|supplementary|supplementary material|acknowledgement|acknowledgements|acknowledgment|acknowledgments|q&a|qna|faq|glossary|terms|terminology|definitions|figures|tables|metadata|info|information|paper info|paper information|basic information|authors|what|why|how|so what|why it matters|what is new|next steps|to do|todo|progress|reading progress' +
    // Korean
    '|개요|서론|서문|도입|들어가며|들어가기|들어가기 전에|소개|논문 소개|논문 정보|기본 정보|정보|배경|연구 배경|배경 지식|배경지식|사전 지식|동기|연구 동기|관련 연구|선행 연구|기존 연구|기존 방법|기존 방법의 한계|기존 방법의 문제점|문제|문제점|문제 정의|문제 제기|문제 설정|목적|연구 목적|목표|가설|방법|방법론|연구 방법|제안 방법|제안하는 방법|제안 기법|접근 방법|접근법|접근|본론|본문|모델|모델 구조|모델 설명|네트워크|네트워크 구조|구조|전체 구조|아키텍처|아키텍쳐|프레임워크|파이프라인|알고리즘|이론|분석|실험|실험 설정|실험 환경|실험 방법|실험 결과|실험 및 결과|평가|평가 지표|평가 방법|결과|주요 결과|연구 결과|성능|성능 비교|비교|어블레이션|절제 연구|논의|고찰|토의|한계|한계점|장점|단점|장단점|장점과 단점|약점|강점|결론|맺음말|마치며|마무리|나가며|정리|핵심 정리|최종 정리|향후 연구|향후 과제|후속 연구|기여|기여점|공헌|주요 기여|핵심|핵심 내용|핵심 아이디어|주요 아이디어|아이디어|주요 내용|내용|내용 정리|시사점|의의|인사이트|학습|훈련|학습 방법|학습 과정|추론|최적화|하이퍼파라미터|구현|구현 세부 사항|구현 세부사항|구현 상세|데이터|데이터셋|데이터 증강|전처리|손실|손실 함수|손실함수|응용|활용|질문|궁금한 점|의문점|생각|내 생각|느낀 점|느낀점|의견|감상|코멘트|후기|리뷰|노트|메모|비고|코드|소스 코드|부록|감사의 글|용어|용어 정리|그림|표|저자|더 알아보기' +
    // Chinese
    '|概述|简介|引言|介绍|前言|导言|背景|研究背景|背景知识|预备知识|动机|研究动机|相关工作|相关研究|前人工作|问题|问题定义|问题描述|解决的问题|要解决的问题|目标|研究目的|方法|研究方法|方法论|提出的方法|本文方法|算法|算法流程|模型|模型结构|模型架构|网络|网络结构|网络架构|架构|结构|框架|整体框架|整体结构|流程|理论|原理|分析|实验|实验设置|实验结果|实验分析|实验结果与分析|实验部分|实验细节|评估|评价|评价指标|结果|性能|对比|消融实验|讨论|局限|局限性|不足|缺点|优点|优缺点|优势|劣势|结论|总结|小结|总结与展望|展望|未来工作|贡献|主要贡献|本文贡献|创新|创新点|核心思想|主要思想|核心内容|主要内容|要点|关键点|亮点|启发|训练|训练细节|训练过程|训练策略|推理|优化|超参数|实现|实现细节|实施细节|数据|数据集|数据增强|数据预处理|预处理|损失|损失函数|应用|疑问|思考|个人思考|个人理解|感想|评论|备注|笔记|代码|源码|附录|致谢|术语|作者|作者信息|论文信息|基本信息|阅读笔记' +
    // Japanese
    '|概要|論文概要|はじめに|導入|序論|研究背景|目的|研究の目的|課題|問題|問題設定|問題意識|関連研究|先行研究|従来手法|従来研究|前提知識|提案|提案手法|手法|モデル|モデル構造|アーキテクチャ|ネットワーク|ネットワーク構造|構造|構成|アルゴリズム|理論|実験|実験設定|実験条件|実験結果|評価|評価指標|評価実験|検証|結果と考察|考察|議論|結論|結び|おわりに|終わりに|まとめ|総括|今後の課題|今後の展望|展望|貢献|主な貢献|新規性|ポイント|要点|アイデア|アイディア|キーアイデア|利点|欠点|長所|短所|学習|訓練|学習方法|推論|最適化|ハイパーパラメータ|実装|実装の詳細|データ|データセット|データ拡張|前処理|損失|損失関数|応用|疑問|疑問点|感想|所感|コメント|メモ|備考|コード|付録|謝辞|用語|著者|論文情報|書誌情報|リソース|どんなもの|どんなもの？|先行研究と比べてどこがすごい|先行研究と比べて何がすごい|先行研究と比べてどこがすごいの|技術や手法のキモはどこ|技術や手法の肝は|技術や手法のキモは|どうやって有効だと検証した|議論はある|議論はあるか|次に読むべき論文は|次に読むべき論文',
};

const KINDS: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split('|').map((name) => [name.replaceAll(/[?？\s]/g, ''), kind as SectionKind] as const),
  ),
);

const NUMBERING =
  /^(?:(?:section|chapter|part|step|stage|ch|sec)\.?\s*)?(?:[\d０-９]+(?:[.．-][\d０-９]+)*(?:[.．):）](?!\d)|\s+(?=[\p{Lu}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])(?!가지|개|단계|つの|个|種))|[ivxIVX]+[.)]|[A-Za-z][.)]|[Ⅰ-Ⅻⅰ-ⅻ①-⑳][.)]?|제?\s?\d+\s?[장절]|第[一二三四五六七八九十\d]+[章节節部]|[（(]?[一二三四五六七八九十]+[、.．）)]|[（(]\d+[）)]|[가-하][.)])\s*[:：、.]?\s*/iu;
const ORNAMENT = /\p{Extended_Pictographic}|\uFE0F|\u200D|[★☆■□●○◆◇▶►【】「」『』*_#]|:[a-z_]+:/gu;
/** `Method(s)`, `Notes (optional)`. */
const OPTIONAL = /\s*\((?:s|es|optional|선택|可选|任意)\)/gi;
const CONNECTIVE =
  /\s*(?:[/&,，、·・+|:：—–()（）[\]]|\band\b|\bof\b|(?<=\S\S)[와과] |\s및\s|[与和及]|(?<=\p{Script=Han})と(?=\p{Script=Han}))\s*/iu;
const BILINGUAL = /^(.+?)\s*[（(]([^（()）]+)[)）]$/u;

/** `3.2 Method:` without number, ornaments and punctuation at its ends. */
export function plainHeading(heading: string): string {
  const bare = heading.replace(ORNAMENT, ' ').replace(OPTIONAL, '').replaceAll(/\s+/g, ' ').trim();
  const unnumbered = bare.replace(NUMBERING, '').trim();
  return (unnumbered === '' ? bare : unnumbered).replace(/[\s:：.。?？!！~-]+$/u, '');
}

function kindOfName(name: string): SectionKind | undefined {
  return KINDS.get(name.toLowerCase().replaceAll(/[?？\s]/g, ''));
}

/** The kind of the first name when every one of two to five is known; with references among them it is that. */
function kindOfAll(names: readonly string[]): SectionKind | undefined {
  const kinds = names.filter((name) => name !== '').map(kindOfName);
  if (kinds.length < 2 || kinds.length > 5) return undefined;
  if (kinds.includes(undefined)) return undefined;
  return kinds.includes('references') ? 'references' : kinds[0];
}

/** `Summary of experiments` tells of a part and not of the paper. */
const SUMMARY_OF_PART = /^(?:summary|abstract|요약) of (?!the paper)/i;

/** What a heading of this name holds, when it is a name that notes give to parts of a paper. */
export function sectionKind(heading: string): SectionKind | undefined {
  const plain = plainHeading(heading);
  const [, name = '', inBrackets = ''] = BILINGUAL.exec(plain) ?? [];
  if (SUMMARY_OF_PART.test(plain)) {
    return kindOfAll(plain.split(CONNECTIVE)) === undefined ? undefined : 'section';
  }
  return (
    kindOfName(plain) ??
    kindOfName(name) ??
    kindOfName(inBrackets) ??
    kindOfAll(plain.split(CONNECTIVE)) ??
    kindOfAll(plain.split(/\s+/))
  );
}

/** Whether one word alone is called like a part of a paper. */
export function isSectionWord(word: string): boolean {
  return kindOfName(word) !== undefined;
}

/** The names of parts, in lower case and without blanks. */
export function sectionWords(): readonly string[] {
  return [...KINDS.keys()];
}

/** Whether the heading carries a number such as `3.` or `二、`. */
export function isNumbered(heading: string): boolean {
  return NUMBERING.test(heading.replace(ORNAMENT, '').trim());
}

const LISTABLE =
  /limit|contribut|novel|loss|dataset|augment|pros|cons|advantage|strength|weakness|metric|implementation|hyper|takeaway|finding|한계|기여|장점|단점|강점|약점|손실|데이터|지표|시사점|구현|贡献|优点|缺点|优势|创新|不足|局限|损失|数据|指标|要点|亮点|貢献|課題|利点|欠点|損失|限界|新規性|ポイント|要点|データ/i;

/** Whether a list below this heading needs another name: `Method` or `요약` says nothing about its items. */
export function isVagueSection(heading: string): boolean {
  return sectionKind(heading) !== undefined && !LISTABLE.test(heading);
}

const PAPER_FACTS =
  /^(?:paper|info|information|metadata|(?:paper|basic) info(?:rmation)?|논문|정보|논문 정보|기본 정보|论文|论文信息|基本信息|論文|論文情報|書誌情報)$/i;

/** Whether a heading holds facts about the paper or its references: links below it are the paper's. */
export function isAboutPaper(heading: string): boolean {
  return sectionKind(heading) === 'references' || PAPER_FACTS.test(plainHeading(heading));
}
