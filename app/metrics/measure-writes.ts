import type { Database } from '#db/client';
import type { Metrics } from '~/platform/metrics/metrics';

const TROUBLES = ['busy', 'full', 'io', 'readonly', 'corrupt', 'constraint', 'other'] as const;
type Trouble = (typeof TROUBLES)[number];
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2, 5];

/**
 * A database whose write transactions are measured, and whose errors are counted. Reads are not:
 * there are a dozen a page, of microseconds each.
 */
export function measureWrites(database: Database, metrics: Metrics): Database {
  const seconds = metrics.histogram({
    name: 'cvstomize_database_write_duration_seconds',
    help: 'Time of a write transaction, from asking for the lock to the commit',
    labels: {},
    buckets: BUCKETS,
  });
  const errors = metrics.counter({
    name: 'cvstomize_database_errors_total',
    help: 'Write transactions that SQLite did not carry out',
    labels: { kind: TROUBLES },
  });
  return {
    read: database.read,
    write(work, options) {
      const startedAt = performance.now();
      try {
        return database.write(work, options);
      } catch (error) {
        const kind = troubleOf(error);
        if (kind !== undefined) errors.add({ kind });
        throw error;
      } finally {
        seconds.observe({}, (performance.now() - startedAt) / 1_000);
      }
    },
    emptyLog: () => database.emptyLog(),
    close: () => database.close(),
  };
}

/** By SQLite's own code, which Drizzle hands on as a cause; undefined for what is no error of its. */
export function troubleOf(error: unknown): Trouble | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    const [, name] = /^SQLITE_([A-Z]+)/.exec(code) ?? [];
    if (name === undefined) continue;
    const kind = name === 'IOERR' ? 'io' : name === 'LOCKED' ? 'busy' : name.toLowerCase();
    return TROUBLES.find((trouble) => trouble === kind) ?? 'other';
  }
  return undefined;
}
