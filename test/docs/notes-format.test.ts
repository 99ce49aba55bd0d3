import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/base/problem.ts';
import { makeCards } from '../../src/cards/make-cards.ts';
import { planSync } from '../../src/cards/sync/plan-sync.ts';
import { QUALITY_RULES } from '../../src/cards/quality/quality.ts';
import { MAX_BULLETS, MAX_FILE_BYTES, MAX_NESTING } from '../../src/notes/limits.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import {
  noteExamples,
  readmeExample,
  section,
  tableRows,
  type NoteExample,
} from './page-examples.ts';

const PAGE = readFileSync('docs/notes-format.md', 'utf8');
const README = readFileSync('README.md', 'utf8');

/** An example without a title of its own stands in the note on Mask R-CNN, as the page says. */
function asNote(text: string): string {
  return /^(?:# |---)/.test(text) ? text : `# Mask R-CNN\n\n${text}`;
}

function oneLine(source: string): string {
  return source.replaceAll(/\s+/g, ' ');
}

/** What a note really gives, in the words of the page. Order is left to the generator. */
function given(text: string): Omit<NoteExample, 'note' | 'line'> {
  const { papers, problems } = parseNotes(asNote(text), 'notes/example.md');
  const { cards, drops } = makeCards(papers);
  return {
    cards: cards.map((card) => `${card.kind} | ${card.front} | ${card.back}`).toSorted(),
    dropped: drops.map((drop) => `${drop.rule} | ${oneLine(drop.source)}`).toSorted(),
    problems: problems.map(formatProblem),
  };
}

const examples = noteExamples(PAGE);

describe('the examples of docs/notes-format.md', () => {
  test('are found, with every kind of card among them', () => {
    const kinds = examples.flatMap(({ cards }) => cards.map((card) => card.split(' | ')[0]));
    expect(new Set(kinds)).toEqual(
      new Set(['authored', 'definition', 'list', 'number', 'contrast', 'cause', 'figure', 'cloze']),
    );
    expect(PAGE.match(/^```markdown$/gm)).toHaveLength(examples.length);
  });

  test.each(examples)('the note in line $line gives what stands below it', (example) => {
    const { note, cards, dropped, problems } = example;
    expect(given(note)).toEqual({
      cards: cards.toSorted(),
      dropped: dropped.toSorted(),
      problems,
    });
  });
});

test('the note of the README gives the cards below it', () => {
  const { note, cards } = readmeExample(README);
  expect(cards.length).toBeGreaterThan(0);
  const { papers } = parseNotes(note, 'notes/mask-rcnn.en.md');
  const made = makeCards(papers).cards.map((card) => `${card.front} → ${card.back}`);
  expect(made.toSorted()).toEqual(cards.toSorted());
});

const dropRows = tableRows(section(PAGE, 'Why a bullet gave no card')).map(
  ([rule = '', bullet = '', advice = '']) => ({
    rule: rule.replaceAll('`', ''),
    bullet: bullet.replace(/^`|`$/g, ''),
    better: [...advice.matchAll(/`(- [^`]+)`/g)].map(([, text = '']) => text),
  }),
);

/**
 * Names in the code that drops are given by. A blank that leaves too few words is no reason by itself: the bullet is then
 * told to be too short, too vague or without a good target.
 */
function rulesInCode(): string[] {
  const drops = readFileSync('src/cards/quality/drops.ts', 'utf8');
  const makes = ['make-cards', 'statement/proposal']
    .map((name) => readFileSync(`src/cards/${name}.ts`, 'utf8'))
    .join('\n');
  const refusals = [...drops.matchAll(/^ {2}\['([a-z-]+)', /gm)].map(([, rule]) => rule);
  const others = [...(drops + makes).matchAll(/(?:return|[?:]) '([a-z]+(?:-[a-z]+)*)'/g)].map(
    ([, rule]) => rule,
  );
  const quality = QUALITY_RULES.map(({ name }) => name);
  return [...refusals, ...others, ...quality].filter((rule) => rule !== undefined);
}

describe('the table of reasons', () => {
  test('names exactly the rules that the code can give', () => {
    const rules = rulesInCode();
    expect(rules).toEqual(
      expect.arrayContaining(['empty', 'opinion', 'too-vague', 'list-item', 'no-leak']),
    );
    expect(dropRows.map(({ rule }) => rule).toSorted()).toEqual([...new Set(rules)].toSorted());
  });

  test.each(dropRows.filter(({ bullet }) => bullet !== ''))(
    '$rule stops: $bullet',
    ({ rule, bullet }) => {
      const { dropped } = given(`- RPN: the network that suggests boxes.\n- ${bullet}`);
      expect(dropped).toEqual([`${rule} | ${bullet}`]);
    },
  );

  test.each(dropRows.flatMap(({ rule, better }) => better.map((text) => ({ rule, text }))))(
    'instead of $rule: $text',
    ({ text }) => {
      const { cards, dropped } = given(text);
      expect(dropped).toEqual([]);
      expect(cards).not.toEqual([]);
    },
  );

  test('the same thing said twice is asked once', () => {
    const { cards, dropped } = given(
      '- RoIAlign reads each sampling point by **bilinear interpolation**.\n- RoIAlign reads every sampling point by **bilinear interpolation**.',
    );
    expect(cards).toHaveLength(1);
    expect(dropped[0]).toMatch(/^no-duplicate /);
  });
});

describe('the table of front matter', () => {
  const named = new Set(
    tableRows(section(PAGE, 'Front matter')).flatMap(([keys = '']) =>
      [...keys.matchAll(/`(\w+)`/g)].map(([, key = '']) => key),
    ),
  );
  const reader = readdirSync('src/notes')
    .filter((name) => name.startsWith('front-matter'))
    .map((name) => readFileSync(`src/notes/${name}`, 'utf8'))
    .join('\n');
  const links = /LINK_KEYS[^{]*= \{([^}]*)\}/.exec(reader)?.[1] ?? '';
  const read = new Set(
    [...reader.matchAll(/fields\['(\w+)'\]/g), ...links.matchAll(/^\s*(\w+): '/gm)].map(
      ([, key = '']) => key,
    ),
  );

  test('names exactly the keys that are read', () => {
    expect([...read]).toEqual(expect.arrayContaining(['title', 'short', 'arxiv', 'slug']));
    expect([...named].toSorted()).toEqual([...read].toSorted());
  });
});

/** What a learner notices of an edit, in the words of the page. */
function outcomeOf(before: string, after: string): string {
  const cardsOf = (bullet: string): ReturnType<typeof makeCards>['cards'] =>
    makeCards(parseNotes(asNote(bullet), 'notes/example.md').papers).cards;
  const known = cardsOf(`- ${before}`).map((card) => ({ cardId: card.id, card, retiredAt: null }));
  expect(known).not.toEqual([]);
  const plan = planSync(known, after === '' ? [] : cardsOf(`- ${after}`));
  if (plan.added.length > 0) return 'new card';
  if (plan.retired.length > 0) return 'retired';
  return plan.answerChanged.length > 0 ? 'answer changed' : 'history kept';
}

test('the edits of the page do what it says', () => {
  const rows = tableRows(section(PAGE, 'When you edit a note'));
  expect(rows).toHaveLength(4);
  for (const [edit, before = '', after = '', then] of rows) {
    const outcome = outcomeOf(before.replaceAll('`', ''), after.replaceAll('`', ''));
    expect(`${edit}: ${outcome}`).toBe(`${edit}: ${then}`);
  }
});

test('the limits are those of the parser', () => {
  const limits = section(PAGE, 'Limits');
  expect(limits).toContain(`${MAX_FILE_BYTES / 1_000_000} MB`);
  expect(limits).toContain(`${MAX_BULLETS.toLocaleString('en')} bullets`);
  expect(limits).toContain(`nested ${MAX_NESTING} deep`);
});
