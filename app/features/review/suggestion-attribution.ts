import { PROVIDERS } from '~/features/rewording/consent';
import type { SuggestionSource } from './suggestions/with-suggestions';

/** Says whose words something is in. @param what of it. */
export const suggestionAttribution = (
  { by }: Pick<SuggestionSource, 'by'>,
  what = 'this',
): string => `${PROVIDERS[by].name} worded ${what}; it was checked against your resume.`;
