import { z } from 'zod';

/** What production needs, by the names under which PRODUCTION_WITHOUT does without it. */
const NEEDS = ['mail', 'bucket', 'https', 'live-payments'] as const;
type Need = (typeof NEEDS)[number];

const WAIVER = 'PRODUCTION_WITHOUT';

export const productionVariables = z.object({
  /** What production starts without all the same, comma-separated; of `NEEDS`. */
  [WAIVER]: z.string().optional(),
});

/** Each need's variable, and what is lost where it is not met. */
const EXPLAINED: Readonly<Record<Need, { variable: string; lost: string }>> = {
  mail: {
    variable: 'SMTP_URL',
    lost: 'is missing. No mail would be sent: nobody could confirm an address or get back in. Set it, e.g. smtps://user:password@mail.example:465',
  },
  bucket: {
    variable: 'BUCKET_NAME',
    lost: 'is missing. Files and backups would lie on this machine alone and go with it. Set it and AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY',
  },
  https: {
    variable: 'PUBLIC_URL',
    lost: 'does not begin with https. Passwords and sessions would travel in the clear. Set the https address people use',
  },
  'live-payments': {
    variable: 'STRIPE_SECRET_KEY',
    lost: 'is a test key. People would get what they buy, and no money would move. Set the live key',
  },
};

/**
 * Says what production lacks, except for what the environment does without by name. Pure.
 *
 * @param met whether each need is met.
 * @param problems gets a sentence for each that is not, naming its variable and both ways out.
 */
export function requireForProduction(
  env: z.infer<typeof productionVariables>,
  met: Readonly<Record<Need, boolean>>,
  problems: string[],
): void {
  const waived = (env[WAIVER] ?? '').split(',').flatMap((part) => part.trim() || []);
  const unknown = waived.filter((name) => !(NEEDS as readonly string[]).includes(name));
  if (unknown.length > 0) {
    problems.push(`${WAIVER}: may name ${NEEDS.join(', ')}; not ${unknown.join(', ')}.`);
  }
  for (const need of NEEDS) {
    if (met[need] || waived.includes(need)) continue;
    const { variable, lost } = EXPLAINED[need];
    problems.push(`${variable}: ${lost}; or say ${WAIVER}=${need} to start all the same.`);
  }
}
