/** Of a credential: it is not held, or no longer. */
const NOT_HELD =
  /\b(?:expired?|lapsed|ran out|no longer|result(?:s)? (?:due|pending|in|out|awaited)|due (?:in |to )|sat (?:both|all|the|one|two)|resit\w*|retak\w*|failed|not renewed|withdrawn|revoked|half ?way|part of|not (?:yet|held|booked|done|redone|retaken|completed?|finn?ished|passed|taken)|un(?:completed|finished)|applied|appl(?:y|ying)|waiting|await\w*|pending|booked|scheduled|registered|expected|in progress|in training|study(?:ing)?|ongoing|enroll?ed|want\w*|plan\w*|hop(?:e|ing)|would like|signed up|starts?|started|finishing|cursando|en cours|laufend|\d{1,2} (?:of|out of) \d{1,2}|next year|maybe|never|no)\b/iu;
const HELD =
  /(?<!\bnot )(?<!\bnever )\b(?:renewed|passed|held|valid|in date|good (?:till|until)|signed off)\b/iu;

/** Whether what stands beside a credential says that it is not held (now). */
export const isNotHeld = (text: string): boolean => NOT_HELD.test(text) && !HELD.test(text);
