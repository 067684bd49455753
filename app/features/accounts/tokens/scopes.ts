/** What a program may do for a person. */
export const SCOPES = {
  outcomes: 'Read and report what came of resumes',
  review: 'Review resumes against postings',
  resumes: 'Read resumes',
} as const;

export type Scope = keyof typeof SCOPES;

export const SCOPE_NAMES = Object.keys(SCOPES) as [Scope, ...Scope[]];

/** Whether a word is one of them. */
export const isScope = (text: string): text is Scope => Object.hasOwn(SCOPES, text);

/** The scopes among words that were kept; one of an older release is none. */
export const scopesAmong = (words: readonly string[]): Scope[] => words.filter(isScope);
