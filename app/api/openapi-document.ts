import { z } from 'zod';
import type { DescribedResponse, Endpoint, NamedSchema } from './endpoint';

type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of these endpoints. Its schemas are made from the ones that read and
 * write the bodies, so that they cannot differ.
 *
 * @param site.url where the API is reached, without a closing slash.
 * @param site.sessionCookie the name of the cookie that says who is here.
 */
export function openApiDocument(
  endpoints: readonly Endpoint[],
  site: { url: string; sessionCookie: string },
): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'CVstomize',
      version: '1',
      description:
        'Resumes made of what people really did. Errors are problem details (RFC 9457). Limits are told by RateLimit headers.',
    },
    servers: [{ url: site.url }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemasOf(endpoints),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: site.sessionCookie },
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A personal token, or an access token of 30 minutes, each with the scopes its person gave it on /account/tokens.',
        },
      },
    },
  };
}

function operationOf(endpoint: Endpoint): Json {
  const { operationId, summary, description, tag, parameters = [], request } = endpoint;
  return {
    operationId,
    summary,
    description,
    tags: [tag],
    security: securityOf(endpoint),
    ...(parameters.length === 0
      ? {}
      : {
          parameters: parameters.map((parameter) => ({
            ...parameter,
            in: 'path',
            required: true,
            schema: { type: 'string' },
          })),
        }),
    ...(request === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: refTo(request) } },
          },
        }),
    responses: Object.fromEntries(
      Object.entries(endpoint.responses).map(([status, response]) => [
        status,
        responseOf(response),
      ]),
    ),
  };
}

/** Who may call: whoever has a session or a token with the scope; where it is open, anybody. */
function securityOf({ scope, open = false }: Endpoint): Json[] {
  if (scope === undefined) return [];
  const token = { token: [scope] };
  return open ? [{}, token] : [{ session: [] }, token];
}

function responseOf({ description, body, contentType, headers = {} }: DescribedResponse): Json {
  return {
    description,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(body === undefined
      ? {}
      : { content: { [contentType ?? 'application/json']: { schema: refTo(body) } } }),
  };
}

const PREFIX = '#/components/schemas/';
const refTo = ({ name }: NamedSchema): Json => ({ $ref: `${PREFIX}${name}` });

function schemasOf(endpoints: readonly Endpoint[]): Json {
  const requests = endpoints.flatMap(({ request }) => request ?? []);
  const answers = endpoints.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ body }) => body ?? []),
  );
  return { ...componentsOf(requests, 'input'), ...componentsOf(answers, 'output') };
}

function componentsOf(named: readonly NamedSchema[], io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of named) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `${PREFIX}${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutAddress(schema)]),
  );
}

/** A component is addressed by its place in the document, not by an id of its own. */
function withoutAddress(schema: object): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'),
  );
}
