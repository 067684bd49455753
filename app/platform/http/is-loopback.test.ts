import { expect, it } from 'vitest';
import { isLoopback } from './is-loopback';

it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(isLoopback(address)).toBe(true);
});

it.each(['', '10.0.0.1', '::ffff:10.0.0.1', '127.0.0.1.evil', '2001:db8::1', 'localhost'])(
  '%s is not',
  (address) => {
    expect(isLoopback(address)).toBe(false);
  },
);
