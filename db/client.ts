import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { connect } from './connection';
import * as schema from './schema';

type Drizzle = BetterSQLite3Database<typeof schema>;

/** Can only read: writing is missing from the type, and refused by the read-only connection. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | 'query' | '$count'>;

/** Exists only inside a write transaction. */
export type Transaction = Pick<
  Drizzle,
  | 'select'
  | 'selectDistinct'
  | 'query'
  | '$count'
  | 'insert'
  | 'update'
  | 'delete'
  | 'run'
  | 'get'
  | 'all'
> & { readonly [writing]: true };
declare const writing: unique symbol;

/** Refuses a promise: an await inside would leave the transaction open while others write. */
type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

export interface WriteOptions {
  /**
   * Not what the request is about (an attempt counted, an activity noted): doing it again when the
   * request is repeated does no harm, and having done it does not mean that the request was done.
   */
  aside?: boolean;
}

export interface Database {
  readonly read: Reader;
  /**
   * Runs `work` in one IMMEDIATE transaction; a throw rolls it back.
   *
   * @throws {Error} where `work` returns a promise.
   */
  write<T>(work: (transaction: Transaction) => Synchronous<T>, options?: WriteOptions): T;
  /**
   * Writes the log ahead of the file into it and empties it, so that it holds nothing of what was
   * deleted. Where somebody reads just now it stays until the next time; on LiteFS, which keeps the
   * log itself, nothing is done.
   */
  emptyLog(): void;
  close(): void;
}

/**
 * Opens a migrated database file for reading and writing.
 *
 * @param options.existing on a machine that may not be the one that writes: see `connect`.
 */
export function openDatabase(file: string, options: { existing?: boolean } = {}): Database {
  const writer = connect(file, { readonly: false, ...options });
  const reader = connect(file, { readonly: true });
  const write = drizzle(writer, { schema, casing: 'snake_case' });
  const read = drizzle(reader, { schema, casing: 'snake_case' });
  return {
    read,
    write(work) {
      return write.transaction(
        (transaction) => {
          const result = work(transaction as unknown as Transaction);
          if (result instanceof Promise) throw new Error('A write transaction is synchronous');
          return result;
        },
        { behavior: 'immediate' },
      );
    },
    emptyLog() {
      // In rollback mode there is none, and the statement does nothing.
      if (options.existing !== true) writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** Opens a migrated database file so that every write fails: what a replica is. */
export function openReadOnly(file: string): Database {
  const reader = connect(file, { readonly: true });
  const read = drizzle(reader, { schema, casing: 'snake_case' });
  return {
    read,
    write() {
      throw new Error('This database is read-only');
    },
    emptyLog: () => undefined,
    close: () => reader.close(),
  };
}
