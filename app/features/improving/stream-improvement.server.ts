import type { Reader } from '#db/client';
import type { ProgressFeed } from '~/features/generation/progress.server';
import { getResume } from '~/features/library/resumes.server';
import { throttle } from '~/platform/throttle';
import { streamEvents } from '~/platform/http/event-stream.server';
import { findNewest } from './improvements.server';
import type { TextEvent } from './text-event';
import type { StreamedText } from './streamed-text.server';

/** Faster than anybody reads, and slower than pieces of an answer come. */
const WORDS_EVERY_MS = 50;

interface StreamDependencies {
  read: Reader;
  progress: ProgressFeed;
  words: StreamedText;
}

/**
 * Tells a browser when what is under way for one's own resume moved on, and when it ended; the page
 * then looks by itself. In between it hands on the words that a model is writing, where that happens
 * in this process.
 *
 * @throws {NotFound} before anything is streamed.
 */
export function streamImprovement(
  { read, progress, words }: StreamDependencies,
  personId: string,
  resumeId: string,
  signal: AbortSignal,
): Response {
  getResume(read, personId, resumeId);
  const id = findNewest(read, personId, resumeId)?.id ?? '';
  let sections: readonly string[] = [];
  let isOnlyWords = false;
  const told = { states: '', words: '' };

  function tellWords(send: (text: string) => void): void {
    const writing = words.find(id);
    const part = sections.indexOf(writing?.section ?? '');
    const event: TextEvent | null =
      writing === undefined || part === -1
        ? null
        : { part, words: writing.words, proven: writing.proven };
    const now = JSON.stringify(event);
    if (now !== told.words && (event !== null || told.words !== '')) {
      send(`event: words\ndata: ${now}\n\n`);
    }
    told.words = now;
  }

  return streamEvents({
    listen(listener) {
      const onWords = throttle(WORDS_EVERY_MS, () => {
        isOnlyWords = true;
        listener();
        isOnlyWords = false;
      });
      const unlisten = [progress.listen(id, listener), words.listen(id, onWords)];
      return () => {
        unlisten.forEach((stop) => stop());
        onWords.stop();
      };
    },
    look(send) {
      // Words come twenty times a second; the database is not asked for each.
      if (isOnlyWords && sections.length > 0) {
        tellWords(send);
        return 'open';
      }
      const newest = findNewest(read, personId, resumeId);
      if (newest === undefined || newest.state === 'ended') {
        send('event: end\ndata: {}\n\n');
        return 'ended';
      }
      sections = newest.sections.map((section) => section.id);
      const states = JSON.stringify(newest.sections.map(({ state }) => state));
      if (states !== told.states) send(`event: moved\ndata: ${states}\n\n`);
      told.states = states;
      tellWords(send);
      return 'open';
    },
    signal,
  });
}
