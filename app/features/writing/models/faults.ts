import type { ClaimKind } from '~/features/grounding/verdict';

/** Why a line could not be used; what the model is told of it is ours, never its own words. */
export type ClaimFault = ClaimKind | 'unquoted' | 'placeholder' | 'too_long' | 'nothing';

export const FAULT_LABELS: Readonly<Record<ClaimFault, string>> = {
  number: 'a number in it does not follow from the answers',
  organisation: 'it names an organisation that does not follow from the answers',
  title: 'it names a title that does not follow from the answers',
  date: 'a date in it does not follow from the answers',
  tool: 'it names a tool or skill that does not follow from the answers',
  credential: 'it names a qualification that does not follow from the answers',
  seniority: 'it claims more rank or responsibility than the answers',
  scope: 'it claims more than the answers',
  other: 'it says something that does not follow from the answers',
  unquoted: 'none of its quotes is copied from the answer it names',
  placeholder: 'it uses a placeholder that cannot stand in a line',
  too_long: 'it is too long',
  nothing: 'it says nothing',
};
