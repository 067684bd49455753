import { integer } from 'drizzle-orm/sqlite-core';

/** A point in time, kept as milliseconds since 1970. */
export const timestamp = () => integer({ mode: 'timestamp_ms' });
