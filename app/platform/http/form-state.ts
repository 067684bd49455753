import { parseWithZod } from '@conform-to/zod/v4';
import { data, type HeadersFunction } from '@remix-run/node';
import type { z } from 'zod';
import { type Failure, STATUS_OF_FAILURE } from '~/platform/failure';
import { plainIssue } from '~/platform/plain-issue';
import type { FormState } from './bind-form';

export interface FormOptions {
  form?: string;
  /** Fields that are never sent back: passwords. */
  secret?: readonly string[];
}

/** Reads a form by its schema: its value, or the form as it is to be shown again. */
export function readFields<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  options: FormOptions = {},
): { value: z.output<Schema>; refused?: never } | { refused: FormState } {
  const submission = parseWithZod(form, { schema, error: plainIssue });
  if (submission.status === 'success') return { value: submission.value };
  const errors = Object.entries(submission.error ?? {}).flatMap(([name, messages]) =>
    messages?.[0] === undefined ? [] : [[name, messages[0]] as const],
  );
  return { refused: showAgain(form, Object.fromEntries(errors), options) };
}

/** A form with its text fields kept, but for the secret ones. */
export function showAgain(
  form: FormData,
  errors: Record<string, string>,
  { form: name = '', secret = [] }: FormOptions = {},
): FormState {
  const typed = [...form].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !secret.includes(field[0]),
  );
  return { form: name, values: Object.fromEntries(typed), errors };
}

/** Answers an action with the form shown again; a failure gives its status and when to come back. */
export function answerAgain(state: FormState, failure?: Failure) {
  const status = STATUS_OF_FAILURE[failure?.kind ?? 'invalid'];
  const wait = failure?.retryAfterSeconds;
  return data(state, {
    status,
    headers: wait === undefined ? {} : { 'Retry-After': String(wait) },
  });
}

/** Lets Retry-After of an action or a thrown failure through to the page's response. */
export const passRetryAfter: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After') ?? actionHeaders.get('Retry-After');
  return wait === null ? {} : { 'Retry-After': wait };
};
