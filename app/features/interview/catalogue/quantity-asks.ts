/** What the quantity helper asks, in order. The first five ask for a number. */
export const QUANTITY_ASKS = {
  howMany: { label: 'How many?', hint: 'e.g. 40 panels, 6 people' },
  howOften: { label: 'How often?', hint: 'e.g. twice a week' },
  howLong: { label: 'How long?', hint: 'e.g. 3 weeks, from 40 to 25 minutes' },
  money: { label: 'How much money?', hint: 'e.g. £1,200 a year' },
  share: { label: 'What share?', hint: 'e.g. 9 out of 10' },
  comparedWith: { label: 'Compared with what?', hint: 'e.g. 30 the year before' },
  whoConfirms: { label: 'Who can confirm it?', hint: 'A role is enough, e.g. the site manager' },
} as const;
export type QuantityAsk = keyof typeof QUANTITY_ASKS;
export const NUMBER_ASKS = ['howMany', 'howOften', 'howLong', 'money', 'share'] as const;

export const QUALIFIERS = ['exact', 'about', 'at least'] as const;
export const BASES = ['measured', 'estimated'] as const;
