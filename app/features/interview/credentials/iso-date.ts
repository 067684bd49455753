const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The part of a date that can mean one thing only, as ISO 8601 ("May 2021" → "2021-05", "03/04/2023" → "2023"). */
export function isoDate(text: string): string | undefined {
  const said = text.trim();
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(said);
  if (iso !== null) return join(iso[1], iso[2], iso[3]);
  // Day and month can be told apart by nobody; the year can.
  const numeric = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})$/u.exec(said);
  if (numeric !== null) return numeric[1];
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/u.exec(said);
  if (monthFirst !== null) return join(monthFirst[2], monthFirst[1]);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([a-z]{3,9})\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/iu.exec(
      said,
    );
  const month = MONTHS.indexOf(named?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (named === null || month === 0) return undefined;
  return join(named[4], String(month), named[1] ?? named[3]);
}

function join(year = '', month?: string, day?: string): string | undefined {
  const valid = (value: string | undefined, max: number) =>
    value === undefined || (Number(value) >= 1 && Number(value) <= max);
  if (!valid(month, 12) || !valid(day, 31)) return undefined;
  return [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-');
}
