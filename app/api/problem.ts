import { z } from 'zod';
import { STATUS_OF_FAILURE, type Failure, type FailureKind } from '~/platform/failure';

export const PROBLEM_TYPE = 'application/problem+json';

const FAILURE_KINDS = Object.keys(STATUS_OF_FAILURE) as [FailureKind, ...FailureKind[]];

/** What an API answers where it refuses or fails (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.literal('about:blank').describe('The status says all there is to say of its type'),
    title: z.string().describe('What the status means'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What happened and what to do, in plain words'),
    kind: z.enum([...FAILURE_KINDS, 'internal']).describe('For programs; never translated'),
    retryAfterSeconds: z.int().min(1).exactOptional(),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('JSON pointer into the request'),
          detail: z.string(),
        }),
      )
      .exactOptional(),
  })
  .describe('Problem details, RFC 9457');

export type Problem = z.infer<typeof problemSchema>;

/** Titles of the statuses an API answers with (RFC 9110). */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A request an API refuses with a status of its own. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(
    readonly status: 400 | 405 | 413 | 415,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Fields of a request that cannot be taken, each with its place. */
export class FieldsRefused extends Error {
  override readonly name = 'FieldsRefused';

  constructor(readonly errors: readonly { pointer: string; detail: string }[]) {
    super(errors[0]?.detail ?? 'Something sent cannot be taken');
  }
}

interface ProblemFacts extends Pick<Problem, 'status' | 'detail' | 'kind'> {
  retryAfterSeconds?: number | undefined;
  errors?: readonly { pointer: string; detail: string }[];
  headers?: Readonly<Record<string, string>>;
}

/** The response of a problem. */
export function problemResponse(facts: ProblemFacts): Response {
  const { status, detail, kind, retryAfterSeconds, errors, headers = {} } = facts;
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    kind,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
  return Response.json(problem, {
    status,
    headers: {
      'Content-Type': PROBLEM_TYPE,
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
      ...headers,
    },
  });
}

/** The response of a failure of a feature. */
export function problemOfFailure(
  { kind, message, retryAfterSeconds }: Failure,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return problemResponse({
    status: STATUS_OF_FAILURE[kind],
    detail: message,
    kind,
    retryAfterSeconds,
    headers,
  });
}
