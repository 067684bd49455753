import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from './consul-lease.server';
import { gatherFollowers } from './followers.server';
import type { Replication, ReplicationChange } from './replication';
import { SECOND_MS } from '../durations';

const ASK_EVERY_MS = SECOND_MS;
const LOOK_EVERY_MS = 250;
const LOOK_AGAIN_MS = 20;
/** Less than what is left of a lease of 10 s that LiteFS renews every 5 s. */
const PROOF_LASTS_MS = 5 * SECOND_MS;
/** A follower says something every second. */
const FOLLOWER_SILENT_MS = 3 * SECOND_MS;
/** What another candidate is given to receive a commit before the lease is asked for instead. */
const FOLLOWER_LIMIT_MS = SECOND_MS;
/** What a candidate that has just started, or whose line was cut, is given to follow this machine. */
const HEIR_LIMIT_MS = 2 * SECOND_MS;
/** LiteFS's primary says something every second. */
const PRIMARY_SILENT_MS = 5 * SECOND_MS;
/** One that only reads goes on showing what it has until a candidate that had to restart is there. */
const READER_RESTARTS_AFTER_MS = 10 * SECOND_MS;

/**
 * A LiteFS node that believes LiteFS only as long as the lease can be this machine's.
 *
 * LiteFS learns late that it was cut off: it sets no time limit on what it asks Consul, and a replica
 * waits for minutes on a connection whose other end has vanished. So this asks Consul itself. A
 * primary that can prove its lease neither by Consul nor by another candidate that follows it is none
 * until it can, and acknowledges nothing that only it has. A replica whose line to the primary is
 * dead believes Consul as to who is, and reports the line.
 *
 * @param options.onDeadLine LiteFS holds on to a primary that says nothing and has lost its lease.
 */
export function leasedReplication(
  litefs: Replication,
  options: { lease: Lease; onDeadLine: (primary: string) => void; askEveryMs?: number },
): Replication {
  const { lease, onDeadLine, askEveryMs = ASK_EVERY_MS } = options;
  const { instance } = litefs;
  const emitter = new EventEmitter<{ change: [ReplicationChange] }>();
  emitter.setMaxListeners(0);
  const followers = gatherFollowers();
  let wasPrimary = litefs.isPrimary();
  /** When the lease was known to be this machine's for the last time, on the local clock. */
  let provedAt = wasPrimary ? performance.now() : Number.NEGATIVE_INFINITY;
  let isAnothers = false;
  /** Since when this machine, having been the primary, has heard no other. */
  let lostAt: number | undefined;
  let handingOver = false;
  /** The role is on its way to another: LiteFS ends a machine that loses it within a transaction. */
  let yielding = false;
  /** Who has the lease although LiteFS waits for somebody else, who is silent; since when. */
  let heirOfSilent: { name: string | null; since: number } | undefined;
  let said = describe();

  function hasLease(): boolean {
    if (!litefs.isPrimary() || isAnothers) return false;
    return (
      performance.now() - provedAt < PROOF_LASTS_MS || followers.silentForMs() < FOLLOWER_SILENT_MS
    );
  }

  const isPrimary = () => hasLease() && !yielding;

  function primary(): string | null {
    if (!litefs.isPrimary()) return heirOfSilent?.name ?? litefs.primary();
    return hasLease() && !handingOver ? instance : null;
  }

  function describe(): string {
    return `${hasLease()} ${primary()}`;
  }

  function look(): void {
    if (litefs.isPrimary() && !wasPrimary) {
      // LiteFS took the lease before it said so.
      provedAt = performance.now();
      isAnothers = false;
      lostAt = undefined;
    }
    if (wasPrimary && !litefs.isPrimary()) lostAt = performance.now();
    wasPrimary = litefs.isPrimary();
    const next = describe();
    if (next === said) return;
    said = next;
    emitter.emit('change', 'role');
  }

  /**
   * Whether this copy may hold transactions the primary's does not: of a primary that was cut off, or
   * heard from one. Their numbers are given to others meanwhile, so that they tell nothing.
   */
  function mayDiffer(): boolean {
    if (litefs.isPrimary()) return !hasLease();
    if (heirOfSilent !== undefined) return true;
    const silentMs = litefs.lagMs();
    if (lostAt === undefined || litefs.primary() === null || silentMs === undefined) {
      return lostAt !== undefined;
    }
    // A primary says something only after it has sent what a replica lacks.
    if (silentMs < performance.now() - lostAt) lostAt = undefined;
    return lostAt !== undefined;
  }

  async function ask(): Promise<string | null | undefined> {
    const askedAt = performance.now();
    const holder = await lease.holder();
    if (holder === undefined) return holder;
    if (holder === instance) {
      provedAt = Math.max(provedAt, askedAt);
      isAnothers = false;
    } else if (litefs.isPrimary() && askedAt > provedAt) {
      isAnothers = true;
    }
    noticeDeadLine(holder);
    look();
    return holder;
  }

  function noticeDeadLine(holder: string | null): void {
    const named = litefs.isPrimary() ? null : litefs.primary();
    const silent = (litefs.lagMs() ?? 0) > PRIMARY_SILENT_MS;
    if (named === null || named === holder || !silent) {
      heirOfSilent = undefined;
      return;
    }
    const since = heirOfSilent?.name === holder ? heirOfSilent.since : performance.now();
    heirOfSilent = { name: holder, since };
    const late = holder !== null && performance.now() - since > READER_RESTARTS_AFTER_MS;
    if (litefs.isCandidate() || late) onDeadLine(named);
  }

  const stopListening = litefs.onChange((change) => {
    if (change === 'role') look();
    else emitter.emit('change', change);
  });
  const asking = setInterval(() => void ask(), askEveryMs);
  const looking = setInterval(look, LOOK_EVERY_MS);
  asking.unref();
  looking.unref();

  return {
    ...litefs,
    isPrimary,
    primary,
    lagMs: () => (litefs.isPrimary() && !hasLease() ? undefined : litefs.lagMs()),
    async waitFor(position, limitMs) {
      const deadline = performance.now() + limitMs;
      while (mayDiffer()) {
        if (performance.now() >= deadline) return false;
        await sleep(Math.min(LOOK_AGAIN_MS, limitMs));
      }
      return litefs.waitFor(position, Math.max(0, deadline - performance.now()));
    },
    onChange(listener) {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
    follow: (follower) => followers.add(follower),
    async isKept() {
      if (await followers.waitFor(litefs.position(), FOLLOWER_LIMIT_MS)) return true;
      return (await ask()) === instance && litefs.isPrimary();
    },
    async handOver({ idle, limitMs, to }) {
      if (!litefs.isPrimary()) return true;
      const deadline = performance.now() + limitMs;
      const heir = to ?? (await followers.heirWithin(HEIR_LIMIT_MS));
      if (heir === undefined || handingOver) return false;
      handingOver = true;
      look();
      try {
        await idle();
        yielding = true;
        heir.takeOver();
        while (litefs.isPrimary() && performance.now() < deadline) await sleep(10);
        return !litefs.isPrimary();
      } finally {
        handingOver = yielding = false;
        look();
      }
    },
    close() {
      clearInterval(asking);
      clearInterval(looking);
      stopListening();
      emitter.removeAllListeners();
      litefs.close();
    },
  };
}
