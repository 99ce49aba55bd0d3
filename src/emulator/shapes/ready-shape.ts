import { hearsOf } from '../gateway-session.ts';
import type { GatewaySession } from '../gateway-session.ts';
import type { World } from '../world.ts';
import { ownUserShape } from './user-shapes.ts';

/** READY's data: servers are named and come afterwards, each by a GUILD_CREATE. */
export function readyShape(
  world: World,
  session: GatewaySession,
  gatewayUrl: string,
): Record<string, unknown> {
  const hasGuild = world.botInGuild() && hearsOf(session, world.guild.id);
  return {
    v: 10,
    user: ownUserShape(world.bot),
    guilds: hasGuild ? [{ id: world.guild.id, unavailable: true }] : [],
    session_id: session.id,
    resume_gateway_url: gatewayUrl,
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
  };
}
