/** Where providers post their events. */
export const WEBHOOK_PATH = '/webhooks/payments';
/** Where the sandbox's checkouts are. */
export const SANDBOX_PATH = '/sandbox-checkout';
/** Where Stripe's are. */
export const STRIPE_CHECKOUT_ORIGIN = 'https://checkout.stripe.com';
