import { z } from 'zod';
import type { Endpoint } from './endpoint';

/** The document about the API. */
export const describeItself: Endpoint = {
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'getOpenApi',
  summary: 'This document',
  description: 'What the API takes and answers, in OpenAPI 3.1.',
  tag: 'about',
  responses: {
    200: {
      description: 'The document',
      body: { name: 'OpenApi', schema: z.looseObject({ openapi: z.string() }) },
    },
  },
};
