import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatMean,
} from '~/features/experiments/figures';
import { IntervalChart } from '~/features/experiments/interval-chart';
import { readAllExperiments } from '~/features/experiments/read-all.server';
import { describeResult } from '~/features/experiments/describe-result';
import { flagContextOf, requireOperator } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Disclosure } from '~/ui/disclosure';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { OperatorsNav } from '~/ui/operators-nav';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { titled } from '~/ui/titled';

export const meta = titled('Experiments', { listed: false });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const operator = await requireOperator(args);
  const { database, flags, clock } = args.context.application;
  const context = flagContextOf(args, operator);
  const results = readAllExperiments(database.read, flags, context, clock());
  return {
    results: results.map((result) => ({ ...result, words: describeResult(result.reading) })),
  };
});

export default function Experiments() {
  const { results } = useLoaderData<typeof loader>();
  return (
    <Page
      eyebrow={<OperatorsNav here="experiments" />}
      title="Experiments"
      width="wide"
      lead="Looking every day is safe: each interval holds the truth at all looks together, 19 times of 20."
    >
      {results.map((result) => (
        <Results key={result.experiment.name} result={result} />
      ))}
    </Page>
  );
}

type Result = ReturnType<typeof useLoaderData<typeof loader>>['results'][number];

function Results({ result }: { result: Result }) {
  const { experiment, reading, running, words, moved } = result;
  const { name, hypothesis, start, stop, windowDays, plannedPeople, primary } = experiment;
  const primaryOf = (variant: Result['reading']['variants'][number]) =>
    variant.figures.find(({ metric }) => metric.name === primary);
  const metric = reading.variants.map(primaryOf).find((figure) => figure !== undefined)?.metric;
  return (
    <section className="stack" aria-labelledby={name}>
      <h2 id={name}>{name}</h2>
      <p>{hypothesis}</p>
      <ul>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {metric === undefined ? null : (
        <IntervalChart
          metric={metric}
          rows={reading.variants.map((variant) => ({
            label: variant.label,
            mean: primaryOf(variant)?.mean ?? null,
          }))}
        />
      )}
      <Figures result={result} />
      <Comparisons result={result} />
      <Disclosure summary="How it is run and checked">
        <ul>
          <li>
            {running ? 'Running' : 'Not running'}: from {start} until {stop}, outcomes after{' '}
            {windowDays} days, planned with {plannedPeople} people a variant.
          </li>
          <li>
            Sample ratio: that a split is ever this uneven by chance, however often one looks, has a
            probability of at most {reading.ratio.probability.toPrecision(2)}; below 0.001 nothing
            else is shown. At a single look it would be {reading.ratio.atOneLook.toPrecision(2)}{' '}
            (chi-squared).
          </li>
          <li>
            Assignment: of the {moved.compared} newest, the flag would give {moved.moved} another
            variant now. They keep the one they met.
          </li>
        </ul>
      </Disclosure>
      <p>
        <a href={`/operations/experiments/${name}.csv`} download>
          All figures as CSV<VisuallyHidden> of {name}</VisuallyHidden>
        </a>
      </p>
    </section>
  );
}

function Figures({ result: { experiment, reading } }: { result: Result }) {
  const metrics = reading.variants[0]?.figures.map(({ metric }) => metric) ?? [];
  return (
    <DataTable
      caption={`What people did, by variant (${experiment.name})`}
      columns={[
        { key: 'variant', label: 'Variant' },
        { key: 'met', label: 'Met it', numeric: true },
        { key: 'settled', label: 'Window ended', numeric: true },
        ...metrics.map(({ name, label }) => ({ key: name, label })),
      ]}
      rows={reading.variants.map(({ label, met, settled, figures }) => ({
        variant: label,
        met,
        settled,
        ...Object.fromEntries(
          figures.map(({ metric, mean }) => [
            metric.name,
            mean === null
              ? 'too early'
              : `${formatMean(metric, mean.estimate)} (${formatInterval(metric, mean)})`,
          ]),
        ),
      }))}
    />
  );
}

const VERDICTS: Readonly<Record<Result['reading']['comparisons'][number]['verdict'], string>> = {
  too_few: 'too early',
  open: 'may be chance',
  better: 'better',
  worse: 'worse',
  same: 'no difference that matters',
  unseen: 'not told from chance',
};

function Comparisons({ result: { experiment, reading } }: { result: Result }) {
  if (reading.comparisons.length === 0) return null;
  return (
    <DataTable
      caption={`Against the control (${experiment.name})`}
      columns={[
        { key: 'what', label: 'What' },
        { key: 'role', label: 'Role' },
        { key: 'difference', label: 'Difference' },
        { key: 'verdict', label: 'Verdict' },
      ]}
      rows={reading.comparisons.map(({ label, metric, role, difference, verdict }) => ({
        what: `${label}: ${metric.label}`,
        role,
        difference:
          difference === null
            ? 'too early'
            : `${difference.estimate < 0 ? '−' : '+'}${formatDifference(metric, difference.estimate)} (${formatDifferenceInterval(metric, difference)})`,
        verdict: VERDICTS[verdict],
      }))}
    />
  );
}

export const ErrorBoundary = RouteFailure;
