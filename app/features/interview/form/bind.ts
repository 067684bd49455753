import {
  fieldId,
  listAt,
  rowsAt,
  textAt,
  tickedAt,
  valueAt,
  type RawAnswer,
} from '../answers/raw-answer';

/** What a page knows about its form: what stands in it, and what is wrong where. */
export interface FormState {
  raw: RawAnswer;
  errors: Readonly<Record<string, string>>;
  /** The list that just got a row: its last one takes focus. */
  grown?: string | undefined;
}

/** The props that tie controls to the fields of an answer, by field name. */
export function bind({ raw, errors, grown }: FormState) {
  return {
    text: (name: string) => ({
      id: fieldId(name),
      name,
      defaultValue: textAt(raw, name),
      error: errors[name],
    }),
    /** Of a control that shows its own value, and its error under `<id>-error`. */
    plain: (name: string) => ({
      id: fieldId(name),
      name,
      'aria-invalid': errors[name] === undefined ? undefined : true,
      'aria-describedby': errors[name] === undefined ? undefined : `${fieldId(name)}-error`,
    }),
    tick: (name: string) => ({
      id: fieldId(name),
      name,
      defaultChecked: tickedAt(raw, name),
      error: errors[name],
    }),
    group: (name: string) => ({
      id: fieldId(name),
      name,
      defaultValue: listAt(raw, name),
      error: errors[name],
    }),
    value: (name: string): string => textAt(raw, name),
    /** What stands in one row of a list. */
    row: (name: string): RawAnswer => (valueAt(raw, name) ?? {}) as RawAnswer,
    rows: (name: string): number[] => Array.from({ length: rowsAt(raw, name) }, (_, row) => row),
    /** Whether this row was just added. */
    isNew: (list: string, row: number): boolean => grown === list && row === rowsAt(raw, list) - 1,
    error: (name: string): string | undefined => errors[name],
  };
}

export type Bound = ReturnType<typeof bind>;
