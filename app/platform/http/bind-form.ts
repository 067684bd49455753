/** A form as it is shown again: what was typed, and what is wrong by field name. */
export interface FormState {
  /** Told apart where a page has several forms. */
  form: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/**
 * The props that tie controls to a form's fields, and what to put into the error summary.
 *
 * @param state of the action; ignored where it is another form's, or there is none.
 */
export function bindForm(
  state: FormState | null | undefined,
  { form = '', values = {} }: { form?: string; values?: Readonly<Record<string, string>> } = {},
) {
  const own = state?.form === form ? state : undefined;
  const idOf = (name: string) => (form === '' ? name : `${form}-${name}`);
  return {
    field: (name: string) => ({
      id: idOf(name),
      name,
      defaultValue: own?.values[name] ?? values[name] ?? '',
      error: own?.errors[name],
    }),
    /** A box, ticked where its value is `on`. */
    tick: (name: string) => ({
      id: idOf(name),
      name,
      value: 'on',
      defaultChecked: (own === undefined ? values : own.values)[name] === 'on',
      error: own?.errors[name],
    }),
    summary: Object.entries(own?.errors ?? {}).map(([name, message]) => ({
      id: idOf(name),
      message,
    })),
  };
}
