import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cleanHeading, cleanText, type Vocabulary } from './clean-text.ts';
import { readFormula } from './formula.ts';
import {
  addAtom,
  addHtml,
  addLink,
  addPicture,
  addSpan,
  addText,
  closeTag,
  hostOf,
  startDraft,
  type Draft,
} from './inline-draft.ts';
import { joinMarked, readAuthorMarks, replaceMarked, type MarkedText } from './marked-text.ts';
import { isToggle } from './block-text.ts';
import type { Link, Picture, Span } from './paper.ts';

/** What reading inline Markdown needs to know of the file around it. */
export interface InlineContext {
  /** The whole normalised text, for what stands beside a node. */
  source: string;
  definitions: ReadonlyMap<string, Definition>;
  vocabulary: Vocabulary;
}

/** Display text of a stretch of Markdown, and what it shows beside text. */
export interface InlineText extends MarkedText {
  pictures: readonly Picture[];
  links: readonly Link[];
}

/** `H*W*C` between Latin letters or digits is a product, not emphasis. */
function isProduct(node: Nodes, source: string): boolean {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  return (
    source[from] === '*' &&
    /[A-Za-z0-9)\]]/.test(source[from - 1] ?? '') &&
    /[A-Za-z0-9([]/.test(source[to] ?? '')
  );
}

