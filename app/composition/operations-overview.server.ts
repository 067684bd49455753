import type { AppLoadContext } from '@remix-run/node';
import { countEvents } from '~/features/audit/list-events.server';
import { lookForSuspicions } from '~/features/audit/look-for-suspicions.server';
import { isRunning } from '~/features/experiments/experiment';
import { EXPERIMENTS } from '~/features/experiments/experiments';
import { listFlags, listOverdue } from '~/features/experiments/flag-registry';
import { readModelFigures } from '~/features/improving/model-figures.server';
import { listInjectionCounts } from '~/features/interview/prompt-injections/injection-counts.server';
import { countOpenOrders } from '~/features/operations/ledger-totals.server';
import { countReporters } from '~/features/outcomes/insights/count-reporters.server';
import { listReviewCounts } from '~/features/review/count-reviews.server';
import { flagContextOf, type Actor } from './guards.server';
import type { OverviewCard } from './overview-card';
import { watchCards } from './watch-cards.server';
import { countJobs } from '~/platform/jobs/count-jobs.server';
import { DAY_MS } from '~/platform/durations';

const MONTH_DAYS = 30;
const COUNT = new Intl.NumberFormat('en-US');
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent' });

interface Arguments {
  request: Request;
  context: AppLoadContext;
}

/** How everything stands, page by page. Reads only. */
export async function operationsOverview(
  args: Arguments,
  operator: Actor,
): Promise<OverviewCard[]> {
  const { database, clock } = args.context.application;
  const now = clock();
  return [
    machineCard(args.context, now),
    ...(await watchCards(args.context.application, now)),
    auditCard(args.context, now),
    experimentsCard(args, operator, now),
    outcomesCard(args.context, now),
    providersCard(args.context, now),
    ledgerCard(args.context),
    reviewsCard(args, operator, now),
    {
      title: 'Prompt injections',
      to: '/operations/attempts',
      facts: [
        fact(
          `Met in ${MONTH_DAYS} days`,
          sum(listInjectionCounts(database.read, { days: MONTH_DAYS }, now)),
        ),
      ],
      needsAttention: false,
    },
  ];
}

function machineCard({ application, readiness }: AppLoadContext, now: Date): OverviewCard {
  const parts = Object.entries(readiness.report().parts);
  const amiss = parts.filter(([, { state }]) => state === 'degraded' || state === 'failed');
  const queues = [...countJobs(application.database.read, now).values()];
  const dead = queues.reduce((all, queue) => all + queue.dead, 0);
  const waiting = queues.reduce((all, queue) => all + queue.ready, 0);
  return {
    title: 'This machine',
    to: '/health/ready',
    facts: [
      {
        label: 'Parts',
        value:
          amiss.length === 0
            ? `all ${parts.length} in order`
            : amiss.map(([part, { state }]) => `${part} ${state}`).join(', '),
      },
      { label: 'Jobs', value: `${COUNT.format(waiting)} due, ${COUNT.format(dead)} given up` },
    ],
    needsAttention: amiss.length > 0 || dead > 0,
  };
}

function auditCard({ application }: AppLoadContext, now: Date): OverviewCard {
  const { read } = application.database;
  const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const suspicions = lookForSuspicions(read, now).length;
  return {
    title: 'Audit',
    to: '/operations/audit',
    facts: [
      fact('Failed log-ins today', countEvents(read, 'account.log-in-failed', today)),
      fact('To look at', suspicions),
    ],
    needsAttention: suspicions > 0,
  };
}

function experimentsCard(args: Arguments, operator: Actor, now: Date): OverviewCard {
  const { flags } = args.context.application;
  const context = flagContextOf(args, operator);
  const running = EXPERIMENTS.filter(
    (experiment) => isRunning(experiment, now) && flags.isEnabled(experiment.flag, context),
  );
  const overdue = listOverdue(listFlags(), now.toISOString().slice(0, 10));
  return {
    title: 'Experiments',
    to: '/operations/experiments',
    facts: [
      {
        label: 'Running',
        value: running.length === 0 ? 'none' : running.map(({ name }) => name).join(', '),
      },
      fact('Flags past their day', overdue.length),
    ],
    needsAttention: overdue.length > 0 || flags.health().lastError !== null,
  };
}

function outcomesCard({ application }: AppLoadContext, now: Date): OverviewCard {
  const since = new Date(now.getTime() - MONTH_DAYS * DAY_MS);
  const people = countReporters(application.database.read, since);
  return {
    title: 'Outcomes',
    to: '/operations/outcomes',
    facts: [
      {
        label: `Told us in ${MONTH_DAYS} days`,
        value: people === null ? 'under 20 people' : `about ${COUNT.format(people)} people`,
      },
    ],
    needsAttention: false,
  };
}

function providersCard({ application }: AppLoadContext, now: Date): OverviewCard {
  const { database, models } = application;
  const { providers, today } = readModelFigures(database.read, models, now);
  const shut = providers.filter(({ circuit }) => circuit.state !== 'closed').length;
  return {
    title: 'Providers',
    to: '/operations/providers',
    facts: [
      {
        label: 'Healthy',
        value:
          models.all.length === 0
            ? 'no model is set up'
            : `${providers.length - shut} of ${providers.length}`,
      },
      { label: 'Of today’s limit', value: PERCENT.format(today.share) },
    ],
    needsAttention: shut > 0 || today.state !== 'fine',
  };
}

function ledgerCard({ application }: AppLoadContext): OverviewCard {
  const { open, stray } = countOpenOrders(application.database.read);
  return {
    title: 'Ledger',
    to: '/operations/ledger',
    facts: [fact('Orders not paid yet', open), fact('Payments that fit no order', stray)],
    needsAttention: stray > 0,
  };
}

function reviewsCard(args: Arguments, operator: Actor, now: Date): OverviewCard {
  const { database, flags } = args.context.application;
  const counts = listReviewCounts(database.read, { days: 1 }, now);
  const made = counts.filter(({ outcome }) => outcome === 'reviewed');
  const on = flags.isEnabled('cv-review', flagContextOf(args, operator));
  return {
    title: 'Reviews',
    to: '/operations/reviews',
    facts: [
      { label: 'The public review', value: on ? 'on' : 'off' },
      { label: 'Made today', value: `${COUNT.format(sum(made))} of ${COUNT.format(sum(counts))}` },
    ],
    needsAttention: !on || counts.some(({ outcome }) => outcome === 'failed'),
  };
}

const fact = (label: string, value: number) => ({ label, value: COUNT.format(value) });

const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);
