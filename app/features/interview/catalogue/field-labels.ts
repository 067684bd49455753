import type { Catalogue, StoryField } from './question';
import { findStoryQuestion, QUESTIONS } from './questions';
import { SLOT_LABELS } from './slot-labels';
import { SCOPE_FACTS, type ScopeFact } from './scope-facts';

/** By the end of the field's name, or by the list it is a row of, or by its question. */
const LABELS: Readonly<Record<string, string>> = {
  'target.title': 'Title of the job',
  'places.title': 'Your title, or what you learned',
  'places.did': 'What you did there',
  'places.scope': 'Size of the job',
  'places.words': 'Anything else about it',
  'scope.words': 'What you were responsible for',
  'scope.historyId': 'Which role that was',
  'closing.words': 'Tools and skills in one go',
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
/** What a person calls the field of that name on the page of the question of that key. */
export function labelOf(question: string, name: string, catalogue: Catalogue = QUESTIONS): string {
  const parts = name.split(/[[\].]+/).filter((part) => part !== '');
  const row = parts.find((part) => /^\d+$/.test(part));
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const fields = findStoryQuestion(question, catalogue)?.fields;
  const label = fields?.[words.at(-1) as StoryField]?.label ?? labelOfWords(question, words);
  return row === undefined || row === '0' ? label : `${label} (${Number(row) + 1})`;
}

function labelOfWords(question: string, words: readonly string[]): string {
  const [list = ''] = words;
  const leaf = words.at(-1) ?? '';
  if (SLOT_LISTS.some((slot) => words.includes(slot)))
    return leaf in SLOT_LABELS ? SLOT_LABELS[leaf as keyof typeof SLOT_LABELS] : 'Your line';
  if (list === 'facts') return SCOPE_FACTS[leaf as ScopeFact].label;
  return LABELS[`${question}.${leaf}`] ?? LABELS[`${list}.${leaf}`] ?? LABELS[leaf] ?? leaf;
}
