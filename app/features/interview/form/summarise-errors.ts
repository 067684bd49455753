import { fieldId } from '../answers/raw-answer';

/**
 * What the summary above a form says: each message led by what the person calls its field, for the
 * link stands far from it.
 *
 * @param errors messages by field name.
 */
export function summariseErrors(
  errors: Readonly<Record<string, string>>,
  labelOf: (name: string) => string,
): { id: string; message: string }[] {
  return Object.entries(errors).map(([name, message]) => ({
    id: fieldId(name),
    message: `${labelOf(name).replace(/[?:.]$/, '')}: ${message}`,
  }));
}
