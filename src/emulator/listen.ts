import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProblemError } from '../base/problem.ts';

/** Nothing but this machine may reach the local Discord. */
export const LOOPBACK = '127.0.0.1';

/** Listens on the loopback address; gives the port. A port in use is a ProblemError. */
export function listenLocally(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asProblem(error, port)));
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

function asProblem(error: NodeJS.ErrnoException, port: number): Error {
  const what = {
    EADDRINUSE: `Port ${port} is already in use.`,
    EACCES: `Port ${port} may not be opened by this user.`,
  }[error.code ?? ''];
  if (what === undefined) return error;
  return new ProblemError([
    {
      severity: 'error',
      code: 'port-unavailable',
      file: `${LOOPBACK}:${port}`,
      what,
      remedy: 'Stop the other program, or choose another port (0 takes any free one).',
    },
  ]);
}
