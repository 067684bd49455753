import { z } from 'zod';
import { isBlank } from './is-blank';
import { shortText } from './text';

/** Rows in which nothing was written are not kept. */
export function rows<T extends z.ZodType<Record<string, unknown>>>(
  row: T,
  { max, ignoring = [] }: { max: number; ignoring?: string[] },
) {
  return z
    .array(row, 'These rows cannot be read')
    .max(max, `No more than ${max} rows are kept`)
    .default([])
    .transform((all) =>
      all.filter((one) =>
        Object.entries(one).some(([key, value]) => !ignoring.includes(key) && !isBlank(value)),
      ),
    );
}

/** A text field that takes one thing a row, or the rows themselves. */
export function textRows({ max, maxLength }: { max: number; maxLength: number }) {
  return z
    .preprocess(
      (given) => (typeof given === 'string' ? given.split(/\r?\n/) : given),
      z.array(shortText(maxLength)).max(max, `No more than ${max} lines are kept`),
    )
    .default([])
    .transform((all) => all.filter((one) => one !== ''));
}
