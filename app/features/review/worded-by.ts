import { PROVIDERS } from '~/features/rewording/consent';
import type { InOtherWords } from './words/worded-review';

/** Says whose words something is in. @param what of it. */
export const wordedBy = ({ by }: Pick<InOtherWords, 'by'>, what = 'this'): string =>
  `${PROVIDERS[by].name} worded ${what}; it was checked against your resume.`;
