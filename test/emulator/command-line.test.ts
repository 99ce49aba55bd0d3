import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/emulator/command-line.ts';

const command = (more: object) =>
  ({ id: '1', type: 1, description: 'd', ...more }) as unknown as APIApplicationCommand;
const option = (type: number, name: string, more: object = {}) => ({
  type,
  name,
  description: 'd',
  ...more,
});

const commands = [
  command({
    name: 'paper',
    name_localizations: { ko: '논문' },
    options: [
      option(3, 'name', { name_localizations: { ko: '이름' } }),
      option(3, 'section'),
      option(5, 'private'),
    ],
  }),
  command({
    name: 'quiz',
    options: [
      option(4, 'questions'),
      option(10, 'seconds'),
      option(3, 'style', {
        choices: [{ name: 'Typed', name_localizations: { ko: '주관식' }, value: 'typed' }],
      }),
    ],
  }),
  command({
    name: 'deck',
    options: [
      option(1, 'add', { name_localizations: { ko: '추가' }, options: [option(3, 'paper')] }),
      option(2, 'more', { options: [option(1, 'show')] }),
    ],
  }),
  command({ name: 'Make a flashcard', type: 3 }),
];
const read = (line: string, locale = 'en-US') => readCommandLine(line, commands, locale);

describe('a typed command', () => {
  it.each([
    ['/paper', ['paper'], {}],
    ['paper maskrcnn', ['paper'], { name: 'maskrcnn' }],
    ['/paper Mask R-CNN', ['paper'], { name: 'Mask R-CNN' }],
    ['/paper name:"Mask R-CNN" private:true', ['paper'], { name: 'Mask R-CNN', private: true }],
    [
      '/paper unet section:Method and results',
      ['paper'],
      { name: 'unet', section: 'Method and results' },
    ],
    ['/paper https://a.org/b', ['paper'], { name: 'https://a.org/b' }],
    ['/paper private:no', ['paper'], { private: false }],
    ['/quiz 5', ['quiz'], { questions: 5 }],
    ['/quiz seconds:2.5 style:Typed', ['quiz'], { seconds: 2.5, style: 'typed' }],
    ['/deck add unet', ['deck', 'add'], { paper: 'unet' }],
    ['/deck more show', ['deck', 'more', 'show'], {}],
  ])('%s', (line, path, options) => {
    const result = read(line);
    expect(result.path).toEqual(path);
    expect(result.options).toEqual(options);
  });

  it('may be typed with the names of the language', () => {
    expect(read('/논문 이름:합성곱 신경망', 'ko')).toMatchObject({
      path: ['paper'],
      options: { name: '합성곱 신경망' },
    });
    expect(read('/deck 추가 unet', 'ko').path).toEqual(['deck', 'add']);
    expect(read('/quiz style:주관식', 'ko').options).toEqual({ style: 'typed' });
    expect(() => read('/논문 x', 'en-US')).toThrow('There is no command "/논문"');
  });

  it('says which option was typed last', () => {
    expect(read('/paper unet section:').last).toBe('section');
    expect(read('/paper').last).toBeNull();
  });

  it('keeps what is no number as text, for the server to refuse', () => {
    expect(read('/quiz five').options).toEqual({ questions: 'five' });
  });

  it.each([
    ['/nothing', 'There is no command "/nothing". There are: /paper /quiz /deck.'],
    ['/deck', '/deck goes on with one of: add, more.'],
    ['/deck more show x', 'This command takes no options.'],
  ])('%s is refused with what there is', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});
