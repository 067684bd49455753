import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

const time = z.union([
  z.iso.datetime({ offset: true, precision: -1 }),
  z.iso.datetime({ offset: true }),
]);

/** A moment as ISO 8601 writes it, with its zone. @throws {InvalidArgumentError} */
export function readTime(text: string): Date {
  if (time.safeParse(text).success) return new Date(text);
  throw new InvalidArgumentError('A time with its zone is wanted, e.g. 2026-03-01T12:00Z.');
}
