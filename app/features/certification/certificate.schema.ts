import { z } from 'zod';

const field = z.object({
  expected: z.string().describe('Empty where nothing was known of the document'),
  read: z.string().nullable(),
  ok: z.boolean(),
});

/** The form of `Certificate`. */
export const certificateSchema = z.object({
  ok: z.boolean(),
  pages: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().describe('Of the bytes, in hexadecimal'),
  tagged: z.boolean(),
  title: z.string().nullable(),
  language: z.string().nullable().describe('BCP 47'),
  smallestType: z
    .number()
    .nullable()
    .describe('Height of the smallest type in points, to a tenth; null where there is no text'),
  fonts: z.array(z.object({ name: z.string(), embedded: z.boolean(), type: z.string() })),
  readers: z.array(
    z.object({
      name: z.string(),
      fields: z
        .record(z.string(), field)
        .describe(
          'By JSON pointer into the resume; …/dates for a range, headings/… for the heading of a section',
        ),
      order: z.boolean().describe('Whether all was read in the order in which it is printed'),
    }),
  ),
  problems: z.array(z.string()),
});
