/**
 * An answer as a form shows it: text and ticks by field name, as typed or as stored. Field names
 * are paths such as `history[0].title`.
 */
export type RawAnswer = Record<string, unknown>;

/** The element id of a field, e.g. `history-0-title`. */
export function fieldId(name: string): string {
  return name.replace(/[[\].]+/g, '-').replace(/-$/, '');
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(raw: RawAnswer, name: string): unknown {
  let value: unknown = raw;
  for (const part of name.split(/[[\].]+/).filter((part) => part !== '')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part))
      return undefined;
    value = (value as RawAnswer)[part];
  }
  return value;
}

/** The text of a field; a list stands line by line. */
export function textAt(raw: RawAnswer, name: string): string {
  const value = valueAt(raw, name);
  if (Array.isArray(value)) return value.filter((line) => typeof line === 'string').join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Whether a checkbox is ticked. */
export function tickedAt(raw: RawAnswer, name: string): boolean {
  const value = valueAt(raw, name);
  return value === true || value === 'on';
}

/** The picked values of a group. */
export function listAt(raw: RawAnswer, name: string): string[] {
  const value = valueAt(raw, name);
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );
}

/** How many rows a list has. */
export function rowsAt(raw: RawAnswer, name: string): number {
  const value = valueAt(raw, name);
  return Array.isArray(value) ? value.length : 0;
}

/** Every filled field with its name, as a form would send it. */
export function fieldsOf(raw: RawAnswer): [name: string, value: string][] {
  const fields: [string, string][] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${name}[${index}]`));
    else if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value))
        walk(child, name === '' ? key : `${name}.${key}`);
    } else if (value === true) fields.push([name, 'on']);
    else if (typeof value === 'number') fields.push([name, String(value)]);
    else if (typeof value === 'string' && value !== '') fields.push([name, value]);
  };
  walk(raw, '');
  return fields;
}
