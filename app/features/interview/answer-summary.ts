import type { Bodies } from './answers/bodies';
import { fieldsOf } from './answers/raw-answer';
import { labelOf } from './catalogue/field-labels';
import type { Catalogue } from './catalogue/question';
import { QUESTIONS, type QuestionKey } from './catalogue/questions';

export interface QuestionSummary {
  key: QuestionKey;
  short: string;
  answers: { label: string; words: string }[];
}

/** Settings and bookkeeping, which are no answers. */
const UNSEEN =
  /(?:^|\.)(?:id|kind|current|historyId|onResume|noNumber|followedUp|by|state|cause)$|storyQuestions|parts\.with$|\.parts\.|\.measures\[/;
/** How much of a long answer is shown, in characters. */
const LONGEST = 400;

/** What one row of these lists is; its fields stand in one line. */
const ROWS: Readonly<Record<string, string>> = {
  history: 'Place',
  items: 'Tool or skill',
  certificates: 'Certificate',
  languages: 'Language',
};

/** Every question with what was answered, in the order of its form. */
export function summariseAnswers(
  bodies: Bodies,
  catalogue: Catalogue = QUESTIONS,
): QuestionSummary[] {
  return catalogue.map(({ key, short }) => ({
    key: key as QuestionKey,
    short,
    answers: answersOf(key as QuestionKey, { bodies, catalogue }),
  }));
}

function answersOf(
  question: QuestionKey,
  { bodies, catalogue }: { bodies: Bodies; catalogue: Catalogue },
): QuestionSummary['answers'] {
  const groups = new Map<string, { label: string; parts: string[] }>();
  for (const [name, words] of fieldsOf({ ...bodies[question] })) {
    if (UNSEEN.test(name)) continue;
    const row = /^(\w+)\[\d+\](?=\.)/.exec(name);
    const inOneLine = row?.[1] === undefined ? undefined : ROWS[row[1]];
    const key =
      inOneLine === undefined ? name.replace(/(chips|never|links)\[\d+\]$/, '$1') : row?.[0];
    const group = groups.get(key ?? name) ?? {
      label: inOneLine ?? labelOf(question, key ?? name, catalogue),
      parts: [],
    };
    group.parts.push(words);
    groups.set(key ?? name, group);
  }
  return [...groups.values()].map(({ label, parts }) => {
    const words = parts.join(', ');
    return { label, words: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words };
  });
}
