import { people, quotes } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY_MS } from '~/platform/durations';
import { PRICES, priceOfVariant, USUAL_PRICE } from './price';
import { findQuote, priceFor, QUOTE_DAYS, quotePrice } from './quotes.server';

const [FIVE, TEN, FIFTEEN] = PRICES;
const NOW = new Date('2026-03-01T12:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

let test: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  test = openTestDatabase();
  test.database.write((tx) =>
    tx.insert(people).values({ id: 'person', createdAt: NOW, activeAt: NOW }).run(),
  );
});
afterEach(() => test.remove());

const quote = (price: (typeof PRICES)[number], at = NOW) =>
  quotePrice(test.database, 'person', price, at);

it('is kept for 30 days to the millisecond', () => {
  const { id } = quote(TEN);
  const end = QUOTE_DAYS * DAY_MS;
  expect(findQuote(test.database.read, 'person', after(end - 1))?.id).toBe(id);
  expect(findQuote(test.database.read, 'person', after(end))).toBeUndefined();
});

it('is replaced by a cheaper price, never by a dearer one', () => {
  quote(TEN);
  expect(quote(FIFTEEN).amountMinor).toBe(1_000);
  expect(quote(FIVE).amountMinor).toBe(500);
  expect(quote(TEN).amountMinor).toBe(500);
  expect(test.database.read.select().from(quotes).all()).toHaveLength(2);
});

it('may be dearer once the one before is over', () => {
  quote(FIVE);
  const later = after(QUOTE_DAYS * DAY_MS);
  expect(quote(FIFTEEN, later).amountMinor).toBe(1_500);
});

it('asked for again is the same row: it is not prolonged', () => {
  expect(quote(TEN, after(DAY_MS))).toEqual(quote(TEN));
  expect(test.database.read.select().from(quotes).all()).toHaveLength(1);
});

it('is what is shown, but for a cheaper price of now', () => {
  expect(priceFor(test.database.read, 'person', TEN, NOW)).toEqual(TEN);
  quote(TEN);
  expect(priceFor(test.database.read, 'person', FIFTEEN, NOW).amountMinor).toBe(1_000);
  expect(priceFor(test.database.read, 'person', FIVE, NOW).amountMinor).toBe(500);
});

it('is not replaced by a price that cannot be compared', () => {
  quote(TEN);
  expect(quote({ ...FIVE, currency: 'EUR' }).currency).toBe('USD');
  expect(quote({ ...FIVE, credits: 1 }).credits).toBe(5);
});

it('a variant nobody knows is the usual price', () => {
  expect(priceOfVariant(null)).toBe(USUAL_PRICE);
  expect(priceOfVariant('free')).toBe(USUAL_PRICE);
  expect(priceOfVariant('five-dollars')).toBe(FIVE);
});
