import { describe, expect, test } from 'vitest';
import { cardsOf, shown } from './support.ts';
import type { NoteLanguage } from '../../src/notes/paper.ts';

/** Fronts and backs of what one paragraph gives. */
function asked(line: string, language: NoteLanguage): string[] {
  return shown(cardsOf([line], { language }).cards);
}

describe('of several sentences', () => {
  test.each([
    [
      'the one beside a view',
      'ko',
      'Craterdb는 로그를 skip list로 정렬한다. 단순하지만 놀랍도록 효과적이다.',
      'cloze | Craterdb는 로그를 ____(으)로 정렬한다. | skip list',
    ],
    [
      'the one before what announces a list',
      'zh',
      '任务提交后由 Scheduler 写入 Craterlog。调度分为以下两个部分:',
      'cloze | 任务提交后由 ____ 写入 Craterlog。 | Scheduler',
    ],
    [
      'the one beside a question',
      'en',
      'The scheduler writes every new job into the Crater Log of its cell. But why not a queue?',
      'cloze | The scheduler writes every new job into the ____ of its cell. | Crater Log',
    ],
    [
      'what the paper does, not what the field does',
      'ko',
      '기존 방법은 Greedy Search로 경로를 찾는다. 본 논문은 Beam Stack을 사용하여 경로를 다시 고른다.',
      'cloze | 본 논문은 ____을(를) 사용하여 경로를 다시 고른다. | Beam Stack',
    ],
  ] as const)('%s is asked', (_, language, line, card) => {
    expect(asked(line, language)).toEqual([card]);
  });

  test('one behind the first of a labelled line keeps its label', () => {
    expect(
      asked(
        'Crater sharing: 같은 요청이 많다. 공통 앞부분의 KV block을 reference count로 관리하여 한 번만 저장한다.',
        'ko',
      ).join('\n'),
    ).toMatch(/^cloze \| Crater sharing: 공통 앞부분의 /);
  });

  test('one without a subject is led by what the one before it is about', () => {
    const line =
      'Crater Log는 여러 파일로 나뉜다. 파일이 가득 차면 새 파일을 Segment Pool에서 꺼내 64MB까지 채운다.';
    expect(asked(line, 'ko').join('\n')).toContain('64MB');
  });

  test('an example is not asked, nor a few words behind a sentence', () => {
    const line =
      '노드는 읽기를 Crater Cache로 미룬다. 예를 들어 새 노드가 Leader Lease를 잡으면 읽기가 미뤄진다. 느림.';
    expect(asked(line, 'ko').join('\n')).not.toContain('예를 들어');
  });

  test('a name with a full stop is explained by the sentence behind it', () => {
    const cards = asked('Popularity Drift. 热门商品的推荐频率甚至超过其真实的受欢迎程度。', 'zh');
    expect(cards.some((card) => card.endsWith('| Popularity Drift'))).toBe(true);
  });

  test('what spells out an acronym is asked though its sentence points back', () => {
    const cards = asked(
      'Cheap disks are slow. This is measured by the Mean Time To Failure (MTTF) of an array.',
      'en',
    );
    expect(cards).toEqual(['definition | What does MTTF stand for? | Mean Time To Failure']);
  });

  test('talk of the reader takes the others with it', () => {
    const line =
      'This paper pushed me to split two things. Craterdb merges logs in a Skip List. I still wonder why.';
    expect(asked(line, 'en')).toEqual([]);
  });

  test('a Korean sentence may begin with a small Latin letter', () => {
    const line = '클라이언트는 watch를 건다. crater는 바뀐 사실만 Event Queue로 알린다.';
    expect(asked(line, 'ko')).toEqual([
      'cloze | crater는 바뀐 사실만 ____(으)로 알린다. | Event Queue',
    ]);
  });
});