/** What may mean something to Markdown within a line. */
const MARKUP = /[*_`[\]<>!&\\]/;

function addFormula(draft: Draft, node: Nodes & { value: string }, context: InlineContext): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const source = context.source.slice(from, to);
  const formula = readFormula(source, node.value, context.source.slice(to, to + 1));
  if (formula !== null) {
    addAtom(draft, formula);
    return;
  }
  if (node.value.includes('\\')) {
    addAtom(draft, source.replaceAll(/\s+/g, ' '));
    return;
  }
  const dollars = /^\$*/.exec(source)?.[0] ?? '$';
  const blank = /^\s/.test(node.value) ? ' ' : '';
  draft.text += dollars + blank;
  const value = node.value.replaceAll('\n', ' ');
  // Money is far more often plain than not, and reading it as Markdown takes long.
  if (!MARKUP.test(value)) draft.text += value.trim();
  else
    for (const block of fromMarkdown(value).children) {
      if (block.type === 'paragraph') addNodes(draft, block.children, { ...context, source: '' });
      else draft.text += node.value;
    }
  draft.text += (/\s$/.test(node.value) ? ' ' : '') + dollars;
}

function addEmphasis(
  draft: Draft,
  node: Nodes & { children: PhrasingContent[] },
  context: InlineContext,
): void {
  const sign = isProduct(node, context.source) ? (node.type === 'strong' ? '**' : '*') : '';
  draft.text += sign;
  const from = draft.text.length;
  addNodes(draft, node.children, context);
  if (node.type === 'strong' && sign === '') addSpan(draft.strong, from, draft.text.length);
  draft.text += sign;
}

/** A whole Korean sentence between backticks: written so to stand out, and no code. */
function isProse(code: string): boolean {
  return /[가-힣]/.test(code) && code.trim().split(/\s+/).length >= 5;
}

function addNode(draft: Draft, node: PhrasingContent, context: InlineContext): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'text':
      addText(draft, node.value, line);
      break;
    case 'inlineCode':
      if (isProse(node.value)) addText(draft, node.value, line);
      else addAtom(draft, node.value.replaceAll(/\s+/g, ' ').trim());
      break;
    case 'inlineMath':
      addFormula(draft, node, context);
      break;
    case 'break':
      draft.text += HARD_BREAK;
      break;
    case 'html':
      addHtml(draft, node.value, line);
      break;
    case 'image':
      addPicture(draft, node.url, node.alt, line);
      break;
    case 'imageReference':
      addPicture(draft, context.definitions.get(node.identifier)?.url ?? '', node.alt, line);
      break;
    case 'link':
    case 'linkReference': {
      const from = draft.text.length;
      addNodes(draft, node.children, context);
      addLink(
        draft,
        node.type === 'link' ? node.url : (context.definitions.get(node.identifier)?.url ?? ''),
        from,
      );
      break;
    }
    case 'emphasis':
    case 'strong':
      addEmphasis(draft, node, context);
      break;
    case 'delete':
    case 'footnoteReference':
      break;
  }
}

function addNodes(draft: Draft, nodes: readonly PhrasingContent[], context: InlineContext): void {
  for (const node of nodes) addNode(draft, node, context);
}

const QUESTION_AND_ANSWER =
  /^\s*(?:Q\d*|질문|문|问|問|質問)\s*[.:：)][^\n]*(?:\n[\s\S]*)?\n\s*(?:A\d*|답|답변|정답|答|回答|答え)\s*[.:：)]/i;

const VOICE = /^\s*(?:Q\d*|질문|문|问|問|質問|A\d*|답|답변|정답|答|回答|答え)\s*[.:：)]/i;

/** A line that its author ended: the blank keeps Han characters on both sides apart. */
const HARD_BREAK = '\u00A0\n';
const FIRST_LINE = /^([^\n]{2,60})\u00A0\n(?=([\s\S]+)$)/g;

/** A name on a line of its own with a sentence below it: `名前` / `それは…である。` reads as `名前: それは…である。`. */
function headed(marked: MarkedText): MarkedText {
  return replaceMarked(marked, FIRST_LINE, ([, name = '', below = '']) =>
    isToggle(name.trim(), below.trim()) ? `${name.trim()}: ` : null,
  );
}

/** Cleaned text on one line, except that an authored question and its answer keep their own lines. */
function finish(draft: Draft, context: InlineContext): MarkedText {
  const marked = readAuthorMarks(draft);
  if (!QUESTION_AND_ANSWER.test(marked.text)) return cleanText(headed(marked), context.vocabulary);
  const voices: MarkedText[][] = [];
  for (const line of splitLines(marked)) {
    const current = voices.at(-1);
    if (current === undefined || VOICE.test(line.text)) voices.push([line]);
    else current.push(line);
  }
  const cleaned = voices.map((lines) => cleanText(joinMarked(lines, ' '), context.vocabulary));
  return joinMarked(cleaned, '\n');
}

function splitLines(marked: MarkedText): MarkedText[] {
  let start = 0;
  return marked.text.split('\n').map((text) => {
    const from = start;
    start += text.length + 1;
    const inside = (spans: readonly Span[]): Span[] =>
      spans
        .map((span) => ({
          from: Math.max(span.from - from, 0),
          to: Math.min(span.to - from, text.length),
        }))
        .filter((span) => span.from < span.to);
    return {
      text,
      strong: inside(marked.strong),
      marked: inside(marked.marked),
      atoms: inside(marked.atoms),
    };
  });
}

function finishInline(draft: Draft, context: InlineContext): InlineText {
  for (const tag of draft.openTags.toReversed()) {
    if (tag.name === 'sup' || tag.name === 'sub') closeTag(draft, tag.name);
  }
  const { text, strong, marked, atoms } = finish(draft, context);
  const links = draft.links.map((link) => ({
    label:
      cleanText({ text: link.label, strong: [], marked: [], atoms: [] }, context.vocabulary).text ||
      hostOf(link.url),
    url: link.url,
  }));
  return { text, strong, marked, atoms, pictures: draft.pictures, links };
}

/** Display text of inline Markdown: links by their labels, HTML resolved, struck text gone, blanks and citations cleaned. */
export function inlineText(nodes: readonly PhrasingContent[], context: InlineContext): InlineText {
  const draft = startDraft();
  addNodes(draft, nodes, context);
  return finishInline(draft, context);
}

/** A venue, a year or a month: what authors put behind a title. */
const DATE = /^(?:[A-Za-z]{2,12}['’ ]?)?(?:19|20)\d\d(?:[.-]\d{1,2}){0,2}$/;

/** Code at the end of a heading that only dates it, in brackets as others write it. */
function bracketDate(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = nodes.at(-1);
  if (nodes.length < 2 || last?.type !== 'inlineCode' || !DATE.test(last.value)) return nodes;
  return [...nodes.slice(0, -1), { type: 'text', value: `(${last.value})` }];
}

/** Display text of a heading on one line; what its brackets say stays. */
export function headingText(nodes: readonly PhrasingContent[], context: InlineContext): InlineText {
  const draft = startDraft();
  addNodes(draft, bracketDate(nodes), context);
  return { ...finishInline(draft, context), ...cleanHeading(draft) };
}

/** Display text of a block of HTML. */
export function htmlText(html: string, line: number, context: InlineContext): InlineText {
  const draft = startDraft();
  addHtml(draft, html, line);
  return finishInline(draft, context);
}

/** Several stretches as one bullet shows them. */
export function joinInline(parts: readonly InlineText[], separator: string): InlineText {
  return {
    ...joinMarked(parts, separator),
    pictures: parts.flatMap((part) => part.pictures),
    links: parts.flatMap((part) => part.links),
  };
}
