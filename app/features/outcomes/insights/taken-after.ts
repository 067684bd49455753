/** When a person's outcome is taken, for good: what is told later changes it no more. */
export const TAKEN_AFTER_DAYS = 60;
