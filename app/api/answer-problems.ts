import { Failure } from '~/platform/failure';
import { FieldsRefused, problemOfFailure, problemResponse, RequestRefused } from './problem';

interface ApiArguments {
  context: {
    application: { log: { error(facts: object, message: string): void } };
    requestId: string;
  };
}

/** Wraps a loader or action of an API so that whatever it throws is answered as a problem. */
export function answerProblems<Arguments extends ApiArguments>(
  handler: (args: Arguments) => Promise<Response> | Response,
): (args: Arguments) => Promise<Response> {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (error instanceof Failure) return problemOfFailure(error);
      if (error instanceof FieldsRefused) {
        const { message: detail, errors } = error;
        return problemResponse({ status: 422, detail, kind: 'invalid', errors });
      }
      if (error instanceof RequestRefused) {
        const { status, message: detail, headers } = error;
        return problemResponse({ status, detail, kind: 'invalid', headers });
      }
      const { application, requestId } = args.context;
      application.log.error({ requestId, err: error }, 'API request failed');
      return problemResponse({
        status: 500,
        detail: 'Something on our side failed. Please try again in a moment.',
        kind: 'internal',
      });
    }
  };
}
