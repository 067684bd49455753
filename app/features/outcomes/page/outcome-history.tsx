import { Day } from '~/ui/day';
import { STATE_LABELS } from '../outcome-states';
import type { KeptReport } from '../outcome';

/** As many as one cares to read. */
const SHOWN = 20;

/** What was told so far, the newest first. */
export function OutcomeHistory({ history }: { history: readonly KeptReport[] }) {
  if (history.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">What you told us</h2>
      <ol className="plain-list">
        {history.slice(0, SHOWN).map((report, index) => (
          <li key={index}>
            <span>
              <strong>{STATE_LABELS[report.state]}</strong>
              {report.happenedOn === null ? null : (
                <>
                  {' on '}
                  <Day date={new Date(`${report.happenedOn}T00:00:00Z`)} />
                </>
              )}
              {report.salary === null ? null : `, ${salaryInWords(report.salary)}`}
            </span>
            <span className="quiet small">
              told on <Day date={report.reportedAt} />
              {report.sent === null ? null : ` of version ${report.sent.version}`}
            </span>
            {report.notes === '' ? null : <p className="kept-lines">{report.notes}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `€52,000 a year`. */
function salaryInWords({ amount, currency, period }: NonNullable<KeptReport['salary']>): string {
  const money = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  return `${money.format(amount)} ${period === 'hour' ? 'an' : 'a'} ${period}`;
}
