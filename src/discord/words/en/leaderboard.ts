import { formats } from '../format.ts';

const { plural, number } = formats.en;

export const leaderboard = {
  /* Bold numbers: Discord would count a numbered list on by itself, and equal points share a place. */
  title: 'Leaderboard',
  periods: { today: 'Today', week: 'This week', month: 'This month', all: 'All time' },
  since: (unix: number) => `since <t:${unix}:f>`,
  people: (count: number) => plural(count, { one: 'person', other: 'people' }),
  place: (place: number, name: string, points: string, right: number) =>
    `**${number(place)}.** ${name} · **${points}** · ${number(right)} right`,
  empty: 'No quiz points here yet. `/quiz` starts a quiz.',
  serversOnly: 'The leaderboard belongs to a server. Use `/leaderboard` there.',
  mine: (place: number, points: string) => `You are number ${number(place)} with ${points}.`,
  hidden: 'Only you see this: you left the leaderboard. `/settings` brings you back.',
};
