import { isStoryNumber, STORY_FIELDS, type StoryField } from './question';
import { getStoryQuestion } from './questions';
import { QUANTITY_ASKS, type QuantityAsk } from './quantity-asks';
import { SCOPE_FACTS, type ScopeFact } from './scope-facts';

const LABELS: Readonly<Record<string, string>> = {
  title: 'Title',
  why: 'What made you stop',
  posting: 'The posting',
  kind: 'Kind',
  organisation: 'Organisation',
  location: 'Place',
  start: 'From',
  end: 'Until',
  current: 'Still there',
  historyId: 'Where it was',
  words: 'In your words',
  chips: 'What you mostly did',
  onResume: 'On the resume',
  noNumber: 'No number',
  name: 'Name',
  level: 'Level',
  lastUsed: 'Last used',
  storyQuestions: 'Where you used it',
  issuer: 'Issuer',
  date: 'Date',
  email: 'E-mail',
  phone: 'Telephone',
  links: 'Link',
  never: 'Must not appear',
};

/** What a person calls the field of that name on the page of that question. */
export function labelOf(number: number, name: string): string {
  const parts = name.split(/[[\].]+/).filter((part) => part !== '');
  const row = parts.find((part) => /^\d+$/.test(part));
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const leaf = words.at(-1) ?? '';
  const label = words.includes('quantities')
    ? QUANTITY_ASKS[words[2] as QuantityAsk].label
    : words[0] === 'facts'
      ? SCOPE_FACTS[leaf as ScopeFact].label
      : isStoryNumber(number) && (STORY_FIELDS as readonly string[]).includes(leaf)
        ? getStoryQuestion(number).fields[leaf as StoryField].label
        : (LABELS[leaf] ?? leaf);
  return row === undefined || row === '0' ? label : `${label} (${Number(row) + 1})`;
}
