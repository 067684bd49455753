import type { Review } from './review.schema';

/** "The posting asks for 5 years; your dated jobs add up to 8.5." */
export function experienceYearsLabel({
  asked,
  shown,
}: NonNullable<Review['fit']['years']>): string {
  const years = `${asked} ${asked === 1 ? 'year' : 'years'}`;
  if (shown === 0) {
    return `The posting asks for ${years} of experience; no job in your resume has dates to count.`;
  }
  return `The posting asks for ${years} of experience; your dated jobs add up to about ${shown}.`;
}
