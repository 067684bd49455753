import { expect, it } from 'vitest';
import { isLoopback, isOwnHost } from './is-loopback';

it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(isLoopback(address)).toBe(true);
});

it.each(['', '10.0.0.1', '::ffff:10.0.0.1', '127.0.0.1.evil', '2001:db8::1', 'localhost'])(
  '%s is not',
  (address) => {
    expect(isLoopback(address)).toBe(false);
  },
);

it.each(['http://localhost:3000/outbox', 'http://127.0.0.1/outbox', 'http://[::1]:3000/'])(
  '%s names this machine',
  (url) => {
    expect(isOwnHost(url)).toBe(true);
  },
);

it.each(['http://rebound.example/outbox', 'http://localhost.evil/', 'http://10.0.0.1/'])(
  '%s may name another',
  (url) => {
    expect(isOwnHost(url)).toBe(false);
  },
);
