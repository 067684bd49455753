const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day in words, the same on the server and in every browser (UTC). */
export function Day({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{DAY.format(date)}</time>;
}
