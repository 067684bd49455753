import { z } from 'zod';
import { JOB_TYPES } from '~/features/personality/framing';
import { SALARY_PERIODS, type OutcomeState } from './outcome-states';

/** ISO 4217 codes this platform knows. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

export const salary = z.object({
  amount: z.number().positive().max(1e9).describe('In the currency’s unit, at most two decimals'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
  period: z.enum(SALARY_PERIODS),
});
export type Salary = z.infer<typeof salary>;

/** Which document was sent, so that an outcome is tied to its exact bytes. */
export const sentDocument = z.object({
  version: z.int().min(1),
  pdfSha256: z.string().describe('SHA-256 of the PDF, in hexadecimal'),
  template: z.string(),
  framing: z.array(z.string()).describe('Behaviours that led, in their order'),
  jobType: z.enum(JOB_TYPES).nullable().describe('Holland type of the job'),
  posting: z
    .object({
      title: z.string().nullable(),
      company: z.string().nullable(),
      sha256: z.string().describe('Of its text with white space united'),
    })
    .nullable(),
  writer: z.object({ name: z.string(), model: z.string().nullable() }),
  variants: z.array(z.object({ experiment: z.string(), variant: z.string() })),
});
export type SentDocument = z.infer<typeof sentDocument>;

/** How a report reached us. */
export type ReportVia = 'page' | 'api' | 'mail' | 'board' | 'import';

/** What somebody tells of an application. Days are YYYY-MM-DD. */
export interface Report {
  state: OutcomeState;
  happenedOn: string | null;
  sentOn: string | null;
  salary: Salary | null;
  notes: string;
}

/** A report as it is kept. */
export interface KeptReport extends Report {
  sent: SentDocument | null;
  via: ReportVia;
  reportedAt: Date;
}
