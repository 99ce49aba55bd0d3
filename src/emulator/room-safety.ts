import type { IncomingMessage } from 'node:http';

/** Only what comes from here: the page loads nothing from elsewhere and runs no inline script. */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** What a request can't have, with the text for whoever asked. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Refuses other hosts (a name that was made to point here) and other pages' requests. */
export function demandSameOrigin(request: IncomingMessage, publicUrl: string): void {
  const { host, origin } = request.headers;
  const port = new URL(publicUrl).port;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) throw new Refused(403, 'Unknown host.');
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refused(403, 'Foreign origin.');
  const site = request.headers['sec-fetch-site'];
  const isNavigation = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) {
    throw new Refused(403, 'Foreign origin.');
  }
}
