import type { SuggestionSource } from './suggestions/with-suggestions';

/** Says whose words something is in. @param what of it. */
export const suggestionAttribution = (
  { name }: Pick<SuggestionSource, 'name'>,
  what = 'this',
): string => `${name} worded ${what}; it was checked against your resume.`;
