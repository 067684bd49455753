import type { z } from 'zod';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'This has to be text.',
  number: 'This has to be a number.',
  boolean: 'This is either true or false.',
  array: 'This has to be a list.',
  object: 'This has to be a group of fields.',
};
const UNREADABLE = 'This cannot be read.';

/**
 * What is said of a value whose schema has no words of its own for what is wrong with it: zod's are
 * for whoever wrote the schema.
 */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? UNREADABLE;
  if (issue.code === 'invalid_value') return 'This is none of what may stand here.';
  if (issue.code !== 'too_big') return UNREADABLE;
  if (issue.origin === 'string') return `Keep this to ${issue.maximum} characters.`;
  if (issue.origin === 'array') return `Keep this to ${issue.maximum} rows.`;
  return `${issue.maximum} is the most this can be.`;
};
