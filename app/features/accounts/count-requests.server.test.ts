import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '~/platform/durations';
import { countGuestInterview, countNewGuest, countRequest } from './count-requests.server';
import { FIREFOX, openAccountWorld } from './testing/account-world.server';

let world: ReturnType<typeof openAccountWorld>;
beforeEach(() => {
  world = openAccountWorld();
});
afterEach(() => world.remove());

it('takes 100 requests of one person in 15 minutes, wherever they are', () => {
  for (let left = 99; left >= 0; left -= 1)
    expect(countRequest(world, 'marta').remaining).toBe(left);
  expect(() => countRequest(world, 'marta')).toThrow(/15 minutes/);
  expect(countRequest(world, 'ana').remaining).toBe(99);
  world.advance(15 * MINUTE_MS);
  expect(countRequest(world, 'marta').remaining).toBe(99);
});

it('takes so many new guests of a network in an hour', () => {
  for (let times = 0; times < 2; times += 1) countNewGuest(world, FIREFOX);
  expect(() => countNewGuest(world, FIREFOX)).toThrow(/60 minutes/);
  expect(() => countNewGuest(world, { ...FIREFOX, clientAddress: '198.51.100.9' })).not.toThrow();
  world.advance(HOUR_MS);
  expect(() => countNewGuest(world, FIREFOX)).not.toThrow();
});

it('takes ten interviews of a guest in an hour, and any of somebody with an account', () => {
  const begin = (guest: boolean) => countGuestInterview(world, { personId: 'marta', guest });
  for (let times = 0; times < 10; times += 1) begin(true);
  expect(() => begin(true)).toThrow(/60 minutes/);
  for (let times = 0; times < 20; times += 1) begin(false);
});
