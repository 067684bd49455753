import type { Reader } from '#db/client';
import { NotFound } from '~/platform/failure';
import type { FlagContext, Flags } from '~/platform/flags/flags';
import { countMoved, countOutcomes } from './count-outcomes.server';
import { isRunning, type Experiment } from './experiment';
import { EXPERIMENTS } from './experiments';
import type { FlagName } from './flag-registry';
import { METRICS, type MetricName } from './metrics';
import { readExperiment, type ExperimentResult } from './read-experiment';

export interface ExperimentResults {
  readonly experiment: Experiment<FlagName, MetricName>;
  readonly reading: ExperimentResult;
  readonly running: boolean;
  /** Of the newest who met it, those to whom the flag would give another variant now. */
  readonly moved: { readonly compared: number; readonly moved: number };
}

/** Every declared experiment as it stands. Looking is always safe: see `readExperiment`. */
export function readAllExperiments(
  read: Reader,
  flags: Pick<Flags<FlagName>, 'variantOf'>,
  context: Omit<FlagContext, 'id'>,
  now: Date,
): ExperimentResults[] {
  return EXPERIMENTS.map((experiment) => ({
    experiment,
    reading: readExperiment(experiment, METRICS, countOutcomes(read, experiment), now),
    running: isRunning(experiment, now),
    moved: countMoved(read, flags, experiment, context),
  }));
}

/** One experiment by its name. @throws {NotFound} */
export function readOneExperiment(
  read: Reader,
  name: string,
  now: Date,
): Pick<ExperimentResults, 'experiment' | 'reading'> {
  const experiment = EXPERIMENTS.find((declared) => declared.name === name);
  if (experiment === undefined) throw new NotFound('This experiment');
  const reading = readExperiment(experiment, METRICS, countOutcomes(read, experiment), now);
  return { experiment, reading };
}
