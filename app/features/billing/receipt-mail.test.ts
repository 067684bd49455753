import { expect, it } from 'vitest';
import { receiptMail } from './receipt-mail';

const order = {
  id: 'order-1',
  credits: 5,
  amountMinor: 1_000,
  paidMinor: 1_000,
  currency: 'USD',
  paidAt: new Date('2026-03-01T23:30:00Z'),
  sandbox: false,
};
const textOf = (over: Partial<typeof order> = {}) =>
  receiptMail('marta@example.org', { ...order, ...over }, 'https://cv.example/account').text;

it('says what was bought, for how much, when, and that nothing follows', () => {
  const text = textOf();
  expect(text).toContain('5 resumes for $10 on 1 March 2026.');
  expect(text).toContain('Order: order-1');
  expect(text).toContain('nothing is charged again');
  expect(text).toContain('https://cv.example/account');
  expect(text).not.toMatch(/sandbox|promotion/);
});

it('says what a promotion code took off', () => {
  expect(textOf({ paidMinor: 750 })).toContain('$7.50 on 1 March 2026. That is $10 less $2.50');
});

it('says first that a sandbox moved no money', () => {
  expect(textOf({ sandbox: true }).split('\n')[2]).toContain('no money moved');
});
