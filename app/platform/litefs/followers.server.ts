import { EventEmitter } from 'node:events';
import { START_OF_HISTORY, type Follower, type Following, type Position } from './replication';

/** The other candidates that follow this primary, and how far each is. */
export interface Followers {
  add(follower: Follower): Following;
  /** Milliseconds since any of them was heard; infinite where none is there. */
  silentForMs(): number;
  /** Whether one of them is at `position` or later within `limitMs`; false at once where none is there. */
  waitFor(position: Position, limitMs: number): Promise<boolean>;
  /** The one whose copy is the furthest; undefined where nobody follows within `limitMs`. */
  heirWithin(limitMs: number): Promise<Follower | undefined>;
}

export function gatherFollowers(): Followers {
  const all = new Map<Follower, { position: Position; heardAt: number }>();
  const emitter = new EventEmitter<{ change: [] }>();
  emitter.setMaxListeners(0);

  const furthest = () => [...all].sort(([, a], [, b]) => (a.position < b.position ? 1 : -1))[0];

  /** What `found` finds, as soon as it does; undefined once there is no hope, or after `limitMs`. */
  function when<T>(
    found: () => T | undefined,
    isHopeless: () => boolean,
    limitMs: number,
  ): Promise<T | undefined> {
    const known = found();
    if (known !== undefined || isHopeless()) return Promise.resolve(known);
    return new Promise((resolve) => {
      const settle = (result: T | undefined) => {
        clearTimeout(limit);
        emitter.off('change', check);
        resolve(result);
      };
      const check = () => {
        const now = found();
        if (now !== undefined || isHopeless()) settle(now);
      };
      const limit = setTimeout(() => settle(undefined), limitMs);
      emitter.on('change', check);
    });
  }

  return {
    add(follower) {
      const state = { position: START_OF_HISTORY, heardAt: performance.now() };
      all.set(follower, state);
      emitter.emit('change');
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
      const isThere = () => (furthest()?.[1].position ?? '') >= position || undefined;
      return when(isThere, () => all.size === 0, limitMs).then((there) => there ?? false);
    },
    heirWithin: (limitMs) =>
      when(
        () => furthest()?.[0],
        () => false,
        limitMs,
      ),
  };
}
