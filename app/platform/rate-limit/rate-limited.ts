import { Failure } from '~/platform/failure';

/** Too many attempts; says when to come back. */
export class RateLimited extends Failure {
  override readonly name = 'RateLimited';

  constructor(retryAfterSeconds: number) {
    super(
      'exhausted',
      `That was often in a short time. Please try again in ${inWords(retryAfterSeconds)}.`,
      { retryAfterSeconds },
    );
  }
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
