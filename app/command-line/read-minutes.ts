import { InvalidArgumentError } from 'commander';

const LONGEST = 7 * 24 * 60;

/** Whole minutes, at most a week of them. @throws {InvalidArgumentError} */
export function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!/^\d{1,5}$/.test(text) || minutes < 1 || minutes > LONGEST) {
    throw new InvalidArgumentError(`must be a number of minutes from 1 to ${LONGEST}`);
  }
  return minutes;
}
