export const NPS_LABELS = {
  title: 'One question',
  question: 'How likely are you to recommend CVstomize to a friend or colleague?',
  hint: '0 means not at all likely, 10 means very likely. We ask at most every three months.',
  send: 'Send',
  decline: 'Not now',
  choose: 'How likely are you to recommend us? Choose a number from 0 to 10.',
  thanks: 'Thank you',
  thanked: 'Your answer helps us decide what to work on next.',
  none: 'There is no question for you right now.',
  back: 'Go to My resumes',
} as const;
