import type { FinalState, LostPrimary, Operation } from './operation';

export interface Verdict {
  /** A sentence for each broken promise. */
  violations: string[];
  /** Acknowledged writes that a dead primary had not sent: the limit of asynchronous replication. */
  lostWithPrimary: Operation[];
}

/**
 * Checks what happened against what is promised: nothing acknowledged is lost or done twice, a
 * person never reads something older than they wrote or saw, and nothing appears that nobody wrote.
 * A write may be missing only when the primary that acknowledged it is among `lostPrimaries` and
 * its transaction is later than the last one the successor has.
 */
export function checkHistory(
  operations: readonly Operation[],
  final: FinalState,
  lostPrimaries: readonly LostPrimary[] = [],
): Verdict {
  const violations: string[] = [];
  const lostWithPrimary: Operation[] = [];
  for (const [register, all] of byRegister(operations)) {
    const inOrder = all.toSorted((a, b) => a.startMs - b.startMs);
    const isExcused = (write: Operation) =>
      lostPrimaries.some((primary) => wasLostWith(write, primary));
    violations.push(...checkWrites(register, inOrder));
    violations.push(...checkReads(register, inOrder, isExcused));
    const end = final.values.get(register) ?? 0;
    violations.push(...checkExists(inOrder, { register, value: end, what: 'in the end it holds' }));
    for (const write of inOrder) {
      if (!isAcknowledged(write) || write.value <= end) continue;
      if (isExcused(write)) lostWithPrimary.push(write);
      else violations.push(`${register}: acknowledged ${write.value} is lost, it holds ${end}`);
    }
  }
  for (const [name, count] of final.counts ?? []) {
    if (count !== 1) violations.push(`${name}: is there ${count} times`);
  }
  return { violations, lostWithPrimary };
}

function byRegister(operations: readonly Operation[]): Map<string, Operation[]> {
  const registers = new Map<string, Operation[]>();
  for (const operation of operations) {
    const all = registers.get(operation.register);
    if (all === undefined) registers.set(operation.register, [operation]);
    else all.push(operation);
  }
  return registers;
}

const isAcknowledged = ({ kind, outcome }: Operation) => kind === 'write' && outcome === 'ok';

function wasLostWith(write: Operation, primary: LostPrimary): boolean {
  return (
    write.startMs <= primary.endedMs &&
    write.instance === primary.instance &&
    write.transaction !== undefined &&
    write.transaction > primary.survivingTransaction
  );
}

/** The premise of all else: one writer, one write after the other, each larger. */
function checkWrites(register: string, inOrder: readonly Operation[]): string[] {
  const writes = inOrder.filter(({ kind }) => kind === 'write');
  return writes.flatMap((write, index) => {
    const before = writes[index - 1];
    if (before === undefined) return [];
    const problems: string[] = [];
    if (write.value <= before.value) {
      problems.push(`${register}: ${write.value} was written after ${before.value}`);
    }
    if (write.person !== before.person) problems.push(`${register}: has two writers`);
    return problems;
  });
}

function checkReads(
  register: string,
  inOrder: readonly Operation[],
  isExcused: (write: Operation) => boolean,
): string[] {
  const problems: string[] = [];
  for (const read of inOrder) {
    if (read.kind !== 'read' || read.outcome !== 'ok') continue;
    problems.push(
      ...checkExists(inOrder, {
        ...{ register, value: read.value, what: 'a read saw', byMs: read.endMs },
      }),
    );
    const known = inOrder.filter(
      (other) =>
        other.person === read.person && other.outcome === 'ok' && other.endMs <= read.startMs,
    );
    for (const other of known) {
      if (other.value <= read.value) continue;
      if (inOrder.some((write) => write.value === other.value && isExcused(write))) continue;
      const had = other.kind === 'write' ? 'wrote' : 'saw';
      problems.push(
        `${register}: ${read.person} ${had} ${other.value} and then read ${read.value}`,
      );
    }
  }
  return problems;
}

/** A value that is seen was written, was not refused, and not before it was sent. */
function checkExists(
  inOrder: readonly Operation[],
  {
    register,
    value,
    what,
    byMs = Infinity,
  }: { register: string; value: number; what: string; byMs?: number },
): string[] {
  if (value === 0) return [];
  const write = inOrder.find((one) => one.kind === 'write' && one.value === value);
  if (write === undefined || write.startMs > byMs) {
    return [`${register}: ${what} ${value}, which nobody had written`];
  }
  return write.outcome === 'refused' ? [`${register}: ${what} ${value}, which was refused`] : [];
}
