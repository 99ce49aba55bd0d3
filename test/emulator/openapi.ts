import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FILE = fileURLToPath(
  new URL('../../../shared/discord-openapi/openapi.json', import.meta.url),
);

type Json = Record<string, unknown>;

/** Discord's own description, or null where no copy lies beside the project. */
export interface Description {
  /** Faults of a request's body, as text. */
  requestFaults(method: string, path: string, body: unknown): string[];
  responseFaults(method: string, path: string, status: number, body: unknown): string[];
  /** The described path: `/users/{user_id}`. */
  templateOf(path: string): string;
}

export const HAS_DESCRIPTION = existsSync(FILE);

export function readDescription(): Description {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as Json;
  amend(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  for (const format of ['snowflake', 'nonce', 'int53']) ajv.addFormat(format, true);
  ajv.addSchema(document, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  const validate = (pointer: string, body: unknown): string[] => {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, check);
    if (check(body)) return [];
    return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  const paths = document['paths'] as Record<string, Json>;
  const templateOf = (path: string): string => {
    const exact = Object.keys(paths).find((template) => template === path);
    const fitting = Object.keys(paths).find((template) => pattern(template).test(path));
    const found = exact ?? fitting;
    if (found === undefined) throw new Error(`not described: ${path}`);
    return found;
  };
  const at = (template: string, method: string, ...rest: string[]): string =>
    ['', 'paths', template, method.toLowerCase(), ...rest].map(escaped).join('/');
  const operation = (template: string, method: string): Json =>
    paths[template]?.[method.toLowerCase()] as Json;

  return {
    templateOf,
    requestFaults: (method, path, body) => {
      const template = templateOf(path);
      if (operation(template, method)['requestBody'] === undefined) return [];
      return validate(
        at(template, method, 'requestBody', 'content', 'application/json', 'schema'),
        body,
      );
    },
    responseFaults: (method, path, status, body) => {
      const template = templateOf(path);
      const responses = operation(template, method)['responses'] as Record<string, Json>;
      const key = status in responses ? String(status) : `${Math.trunc(status / 100)}XX`;
      const response = responses[key];
      if (response === undefined) return [`status ${status} is not described`];
      const target = response['$ref'];
      const content = typeof target === 'string' ? resolved(document, target) : response;
      if (content['content'] === undefined) return body === undefined ? [] : ['has a body'];
      const base =
        typeof target === 'string' ? target.slice(1) : at(template, method, 'responses', key);
      return validate(`${base}/content/application~1json/schema`, body);
    },
  };
}

/**
 * Where the description is known to differ from what Discord sends: codes inside `errors` are described as numbers,
 * while Discord's reference shows text such as BASE_TYPE_REQUIRED.
 */
function amend(document: Json): void {
  const components = document['components'] as { schemas: Record<string, { properties: Json }> };
  const inner = components.schemas['InnerErrors']?.properties['_errors'] as Json;
  inner['items'] = {
    type: 'object',
    required: ['code', 'message'],
    properties: { code: { type: 'string' }, message: { type: 'string' } },
  };
}

const pattern = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

const escaped = (part: string): string =>
  encodeURI(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%257B', '%7B');

function resolved(document: Json, pointer: string): Json {
  let node: unknown = document;
  for (const part of pointer.slice(2).split('/')) node = (node as Json)[part];
  return node as Json;
}
