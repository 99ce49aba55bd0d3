import { createHash } from 'node:crypto';
import type { ParsedBody } from './request.ts';

export interface Call {
  /** Values of the `:names` in the path. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: ParsedBody;
}

export interface Reply {
  status: number;
  /** Left out: no content. */
  body?: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages/:message` */
  path: string;
  /** Whether the bot's token is asked for. Interaction tokens speak for themselves. */
  authorized: boolean;
  /** What Discord calls the bucket in its headers: 32 hexadecimal digits that say nothing. */
  bucket: string;
  handle(call: Call): Reply;
}

type Handle = Route['handle'];

const bucketOf = (method: string, path: string): string =>
  createHash('sha256').update(`${method} ${path}`).digest('hex').slice(0, 32);

/** A route that needs the bot's token. */
export function route(method: Route['method'], path: string, handle: Handle): Route {
  return { method, path, authorized: true, bucket: bucketOf(method, path), handle };
}

/** A route whose address holds its own token. */
export function openRoute(method: Route['method'], path: string, handle: Handle): Route {
  return { ...route(method, path, handle), authorized: false };
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Finds the routes that fit the decoded parts of a path, whatever their method. */
export function routeFinder(routes: readonly Route[]): (parts: readonly string[]) => Match[] {
  const byLength = new Map<number, { route: Route; pattern: string[] }[]>();
  for (const route of routes) {
    const pattern = route.path.split('/');
    const known = byLength.get(pattern.length) ?? [];
    byLength.set(pattern.length, known);
    known.push({ route, pattern });
  }
  return (parts) => {
    const found: Match[] = [];
    for (const { route, pattern } of byLength.get(parts.length) ?? []) {
      const params = paramsOf(pattern, parts);
      if (params !== null) found.push({ route, params });
    }
    return found;
  };
}

function paramsOf(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = part;
    else if (expected !== part) return null;
  }
  return params;
}

/** A parameter that the path has by its pattern. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}
