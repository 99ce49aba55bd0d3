import { describe, expect, it } from 'vitest';
import { SECOND } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import { questionOpens, quizSeenBy, rightButton, typeAnswer, wrongButton } from './quiz-hands.ts';
import type { TestRoom } from './room.ts';
import { known, play, useNotes, useRooms } from './stage.ts';

/*
 * What a quiz asks, by the options of the command, and what is left when it is over.
 */

const notes = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/quiz-${name}.txt`;

/** Every question of the quiz at hand answered wrong, to its end; how many there were. */
async function missedAll(room: TestRoom, person: Person): Promise<number> {
  await room.tick();
  const { questions } = await quizSeenBy(room, person);
  for (let number = 1; number <= questions.length; number++) {
    await questionOpens(room, person, number);
    await typeAnswer(person, 'no idea');
    // Others may join in with the first question.
    await (number === 1 ? room.pass(11 * SECOND) : room.tick());
    await person.click('Next');
  }
  await room.tick();
  return questions.length;
}

describe('the last page of a quiz', () => {
  const MANY = [
    '# Sizes',
    '',
    ...Array.from(
      { length: 22 },
      (_, index) =>
        `- Q: Which layer has ${index + 2} filters? A: layer ${String.fromCodePoint(97 + index)}`,
    ),
    '',
  ].join('\n');

  it('has pages of what was missed, hides them, and goes on with them', async () => {
    const room = await open({ notesDir: await notes({ 'sizes.en.md': MANY }) });
    const { story, hands } = play(room);
    const [alex, minji] = [
      await known(room, 'Alex', 'general'),
      await known(room, '민지', 'general'),
    ];
    await alex.slash('/quiz questions:22 style:typed');
    const asked = await missedAll(room, alex);
    await hands(alex).awaits('Quiz finished');
    expect(asked).toBe(22);
    expect(alex.reads()).toContain('Page 1 of 5');
    story.tells('민지 took no part.');
    await hands(minji).click('Next');
    await hands(alex).click('Next');
    await alex.click('Next');
    await alex.click('Next');
    await hands(alex).click('Next');
    await hands(alex).click('Hide');
    await alex.click('Show missed');
    expect(alex.reads()).toContain('Page 1 of 5');
    await hands(alex).click('Add missed to my reviews');
    expect(await room.app().study.plan(alex.id)).toMatchObject({ fresh: 20 });
    await hands(minji).click('Retry missed');
    expect((await questionOpens(room, minji, 1)).cardId).not.toBe('');
    expect((await quizSeenBy(room, minji)).questions).toHaveLength(22);
    await expect(story.text()).toMatchFileSnapshot(golden('many-missed'));
  }, 30_000);

  it('is in the language of who started it', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const [minji, alex] = [await known(room, '민지'), await known(room, 'Alex')];
    await hands(minji).slash('/퀴즈 논문:mask-rcnn 문제수:2 방식:객관식');
    const first = await questionOpens(room, minji, 1);
    story.sees(minji);
    await hands(alex).click(wrongButton(first));
    room.clock.advance(SECOND);
    await hands(minji).click(rightButton(first));
    await room.tick();
    await hands(minji).awaits('맞힌 사람');
    await hands(minji).click('다음');
    const second = await questionOpens(room, minji, 2);
    await hands(minji).click('건너뛰기');
    await hands(alex).click(rightButton(second));
    await room.pass(30 * SECOND);
    await room.pass(30 * SECOND);
    await hands(minji).awaits('퀴즈가 끝났어요');
    await hands(alex).click('놓친 문제를 내 복습에 추가');
    await hands(minji).click('접기');
    await hands(minji).click('놓친 문제 다시 풀기');
    await expect(story.text()).toMatchFileSnapshot(golden('choice-ko'));
  });
});

describe('a typed quiz in English', () => {
  const NOTE = [
    '# CornerNet',
    '',
    '- Each prediction module has three outputs:',
    '  - heatmaps',
    '  - embeddings',
    '  - offsets',
    '- Q: Which backbone does it use? A: hourglass network',
    '- Q: How long does one image take? A: 244 ms',
    '',
  ].join('\n');
  const TYPED: Readonly<Record<string, readonly string[]>> = {
    'heatmaps; embeddings; offsets': ['offsets and heatmaps', 'I was right'],
    'hourglass network': ['hourglas network'],
    '244 ms': ['0.244 s'],
  };

  it('says what of a list was named, forgives a slip, and knows units', async () => {
    const room = await open({ notesDir: await notes({ 'cornernet.en.md': NOTE }) });
    const { story, hands } = play(room);
    const person = await known(room, 'Alex', 'dm');
    const alex = hands(person);
    await alex.slash('/quiz style:typed');
    const told: string[] = [];
    for (let number = 1; number <= 3; number++) {
      const question = await questionOpens(room, person, number);
      const [text = '', then] = TYPED[question.back] ?? [];
      story.sees(person);
      await alex.click('Answer');
      told.push((await alex.type(text)).text);
      if (then !== undefined) await alex.click(then);
      await room.tick();
      await alex.awaits('From the note');
      await alex.click('Next');
    }
    await room.tick();
    await alex.awaits('Quiz finished');
    expect(told.join('\n')).toMatch(/2 of 3 named/);
    expect(told.join('\n')).toMatch(/Close enough: hourglas network/);
    expect(told.join('\n')).toMatch(/Right: 0\.244 s/);
    await expect(story.text()).toMatchFileSnapshot(golden('typed'));
  });
});

describe('what a quiz asks', () => {
  const MEMBERS = [
    {
      name: 'Alex',
      locale: 'en',
      lines: [
        '/quiz tag:nothing',
        '/quiz paper:zzzz',
        '/quiz tag:segmentation questions:50',
        '/quiz paper:u-net language:Korean',
      ],
      stop: 'Stop',
    },
    {
      name: '민지',
      locale: 'ko',
      lines: [
        '/퀴즈 태그:없음',
        '/퀴즈 논문:zzzz',
        '/퀴즈 태그:segmentation 문제수:50',
        '/퀴즈 논문:u-net 언어:영어',
      ],
      stop: '그만하기',
    },
  ] as const;

  it.each(MEMBERS)('follows paper, tag, number and language ($locale)', async (member) => {
    const room = await open({
      notesDir: await notes({
        'u-net.en.md': netNote('en', 'U-Net', 'segmentation'),
        'u-net.ko.md': netNote('ko', 'U-Net', 'segmentation'),
        'yolo.en.md': netNote('en', 'YOLO', 'detection'),
      }),
    });
    const { story, hands } = play(room);
    const person = await known(room, member.name);
    const [noTag, noPaper, byTag, byLanguage] = member.lines;
    await hands(person).slash(noTag);
    await hands(person).slash(noPaper);
    await hands(person).slash(byTag);
    await questionOpens(room, person, 1);
    const tagged = await quizSeenBy(room, person);
    expect(new Set(tagged.questions.map(({ paper }) => paper))).toEqual(new Set(['u-net']));
    expect(tagged.questions).toHaveLength(2);
    expect(tagged.language).toBe(member.locale);
    await hands(person).click(member.stop);
    await room.tick();
    await hands(person).slash(byLanguage);
    await questionOpens(room, person, 1);
    const chosen = await quizSeenBy(room, person);
    expect(chosen.language).toBe(member.locale === 'en' ? 'ko' : 'en');
    expect(chosen.locale).toBe(member.locale);
    await expect(story.text()).toMatchFileSnapshot(golden(`options-${member.locale}`));
  });

  /** A note of two questions. */
  function netNote(language: string, title: string, tag: string): string {
    return [
      '---',
      `title: ${title}`,
      `tags: [${tag}]`,
      `lang: ${language}`,
      '---',
      '',
      language === 'ko'
        ? '- Q: 특징을 줄이는 경로는? A: 수축 경로\n- Q: 특징을 키우는 경로는? A: 확장 경로'
        : '- Q: Which path shrinks the features? A: contracting path\n- Q: Which path enlarges them? A: expanding path',
      '',
    ].join('\n');
  }
});
