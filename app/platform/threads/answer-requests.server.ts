import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** A tenth of the processor time of a thread that did not step back, where both want all (CFS). */
const NICER = 10;
const NICEST = 19;

/** What a kept thread is asked. */
export interface ThreadRequest<Request> {
  id: number;
  request: Request;
}

/** What it answers: first `ready` and which thread of the system it is, then one answer a request. */
export type ThreadAnswer<Answer> =
  | { ready: true; task: string | undefined }
  | { id: number; answer: Answer }
  | { id: number; error: Error };

/**
 * Called once by the module a `KeptThread` runs, when it is ready to work.
 *
 * @param work one request in, its answer out; what it throws reaches whoever asked.
 */
export function answerRequests<Answer>(work: (request: never) => Answer | Promise<Answer>): void {
  if (parentPort === null) throw new Error('This module runs as a thread');
  const port = parentPort;
  // Pages go first: on few cores, background threads would take their share of the processor.
  // Elsewhere than on Linux it would be the priority of the whole process.
  if (process.platform === 'linux') setPriority(Math.min(getPriority() + NICER, NICEST));
  const answer = (message: ThreadAnswer<Answer>): void => port.postMessage(message);
  port.on('message', ({ id, request }: ThreadRequest<never>) => {
    void answerOne(id, request);
  });
  const isLinux = process.platform === 'linux';
  answer({ ready: true, task: isLinux ? basename(readlinkSync('/proc/thread-self')) : undefined });

  async function answerOne(id: number, request: never): Promise<void> {
    try {
      answer({ id, answer: await work(request) });
    } catch (error) {
      answer({ id, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
}
