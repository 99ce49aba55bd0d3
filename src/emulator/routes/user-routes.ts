import { refusal } from '../discord-error.ts';
import { param, route } from '../route.ts';
import type { Route } from '../route.ts';
import { channelShape } from '../shapes/channel-shapes.ts';
import { ownUserShape, userShape } from '../shapes/user-shapes.ts';
import type { World } from '../world.ts';
import { demand, fields } from '../validate/form.ts';
import { snowflake } from '../validate/values.ts';

/** People, and the opening of direct conversations. */
export function userRoutes(world: World): Route[] {
  const user = (id: string) => {
    const found = world.users.get(id);
    if (found === undefined) throw refusal('unknownUser');
    return found;
  };
  return [
    route('GET', '/users/@me', () => ({ status: 200, body: ownUserShape(world.bot) })),
    route('GET', '/users/:user', (call) => ({
      status: 200,
      body: userShape(user(param(call, 'user'))),
    })),
    route('POST', '/users/@me/channels', ({ body }) => {
      demand(body.json, fields({ recipient_id: snowflake }));
      const { recipient_id: id } = body.json as { recipient_id: string };
      if (id === world.bot.id || !world.users.has(id)) throw refusal('invalidRecipients');
      return { status: 200, body: channelShape(world.directWith(id), world) };
    }),
  ];
}
