import { refusal } from '../discord-error.ts';
import { answerShape } from '../interaction-answer.ts';
import type { Interactions } from '../interactions.ts';
import type { LiveInteraction } from '../live-interaction.ts';
import { openRoute, param } from '../route.ts';
import type { Call, Route } from '../route.ts';
import { messageShape } from '../shapes/message-shape.ts';
import type { WorldMessage } from '../message.ts';
import type { World } from '../world.ts';

/** First answers, and everything that goes through an interaction's token afterwards. */
export function interactionRoutes(
  world: World,
  interactions: Interactions,
  publicUrl: () => string,
): Route[] {
  const shown = (message: WorldMessage) => ({
    status: 200,
    body: messageShape(message, world, publicUrl()),
  });
  const interactionOf = (call: Call): LiveInteraction => {
    if (param(call, 'application') !== world.applicationId) throw refusal('unknownWebhook');
    return interactions.byToken(param(call, 'token'));
  };
  const webhook = '/webhooks/:application/:token';
  const one = `${webhook}/messages/:message`;
  return [
    openRoute('POST', '/interactions/:interaction/:token/callback', (call) => {
      const answered = interactions.answer(
        param(call, 'interaction'),
        param(call, 'token'),
        call.body,
      );
      const wanted = call.query.get('with_response') === 'true';
      return wanted
        ? { status: 200, body: answerShape(answered, world, publicUrl()) }
        : { status: 204 };
    }),
    openRoute('POST', webhook, (call) =>
      shown(interactions.followUp(interactionOf(call), call.body)),
    ),
    openRoute('GET', one, (call) =>
      shown(interactions.message(interactionOf(call), param(call, 'message'))),
    ),
    openRoute('PATCH', one, (call) =>
      shown(interactions.edit(interactionOf(call), param(call, 'message'), call.body)),
    ),
    openRoute('DELETE', one, (call) => {
      world.removeMessage(interactions.message(interactionOf(call), param(call, 'message')));
      return { status: 204 };
    }),
  ];
}
