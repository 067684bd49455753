/** The closed set of ways in which a request can fail; each has one HTTP status. */
export type FailureKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'exhausted'
  | 'unavailable';

export const STATUS_OF_FAILURE: Readonly<Record<FailureKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  exhausted: 429,
  unavailable: 503,
};

/** An error whose message may be shown to the person. Features extend it, one class a cause. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly kind: FailureKind;
  /** When trying again makes sense, in whole seconds. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: FailureKind,
    message: string,
    options: ErrorOptions & { retryAfterSeconds?: number } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Missing, or somebody else's: the two look the same. */
export class NotFound extends Failure {
  override readonly name = 'NotFound';
  constructor(what = 'This page') {
    super('not_found', `${what} does not exist, or is not yours.`);
  }
}
