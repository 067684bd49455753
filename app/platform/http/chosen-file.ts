/**
 * The file somebody chose in a form, an empty one too; undefined where none was: browsers then send
 * one without name and bytes.
 */
export function chosenFile(form: FormData, field: string): File | undefined {
  const file = form.get(field);
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : undefined;
}
