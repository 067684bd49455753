type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a run guards a landing, and leaves to the night what takes too long for every change. */
export function isLanding(environment: Environment): boolean {
  return environment['TESTS_FOR'] === 'landing';
}

/**
 * What a run of tests leaves out: before a landing the files that are named `*.nightly.*`; else
 * nothing.
 *
 * @returns globs, for Vitest and Playwright alike.
 */
export function leftOut(environment: Environment): string[] {
  return isLanding(environment) ? ['**/*.nightly.*'] : [];
}

/** Journeys of what people come for. */
const MADE_WITHOUT_SCRIPTS = [
  'answering',
  'main-job',
  'editing',
  'reviewing',
  'buying',
  'sharing',
  'securing',
  'every-page',
];

/**
 * The journeys that are made in a browser without scripts, too: before a landing those of what people
 * come for; else all.
 *
 * @returns a glob for Playwright.
 */
export function withoutScripts(environment: Environment): string {
  return isLanding(environment) ? `**/{${MADE_WITHOUT_SCRIPTS.join()}}.spec.ts` : '**/*.spec.ts';
}
