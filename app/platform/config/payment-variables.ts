import { z } from 'zod';

export const paymentVariables = z.object({
  /** Stripe's secret or restricted key; unset, the sandbox checkout takes its place. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'must begin with sk_live_, sk_test_, rk_live_ or rk_test_')
    .optional(),
  /** Of the webhook endpoint. Comma-separated while one is being rotated out. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w+(\s*,\s*whsec_\w+)*$/, 'must begin with whsec_')
    .optional(),
  /** Stripe Tax works out the tax that the price holds. */
  STRIPE_AUTOMATIC_TAX: z.stringbool().default(false),
  /** The checkout has a field for promotion codes. */
  STRIPE_PROMOTION_CODES: z.stringbool().default(false),
  /** Another address only to try things against a stand-in. */
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).default('https://api.stripe.com'),
});

export interface StripeConfig {
  readonly secretKey: string;
  /** At least one. */
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string;
  readonly automaticTax: boolean;
  readonly promotionCodes: boolean;
}

/**
 * Reads how money is taken.
 *
 * @param problems gets a sentence for each variable that is missing.
 * @returns undefined where Stripe is not set up.
 */
export function readStripeConfig(
  env: z.infer<typeof paymentVariables>,
  problems: string[],
): StripeConfig | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;
  if (secretKey === undefined) {
    if (webhookSecret !== undefined) {
      problems.push('STRIPE_SECRET_KEY: is missing, but STRIPE_WEBHOOK_SECRET is set.');
    }
    return undefined;
  }
  if (webhookSecret === undefined) {
    problems.push(
      'STRIPE_WEBHOOK_SECRET: is missing. Without it nobody who paid would get what they paid for.',
    );
    return undefined;
  }
  return {
    secretKey,
    webhookSecrets: webhookSecret.split(',').map((secret) => secret.trim()),
    apiUrl: env.STRIPE_API_URL,
    automaticTax: env.STRIPE_AUTOMATIC_TAX,
    promotionCodes: env.STRIPE_PROMOTION_CODES,
  };
}
