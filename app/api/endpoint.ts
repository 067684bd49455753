import type { z } from 'zod';
import type { Scope } from '~/features/accounts/tokens/scopes';

/** A schema and the name it has among the components of the document. */
export interface NamedSchema {
  name: string;
  schema: z.ZodType;
}

export interface DescribedHeader {
  description: string;
  schema: { type: 'string' | 'integer' };
}

export interface DescribedResponse {
  description: string;
  /** `application/json` unless `contentType` says otherwise. */
  body?: NamedSchema;
  contentType?: string;
  headers?: Readonly<Record<string, DescribedHeader>>;
}

/** One method of one path, as the OpenAPI document tells it. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'delete';
  /** With its parameters in braces, e.g. `/api/resume/{id}/outcome`. */
  path: string;
  /** Unique; a verb and its object, e.g. `reportOutcome`. */
  operationId: string;
  summary: string;
  description: string;
  tag: string;
  /** What the path's braces hold. */
  parameters?: readonly { name: string; description: string }[];
  request?: NamedSchema;
  /** What a token has to have for it. A session does, too; open to everybody without it. */
  scope?: Scope;
  /** Open to everybody; a token with the scope is taken, too. */
  open?: boolean;
  responses: Readonly<Record<number, DescribedResponse>>;
}
