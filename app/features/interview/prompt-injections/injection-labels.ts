import type { InjectionForm } from './find-injections';
import type { InjectionPlace } from './place-injections';

/** Where prompt injections stood, for operators. */
export const INJECTION_PLACE_LABELS: Readonly<Record<InjectionPlace, string>> = {
  posting: 'Postings',
  answer: 'Answers',
  upload: 'Resumes brought for review',
  model: 'Replies of models',
};

/** How they were dressed. */
export const INJECTION_FORM_LABELS: Readonly<Record<InjectionForm, string>> = {
  sentence: 'A plain sentence',
  other_language: 'A sentence in another language than English',
  encoded: 'Encoded',
  split: 'In pieces to be put together',
  spaced: 'Letters apart',
  hidden_letters: 'Letters without a shape',
  backwards: 'Turned around',
  markup: 'Markup',
  link: 'A link',
  chat_turn: 'Marks of a chat',
  tool_call: 'A tool call',
  json: 'An end of JSON',
  placeholder: 'A placeholder',
  boundary: 'A guessed boundary',
  role_play: 'A role to play',
  header: 'A mail header',
};
