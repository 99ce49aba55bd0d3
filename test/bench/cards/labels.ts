import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/*
 * Labels stand beside each note as `<note>.labels.yaml`, in the order of the note. A label reaches from the line that
 * holds its `at` to the line before the next label, so that the children of a list belong to their parent's label.
 *
 *   at       text found on exactly one line of the note
 *   kind     the card a careful human would make first; `worthless` for none
 *   awkward  counted with the awkward bullets instead of the note's language
 *   answers  each the whole answer of a good card
 *   says     for answers that are sentences (authored, cause, contrast, definition, figure): a part of which one must be contained
 *   items    for list cards: a key part of every item, all of them
 *   no-card  why a good generator makes nothing of the bullet
 *
 * `names`, at the head, are the names by which a reader would know the paper (the papers, in a note of several).
 */

const labelShape = z.strictObject({
  at: z.string(),
  kind: z
    .enum([
      'authored',
      'definition',
      'list',
      'number',
      'contrast',
      'cause',
      'figure',
      'cloze',
      'worthless',
    ])
    .default('worthless'),
  awkward: z.boolean().default(false),
  answers: z.array(z.string()).default([]),
  says: z.array(z.string()).default([]),
  items: z.array(z.string()).default([]),
  'no-card': z.string().optional(),
});
const fileShape = z.strictObject({
  language: z.enum(['ko', 'en', 'zh', 'ja']),
  names: z.array(z.string()).default([]),
  bullets: z.array(labelShape),
});

/** What a careful human would accept for one bullet. */
export interface Label {
  file: string;
  /** 1-based; the label speaks for every line from the first to the last. */
  line: number;
  endLine: number;
  text: string;
  group: 'ko' | 'en' | 'zh' | 'ja' | 'awkward';
  kind: z.infer<typeof labelShape>['kind'];
  answers: readonly string[];
  says: readonly string[];
  items: readonly string[];
  /** Why no card is wanted; undefined when one is. */
  noCard: string | undefined;
  names: readonly string[];
}

/** The labels of every note in a folder. Throws when a label fits no line of its note, or several. */
export function readLabels(folder: string): Label[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.yaml'))
    .toSorted()
    .flatMap((name) => {
      const note = join(folder, name.replace('.labels.yaml', '.md'));
      return labelsOf(note, readFileSync(note, 'utf8'), readFileSync(join(folder, name), 'utf8'));
    });
}

/** The labels of one note. */
export function labelsOf(file: string, note: string, yaml: string): Label[] {
  const lines = note.split('\n');
  const { language, names, bullets } = fileShape.parse(parse(yaml));
  const starts = bullets.map(({ at }) => lineOf(at, lines, file));
  return bullets.map((bullet, index) => {
    const line = starts[index] as number;
    return {
      file,
      line,
      endLine: (starts[index + 1] ?? lines.length + 1) - 1,
      text: (lines[line - 1] as string).trim(),
      group: bullet.awkward ? 'awkward' : language,
      kind: bullet.kind,
      answers: bullet.answers,
      says: bullet.says,
      items: bullet.items,
      names,
      noCard: bullet['no-card'],
    };
  });
}

function lineOf(at: string, lines: readonly string[], file: string): number {
  const found = lines.flatMap((line, index) => (line.includes(at) ? [index + 1] : []));
  if (found.length !== 1) throw new Error(`${file}: the label "${at}" fits ${found.length} lines.`);
  return found[0] as number;
}
