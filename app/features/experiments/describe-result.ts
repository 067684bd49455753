import { formatDifference } from './figures';
import type { VariantComparison, ExperimentResult } from './read-experiment';

/** What an experiment says so far, in sentences for whoever decides by it. The first is the answer. */
export function describeResult(reading: ExperimentResult): string[] {
  const { ratio, variants, comparisons, missing, novel } = reading;
  if (ratio.mismatch) {
    const counts = variants.map(({ label, met }) => `${label} ${met}`).join(', ');
    return [
      `Do not read this: the variants did not get the people they were meant to get (${counts}; a split ever this uneven comes by chance in less than 1 of 1,000). Whatever loses people on one side may lose a special kind of people. Find it first.`,
    ];
  }
  const sentences = comparisons.filter(({ role }) => role === 'primary').map(sayPrimary);
  if (missing !== null) sentences.push(sayMissing(missing));
  for (const { metric, label, verdict, difference, role } of comparisons) {
    if (role !== 'guardrail' || verdict !== 'worse' || difference === null) continue;
    sentences.push(
      `Guardrail: ${metric.label} got worse by ${formatDifference(metric, difference.estimate)} (${label}).`,
    );
  }
  if (novel) {
    sentences.push(
      'It is young: in the first two weeks, what is new is tried because it is new. Wait before believing an effect that may fade.',
    );
  }
  return sentences;
}

function sayMissing({ people, days }: NonNullable<ExperimentResult['missing']>): string {
  const more = `Not enough data: about ${people.toLocaleString('en')} more people`;
  if (days === null) return `${more}; nobody has been through it yet.`;
  return `${more}, or ${days} ${days === 1 ? 'day' : 'days'} at the rate so far.`;
}

function sayPrimary({ label, metric, verdict, difference }: VariantComparison): string {
  if (difference === null) {
    return verdict === 'unseen'
      ? `${label}: the planned size is reached and too few ${metric.label} to tell anything.`
      : `${label}: too early to look at.`;
  }
  const by = `${formatDifference(metric, difference.estimate)} ${difference.estimate < 0 ? 'fewer' : 'more'}`;
  switch (verdict) {
    case 'better':
      return `${label}: better. ${by} ${metric.label}, and the interval leaves out zero.`;
    case 'worse':
      return `${label}: worse. ${by} ${metric.label}, and the interval leaves out zero.`;
    case 'same':
      return `${label}: no difference that matters. Whatever there is, is smaller than planned for.`;
    case 'unseen':
      return `${label}: the planned size is reached and chance still explains the difference (${by} ${metric.label}).`;
    default:
      return `${label}: chance explains the difference so far (${by} ${metric.label}).`;
  }
}
