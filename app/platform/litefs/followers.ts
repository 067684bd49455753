import { EventEmitter } from 'node:events';
import { START_OF_HISTORY, type Follower, type Following, type Position } from './replication';

/** The other candidates that follow this primary, and how far each is. */
export interface Followers {
  add(follower: Follower): Following;
  /** Milliseconds since any of them was heard; infinite where none is there. */
  silentForMs(): number;
  /** Whether one of them is at `position` or later within `limitMs`; false at once where none is there. */
  waitFor(position: Position, limitMs: number): Promise<boolean>;
  /** The one whose copy is the furthest. */
  heir(): Follower | undefined;
}

export function gatherFollowers(): Followers {
  const all = new Map<Follower, { position: Position; heardAt: number }>();
  const emitter = new EventEmitter<{ change: [] }>();
  emitter.setMaxListeners(0);

  const furthest = () => [...all].sort(([, a], [, b]) => (a.position < b.position ? 1 : -1))[0];

  return {
    add(follower) {
      const state = { position: START_OF_HISTORY, heardAt: performance.now() };
      all.set(follower, state);
      const heard = () => void (state.heardAt = performance.now());
      return {
        heard,
        reached(position) {
          heard();
          state.position = position;
          emitter.emit('change');
        },
        end() {
          all.delete(follower);
          emitter.emit('change');
        },
      };
    },
    silentForMs: () =>
      performance.now() - Math.max(-Infinity, ...[...all.values()].map(({ heardAt }) => heardAt)),
    waitFor(position, limitMs) {
      const isThere = () => (furthest()?.[1].position ?? '') >= position;
      if (isThere()) return Promise.resolve(true);
      if (all.size === 0) return Promise.resolve(false);
      return new Promise((resolve) => {
        const settle = (reached: boolean) => {
          clearTimeout(limit);
          emitter.off('change', check);
          resolve(reached);
        };
        const check = () => {
          if (isThere()) settle(true);
          else if (all.size === 0) settle(false);
        };
        const limit = setTimeout(() => settle(false), limitMs);
        emitter.on('change', check);
      });
    },
    heir: () => furthest()?.[0],
  };
}
