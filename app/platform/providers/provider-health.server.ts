import type { Reader, Transaction } from '#db/client';
import { providerHealth } from '#db/schema';
import { and, asc, eq } from 'drizzle-orm';
import { closedCircuit, type Circuit } from './breaker';

/** A provider as one region sees it. */
export interface ProviderKey {
  readonly provider: string;
  readonly region: string;
}

/** What is known of a provider; what none has called yet is healthy. */
export interface ProviderHealth extends ProviderKey {
  circuit: Circuit;
  /** Class of the last trouble, and when it was; null where there was none. */
  lastTrouble: string | null;
  lastTroubleAt: Date | null;
  lastAnswerAt: Date | null;
  /** When a call last ended; null where none did. */
  checkedAt: Date | null;
}

type Row = typeof providerHealth.$inferSelect;

/** What is known of a provider in a region. */
export function getHealth(
  read: Pick<Reader, 'select'>,
  key: ProviderKey,
  now: Date,
): ProviderHealth {
  const row = read
    .select()
    .from(providerHealth)
    .where(and(eq(providerHealth.provider, key.provider), eq(providerHealth.region, key.region)))
    .get();
  if (row !== undefined) return healthOf(row);
  return {
    ...key,
    circuit: closedCircuit(now.getTime()),
    lastTrouble: null,
    lastTroubleAt: null,
    lastAnswerAt: null,
    checkedAt: null,
  };
}

/** All that is known, by provider and region. */
export function listHealth(read: Pick<Reader, 'select'>): ProviderHealth[] {
  return read
    .select()
    .from(providerHealth)
    .orderBy(asc(providerHealth.provider), asc(providerHealth.region))
    .all()
    .map(healthOf);
}

/** Keeps what is known of a provider. */
export function keepHealth(tx: Transaction, health: ProviderHealth): void {
  const { provider, region, circuit, ...known } = health;
  const { windowStartedAt, retryAt, probeEndsAt, ...rest } = circuit;
  const values = {
    ...rest,
    ...known,
    windowStartedAt: new Date(windowStartedAt),
    retryAt: dateOrNull(retryAt),
    probeEndsAt: dateOrNull(probeEndsAt),
  };
  tx.insert(providerHealth)
    .values({ provider, region, ...values })
    .onConflictDoUpdate({ target: [providerHealth.provider, providerHealth.region], set: values })
    .run();
}

const dateOrNull = (time: number | null): Date | null => (time === null ? null : new Date(time));

function healthOf(row: Row): ProviderHealth {
  const { provider, region, lastTrouble, lastTroubleAt, lastAnswerAt, checkedAt } = row;
  const { state, consecutiveFailures, windowCalls, windowFailures, opens, probe } = row;
  return {
    provider,
    region,
    circuit: {
      ...{ state, consecutiveFailures, windowCalls, windowFailures, opens, probe },
      windowStartedAt: row.windowStartedAt.getTime(),
      retryAt: row.retryAt?.getTime() ?? null,
      probeEndsAt: row.probeEndsAt?.getTime() ?? null,
    },
    ...{ lastTrouble, lastTroubleAt, lastAnswerAt, checkedAt },
  };
}
