import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { DataTable } from '~/ui/table';
import { formatMoney, resumeCountLabel } from '../money';
import type { StatementLineKind, StatementLine } from '../statement';

const WORDS: Readonly<Record<StatementLineKind, string>> = {
  welcome: 'First resume, free',
  bought: 'Bought',
  'set-aside': 'Set aside for a resume',
  made: 'Resume made',
  'not-made': 'Not made, given back',
  'money-back': 'Taken back: your money went back',
  'dispute-won': 'Given back: the dispute was settled',
  adjusted: 'Changed by us',
};

const COLUMNS = [
  { key: 'what', label: 'What' },
  { key: 'at', label: 'When' },
  { key: 'paid', label: 'Paid', numeric: true },
  { key: 'credits', label: 'Resumes', numeric: true },
  { key: 'balance', label: 'Left', numeric: true },
];

const SIGNED = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' });

interface StatementCardProps {
  available: number;
  held: number;
  /** The newest first. */
  lines: readonly StatementLine[];
}

/** What can be made, and how it came to be. */
export function StatementCard({ available, held, lines }: StatementCardProps) {
  return (
    <Card title="Resumes you can make" id="statement">
      <p>
        {resumeCountLabel(available)} left
        {held === 0
          ? '.'
          : `, and ${resumeCountLabel(held)} set aside for what is being made.`}{' '}
        What you have made stays yours to download, in every format.
      </p>
      {lines.length === 0 ? null : <StatementTable lines={lines} />}
      <div>
        <LinkButton to="/buy" variant="quiet">
          What more would cost
        </LinkButton>
      </div>
    </Card>
  );
}

/** A statement, line by line. */
export function StatementTable({ lines }: Pick<StatementCardProps, 'lines'>) {
  return (
    <DataTable
      caption="Statement"
      columns={COLUMNS}
      rows={lines.map(({ kind, at, paid, credits, balance, reason }) => ({
        what: reason === '' ? WORDS[kind] : `${WORDS[kind]}: ${reason}`,
        at: <Day date={at} />,
        paid: paid === null ? '' : formatMoney(paid.minor, paid.currency),
        credits: SIGNED.format(credits),
        balance: String(balance),
      }))}
    />
  );
}
