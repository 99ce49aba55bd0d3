import { describe, expect, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

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
