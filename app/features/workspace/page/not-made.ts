/** What was sent and not done, and why. */
export interface NotMade {
  sent: Readonly<Record<string, string>>;
  /** The name of the field it is about. */
  field: string;
  message: string;
  /** What stands there now, where somebody changed it meanwhile. */
  now?: string | undefined;
}

/** Which form a submission came from. */
const formOf = ({ intent, edit, section }: NotMade['sent']): string =>
  [edit ?? intent, section].filter(Boolean).join('-');

/** The id of a field of one of the forms of the page; `form` is its edit, or its intent. */
export const fieldIdOf = (form: string, field: string): string => `${form}-${field}`;

/** The id of the field that a refusal is about. */
export const refusedFieldId = (notMade: NotMade): string =>
  fieldIdOf(formOf(notMade.sent), notMade.field);

/** What a field of a form is told. */
export interface BoundField {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
}

/** What ties a field of a form to what was sent in it and what is wrong with it. */
export function bindField(
  notMade: NotMade | undefined,
  { form, field, value = '' }: { form: string; field: string; value?: string },
): BoundField {
  const isSent = notMade !== undefined && formOf(notMade.sent) === form;
  return {
    id: fieldIdOf(form, field),
    name: field,
    defaultValue: (isSent ? notMade.sent[field] : undefined) ?? value,
    error: isSent && notMade.field === field ? notMade.message : undefined,
  };
}

/** The path of the text that is still open because what was typed there could not be saved. */
export function openAfter(notMade: NotMade | undefined): string | undefined {
  return notMade?.sent.edit === 'set-text' || notMade?.sent.edit === 'set-dates'
    ? notMade.sent.path
    : undefined;
}
