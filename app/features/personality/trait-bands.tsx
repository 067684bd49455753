import type { Trait } from './mini-ipip';
import { leaningOf, type Leaning, type TraitScore } from './score-traits';

const NAMES: Readonly<Record<Trait, string>> = {
  extraversion: 'Extraversion',
  agreeableness: 'Agreeableness',
  conscientiousness: 'Conscientiousness',
  neuroticism: 'Steadiness',
  openness: 'Openness',
};
const LEANINGS: Readonly<Record<Leaning, string>> = {
  low: 'leans low',
  balanced: 'balanced',
  high: 'leans high',
};
const WIDTH = 240;
const at = (score: number): number => ((Math.min(5, Math.max(1, score)) - 1) / 4) * WIDTH;

/** Each trait as a position with its band; neuroticism is shown turned round, as steadiness. */
export function TraitBands({ scores }: { scores: readonly TraitScore[] }) {
  return (
    <dl className="trait-bands">
      {scores.map(({ trait, score, band }) => {
        const shown = trait === 'neuroticism' ? 6 - score : score;
        return (
          <div key={trait}>
            <dt>{NAMES[trait]}</dt>
            <dd>
              <svg viewBox={`-6 0 ${WIDTH + 12} 20`} aria-hidden="true">
                <line x1="0" x2={WIDTH} y1="10" y2="10" className="trait-scale" />
                <line
                  x1={at(shown - band)}
                  x2={at(shown + band)}
                  y1="10"
                  y2="10"
                  className="trait-band"
                />
                <circle cx={at(shown)} cy="10" r="5" className="trait-position" />
              </svg>
              <span className="small">
                {LEANINGS[leaningOf(shown)]}: {shown.toFixed(1)}, give or take {band.toFixed(1)}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
