import type { IncomingMessage } from 'node:http';

/** Only what comes from here: the page loads nothing from elsewhere and runs no inline script. */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'self'; frame-ancestors 'self'",
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

/**
 * Whether a request comes from this very address: not by a host name that was made to point here, and not from
 * another site's page in the same browser. Programs send no origin.
 */
export function isFromHere({ headers, method }: IncomingMessage, publicUrl: string): boolean {
  const { host, origin } = headers;
  const { port } = new URL(publicUrl);
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isLink = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  return site === 'same-origin' || site === 'none' || isLink;
}
