import { CoverageBand } from '~/ui/coverage-band';
import { REVIEW_LABELS } from './review-labels';
import type { Review, ReviewedRequirement } from '../review.schema';
import { experienceYearsLabel } from '../experience-years-label';

const GROUPS = [
  { status: 'missing', title: 'Not in your resume' },
  { status: 'partly', title: 'Partly in your resume' },
  { status: 'met', title: 'In your resume' },
] as const;

/** Which requirements are met, partly or not, each with the line that shows it. */
export function FitTab({ fit }: Pick<Review, 'fit'>) {
  const { band, must, nice, years, requirements } = fit;
  return (
    <>
      <CoverageBand band={band} must={must} nice={nice} />
      {years === null ? null : <p>{experienceYearsLabel(years)}</p>}
      {GROUPS.map(({ status, title }) => {
        const own = requirements.filter((requirement) => requirement.status === status);
        return own.length === 0 ? null : (
          <section key={status} className="stack-tight" aria-labelledby={status}>
            <h2 id={status}>{title}</h2>
            <ul className="plain-list">
              {own.map((requirement, index) => (
                <Requirement key={index} requirement={requirement} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="quiet small">{REVIEW_LABELS.missing}</p>
    </>
  );
}

function Requirement({ requirement }: { requirement: ReviewedRequirement }) {
  const { label, must, quotes } = requirement;
  return (
    <li>
      <span>
        {label}
        {must ? null : <span className="quiet small"> nice to have</span>}
      </span>
      {quotes.map((quote, index) => (
        <q key={index} className="quoted">
          {quote}
        </q>
      ))}
    </li>
  );
}
