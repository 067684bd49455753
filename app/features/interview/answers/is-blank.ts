/** Whether nothing is said in it: no text, no number, no row. A tick alone says nothing. */
export function isBlank(value: unknown): boolean {
  if (value === '' || value === undefined || value === null || typeof value === 'boolean') {
    return true;
  }
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === 'object' && Object.values(value).every(isBlank);
}
