import { z } from 'zod';
import { refusedIn, unifyLineEnds } from '~/features/interview/answers/text';
import { HOUR_MS } from '~/platform/durations';
import { NOTES_MAX_LENGTH } from './notes-length';
import { CURRENCIES, salary, type Report } from './outcome';
import { OUTCOME_STATES, SALARY_PERIODS } from './outcome-states';

/** Somewhere the day begins 14 hours before it does in UTC. */
const EARLIEST_ZONE_MS = 14 * HOUR_MS;
const FIRST_DAY = '2000-01-01';

/** Whether it is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day that has begun somewhere, YYYY-MM-DD. @param refusal what is said of anything else. */
export function pastDay(now: Date, refusal: string) {
  const newest = new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10);
  return z
    .string(refusal)
    .refine((text) => isDay(text) && text >= FIRST_DAY && text <= newest, refusal);
}

const NOTES_TOO_LONG = `Keep the notes to ${NOTES_MAX_LENGTH.toLocaleString('en')} characters.`;

const notes = z
  .string('Write the notes as text.')
  .transform(unifyLineEnds)
  .refine((text) => text.length <= NOTES_MAX_LENGTH, NOTES_TOO_LONG)
  .refine(
    (text) => refusedIn(text).length === 0,
    'The notes have characters nobody can see. Please type them again.',
  );

const WHICH_DAY = 'Write which day it was, as in 2026-03-01; not one that is still to come.';
const WHEN_SENT = 'Write when you sent it, as in 2026-03-01; not a day that is still to come.';
const SENT_AFTER = 'When you sent it cannot be after what happened.';
const WHAT_HAPPENED = 'Say what happened: choose one.';
const WHAT_SALARY = 'Write the salary as a number, as in 52,000 or 18.50.';

const inOrder = ({ sentOn, happenedOn }: Pick<Report, 'sentOn' | 'happenedOn'>): boolean =>
  sentOn === null || happenedOn === null || sentOn <= happenedOn;

/** A report as JSON. Everything but the state may be left out. */
export function reportRequest(now: Date) {
  const knownCurrency = salary.shape.currency.refine(
    (code) => CURRENCIES.includes(code),
    'Give the currency as a code of ISO 4217.',
  );
  return z
    .strictObject({
      state: z.enum(OUTCOME_STATES, WHAT_HAPPENED),
      happenedOn: pastDay(now, WHICH_DAY).nullable().default(null).describe('YYYY-MM-DD'),
      sentOn: pastDay(now, WHEN_SENT).nullable().default(null).describe('YYYY-MM-DD'),
      salary: salary.extend({ currency: knownCurrency }).nullable().default(null),
      notes: z.string().max(NOTES_MAX_LENGTH).pipe(notes).default(''),
      version: z
        .int()
        .min(1)
        .nullable()
        .default(null)
        .describe('Which version was sent; the one downloaded last where it is left out'),
    })
    .refine(inOrder, { path: ['sentOn'], error: SENT_AFTER });
}

/** A report as a form sends it; empty fields are left out. */
export function reportForm(now: Date) {
  return z
    .object({
      state: z.enum(OUTCOME_STATES, WHAT_HAPPENED),
      happenedOn: pastDay(now, WHICH_DAY).optional(),
      sentOn: pastDay(now, WHEN_SENT).optional(),
      salaryAmount: salaryAmount.optional(),
      salaryCurrency: z
        .string('Choose the currency.')
        .refine((code) => CURRENCIES.includes(code), 'Choose the currency from the list.')
        .default('EUR'),
      salaryPeriod: z.enum(SALARY_PERIODS, 'Choose what the salary is for.').default('year'),
      notes: notes.default(''),
      version: z.coerce.number('Choose a version.').int().min(1).optional(),
    })
    .transform(
      ({ salaryAmount: amount, salaryCurrency: currency, salaryPeriod: period, ...form }) => ({
        ...form,
        happenedOn: form.happenedOn ?? null,
        sentOn: form.sentOn ?? null,
        version: form.version ?? null,
        salary: amount === undefined ? null : { amount, currency, period },
      }),
    )
    .refine(inOrder, { path: ['sentOn'], error: SENT_AFTER });
}

/** An amount as people write it: `52,000`, `52 000`, `52.000`, `18.50`. */
const salaryAmount = z
  .string(WHAT_SALARY)
  .transform((text) => readAmount(text))
  .refine((amount) => amount > 0 && amount <= 1e9, WHAT_SALARY);

/** @returns NaN where it is no amount. */
export function readAmount(text: string): number {
  const [, whole = '', cents = '0'] =
    /^(\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === '') return Number.NaN;
  return Number(`${whole.replace(/\D/g, '')}.${cents}`);
}
