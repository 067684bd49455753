/**
 * The metrics of a text in Prometheus's format whose names begin with `prefix`. What two programs
 * both say of themselves (`process_…`, `go_…`) must not be said twice in one answer.
 */
export function familiesOf(prefix: string, text: string): string {
  const own = text
    .split('\n')
    .filter((line) => line.replace(/^# (?:HELP|TYPE) /, '').startsWith(prefix));
  return own.map((line) => `${line}\n`).join('');
}
