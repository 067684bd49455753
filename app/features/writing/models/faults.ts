import type { ClaimKind } from '~/features/grounding/verdict';

/** Why a line could not be used, in words of ours for the model and for operators. */
export type LineFault = ClaimKind | 'marks' | 'placeholder' | 'too_long' | 'nothing' | 'unknown';

export const FAULT_LABELS: Readonly<Record<LineFault, string>> = {
  number: 'a number in it does not follow from the answers',
  organisation: 'it names an organisation that does not follow from the answers',
  title: 'it names a title that does not follow from the answers',
  date: 'a date in it does not follow from the answers',
  tool: 'it names a tool or skill that does not follow from the answers',
  credential: 'it names a qualification that does not follow from the answers',
  seniority: 'it claims more rank or responsibility than the answers',
  scope: 'it claims more than the answers',
  other: 'it says something that does not follow from the answers',
  marks: 'its stretches are not written as [words|c1], or point at no clause',
  placeholder: 'it uses a placeholder that cannot stand in a line',
  too_long: 'it is too long',
  nothing: 'it says nothing',
  unknown: 'it names a part or a line that was not given',
};
