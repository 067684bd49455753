import { z } from 'zod';
import { BASES, QUALIFIERS, QUANTITY_ASKS, type QuantityAsk } from '../catalogue/quantity-asks';
import { shortText } from './text';

const quantity = z
  .object({
    words: shortText(200).default(''),
    qualifier: z.enum(QUALIFIERS, 'Choose one of the three').default('exact'),
    basis: z.enum(BASES, 'Choose one of the two').default('measured'),
  })
  .transform((given) => ({ ...given, ...readValue(given.words), source: 'user' as const }));
export type Quantity = z.infer<typeof quantity>;

/** The quantities of one story; an ask without words is not kept. */
export const quantities = z
  .partialRecord(z.enum(Object.keys(QUANTITY_ASKS) as [QuantityAsk, ...QuantityAsk[]]), quantity)
  .default({})
  .transform(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, { words }]) => words !== '')) as Partial<
        Record<QuantityAsk, Quantity>
      >,
  );

/**
 * The first number of the words and what follows it, as said: nothing is converted. Words without
 * one number (`twice a week`, `from 40 to 25`) have no single value.
 */
export function readValue(words: string): { value: number | null; unit: string } {
  const numbers = [...words.matchAll(/\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?/g)];
  const [found] = numbers;
  if (found === undefined || numbers.length > 1) return { value: null, unit: '' };
  const digits = /[ ,]\d{3}/.test(found[0])
    ? found[0].replace(/[ ,]/g, '')
    : found[0].replace(',', '.');
  const before = words.slice(0, found.index).trim();
  const after = words.slice(found.index + found[0].length).trim();
  const currency = /[\p{Sc}]$/u.exec(before)?.[0] ?? '';
  return { value: Number(digits), unit: [currency, after].filter((part) => part !== '').join(' ') };
}

/**
 * The line that stands in the answer for a quantity: the person's words, led by the qualifier
 * they chose unless they already say it.
 */
export function lineOf({ words, qualifier }: Pick<Quantity, 'words' | 'qualifier'>): string {
  if (qualifier === 'exact') return words;
  const said =
    /^(about|around|approximately|roughly|nearly|almost|circa|ca\.?|~|at least|over|more than|minimum|min\.?)(?=[\s\d]|$)/i;
  return said.test(words) ? words : `${qualifier} ${words}`;
}
