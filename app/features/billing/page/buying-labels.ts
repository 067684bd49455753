/** What the pages about buying more resumes say. */
export const BUYING_LABELS = {
  title: 'More resumes',
  lead: (resumes: string) => `You have ${resumes} left.`,
  neededTitle: 'You have no resumes left',
  needed: 'We’ve kept your answers and your posting. You can still download everything you made.',
  backTitle: 'You came back without paying',
  back: 'You weren’t charged.',
  changedTitle: 'The price has changed',
  changed: 'We kept your old price for 30 days, and they are over. You haven’t ordered anything.',
  closed: 'You can’t buy resumes here',
  closedWhy: 'No payment service is set up. Ask the people who run this site.',
  answers: 'Back to your answers',
  madeLink: 'Your resumes',
  made: ': download them or change their design for free.',
  signUpTitle: 'Sign up first',
  signUp:
    'Sign up first so you don’t lose your purchase. You need an e-mail address and a password. Everything you made stays.',
  signUpButton: 'Sign up',
  logIn: 'Log in',
  incomplete: 'Something was missing from this form. Send it again.',
} as const;

/** What the page of an order says. */
export const ORDER_LABELS = {
  title: 'Your order',
  number: (id: string) => `Order ${id}`,
  paid: 'Paid',
  openTitle: 'Not paid yet',
  open: 'You haven’t been charged.',
  failedTitle: 'The payment didn’t go through',
  failed: 'You weren’t charged. Try again with this card or another one.',
  expiredTitle: 'This checkout has expired',
  expired: 'You weren’t charged.',
  make: 'Make a resume',
  pay: 'Continue to payment',
  again: 'Try again',
  statement: 'See your statement',
  waitingTitle: 'Waiting for your payment',
  waiting: 'This page updates when we hear from the payment service.',
  waitingRule:
    'Some payments take minutes, and a few take days. You can close this page. We’ll add the resumes to your account and e-mail you a receipt. If you haven’t paid, you won’t be charged.',
  order: 'See your order',
} as const;
