import { z } from 'zod';
import { jsonResume } from '~/features/resume/json-resume';

/** A resume as it was read from a file or a text: public format `cvstomize/import@1`. */
export const importSchema = z.object({
  resume: jsonResume,
  /** JSON pointer of a text in `resume` → how sure it is that it was read right, 0–1. */
  confidence: z.record(z.string(), z.number().min(0).max(1)),
  /** What was read and is in no field, for the person to say what it is. */
  unread: z.array(z.string()),
  /** What nobody sees who looks at the file; it is in no field. */
  hidden: z.array(z.object({ text: z.string(), why: z.string() })),
  warnings: z.array(z.string()),
});

export type ResumeImport = z.infer<typeof importSchema>;

/** Below this a field is marked as unsure wherever it is shown, and kept out of what is written. */
export const SURE_ENOUGH = 0.7;
