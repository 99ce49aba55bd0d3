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
  handle(call: Call): Reply;
}

type Handle = Route['handle'];

/** A route that needs the bot's token. */
export function route(method: Route['method'], path: string, handle: Handle): Route {
  return { method, path, authorized: true, handle };
}

/** A route whose address holds its own token. */
export function openRoute(method: Route['method'], path: string, handle: Handle): Route {
  return { method, path, authorized: false, handle };
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** The routes that fit the decoded parts of a path, whatever their method. */
export function matching(routes: readonly Route[], parts: readonly string[]): Match[] {
  const found: Match[] = [];
  for (const candidate of routes) {
    const params = paramsOf(candidate.path.split('/'), parts);
    if (params !== null) found.push({ route: candidate, params });
  }
  return found;
}

function paramsOf(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
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
