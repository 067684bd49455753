/**
 * What a run of tests leaves out: with `TESTS_FOR=landing` in the environment those that are named
 * `*.nightly.*`, which take too long for every change; else nothing.
 *
 * @returns globs, for Vitest and Playwright alike.
 */
export function leftOut(environment: Readonly<Record<string, string | undefined>>): string[] {
  return environment['TESTS_FOR'] === 'landing' ? ['**/*.nightly.*'] : [];
}
