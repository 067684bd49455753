import { describe, expect, it } from 'vitest';
import { readConfig } from './environment';

const STRIPE = { STRIPE_SECRET_KEY: 'rk_live_abc', STRIPE_WEBHOOK_SECRET: 'whsec_abc' };

describe('how money is taken', () => {
  it('is not by Stripe where nothing is said', () => {
    expect(readConfig({}).stripe).toBeUndefined();
  });

  it('is by Stripe where both of its variables are set', () => {
    expect(readConfig(STRIPE).stripe).toEqual({
      secretKey: 'rk_live_abc',
      webhookSecrets: ['whsec_abc'],
      apiUrl: 'https://api.stripe.com',
      automaticTax: false,
      promotionCodes: false,
    });
  });

  it('takes two webhook secrets, for rotating, and its switches', () => {
    const { stripe } = readConfig({
      ...STRIPE,
      STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old',
      STRIPE_AUTOMATIC_TAX: 'true',
      STRIPE_PROMOTION_CODES: '1',
    });
    expect(stripe).toMatchObject({
      webhookSecrets: ['whsec_new', 'whsec_old'],
      automaticTax: true,
      promotionCodes: true,
    });
  });

  it.each([
    [{ STRIPE_SECRET_KEY: 'rk_live_abc' }, /^STRIPE_WEBHOOK_SECRET: is missing/],
    [{ STRIPE_WEBHOOK_SECRET: 'whsec_abc' }, /^STRIPE_SECRET_KEY: is missing/],
    [{ ...STRIPE, STRIPE_SECRET_KEY: 'pk_live_abc' }, /^STRIPE_SECRET_KEY: must begin with/],
    [{ ...STRIPE, STRIPE_WEBHOOK_SECRET: 'abc' }, /^STRIPE_WEBHOOK_SECRET: must begin with/],
    [{ ...STRIPE, STRIPE_AUTOMATIC_TAX: 'perhaps' }, /^STRIPE_AUTOMATIC_TAX: /],
  ])('is refused half set or malformed, by name: %j', (variables, said) => {
    expect(() => readConfig(variables)).toThrow(said);
  });
});
