import type { Reader } from '#db/client';
import type { Progress } from '~/features/generation/progress.server';
import { getResume } from '~/features/library/resumes.server';
import { streamEvents } from '~/platform/http/event-stream.server';
import { findNewest } from './improvements.server';

/**
 * Tells a browser when what is under way for one's own resume moved on, and when it ended; the page
 * then looks by itself.
 *
 * @throws {NotFound} before anything is streamed.
 */
export function streamImprovement(
  { read, progress }: { read: Reader; progress: Progress },
  personId: string,
  resumeId: string,
  signal: AbortSignal,
): Response {
  getResume(read, personId, resumeId);
  const id = findNewest(read, personId, resumeId)?.id ?? '';
  let told = '';
  return streamEvents({
    listen: (listener) => progress.listen(id, listener),
    look(send) {
      const newest = findNewest(read, personId, resumeId);
      if (newest === undefined || newest.state === 'ended') {
        send('event: end\ndata: {}\n\n');
        return 'ended';
      }
      const now = JSON.stringify(newest.sections.map(({ state }) => state));
      if (now !== told) send(`event: moved\ndata: ${now}\n\n`);
      told = now;
      return 'open';
    },
    signal,
  });
}
