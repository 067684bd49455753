import { sampleInterview } from '~/features/interview/sample/sample-interview';
import type { Interview } from '~/features/interview/interview';

/**
 * What making a resume costs: nothing for the sample person, nothing where it was paid for before
 * and is made again, else one credit.
 */
export type Cost = 'sample' | 'again' | 'credit';

const SAMPLE_NAME = sampleInterview().person.name;

/**
 * Whether making this resume is free: the sample person's is, whatever was changed in it, as long
 * as it is theirs. With a name of one's own on it, it is one's own resume.
 */
export function costsNothing(input: {
  sample: boolean;
  interview: Pick<Interview, 'person'>;
}): boolean {
  return input.sample && input.interview.person.name.trim() === SAMPLE_NAME;
}
