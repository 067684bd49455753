import type { FieldText } from '../question';

/** Asked in every story question alike. */
export const HOW_DO_YOU_KNOW: FieldText = {
  label: 'How do you know?',
  hint: 'Optional. Kept for the job interview',
};

export const START_WITH_A_VERB = 'Start with a verb: fixed, set up, taught';
