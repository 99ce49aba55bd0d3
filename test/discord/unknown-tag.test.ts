import { expect, it } from 'vitest';
import type { Rooms } from '../../src/discord/command.ts';
import { unknownTagText } from '../../src/discord/unknown-tag.ts';

const tagged = (...names: string[]): Pick<Rooms, 'library'> => ({
  library: () =>
    ({ tags: () => names.map((tag) => ({ tag, papers: 1 })) }) as unknown as ReturnType<
      Rooms['library']
    >,
});
const many = Array.from({ length: 18 }, (_, index) => `tag-${index + 1}`);

it('names the tags that hold what was asked for first, and says how many there are besides', () => {
  const said = unknownTagText('tag-18x', tagged(...many), 'en');
  expect(said).toContain('No paper has the tag “tag-18x”.');
  expect(said).toMatch(/tag-1, .*tag-15, and 3 more\. The option `tag` suggests them/);
  expect(unknownTagText('g-18', tagged(...many), 'ko')).toMatch(/태그: tag-18, tag-1, .* 외 3개/);
});

it('names them all where they are few, and none where there are none', () => {
  expect(unknownTagText('x', tagged('a', 'b'), 'en')).toMatch(/Tags in use: a, b\.$/);
  expect(unknownTagText('x', tagged(), 'ko')).toBe('‘x’ 태그가 붙은 논문이 없어요.');
});
