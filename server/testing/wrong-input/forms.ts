import type { FormUnderTest } from './form-under-test';
import { ACCOUNT_FORMS } from './forms/accounts';
import { ELSEWHERE_FORMS } from './forms/elsewhere';
import { INTERVIEW_FORMS } from './forms/interviews';
import { OPERATIONS_FORMS } from './forms/operations';
import { OUTCOME_FORMS } from './forms/outcomes';
import { PAYMENT_FORMS } from './forms/payments';
import { RESUME_FORMS } from './forms/resumes';
import { SHARING_FORMS } from './forms/sharing';
import { REVIEW_FORMS } from './forms/reviews';

/** Every form of the application, by the file in `server/wrong-input` that tries it. */
export const FORM_GROUPS = {
  accounts: [...ELSEWHERE_FORMS, ...ACCOUNT_FORMS, ...PAYMENT_FORMS, ...OPERATIONS_FORMS],
  interviews: INTERVIEW_FORMS,
  outcomes: [...REVIEW_FORMS, ...OUTCOME_FORMS],
  resumes: [...RESUME_FORMS, ...SHARING_FORMS],
} as const satisfies Readonly<Record<string, readonly FormUnderTest[]>>;
