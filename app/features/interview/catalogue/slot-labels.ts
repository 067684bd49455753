/** What the slots of a line are called, by the end of the field's name. */
export const SLOT_LABELS = {
  verb: 'What you did: the verb',
  what: 'What you did it to',
  from: 'What it changed from',
  to: 'What it changed to',
  in: 'How long it took',
  with: 'Your part in it',
  team: 'Who else, or how many',
  how: 'How it was done',
  cause: 'It changed because of what I did',
  of: 'What was counted',
  before: 'Number before',
  value: 'Number after',
  unit: 'Unit of the number',
  qualifier: 'How exact the number is',
  period: 'Per what time',
} as const;
