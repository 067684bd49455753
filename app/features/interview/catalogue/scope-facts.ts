/** Asked for one by one; each is kept in the person's words. */
export const SCOPE_FACTS = {
  team: { label: 'How big was the team?', hint: 'e.g. team of 6, or I worked alone' },
  cases: { label: 'Customers or cases', hint: 'e.g. about 40 call-outs a week' },
  budget: { label: 'Money', hint: 'e.g. a parts budget of £12,000, cashing up' },
  equipment: { label: 'Equipment or systems', hint: 'e.g. two packing lines, the till' },
  hours: { label: 'Hours', hint: 'e.g. four on four off, nights' },
  reportedTo: { label: 'Who did you report to?', hint: 'e.g. reported to the site manager' },
} as const;
export type ScopeFact = keyof typeof SCOPE_FACTS;
