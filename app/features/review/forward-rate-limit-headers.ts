const PASSED = ['Retry-After', 'RateLimit', 'RateLimit-Policy'] as const;

interface Given {
  actionHeaders: Headers;
  errorHeaders: Headers | undefined;
}

/** Lets what an action or a thrown failure says about limits through to the page's response. */
export function forwardRateLimitHeaders({
  actionHeaders,
  errorHeaders,
}: Given): Record<string, string> {
  const given = errorHeaders ?? actionHeaders;
  return Object.fromEntries(
    PASSED.flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
