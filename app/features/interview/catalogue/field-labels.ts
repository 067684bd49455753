import { isStoryNumber, STORY_FIELDS, type StoryField } from './question';
import { getStoryQuestion } from './questions';
import { SLOT_LABELS } from './slot-labels';
import { SCOPE_FACTS, type ScopeFact } from './scope-facts';

/** By the end of the field's name, or by the list it is a row of, or by its question. */
const LABELS: Readonly<Record<string, string>> = {
  '1.title': 'Title of the job',
  '2.title': 'Your title, or what you learned',
  '2.did': 'What you did there',
  '2.scope': 'Size of the job',
  '2.words': 'Anything else about it',
  '3.words': 'What you were responsible for',
  '3.historyId': 'Which role that was',
  '11.words': 'Tools and skills in one go',
  'items.name': 'Tool or skill',
  'certificates.name': 'Certificate or licence',
  'languages.name': 'Language',
  why: 'What made you stop scrolling',
  posting: 'The posting',
  kind: 'What kind of place it was',
  organisation: 'Organisation or school',
  location: 'Town',
  start: 'From',
  end: 'Until',
  current: 'Still there',
  historyId: 'Where this was',
  chips: 'What you mostly did',
  onResume: 'May go on the resume',
  noNumber: 'No number',
  ownLine: 'Your line',
  name: 'Name',
  level: 'How well',
  lastUsed: 'Last used',
  storyQuestions: 'Stories in which you used it',
  issuer: 'Issued by',
  date: 'When',
  email: 'E-mail',
  phone: 'Telephone',
  links: 'Address of the page',
  never: 'Leave these out',
};

const SLOT_LISTS = ['parts', 'measures', 'lines'];
/** What a person calls the field of that name on the page of that question. */
export function labelOf(number: number, name: string): string {
  const parts = name.split(/[[\].]+/).filter((part) => part !== '');
  const row = parts.find((part) => /^\d+$/.test(part));
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const label = labelOfWords(number, words);
  return row === undefined || row === '0' ? label : `${label} (${Number(row) + 1})`;
}

function labelOfWords(number: number, words: readonly string[]): string {
  const [list = ''] = words;
  const leaf = words.at(-1) ?? '';
  if (SLOT_LISTS.some((slot) => words.includes(slot)))
    return leaf in SLOT_LABELS ? SLOT_LABELS[leaf as keyof typeof SLOT_LABELS] : 'Your line';
  if (list === 'facts') return SCOPE_FACTS[leaf as ScopeFact].label;
  if (isStoryNumber(number) && (STORY_FIELDS as readonly string[]).includes(leaf)) {
    return getStoryQuestion(number).fields[leaf as StoryField].label;
  }
  return LABELS[`${number}.${leaf}`] ?? LABELS[`${list}.${leaf}`] ?? LABELS[leaf] ?? leaf;
}
