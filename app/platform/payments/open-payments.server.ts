import { createHmac } from 'node:crypto';
import type { Database } from '#db/client';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { SANDBOX_PATH, WEBHOOK_PATH } from './paths';
import type { Payments } from './payments';
import { openSandboxPayments } from './sandbox-payments.server';
import { openStripePayments } from './stripe-payments.server';

/**
 * How money is taken: by Stripe where it is set up, else by the sandbox. In production there is no
 * sandbox: what it gives away would be real.
 *
 * @returns null where nothing can be bought.
 */
export function openPayments(
  config: Pick<Config, 'mode' | 'stripe' | 'publicUrl' | 'sessionSecrets'>,
  database: Database,
  clock: Clock,
): Payments | null {
  if (config.stripe !== undefined) return openStripePayments(config.stripe, clock);
  if (config.mode === 'production') return null;
  return openSandboxPayments({
    database,
    clock,
    secret: sandboxSecret(config),
    checkoutUrl: (checkoutId) => `${config.publicUrl}${SANDBOX_PATH}/${checkoutId}`,
  });
}

/** What the sandbox signs with: from the session secret, so that there is nothing to set up. */
export function sandboxSecret({ sessionSecrets }: Pick<Config, 'sessionSecrets'>): string {
  return createHmac('sha256', sessionSecrets[0] ?? '')
    .update('sandbox webhooks')
    .digest('hex');
}

/** What the sandbox's webhooks are signed with, and where they are posted. */
export function sandboxWebhookOf(config: Pick<Config, 'sessionSecrets' | 'host' | 'port'>) {
  return { secret: sandboxSecret(config), webhookUrl: ownWebhookUrl(config) };
}

/** Where this process itself takes webhooks, whatever is in front of it. */
export function ownWebhookUrl({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}${WEBHOOK_PATH}`;
}
