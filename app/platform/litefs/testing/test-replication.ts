import { EventEmitter } from 'node:events';
import { START_OF_HISTORY, type Replication, type ReplicationChange } from '../replication';
import { WITHOUT_SUCCESSOR } from '../without-successor';

/** A node whose role and position a test sets. */
export interface TestReplication extends Replication {
  /** What LiteFS on this node would say from now on. */
  learn(role: { primary: string | null; isPrimary?: boolean }): void;
  /** How many listen for a change. */
  waiting(): number;
  /** How far this node's copy is from now on. */
  reach(position: number): void;
}

/** Neither primary nor knowing one, until a test says so. */
export function testReplication(instance: string): TestReplication {
  const emitter = new EventEmitter<{ change: [ReplicationChange] }>();
  emitter.setMaxListeners(0);
  let known: { primary: string | null; isPrimary: boolean } = { primary: null, isPrimary: false };
  let position = START_OF_HISTORY;
  return {
    ...WITHOUT_SUCCESSOR,
    instance,
    region: 'test',
    isPrimary: () => known.isPrimary,
    primary: () => known.primary,
    position: () => position,
    isCandidate: () => true,
    lagMs: () => 0,
    waitFor(wanted, limitMs) {
      if (position >= wanted) return Promise.resolve(true);
      return new Promise((resolve) => {
        const settle = (reached: boolean) => {
          clearTimeout(limit);
          emitter.off('change', check);
          resolve(reached);
        };
        const check = () => {
          if (position >= wanted) settle(true);
        };
        const limit = setTimeout(() => settle(false), limitMs);
        emitter.on('change', check);
      });
    },
    onChange(listener) {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
    close: () => void emitter.removeAllListeners(),
    waiting: () => emitter.listenerCount('change'),
    learn({ primary, isPrimary = primary === instance }) {
      known = { primary, isPrimary };
      emitter.emit('change', 'role');
    },
    reach(next) {
      position = next.toString(16).padStart(16, '0');
      emitter.emit('change', 'position');
    },
  };
}
