import type { FormUnderTest } from '../form-under-test';
import { choice, hidden } from '../wrong-values';

/** Forms of buying, and what a payment provider sends. */
export const PAYMENT_FORMS: readonly FormUnderTest[] = [
  {
    does: 'orders a pack of resumes',
    route: 'buy',
    as: 'owner',
    page: '/buy',
    with: 'seenMinor',
    right: () => ({}),
    fields: () => [
      ['idempotencyKey', hidden('safe')],
      ['seenMinor', hidden('safe')],
      ['interview', hidden('safe')],
    ],
  },
  {
    does: 'pays in the sandbox',
    route: 'sandbox-checkout.$checkoutId',
    as: 'owner',
    page: '/sandbox-checkout/:checkoutId',
    right: () => ({ intent: 'paid' }),
    fields: () => [['intent', choice('page')]],
  },
  {
    does: 'takes what a payment provider tells',
    route: 'webhooks.payments',
    as: 'nobody',
    page: '/',
    to: '/webhooks/payments',
    right: () => ({}),
    fields: () => [],
    script: true,
    takesNoForm: true,
  },
];
