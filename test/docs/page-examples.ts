/** A note on a page with what the page says of it. */
export interface NoteExample {
  note: string;
  /** 1-based line of the page. */
  line: number;
  /** `kind | front | back` */
  cards: readonly string[];
  /** `rule | bullet` */
  dropped: readonly string[];
  problems: readonly string[];
}

interface Block {
  kind: string;
  text: string;
  line: number;
}

function fencedBlocks(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1] ?? '',
    text: match[2] ?? '',
    line: page.slice(0, match.index).split('\n').length,
  }));
}

function linesOf(blocks: readonly Block[], kind: string): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .flatMap((block) => block.text.split('\n').filter((line) => line !== ''));
}

/** Every fenced note of a page together with the fenced answers that follow it, up to the next note. */
export function noteExamples(page: string): NoteExample[] {
  const blocks = fencedBlocks(page);
  const starts = blocks.flatMap((block, at) => (block.kind === 'markdown' ? [at] : []));
  return starts.map((start, at) => {
    const { text, line } = blocks[start] as Block;
    const answers = blocks.slice(start + 1, starts[at + 1]);
    return {
      note: text,
      line,
      cards: linesOf(answers, 'cards'),
      dropped: linesOf(answers, 'dropped'),
      problems: linesOf(answers, 'problems'),
    };
  });
}

/** The README's note under `A note …`, and the cards quoted below it as `front → back`. */
export function readmeExample(readme: string): { note: string; cards: string[] } {
  const [, note = '', rest = ''] =
    /^A note …\n+```markdown\n([\s\S]*?)^```\n([\s\S]*)/m.exec(readme) ?? [];
  const quote = /^(?:>.*\n)+/m.exec(rest)?.[0] ?? '';
  const cards = [...quote.matchAll(/^> \*\*(.+)\*\*\\?\n> → (.+)$/gm)];
  const plain = (text: string): string => text.replaceAll(String.raw`\_`, '_');
  return { note, cards: cards.map(([, front = '', back = '']) => plain(`${front} → ${back}`)) };
}

/** The text below a second-level heading, up to the next one. */
export function section(page: string, heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** Cells of the rows of a table, without its head. */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
