import type { Reader } from '#db/client';
import { GENERATION_QUEUE } from '~/features/generation/generations.server';
import type { Clock } from '~/platform/clock';
import { JOB_ENDS, type JobEnd } from '~/platform/jobs/worker.server';
import { countJobs } from '~/platform/jobs/count-jobs.server';
import { cachedFor } from '~/platform/metrics/cached-for.server';
import type { Metrics } from '~/platform/metrics/metrics';
import { SECOND_MS } from '~/platform/durations';

const KEPT_MS = 10 * SECOND_MS;
/** In seconds. Most jobs are a mail or a print; an improvement waits for models. */
const ATTEMPT_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
/** In seconds; 0.3 is what is promised, 75 what somebody is woken for. */
const GENERATION_BUCKETS = [0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 75, 150];

/**
 * Measures the attempts of jobs, and how long a resume takes from being asked for to being there.
 *
 * @returns what the worker tells of each attempt that ended.
 */
export function measureAttempts(
  metrics: Metrics,
  queues: readonly string[],
): (end: JobEnd) => void {
  const attempts = metrics.counter({
    name: 'cvstomize_job_attempts_total',
    help: 'Attempts of jobs on this machine, by how they ended',
    labels: { queue: queues, outcome: JOB_ENDS },
  });
  const seconds = metrics.histogram({
    name: 'cvstomize_job_attempt_duration_seconds',
    help: 'Time of one attempt of a job',
    labels: { queue: queues },
    buckets: ATTEMPT_BUCKETS,
  });
  const generations = metrics.histogram({
    name: 'cvstomize_generation_duration_seconds',
    help: 'Time from asking for a resume until it is there, or has failed for good',
    labels: { outcome: ['done', 'failed'] },
    buckets: GENERATION_BUCKETS,
  });
  return ({ queue, outcome, tookMs, sinceAskedMs }) => {
    attempts.add({ queue, outcome });
    seconds.observe({ queue }, tookMs / 1_000);
    if (queue !== GENERATION_QUEUE || (outcome !== 'done' && outcome !== 'dead')) return;
    generations.observe({ outcome: outcome === 'done' ? 'done' : 'failed' }, sinceAskedMs / 1_000);
  };
}

/** Says what waits in each queue, as the database has it. */
export function showQueues(
  metrics: Metrics,
  { read, clock, queues }: { read: Reader; clock: Clock; queues: readonly string[] },
): void {
  const labels = { queue: queues };
  const counted = cachedFor(KEPT_MS, () => countJobs(read, clock()));
  const show = (name: string, help: string, what: 'ready' | 'delayed' | 'running' | 'dead') => {
    metrics.gauge({ name: `cvstomize_jobs_${name}`, help, labels }, () => {
      const byQueue = counted();
      return queues.map((queue) => ({
        values: { queue },
        value: byQueue.get(queue)?.[what] ?? 0,
      }));
    });
  };
  show('ready', 'Jobs that could run now', 'ready');
  show('delayed', 'Jobs that wait for their time, most of them after an attempt', 'delayed');
  show('running', 'Jobs that some machine runs', 'running');
  show('failed', 'Jobs given up after their last attempt, kept for operators', 'dead');
  metrics.gauge(
    {
      name: 'cvstomize_jobs_oldest_ready_seconds',
      help: 'How long the job that is ready longest has been; 0 where none is',
      labels,
    },
    () => {
      const byQueue = counted();
      return queues.map((queue) => ({
        values: { queue },
        value: (byQueue.get(queue)?.oldestReadyMs ?? 0) / 1_000,
      }));
    },
  );
}
