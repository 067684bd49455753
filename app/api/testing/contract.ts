import { Ajv2020 } from 'ajv/dist/2020';
import { ENDPOINTS } from '../endpoints';
import { openApiDocument } from '../openapi-document';

interface Operation {
  responses: Record<
    string,
    { content?: Record<string, { schema: object }>; headers?: Record<string, object> } | undefined
  >;
}

const document = openApiDocument(ENDPOINTS, {
  url: 'https://example.org',
  sessionCookie: 'session',
});
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ ...document, $id: 'openapi' });

/**
 * What is wrong with a response, by the OpenAPI document: its status, media type, headers and body.
 *
 * @returns nothing where it is as described.
 */
export async function breaches(
  method: 'get' | 'post',
  path: string,
  response: Response,
): Promise<string[]> {
  const operations = document['paths'] as Record<string, Record<string, Operation>>;
  const operation = operations[path]?.[method];
  if (operation === undefined) return [`${method} ${path} is not described`];
  const described = operation.responses[response.status];
  if (described === undefined) return [`${response.status} of ${path} is not described`];
  const missing = Object.keys(described.headers ?? {}).filter(
    (name) => !response.headers.has(name),
  );
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  if (described.content === undefined) return missing;
  if (described.content[type] === undefined) return [...missing, `${type} is not described`];
  const pointer = ['paths', path, method, 'responses', String(response.status), 'content', type]
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
    .join('/');
  const check = ajv.compile({ $ref: `openapi#/${pointer}/schema` });
  if (check(await response.clone().json())) return missing;
  return [
    ...missing,
    ...(check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
  ];
}
