import { EventEmitter } from 'node:events';

/** What a model is writing for one section of a resume right now. */
export interface StreamedSection {
  /** Id of the section. */
  section: string;
  /** As far as they came, plain, and not checked yet. */
  words: string;
  /** Lines of it that follow from the answers. */
  proven: readonly string[];
}

/**
 * What models are writing in this process, for those who watch: each improvement's newest words,
 * in memory only. They are made showable when somebody looks, so that nobody's watching costs
 * nothing. On another machine than the one that asks the models there are none.
 */
export interface StreamedText {
  /** @param words gives them as far as they came; null where nothing is being written any more. */
  show(improvementId: string, words: (() => StreamedSection) | null): void;
  find(improvementId: string): StreamedSection | undefined;
  /** @returns how to stop listening. */
  listen(improvementId: string, listener: () => void): () => void;
}

export function createStreamedText(): StreamedText {
  const writing = new Map<string, () => StreamedSection>();
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    show(improvementId, words) {
      if (words === null) {
        // Whatever comes next says so by itself; telling it would delay the first words of that.
        writing.delete(improvementId);
        return;
      }
      writing.set(improvementId, words);
      emitter.emit(improvementId);
    },
    find(improvementId) {
      return writing.get(improvementId)?.();
    },
    listen(improvementId, listener) {
      emitter.on(improvementId, listener);
      return () => void emitter.off(improvementId, listener);
    },
  };
}
