import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../base/log.ts';
import { DiscordError, errorBody, refusal, serverFailure } from './discord-error.ts';
import type { FaultPlan, RateScope, RequestFault } from './faults.ts';
import { countInvalidRequests } from './invalid-requests.ts';
import { createRateLimits } from './rate-limits.ts';
import { readBody } from './request.ts';
import type { ParsedBody } from './request.ts';
import { routeFinder } from './route.ts';
import type { Match, Reply, Route } from './route.ts';
import type { RecordTraffic } from './traffic.ts';

/** Largest request, files included. */
const MAX_BODY_BYTES = 25 * 1024 * 1024;
const API_PREFIX = /^\/api(?:\/v10)?(?=\/)/;

export interface RestRules {
  routes: readonly Route[];
  token: string;
  plan: FaultPlan;
  record: RecordTraffic;
  log: Log;
  /** Whether routes are limited as narrowly as the real ones. */
  strictRates: boolean;
}

interface Answer extends Reply {
  headers: Record<string, string>;
}

/** What became known of a request before it was answered or refused. */
interface Seen {
  body: unknown;
  /** Of the bucket that it counted in: a refused call counts, too, and says so. */
  headers: Record<string, string>;
}

/** Answers `/api/…` as Discord's REST does. */
export function createRest(
  rules: RestRules,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const limits = createRateLimits(rules.strictRates);
  const invalid = countInvalidRequests();
  const find = routeFinder(rules.routes);

  const answer = async (request: IncomingMessage, url: URL, seen: Seen): Promise<Answer> => {
    const parts = apiPath(url.pathname);
    const match = choose(find(parts), request.method ?? '');
    demandAuthorization(request, match, rules.token);
    const { headers, refused } = limits(match.route, aboutOf(match));
    seen.headers = headers;
    if (refused !== null) {
      return tooMany(refused.retryAfterSeconds, refused.global ? 'global' : 'user', headers);
    }
    const fault = rules.plan.nextRequest(`${request.method} ${parts.join('/')}`);
    if (fault?.kind === 'rate-limit') return tooMany(fault.seconds, fault.scope, headers);
    const body = await readBody(request, MAX_BODY_BYTES);
    seen.body = body.files.length === 0 ? body.json : withFiles(body);
    if (fault !== null) throw failure(fault);
    const reply = match.route.handle({ params: match.params, query: url.searchParams, body });
    return { ...reply, headers };
  };

  return async (request, response) => {
    const shutOut = invalid.shutOutFor();
    if (shutOut !== null) {
      response.writeHead(429, { 'retry-after': String(shutOut) }).end('error code: 1015');
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const seen: Seen = { body: undefined, headers: {} };
    const reply = await answer(request, url, seen).catch((error: unknown) => ({
      ...errorReply(error, rules.log),
      headers: seen.headers,
    }));
    const what = `${request.method} ${url.pathname}`;
    const body = { request: seen.body, response: reply.body };
    const invalidRequests = invalid.count(reply.status, reply.headers['x-ratelimit-scope']);
    const told = invalidRequests === null ? body : { ...body, invalidRequests };
    rules.record('rest', what, reply.status, told);
    write(response, reply);
  };
}

function withFiles(body: ParsedBody): unknown {
  const files = body.files.map(({ name, data }) => `${name} (${data.byteLength} bytes)`);
  return { ...(body.json as object), files };
}

/** The decoded parts of the path below the API's own prefix. */
function apiPath(pathname: string): string[] {
  if (!API_PREFIX.test(pathname)) throw refusal('notFound');
  try {
    return pathname.replace(API_PREFIX, '').split('/').map(decodeURIComponent);
  } catch {
    throw refusal('notFound');
  }
}

function choose(matches: readonly Match[], method: string): Match {
  const match = matches.find((candidate) => candidate.route.method === method);
  if (match === undefined) throw refusal(matches.length === 0 ? 'notFound' : 'methodNotAllowed');
  return match;
}

function demandAuthorization(request: IncomingMessage, match: Match, token: string): void {
  if (!match.route.authorized) return;
  if (request.headers.authorization !== `Bot ${token}`) throw refusal('unauthorized');
}

/** What a call is about: each channel, server and interaction token is counted apart. */
function aboutOf({ params }: Match): string {
  return params['channel'] ?? params['guild'] ?? params['token'] ?? '';
}

function tooMany(seconds: number, scope: RateScope, headers: Record<string, string>): Answer {
  const global = scope === 'global';
  return {
    status: 429,
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(seconds),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: seconds, global, code: 0 },
  };
}

function failure(fault: RequestFault): DiscordError {
  return serverFailure(fault.kind === 'server-error' ? fault.status : 500);
}

function errorReply(error: unknown, log: Log): Reply {
  if (error instanceof DiscordError) return { status: error.status, body: errorBody(error) };
  log.error({ error }, 'the local Discord failed at a request');
  return { status: 500, body: errorBody(serverFailure(500)) };
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(text);
}
