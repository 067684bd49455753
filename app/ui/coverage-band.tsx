interface Part {
  covered: number;
  total: number;
}

const BANDS = ['none', 'low', 'fair', 'good', 'strong'] as const;

interface CoverageBandProps {
  band: (typeof BANDS)[number];
  must: Part;
  nice: Part;
}

const NAMES: Readonly<Record<CoverageBandProps['band'], string>> = {
  none: 'Nothing covered yet',
  low: 'Low coverage',
  fair: 'Fair coverage',
  good: 'Good coverage',
  strong: 'Strong coverage',
};

const part = ({ covered, total }: Part, one: string, many: string) =>
  total === 0 ? undefined : `${covered} of ${total} ${total === 1 ? one : many}`;

/** The name of a band, e.g. "Good coverage". */
export function nameOfBand(band: string): string {
  return Object.hasOwn(NAMES, band) ? NAMES[band as CoverageBandProps['band']] : band;
}

/** How much of a posting a resume supports: a band and its parts, never a bare number. */
export function CoverageBand({ band, must, nice }: CoverageBandProps) {
  const parts = [part(must, 'must-have', 'must-haves'), part(nice, 'nice-to-have', 'nice-to-haves')]
    .filter((words) => words !== undefined)
    .join(', ');
  const filled = BANDS.indexOf(band) + 1;
  return (
    <div className="coverage">
      <p className="coverage-name">{NAMES[band]}</p>
      <div className="coverage-scale" aria-hidden="true">
        {BANDS.map((name, index) => (
          <span key={name} data-filled={index < filled && band !== 'none' ? '' : undefined} />
        ))}
      </div>
      <p className="coverage-parts">{parts === '' ? 'The posting names no requirement.' : parts}</p>
    </div>
  );
}
