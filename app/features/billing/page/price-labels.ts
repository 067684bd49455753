/** What a price is said with. */
export const PRICE_LABELS = {
  first: 'Your first resume is free and needs no card.',
  after: (resumes: string) => `After that, ${resumes} cost`,
  to: 'to',
  once: ', paid once, tax included.',
  free: 'No subscription. Changing a resume, its design or its answers is always free.',
  trying: 'We’re testing prices: you see yours before you start, and it won’t change for 30 days.',
  keptUntil: 'This price is yours until',
} as const;
