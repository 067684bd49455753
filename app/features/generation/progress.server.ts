import { EventEmitter } from 'node:events';

/**
 * Tells listeners in this process that a generation moved on. Only a hint: what happened is read
 * from the database, which listeners also look at by themselves, so a missed hint costs a second.
 */
export interface ProgressFeed {
  announce(generationId: string): void;
  /** Something moved on, of which only the database knows what: another machine wrote it. */
  announceAll(): void;
  /** @returns how to stop listening. */
  listen(generationId: string, listener: () => void): () => void;
}

export function createProgressFeed(): ProgressFeed {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    announce: (generationId) => void emitter.emit(generationId),
    announceAll() {
      for (const generationId of emitter.eventNames()) emitter.emit(generationId);
    },
    listen(generationId, listener) {
      emitter.on(generationId, listener);
      return () => void emitter.off(generationId, listener);
    },
  };
}
