import type { Gateway } from '../gateway.ts';
import { route } from '../route.ts';
import type { Route } from '../route.ts';
import { applicationShape } from '../shapes/guild-shapes.ts';
import type { World } from '../world.ts';

const DAY_MS = 86_400_000;
const IDENTIFIES_A_DAY = 1_000;
/** High, so that several shards need not wait five seconds for each other. */
const MAX_CONCURRENCY = 16;

export function gatewayRoutes(world: World, gateway: Gateway, gatewayUrl: () => string): Route[] {
  return [
    {
      ...route('GET', '/gateway', () => ({ status: 200, body: { url: gatewayUrl() } })),
      authorized: false,
    },
    route('GET', '/gateway/bot', () => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: IDENTIFIES_A_DAY,
          remaining: gateway.identifiesLeft(),
          reset_after: DAY_MS,
          max_concurrency: MAX_CONCURRENCY,
        },
      },
    })),
    route('GET', '/applications/@me', () => ({ status: 200, body: applicationShape(world) })),
    route('GET', '/oauth2/applications/@me', () => ({
      status: 200,
      body: applicationShape(world),
    })),
  ];
}
