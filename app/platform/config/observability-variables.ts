import { z } from 'zod';

/** Where errors and traces go, and which release they are of. */
export const observabilityVariables = z.object({
  /** Of a Sentry project. Unset: nothing of Sentry is loaded and nothing sent. */
  SENTRY_DSN: z.url({ protocol: /^https?$/ }).optional(),
  /** Which share of requests and jobs is traced, from 0 to 1. */
  SENTRY_TRACES_SAMPLE_RATE: z.coerce.number().min(0).max(1).default(0),
  SENTRY_ENVIRONMENT: z.string().min(1).max(64).default('production'),
  /** What is deployed, by the deploy; on Fly the label of its image where it says nothing. */
  RELEASE: z
    .string()
    .regex(/^[\w.+-]{1,100}$/, 'may have letters, digits, dots, hyphens and underscores alone')
    .optional(),
  /** Where the operators' pages learn what fires. */
  ALERTMANAGER_URL: z.url({ protocol: /^https?$/ }).optional(),
  FLY_IMAGE_REF: z.string().min(1).optional(),
});

export interface SentryConfig {
  readonly dsn: string;
  readonly tracesSampleRate: number;
  readonly environment: string;
}

type ObservabilityVariables = z.infer<typeof observabilityVariables>;

/** Where errors are sent; undefined where they are only logged. */
export function readSentryConfig(env: ObservabilityVariables): SentryConfig | undefined {
  if (env.SENTRY_DSN === undefined) return undefined;
  return {
    dsn: env.SENTRY_DSN,
    tracesSampleRate: env.SENTRY_TRACES_SAMPLE_RATE,
    environment: env.SENTRY_ENVIRONMENT,
  };
}

/**
 * What is running, as deploys name it.
 *
 * @returns e.g. `2026-11-30.4f2a9c1`, `deployment-01J8…` on Fly, `unreleased` where nobody says.
 */
export function readRelease({ RELEASE, FLY_IMAGE_REF }: ObservabilityVariables): string {
  return RELEASE ?? FLY_IMAGE_REF?.split(/[:@]/).at(-1) ?? 'unreleased';
}
