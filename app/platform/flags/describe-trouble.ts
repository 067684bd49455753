/** Whether the server said that this token may not ask: the client then never asks again. */
export function isRefusal(message: string): boolean {
  return /\bresponded 40[13]\b/.test(message);
}

/** What the Unleash client reports, in words for operators. */
export function describeTrouble(reported: unknown): string {
  const message = reported instanceof Error ? reported.message : String(reported);
  // The toggles, the registration and the metrics are refused in words of their own.
  if (/\b(responded|returning) 40[13]\b/.test(message))
    return 'The Unleash server refuses UNLEASH_TOKEN.';
  return message.replace(/^(Unleash \w+ error: )+/, '');
}

/** Whether it ends a fetch of the toggles; metrics and evaluation report by the same events. */
export function isAboutFetching(reported: unknown): boolean {
  const message = reported instanceof Error ? reported.message : String(reported);
  return /^Unleash Repository error|\bresponded |^Socket keep alive/.test(message);
}
