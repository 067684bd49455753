import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { npsAskings, orders, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { createGuest, noteActivity } from '~/features/accounts/guests.server';
import { audit } from '~/features/audit/audit.server';
import { openAccounts } from '~/features/billing/accounts.server';
import { noteDeployment } from '~/features/operations/deployments.server';
import { newId } from '~/platform/id.server';
import type { Metrics } from '~/platform/metrics/metrics';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { DAY_MS, HOUR_MS } from '~/platform/durations';
import { showHost } from './measure-host';
import { showPeople } from './measure-people.server';
import { showWatched } from './measure-watched.server';
import { figureOf } from './testing/figure-of';

const NOW = new Date('2026-12-01T12:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);

let opened: ReturnType<typeof openTestDatabase>;
let metrics: Metrics;
beforeEach(async () => {
  opened = openTestDatabase();
  metrics = await openPrometheusMetrics();
});
afterEach(() => opened.remove());

const figure = (name: string, labels?: Record<string, string>) => figureOf(metrics, name, labels);

function show(): void {
  const parts = { read: opened.database.read, clock: () => NOW };
  showPeople(metrics, parts);
  showWatched(metrics, parts);
}

describe('people', () => {
  it('are counted who were active, and of the new ones how far they came', async () => {
    const { database } = opened;
    const old = createGuest(database, null, ago(50 * HOUR_MS)).actor;
    const [now, paying] = [1, 2].map(
      (hours) => createGuest(database, null, ago(hours * HOUR_MS)).actor,
    );
    noteActivity(database, { ...old, guest: false }, ago(HOUR_MS));
    database.write((tx) => {
      tx.update(people)
        .set({ email: 'marta@example.org', verifiedAt: NOW })
        .where(eq(people.id, paying?.personId ?? ''))
        .run();
      const [accountId] = openAccounts(tx, paying?.personId ?? '', NOW);
      const price = { variant: 'a', amountMinor: 500, currency: 'USD', credits: 5 };
      const paid = { state: 'paid', provider: 'sandbox', createdAt: NOW } as const;
      tx.insert(orders)
        .values({ id: newId(), accountId, idempotencyKey: newId(), ...price, ...paid })
        .run();
    });
    show();
    expect(now).toBeDefined();
    expect(await figure('people_active_last_day')).toBe(3);
    const reached = (step: string) => figure('new_people_last_day', { reached: step });
    expect([await reached('began'), await reached('account'), await reached('payment')]).toEqual([
      2, 1, 1,
    ]);
    expect(await reached('resume')).toBe(0);
  });

  it('make a score once enough of them answered', async () => {
    const { database } = opened;
    const { personId } = createGuest(database, null, NOW).actor;
    const answer = (score: number | null, daysAgo: number) =>
      database.write((tx) =>
        tx
          .insert(npsAskings)
          .values({
            ...{ id: newId(), personId, occasion: 'download', score },
            ...{ askedAt: ago(daysAgo * DAY_MS), closedAt: ago(daysAgo * DAY_MS) },
          })
          .run(),
      );
    for (const score of [10, 9, 8, 6]) answer(score, 10);
    answer(null, 10);
    answer(10, 91);
    show();
    expect(await figure('nps_score')).toBeUndefined();
    expect(await figure('nps_answers', { kind: 'promoter' })).toBe(2);
    answer(9, 89);
    metrics = await openPrometheusMetrics();
    show();
    expect(await figure('nps_score')).toBe(40);
  });
});

describe('what operators watch', () => {
  it('is log-ins that fail, suspicions, and deployments', async () => {
    const { database } = opened;
    for (let many = 0; many < 25; many += 1) {
      const event = { actor: 'network-1', action: 'account.log-in-failed', subject: 'p1' } as const;
      database.write((tx) => audit(tx, event, ago(HOUR_MS)));
    }
    for (const [release, hours] of [
      ['r1', 30],
      ['r2', 20],
      ['r2', 19],
      ['r1', 2],
    ] as const) {
      noteDeployment(database, release, ago(hours * HOUR_MS));
    }
    show();
    expect(await figure('failed_log_ins_last_day')).toBe(25);
    expect(await figure('suspicions')).toBe(1);
    expect(await figure('deployments_last_day')).toBe(2);
    expect(await figure('last_deployment_timestamp_seconds')).toBe(
      ago(2 * HOUR_MS).getTime() / 1_000,
    );
  });
});

describe('the host', () => {
  it('says how much of it was used since it was last asked', async () => {
    let times = { busy: 100, all: 1_000 };
    const memory = () => ({ total: 1_000, available: 400 });
    showHost(metrics, { cpuTimes: () => times, memory });
    times = { busy: 400, all: 2_000 };
    expect(await figure('machine_cpu_used_ratio')).toBeCloseTo(0.3);
    expect(await figure('machine_cpu_used_ratio')).toBeUndefined();
    expect(await figure('machine_memory_bytes', { of: 'available' })).toBe(400);
  });

  it('says of this machine what can be', async () => {
    showHost(metrics);
    const total = (await figure('machine_memory_bytes', { of: 'total' })) ?? 0;
    const available = (await figure('machine_memory_bytes', { of: 'available' })) ?? 0;
    expect(available).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(available);
    expect(await figure('machine_processors')).toBeGreaterThan(0);
  });
});
