import { formats } from '../format.ts';

const { number, plural } = formats.en;

const papers = (count: number) => plural(count, { one: 'paper', other: 'papers' });
const bullets = (count: number) => plural(count, { one: 'bullet', other: 'bullets' });
const cards = (count: number) => plural(count, { one: 'card', other: 'cards' });

export const notes = {
  moderatorsOnly: 'The notes are looked after by moderators: this needs “Manage Server”.',
  lintTitle: 'The notes and their cards',
  covered: (of: { bullets: number; covered: number; cards: number }) =>
    of.cards === 0
      ? `${bullets(of.bullets)}, no card yet`
      : `${bullets(of.bullets)}, ${number(of.covered)} with a card, ${cards(of.cards)}`,
  problemCount: (count: number) =>
    count === 0
      ? 'Everything was read as written.'
      : `${plural(count, { one: 'problem', other: 'problems' })}:`,
  more: (count: number) => `and ${number(count)} more`,
  importedBy: (who: string | undefined, when: string) =>
    who === undefined ? `Imported · ${when}` : `Imported by ${who} · ${when}`,
  openPick: 'Look at a paper bullet by bullet',
  noCard: 'No card:',
  otherRule: (rule: string) => `rule “${rule}”.`,
  kinds: {
    authored: 'Your own card',
    definition: 'Definition',
    list: 'List',
    number: 'Number',
    contrast: 'Contrast',
    cause: 'Cause',
    figure: 'Figure',
    cloze: 'Blank',
  } as Record<string, string>,
  rules: {
    'image-only': 'there is only a picture. Say in words what it shows.',
    empty: 'there is nothing in it.',
    'link-only': 'it is only a link.',
    'metadata-label': 'it tells about the paper, not what is in it.',
    'contents-entry': 'it is an entry of a table of contents.',
    citation: 'it is a reference.',
    'maths-only': 'it is only a formula. Say what it means.',
    garbled: 'the text was damaged in copying. Type it again.',
    'answer-line': 'it is the answer of the question above it.',
    question: 'it is an open question. Add the answer in a line “A: …”.',
    'figure-pointer': 'it only points to a figure.',
    'layout-line': 'it only leads to what comes next.',
    opinion: 'it is an opinion, not a fact of the paper.',
    'refers-outside': 'it says “this” or “above”. Name what it means.',
    'too-short': 'it is too short. Write what holds of it.',
    'no-fact': 'it tells an aim, a need, a trend or a praise. Say what was done or measured.',
    'too-vague': 'no specific term stands in it. Name the thing, or put its term in bold.',
    'no-good-target': 'no term stands out. Put the one to be remembered in bold.',
    grounded: 'the answer would not stand in it word for word.',
    faithful: 'a card would lose a “not” or a doubt.',
    markup: 'brackets or marks are not closed.',
    'one-blank': 'too few words would stay around the blank. Write a few more.',
    'no-leak': 'the question would give its answer away. Say it without repeating the term.',
    'not-trivial': 'the answer would be an everyday word.',
    'not-polar': 'the answer would be yes or no.',
    'self-contained': 'it cannot be understood by itself. Name what it points to.',
    list: 'the list has fewer than two or more than seven items.',
    short: 'the question or the answer would be too long. Split it.',
    'one-idea': 'it says several things at once. Give each its own bullet.',
    'list-item': 'a card asks for the list it stands in.',
    'other-language':
      'it is an English paragraph in a note of another language. Say it in the language of the note.',
    'too-long': 'it is longer than a card can hold. Give each fact its own bullet.',
    'no-duplicate': 'the note says it elsewhere already.',
    summary: 'it is the summary; the bullets below say it again.',
  } as Record<string, string>,
  problems: {
    'file-unreadable': 'This could not be read. Check that Paperdeck may read it.',
    'file-too-large': 'The file is too large. Split it into several files.',
    'file-not-text': 'The file is no text. Save it as Markdown in UTF-8.',
    'file-not-utf8': 'The file is not in UTF-8. Save it as UTF-8 in your editor.',
    'too-many-bullets': 'The file has too many bullets. Split it into several files.',
    'nested-too-deeply': 'Lists are nested too deeply. Move the inner ones under headings.',
    'slug-taken': 'This paper is told by another file already. Rename one of them.',
    'file-doubled': 'The file is a copy of another one. Delete one of the two.',
    'link-outside': 'The link leads out of the notes folder. Copy the file into it.',
    'notes-missing': 'The notes folder cannot be found.',
    'no-papers': 'No paper was found. Give each paper a heading with bullets below it.',
    'note-exists': 'A file of this name is there already and was left as it is.',
    'pictures-left':
      'Pictures that lie beside this file do not come along. Copy them next to the notes under the same paths.',
    'note-unwritable': 'The file could not be written. Check that Paperdeck may write there.',
    'folder-unwritable': 'Notes cannot be added here: Paperdeck reads one file, or may not write.',
    'front-matter-field':
      'The front matter has a `year` or `lang` I do not know. Write four digits, and ko, en, zh or ja.',
    'block-unreadable':
      'This part is too long or too tangled and was left out. Put blank lines between its paragraphs.',
    'notes-empty': 'There is no Markdown file in the notes folder yet.',
    'front-matter-invalid':
      'The front matter is no valid YAML. Put values with a colon or bracket in double quotes.',
  } as Record<string, string>,
  onlyMarkdown: 'I can import Markdown only: a file whose name ends in `.md` or `.markdown`.',
  tooLarge: 'This file is larger than 1 MB. Please split it and import the parts.',
  unreachable: 'I could not fetch the file from Discord. Please attach it again.',
  previewTitle: (name: string) => `Import ${name}?`,
  previewSum: (paperCount: number, bulletCount: number, cardCount: number) =>
    `This adds ${papers(paperCount)} with ${bullets(bulletCount)}, which give ${cards(cardCount)}.`,
  wouldAdd: (bulletCount: number, cardCount: number) =>
    `${bullets(bulletCount)}, ${cards(cardCount)}`,
  isThere: 'is there already and stays as it is',
  nothingToImport: 'There is nothing to import in this file.',
  nothingWritten: 'Nothing is written before you confirm. The offer holds for a day.',
  confirm: 'Import',
  cancel: 'Cancel',
  importGone: 'This import was done, replaced or left for more than a day. Attach the file again.',
  importCancelled: 'Nothing was imported.',
  written: (count: number) =>
    count === 0
      ? 'Nothing was written.'
      : `Written: ${plural(count, { one: 'file', other: 'files' })}`,
  readAgain: 'The notes were read again.',
  unreadable: 'The notes could not be read. What was read last stays in use.',
  counts: (of: {
    papers: number;
    cards: number;
    added: number;
    kept: number;
    updated: number;
    answerChanged: number;
    retired: number;
    revived: number;
  }) => {
    const parts = [
      ...(of.added > 0 ? [`${number(of.added)} new`] : []),
      ...(of.updated > 0 ? [`${number(of.updated)} changed`] : []),
      ...(of.answerChanged > 0 ? [`${number(of.answerChanged)} with another answer`] : []),
      ...(of.retired > 0 ? [`${number(of.retired)} taken away`] : []),
      ...(of.revived > 0 ? [`${number(of.revived)} back again`] : []),
    ];
    const sizes = `${papers(of.papers)}, ${cards(of.cards)}`;
    if (parts.length === 0) return `${sizes}: nothing has changed.`;
    return `${sizes}: ${[...parts, `${number(of.kept)} as before`].join(', ')}.`;
  },
  lookAtCards: '`/notes lint` shows what each bullet became.',
  seeLint: (count: number) =>
    `${plural(count, { one: 'problem', other: 'problems' })}: \`/notes lint\` shows more.`,
};
