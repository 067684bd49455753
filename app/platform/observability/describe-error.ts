/** What of an error may be logged. */
export interface DescribedError {
  type: string;
  message: string;
  stack?: string;
  code?: string;
  cause?: DescribedError;
}

const DEEPEST_CAUSE = 3;

/** Drizzle puts the values of a failed statement after this into the message, and so the stack. */
const PARAMETERS = /\nparams:[\s\S]*?(?=\n\s+at |$)/;

/**
 * An error without the values it was about: database errors carry the parameters of their
 * statement, which are people's own words and addresses.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object' };
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: name,
    message: message.replace(PARAMETERS, ''),
    ...(stack === undefined ? {} : { stack: stack.replace(PARAMETERS, '') }),
    ...(code === undefined ? {} : { code }),
    ...(cause instanceof Error && depth < DEEPEST_CAUSE
      ? { cause: describeError(cause, depth + 1) }
      : {}),
  };
}
