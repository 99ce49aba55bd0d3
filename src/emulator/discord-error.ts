import { STATUS_CODES } from 'node:http';

/** Discord's own error codes that this server answers with, their HTTP status and text. */
const REFUSALS = {
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  notFound: { status: 404, code: 0, message: '404: Not Found' },
  methodNotAllowed: { status: 405, code: 0, message: '405: Method Not Allowed' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownGuild: { status: 404, code: 10004, message: 'Unknown Guild' },
  unknownMember: { status: 404, code: 10007, message: 'Unknown Member' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownUser: { status: 404, code: 10013, message: 'Unknown User' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  unknownCommand: { status: 404, code: 10063, message: 'Unknown application command' },
  tooManyCommands: {
    status: 400,
    code: 30032,
    message: 'Maximum number of application commands reached (100).',
  },
  tooLarge: { status: 413, code: 40005, message: 'Request entity too large' },
  alreadyAcknowledged: {
    status: 400,
    code: 40060,
    message: 'Interaction has already been acknowledged.',
  },
  tooManyFollowUps: {
    status: 400,
    code: 40094,
    message: 'This interaction has reached the maximum number of follow-up messages',
  },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  cannotEditOthers: {
    status: 403,
    code: 50005,
    message: 'Cannot edit a message authored by another user',
  },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  directClosed: { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  missingPermissions: { status: 403, code: 50013, message: 'Missing Permissions' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  invalidRecipients: { status: 400, code: 50033, message: 'Invalid Recipient(s)' },
  archivedThread: {
    status: 400,
    code: 50083,
    message: 'Tried to perform an operation on an archived thread',
  },
  cannotReply: {
    status: 400,
    code: 160002,
    message: 'Cannot reply without permission to read message history',
  },
  threadExists: {
    status: 400,
    code: 160004,
    message: 'A thread has already been created for this message',
  },
  wrongChannelType: {
    status: 400,
    code: 50024,
    message: 'Cannot execute action on this channel type',
  },
  noMutualServer: {
    status: 403,
    code: 50278,
    message: 'Cannot send messages to this user due to having no mutual guilds',
  },
  invalidJson: {
    status: 400,
    code: 50109,
    message: 'The request body contains invalid JSON.',
  },
} as const;

export type Refusal = keyof typeof REFUSALS;

/** An answer other than success, in Discord's form. `errors` is the nested form of code 50035. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export function refusal(kind: Refusal): DiscordError {
  const { status, code, message } = REFUSALS[kind];
  return new DiscordError(status, code, message);
}

export function serverFailure(status: number): DiscordError {
  return new DiscordError(status, 0, `${status}: ${STATUS_CODES[status] ?? 'Server Error'}`);
}

/** The JSON body of an error. */
export function errorBody(error: DiscordError): Record<string, unknown> {
  const body = { message: error.message, code: error.code };
  return error.errors === undefined ? body : { ...body, errors: error.errors };
}
