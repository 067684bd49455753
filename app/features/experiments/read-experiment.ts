import { DAY_MS } from '~/platform/durations';
import type { Experiment, Metric } from './experiment';
import {
  differenceAnytime,
  isReadable,
  meanAnytime,
  type Anytime,
} from './statistics/confidence-sequence';
import { EMPTY_SAMPLE, type Sample } from './statistics/sample';
import { checkSampleRatio, type SampleRatio } from './statistics/sample-ratio';

/** The chance that an experiment without any difference ever shows one, at all looks together. */
export const ALPHA = 0.05;
/** What is new is tried for being new: effects of the first days fade. */
const NOVELTY_DAYS = 14;

/** What was counted for one variant. */
export interface VariantData {
  readonly variant: string;
  /** People who met it. */
  readonly met: number;
  /** Of those whose window has ended, by metric. */
  readonly samples: Readonly<Record<string, Sample>>;
}

/**
 * `too_few`: not enough people or events to look at. `open`: zero is still possible. `same`: a
 * difference that matters is not. `unseen`: the planned size is reached and zero is still possible.
 */
export type ExperimentVerdict = 'too_few' | 'open' | 'better' | 'worse' | 'same' | 'unseen';

export interface Figure {
  readonly metric: Metric;
  readonly sample: Sample;
  /** Null where there is too little to look at. */
  readonly mean: Anytime | null;
}

export interface VariantResult {
  readonly name: string;
  readonly label: string;
  readonly met: number;
  /** Of them, people whose window has ended. */
  readonly settled: number;
  readonly figures: readonly Figure[];
}

export interface VariantComparison {
  readonly variant: string;
  readonly label: string;
  readonly metric: Metric;
  readonly role: 'primary' | 'guardrail';
  /** How far it lies above the control. Null where there is too little to look at. */
  readonly difference: Anytime | null;
  readonly verdict: ExperimentVerdict;
}

export interface ExperimentResult {
  readonly days: number;
  readonly ratio: SampleRatio;
  readonly variants: readonly VariantResult[];
  /** Empty where the sample ratio is off: then nothing else may be read. */
  readonly comparisons: readonly VariantComparison[];
  /** What is missing to the planned size; null where nothing is, or nothing is needed any more. */
  readonly missing: { readonly people: number; readonly days: number | null } | null;
  /** Too young to tell what lasts from what is new. */
  readonly novel: boolean;
}

/**
 * Reads an experiment as it stands. May be done at any time and as often as one likes: the intervals
 * hold at all looks together.
 *
 * With several variants each is compared with the control at its share of the error (Bonferroni),
 * which confidence sequences allow as they are. Guardrails are alarms and keep the whole error each.
 *
 * @param metrics the declared metrics by name. @param data of each variant; a missing one is empty.
 */
export function readExperiment(
  experiment: Experiment,
  metrics: Readonly<Record<string, Metric>>,
  data: readonly VariantData[],
  now: Date,
): ExperimentResult {
  const { variants, plannedPeople } = experiment;
  const counted = variants.map(
    ({ name }): VariantData =>
      data.find(({ variant }) => variant === name) ?? { variant: name, met: 0, samples: {} },
  );
  const ratio = checkSampleRatio(
    counted.map(({ met }) => met),
    variants.map(({ weight }) => weight),
  );
  const settled = counted.map(({ samples }) => samples[experiment.primary]?.people ?? 0);
  const days = Math.max(0, (now.getTime() - Date.parse(experiment.start)) / DAY_MS);
  const comparisons = ratio.mismatch ? [] : compare(experiment, metrics, counted);
  const waiting = comparisons.some(
    ({ role, verdict }) => role === 'primary' && (verdict === 'too_few' || verdict === 'open'),
  );
  return {
    days,
    ratio,
    variants: variants.map(({ name, label }, index) => ({
      name,
      label,
      met: counted[index]?.met ?? 0,
      settled: settled[index] ?? 0,
      figures: metricsOf(experiment).map((metric) => {
        const sample = counted[index]?.samples[metric] ?? EMPTY_SAMPLE;
        const looking = { alpha: ALPHA, plannedPeople };
        return {
          metric: lookUp(metrics, metric),
          sample,
          mean: ratio.mismatch || !isReadable(sample) ? null : meanAnytime(sample, looking),
        };
      }),
    })),
    comparisons,
    missing: waiting ? missingOf(settled, plannedPeople, days) : null,
    novel: days < NOVELTY_DAYS,
  };
}

function compare(
  experiment: Experiment,
  metrics: Readonly<Record<string, Metric>>,
  counted: readonly VariantData[],
): VariantComparison[] {
  const [control, ...others] = experiment.variants;
  const base = counted[0]?.samples ?? {};
  return others.flatMap(({ name, label }, index) =>
    metricsOf(experiment).map((metric): VariantComparison => {
      const role = metric === experiment.primary ? 'primary' : 'guardrail';
      const [before, after] = [
        base[metric] ?? EMPTY_SAMPLE,
        counted[index + 1]?.samples[metric] ?? EMPTY_SAMPLE,
      ];
      const difference =
        isReadable(before) && isReadable(after)
          ? differenceAnytime(before, after, {
              alpha: role === 'primary' ? ALPHA / others.length : ALPHA,
              plannedPeople: 2 * experiment.plannedPeople,
            })
          : null;
      const full = Math.min(before.people, after.people) >= experiment.plannedPeople;
      return {
        variant: name,
        label: `${label} against ${control.label}`,
        metric: lookUp(metrics, metric),
        role,
        difference,
        verdict: judge(
          difference,
          lookUp(metrics, metric),
          role === 'primary' ? experiment.smallestEffect : 0,
          full,
        ),
      };
    }),
  );
}

function judge(
  difference: Anytime | null,
  { better }: Metric,
  smallestEffect: number,
  full: boolean,
): ExperimentVerdict {
  if (difference === null) return full ? 'unseen' : 'too_few';
  const { low, high } = difference;
  if (low > 0) return better === 'higher' ? 'better' : 'worse';
  if (high < 0) return better === 'higher' ? 'worse' : 'better';
  if (-smallestEffect < low && high < smallestEffect) return 'same';
  return full ? 'unseen' : 'open';
}

function missingOf(
  settled: readonly number[],
  planned: number,
  days: number,
): ExperimentResult['missing'] {
  const people = settled.reduce((sum, count) => sum + Math.max(0, planned - count), 0);
  const come = settled.reduce((sum, count) => sum + count, 0);
  return {
    people,
    days: come === 0 || days === 0 ? null : Math.max(1, Math.ceil((people * days) / come)),
  };
}

const metricsOf = ({ primary, guardrails }: Experiment): string[] => [primary, ...guardrails];

function lookUp(metrics: Readonly<Record<string, Metric>>, name: string): Metric {
  const metric = metrics[name];
  if (metric === undefined) throw new Error(`No metric is called ${name}`);
  return metric;
}
