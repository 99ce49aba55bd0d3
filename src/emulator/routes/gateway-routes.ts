import type { Gateway } from '../gateway.ts';
import { route } from '../route.ts';
import type { Route } from '../route.ts';
import { applicationShape } from '../shapes/guild-shapes.ts';
import type { World } from '../world.ts';

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
        session_start_limit: gateway.startLimit(),
      },
    })),
    route('GET', '/applications/@me', () => ({ status: 200, body: applicationShape(world) })),
    route('GET', '/oauth2/applications/@me', () => ({
      status: 200,
      body: applicationShape(world),
    })),
  ];
}
