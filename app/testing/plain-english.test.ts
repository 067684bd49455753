import { describe, expect, test } from 'vitest';

const rooms = import.meta.glob<Record<string, unknown>>('../**/*-labels.ts', { eager: true });
const sources = import.meta.glob<string>(
  ['../routes/*.tsx', '../features/**/*.tsx', '../ui/*.tsx', '!../**/*.test.tsx'],
  { eager: true, query: '?raw', import: 'default' },
);

/** As many words can be said in one breath. */
const LONGEST_SENTENCE = 25;

/** What nobody would say, and what is said instead. */
const SAID_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/rests? on/i, 'links to what you said'],
  [/what you can hold it to/i, 'our promises'],
  [/how it goes/i, 'how it works'],
  [/you hold the page/i, 'you get the PDF'],
  [/enough to begin/i, 'needed for a first draft'],
  [/size is what titles hide/i, 'job titles don’t show how big the job was'],
  [/was in your hands/i, 'were you responsible for'],
  [/leads to its words/i, 'select one to see where you said it'],
  [/\boff, the order follows/i, 'when off, we sort by posting and date'],
  [/no word in the title/i, 'we couldn’t tell from the title or posting'],
  [/what you have and it asks for/i, 'skills the job asks for that you have'],
  [/not taken as something asked for/i, 'not treated as requirements'],
  [/what was not done, known or had/i, 'what you didn’t do'],
  [/\banew\b/i, 'again'],
  [/put it aside/i, 'archive'],
  [/no resume left/i, 'you have no resumes left'],
  [/gone with this browser/i, 'sign up first so you don’t lose your purchase'],
  [/nothing told yet/i, 'no status yet'],
  [/where it stands/i, 'status'],
  [/read only where nothing is pasted/i, 'used if nothing is pasted'],
  [/nothing wants you/i, 'nothing needs attention'],
  [/words to machines/i, 'prompt injections'],
];

/** One thing has one name on every page. */
const ONE_TERM: readonly (readonly [RegExp, string])[] = [
  [/job (?:description|advert|ad)\b|\bvacancy\b/i, 'posting'],
  [/\bcurriculum vitae\b|\bCVs?\b/, 'resume'],
  [/\bquestionnaire\b/i, 'interview'],
  [/\bbullet points?\b/i, 'line'],
  [/AI-powered|!(?=\s|$)/, 'what happens, calmly'],
];

/** Every text of a room; one that is made of a name or a number is made of examples. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const make = value as (...given: unknown[]) => unknown;
    return [
      [3, 11],
      ['Acme', 3],
    ].flatMap((given) => textsOf(make(...given)));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?:;])\s+/u);
const wordsOf = (sentence: string): number => sentence.split(/\s+/u).filter(Boolean).length;

/** What picks a text out of a room is given more than a name: the texts themselves are read. */
const labels = Object.entries(rooms).flatMap(([file, room]) =>
  Object.values(room)
    .filter((texts) => typeof texts !== 'function')
    .flatMap(textsOf)
    .map((text) => ({ file, text })),
);

describe('the interface', () => {
  test('has its text in rooms, or this means nothing', () => {
    expect(Object.keys(rooms).length).toBeGreaterThan(10);
    expect(labels.length).toBeGreaterThan(200);
  });

  test('says nothing in more than one breath', () => {
    const long = labels.flatMap(({ file, text }) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence) > LONGEST_SENTENCE)
        .map((sentence) => `${file}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test.each([...SAID_OTHERWISE, ...ONE_TERM])('does not say %s, but: %s', (phrase) => {
    expect(labels.filter(({ text }) => phrase.test(text))).toEqual([]);
  });

  test.each(SAID_OTHERWISE)('has no page that says %s, but: %s', (phrase) => {
    const found = Object.entries(sources).filter(([, source]) => phrase.test(shownIn(source)));
    expect(found.map(([file]) => file)).toEqual([]);
  });
});

/** A component without comments, classes, values and the names of its own code. */
function shownIn(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/'[a-z-]+'|"[a-z-]+"/g, '')
    .replace(/\s+/g, ' ');
}
