import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { View } from '../answer.ts';
import type { Caller, Command, Rooms } from '../command.ts';
import { planView } from '../views/plan.ts';
import { localizations, localizedChoice } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

const DAYS = 30;

/** `/plan`: what each retention would cost and bring, for the caller alone. */
export const planCommand: Command = {
  json: {
    ...localizations('plan'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('plan.days'),
        type: ApplicationCommandOptionType.Integer,
        choices: [
          localizedChoice('plan.days.30', 30),
          localizedChoice('plan.days.90', 90),
          localizedChoice('plan.days.365', 365),
        ],
      },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    const view = await showPlan(Number(call.options['days'] ?? DAYS), call, rooms);
    return { show: 'message', view, ephemeral: true };
  },
};

/** The plan as it stands now. */
export async function showPlan(days: number, caller: Caller, { study }: Rooms): Promise<View> {
  const { settings } = await study.learner(caller.userId);
  return planView({
    outlook: await study.outlook(caller.userId, days),
    parameters: await study.parameterState(caller.userId),
    days,
    retention: settings.desiredRetention,
    locale: caller.locale,
  });
}
