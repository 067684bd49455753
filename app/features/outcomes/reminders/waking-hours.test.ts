import { expect, it } from 'vitest';
import { nextWakingMoment } from './waking-hours';

it.each([
  ['at noon at once', 'UTC', '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z'],
  ['at eight sharp at once', 'UTC', '2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z'],
  ['a moment before eight then', 'UTC', '2026-03-01T07:59:59Z', '2026-03-01T08:00:00Z'],
  ['a moment before nine at once', 'UTC', '2026-03-01T20:59:59Z', '2026-03-01T20:59:59Z'],
  ['at nine the next morning', 'UTC', '2026-03-01T21:00:00Z', '2026-03-02T08:00:00Z'],
  ['by half an hour off', 'Asia/Kolkata', '2026-03-01T20:00:00Z', '2026-03-02T02:30:00Z'],
  ['over the clock put forward', 'Europe/Warsaw', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00Z'],
  ['over the clock put back', 'Europe/Warsaw', '2026-10-24T21:00:00Z', '2026-10-25T07:00:00Z'],
  ['by a day further on', 'Pacific/Kiritimati', '2026-03-01T10:00:00Z', '2026-03-01T18:00:00Z'],
])('writes %s', (_, zone, from, at) => {
  expect(nextWakingMoment(new Date(from), zone).toISOString()).toBe(new Date(at).toISOString());
});
