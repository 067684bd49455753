/** What a field says went wrong: one message, several (the first is shown), or nothing. */
export type FieldError = string | readonly string[] | null | undefined;

/** The message to show, if any. */
export function messageOf(error: FieldError): string | undefined {
  const message = typeof error === 'string' ? error : error?.[0];
  return message === '' ? undefined : message;
}

/** The value of `aria-describedby`: every id that is there, in order, each once. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
  const given = ids.flatMap((id) => (id ? id.split(/\s+/) : []));
  return given.length === 0 ? undefined : [...new Set(given)].join(' ');
}
