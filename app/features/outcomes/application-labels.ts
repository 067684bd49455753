/** What the pages about applications say. */
export const APPLICATION_LABELS = {
  title: 'Applications',
  lead: 'Every job you apply for, the resume you made for it and your next step.',
  add: 'Add an application',
  addButton: 'Add application',
  tableLink: 'Import or export a spreadsheet',
  insights: 'See what the numbers say',
  noStatus: 'No status yet',
  emptyTitle: 'No applications yet',
  empty:
    'When you make a resume for a posting, the application appears here. You can add others yourself.',
  saved: 'Saved.',
  imported: (added: number, known: number) => `Added: ${added}. Already here: ${known}.`,
  archived: (count: number) => `Archived (${count})`,
  isArchived: 'This application is archived',
  unarchive: 'Move back',
  archive: 'Archive',
  save: 'Save',
  deleteTitle: 'Delete this application',
  deleteRule: 'This deletes the application and your notes on it. You can’t undo this.',
  delete: 'Delete for good',
  table: 'Import or export',
  export: 'Download all applications (CSV)',
  file: 'Spreadsheet of applications (CSV)',
  fileHint:
    'It needs a column “title”. You can also use company, link, state, sent_on, happened_on, next and next_on. Applications already here stay.',
  import: 'Import',
  unknownAction: 'Choose one of the buttons on the page.',
  unknownStatus: 'Choose a status from the list.',
  nothingImported: 'Nothing was imported.',
} as const;

/** What the questions about the outcome of a resume say. */
export const OUTCOME_LABELS = {
  question: 'What happened with this resume?',
  why: 'Your answers show which resumes work for you. You can change them at any time.',
  details: 'Add dates, salary or notes',
  lead: 'Update this when you hear something. “No answer yet” counts too.',
  saved: 'Saved. You can change it when something new happens.',
  sample: 'This resume is a sample, so nobody applied with it.',
  reminder: 'Ask me by e-mail in a few weeks',
} as const;
