import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { openApiDocument } from './openapi-document';

const SITE = { url: 'https://example.org', sessionCookie: '__Host-session' };

it('describes every endpoint in a valid OpenAPI 3.1 document', async () => {
  const document = openApiDocument(ENDPOINTS, SITE);
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document).toMatchObject({ openapi: '3.1.1', servers: [{ url: SITE.url }] });
});

it('gives each operation a name of its own', () => {
  const names = ENDPOINTS.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
});

it('lists what requests may leave out as optional, and answers as they always are', () => {
  const colour = z.object({ name: z.string().default('green') });
  const endpoint: Endpoint = {
    method: 'post',
    path: '/api/colour/{id}',
    operationId: 'paint',
    summary: 'Paints',
    description: 'Paints it.',
    tag: 'colours',
    parameters: [{ name: 'id', description: 'Which' }],
    scope: 'outcomes',
    request: { name: 'PaintRequest', schema: colour },
    responses: {
      200: { description: 'Painted', body: { name: 'Painted', schema: colour.clone() } },
    },
  };
  const document = openApiDocument([endpoint], SITE);
  expect(document).toMatchObject({
    paths: {
      '/api/colour/{id}': {
        post: {
          parameters: [{ name: 'id', in: 'path', required: true }],
          security: [{ session: [] }, { token: ['outcomes'] }],
        },
      },
    },
    components: { securitySchemes: { session: { name: '__Host-session' } } },
  });
  const schemas = (document['components'] as { schemas: Record<string, object> }).schemas;
  expect(schemas['PaintRequest']).not.toHaveProperty('required');
  expect(schemas['Painted']).toMatchObject({ required: ['name'] });
});
