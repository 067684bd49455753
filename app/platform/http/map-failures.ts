import { data } from '@remix-run/node';
import { Failure, STATUS_OF_FAILURE } from '~/platform/failure';

/** What an error page is given. */
export interface FailureBody {
  kind: Failure['kind'];
  message: string;
}

/** The response a failure is thrown as: its status, its message, and when to come back. */
export function failureResponse(failure: Failure) {
  const headers: Record<string, string> =
    failure.retryAfterSeconds === undefined
      ? {}
      : { 'Retry-After': String(failure.retryAfterSeconds) };
  const body: FailureBody = { kind: failure.kind, message: failure.message };
  return data(body, { status: STATUS_OF_FAILURE[failure.kind], headers });
}

/** Wraps a loader or action so that a thrown `Failure` becomes its HTTP answer. */
export function mapFailures<Arguments extends unknown[], Result>(
  handler: (...args: Arguments) => Promise<Result> | Result,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof Failure) throw failureResponse(error) as unknown as Error;
      throw error;
    }
  };
}
