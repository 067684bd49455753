import { PROVIDERS } from '~/features/improving/consent';
import type { InOtherWords } from './words/worded-review';

/** Says whose words something is in. */
export const wordedBy = ({ by }: Pick<InOtherWords, 'by'>): string =>
  `${PROVIDERS[by].name} worded this; it was checked against your resume.`;
