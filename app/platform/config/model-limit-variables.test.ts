import { expect, test } from 'vitest';
import { VENDORS } from '~/platform/ai/vendors/vendors';
import { modelLimitVariables, priceVariables, readModelLimits } from './model-limit-variables';

const prices = priceVariables(VENDORS);
const read = (variables: Record<string, string> = {}) =>
  readModelLimits(modelLimitVariables.parse(variables), prices.parse(variables));

test('limits are counted in calls and millionths of a dollar', () => {
  expect(read({ AI_PERSON_DAILY_CALLS: '7', AI_DAILY_DOLLARS: '1.5' }).daily).toEqual({
    person: { calls: 7, costMicros: 500_000 },
    all: { calls: 5_000, costMicros: 1_500_000 },
  });
});

test('prices are dollars a million tokens, in and out', () => {
  expect(read({ VERTEX_PRICES: '0.1,0.4' }).prices.vertex).toEqual({
    inputDollars: 0.1,
    outputDollars: 0.4,
  });
});

test.each(['0.1', 'a,b', '1,2,3', '-1,2'])('%s is no price', (value) => {
  expect(prices.safeParse({ HF_PRICES: value }).success).toBe(false);
});
