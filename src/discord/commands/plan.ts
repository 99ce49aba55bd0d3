import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../command.ts';
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
  async run(call, { study }) {
    const days = Number(call.options['days'] ?? DAYS);
    const { settings } = await study.learner(call.userId);
    const outlook = await study.outlook(call.userId, days);
    const view = planView({ outlook, retention: settings.desiredRetention, locale: call.locale });
    return { show: 'message', view, ephemeral: true };
  },
};
