import { getPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { answerRequests } from '../answer-requests.server';

/** What the tests of threads ask: a sum, the thread's priority, or one of the ways in which a thread goes wrong. */
export type SumsRequest = number[] | 'priority' | 'throw' | 'die' | 'hang' | 'wait';

const { mortal } = workerData as { mortal: Int32Array };

answerRequests((request: SumsRequest): number | Promise<number> => {
  if (request === 'priority') return getPriority();
  if (request === 'throw') throw new RangeError('There is nothing to add.');
  if (request === 'die' || Atomics.load(mortal, 0) > 0) {
    Atomics.sub(mortal, 0, 1);
    process.exit(3);
  }
  if (request === 'hang') for (;;);
  if (request === 'wait') return new Promise(() => setInterval(() => undefined, 1_000));
  return request.reduce((sum, number) => sum + number, 0);
});
