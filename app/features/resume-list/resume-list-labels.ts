import { MINIMUM_MINUTES } from '~/features/interview/catalogue/questions';
import { BROUGHT_BACK_DAYS } from '~/features/library/deleted-resume';
import { TITLE_MAX_LENGTH } from '~/features/library/read-title';

/** What the page of a person's resumes says. */
export const RESUME_LIST_LABELS = {
  title: 'My resumes',
  start: 'New resume',
  firstStart: 'Start the interview',
  resumesLeft: (count: number) =>
    count === 0 ? 'No resumes left' : count === 1 ? '1 resume left' : `${count} resumes left`,
  search: 'Search by job, employer or words on the page',
  searchButton: 'Search',
  searchHint: 'Job, employer or words',
  outcome: 'Status',
  anyOutcome: 'Any status',
  noOutcome: 'No status yet',
  showing: 'Which resumes to show',
  current: 'Current',
  archived: 'Archived',
  list: 'Resumes',
  emptyTitle: 'No resume yet',
  empty: `You need four answers for a first draft. That takes about ${MINIMUM_MINUTES} minutes.`,
  emptyArchive: 'Nothing is archived. Archive a resume when you’re done with it.',
  nothingCurrent: 'All your resumes are archived.',
  nothingFound: (words: string) => `No resume has “${words}” in it.`,
  nothingSo: 'No resume has this status.',
  showAll: 'Show all resumes',
  applications: 'See all your applications',
  answersTitle: 'Your answers',
  untitledAnswers: 'Answers without a job title',
  sampleAnswers: 'Sample',
  changed: 'Last changed',
  unknownAction: 'Choose one of the buttons on the page.',
} as const;

/** What a resume's card says. */
export const CARD_LABELS = {
  sample: 'Sample',
  upToDate: 'PDF is up to date',
  edited: 'Has edits that aren’t in the PDF',
  noPosting: 'No posting',
  noPicture: 'No picture of this page yet',
  open: 'Open',
  pdf: 'Download PDF',
  outcome: 'Add what happened',
  changeOutcome: 'Update what happened',
  more: 'More',
  moreAbout: (title: string) => `More actions for ${title}`,
  name: 'Name',
  rename: 'Rename',
  badName: `Name: write 1 to ${TITLE_MAX_LENGTH} characters.`,
  duplicate: 'Make a copy',
  copyRule: 'A copy is free. A resume for another posting uses one of your resumes.',
  tailor: 'Use for another posting',
  share: 'Share a link',
  archive: 'Archive',
  unarchive: 'Move back to current',
  delete: 'Delete',
  copyOf: (title: string) => `Copy of ${title}`,
} as const;

/** What was just done, and the way back. */
export const DONE_LABELS = {
  renamed: (title: string) => `Renamed to “${title}”.`,
  copied: (title: string) => `“${title}” is ready.`,
  archived: (title: string) => `Archived “${title}”.`,
  unarchived: (title: string) => `Moved “${title}” back to current.`,
  deleted: (title: string) => `Deleted “${title}”.`,
  restored: (title: string) => `“${title}” is back.`,
  undo: 'Undo',
  deletedTitle: 'Recently deleted',
  deletedRule: `You can bring a deleted resume back for ${BROUGHT_BACK_DAYS} days. Its share links don’t work while it’s deleted.`,
  goneOn: 'Deleted for good on',
  bringBack: 'Bring back',
  deleteNow: 'Delete for good',
  deletedForGood: 'Deleted for good.',
  tooMany: 'You have 200 resumes, which is the limit. Delete one to make a copy.',
} as const;
