import { resumeCountLabel } from '~/features/billing/money';
import type { Cost } from '../costs-nothing';

interface MakingCostProps {
  cost: Cost;
  /** Resumes that can still be made. */
  left: number;
}

/** Said before anything is made: what it costs, and that correcting it does not. */
export function MakingCost({ cost, left }: MakingCostProps) {
  return <p className="quiet small">{words(cost, left)}</p>;
}

function words(cost: Cost, left: number): string {
  if (cost === 'sample') return 'Free: this is the sample person.';
  if (cost === 'again') {
    return 'Free: you have made this resume before. Change your answers and make it again as often as you like.';
  }
  if (left === 0) {
    return 'You have no resumes left. The next page shows what more of them cost. Your answers are kept.';
  }
  const used = left === 1 ? 'the 1 resume' : `1 of the ${resumeCountLabel(left)}`;
  return `Uses ${used} you have left. Changing this resume and making it again is free. A resume for another posting uses another one.`;
}
