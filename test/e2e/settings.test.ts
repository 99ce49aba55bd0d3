import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/emulator/person.ts';
import { buttons, known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/settings-${name}.txt`;

describe('the settings', () => {
  it('are changed in one panel, which turns Korean when asked to', async () => {
    const room = await open();
    const { hands, story } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await alex.slash('/settings');
    await person.choose('New day starts at', '6');
    await person.choose('Retention', '0.85');
    await person.click('Use two');
    await person.click('Hide me');
    await alex.choose('Language', 'ko');
    const { settings } = await room.app().study.learner(person.id);
    expect(settings).toMatchObject({
      locale: 'ko',
      rolloverHour: 6,
      desiredRetention: 0.85,
      answerButtons: 2,
      onLeaderboard: false,
    });
    await alex.slash('/help');
    await expect(story.text()).toMatchFileSnapshot(golden('panel'));
  });

  it('takes a time zone, and offers the likely ones for one that is unknown', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    await person.slash('/settings');
    await person.click('Change zone');
    await person.type('Viena');
    expect(person.says()).toContain('I know no time zone “Viena”');
    await person.choose('Pick a time zone', 'Europe/Vienna');
    expect(person.says()).toContain('Europe/Vienna · it is 01:00 there');
    const { settings } = await room.app().study.learner(person.id);
    expect(settings).toMatchObject({ timeZone: 'Europe/Vienna', timeZoneChosen: true });
  });

  it('says which numbers a limit may have, and keeps the old one', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    await person.slash('/settings');
    await person.click('Change limits');
    await person.fill({ newPerDay: 'many', reviewsPerDay: '50' });
    expect(person.says()).toContain('New cards a day: “many” does not work.');
    await person.click('Change limits');
    await person.fill({ newPerDay: '5', reviewsPerDay: '50' });
    const { settings } = await room.app().study.learner(person.id);
    expect(settings).toMatchObject({ newPerDay: 5, reviewsPerDay: 50 });
  });
});

describe('days that are not like the others', () => {
  it('are set by weekday, in both languages, and refused when no day is left', async () => {
    const room = await open();
    const { hands, story } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await person.slash('/settings');
    await person.click('Change days');
    await person.fill({ reduced: ['6'], none: ['7', '6'] });
    expect(person.says()).toContain('free on Sat and Sun');
    await person.click('Change days');
    await person.fill({ reduced: ['6'], none: ['7'] });
    expect(person.says()).toContain('about half on Sat · free on Sun');
    await person.click('Change days');
    await person.fill({ reduced: [], none: ['1', '2', '3', '4', '5', '6', '7'] });
    expect(person.says()).toContain('At least one day of the week has to stay for your cards.');
    await person.choose('Language', 'ko');
    await alex.click('요일 바꾸기');
    await story.does(`${person.name}: 토, 일`, person.fill({ reduced: ['6'], none: ['7'] }));
    const { settings } = await room.app().study.learner(person.id);
    expect(settings.easyDays).toEqual([
      { weekday: 6, load: 'reduced' },
      { weekday: 7, load: 'none' },
    ]);
    await expect(story.text()).toMatchFileSnapshot(golden('easy-days-ko'));
  });

  it('take more for today alone, from the end of a review or from the panel', async () => {
    const room = await open();
    const { hands, story } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await room.app().study.changeSettings(person.id, { newPerDay: 1 });
    await person.slash('/review');
    await person.click('Show answer');
    await alex.click(easyButton(person));
    await alex.click('More today');
    await story.does(
      `${person.name}: many, 200`,
      person.fill({ newPerDay: 'many', reviewsPerDay: '200' }),
    );
    await alex.click('More today');
    await story.does(
      `${person.name}: 2, 200`,
      person.fill({ newPerDay: '2', reviewsPerDay: '200' }),
    );
    await person.slash('/settings');
    expect(person.says()).toContain('today only: 2 new and 200 reviews');
    await person.click('Change limits');
    await person.fill({ newPerDay: '1', reviewsPerDay: '200', todayNew: '', todayReviews: '' });
    expect(person.says()).not.toContain('today only');
    const { settings } = await room.app().study.learner(person.id);
    expect(settings).toMatchObject({ newPerDay: 1, todayOnly: null });
    await expect(story.text()).toMatchFileSnapshot(golden('more-today'));
  });
});

const easyButton = (person: Person): string =>
  buttons(person.sees()).find((label) => label.startsWith('Easy')) ?? 'Easy';
