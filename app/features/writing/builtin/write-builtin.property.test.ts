import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVerbatim } from '~/features/interview/evidence';
import type { InterviewFile } from '~/features/interview/interview';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { writeBuiltin } from './write-builtin';

/** Fragments of real answers, so that random ones reach deep into the reading. */
const FRAGMENTS = Object.values(interviews).flatMap(
  ({ stories = [], history = [], scope, skills }) => [
    ...stories.flatMap(({ situation = '', action = '', result = '' }) => [
      situation,
      action,
      result,
    ]),
    ...history.map(({ words = '' }) => words),
    scope?.words ?? '',
    skills?.words ?? '',
  ],
);
const CONNECTIVES = [
  ' ',
  '. ',
  ', and I ',
  ' because ',
  ', no, ',
  ' sorry, ',
  '; ',
  '\n',
  ' but ',
  ' i ',
  ' (',
  ') ',
];
const STRANGE = [
  '\u202E',
  '\u200B',
  '\u0000',
  '\uD800',
  '👩‍🔧',
  'على',
  '山田',
  '\u2066x\u2069',
  '<b>',
  '{{',
  '\\',
  '$&',
  "I'd",
  '½',
  '40',
  '\u102b',
  '¤ …',
];

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FRAGMENTS),
      fc.constantFrom(...CONNECTIVES),
      fc.constantFrom(...STRANGE),
      fc.string({ maxLength: 20, unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').slice(0, 3_900));
const line = fc.oneof(
  fc.constantFrom('', 'Acme Ltd.', '山田', 'cook', 'Excel', 'SQL'),
  fc.string({ maxLength: 40, unit: 'binary' }),
);

const anyInterview: fc.Arbitrary<InterviewFile> = fc.record({
  format: fc.constant('cvstomize/interview@1' as const),
  person: fc.record({
    name: line,
    email: line,
    phone: line,
    location: line,
    links: fc.array(line, { maxLength: 3 }),
  }),
  history: fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('work', 'education', 'volunteering', 'care', 'project', 'other'),
      title: line,
      organisation: line,
      location: line,
      start: fc.constantFrom('', '2015', '2020-02'),
      end: fc.constantFrom('', '2021', 'present'),
      words,
    }),
    { maxLength: 3 },
  ),
  scope: fc.record({ historyId: fc.constantFrom('', 'a', 'z'), words }),
  stories: fc.array(
    fc.record({
      question: fc.integer({ min: 4, max: 10 }),
      historyId: fc.constantFrom('', 'a', 'b'),
      situation: words,
      action: words,
      result: words,
      proof: words,
      onResume: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  skills: fc.record({
    words,
    items: fc.array(fc.record({ name: line, level: line }), { maxLength: 3 }),
    certificates: fc.array(fc.record({ name: line, issuer: line, date: line }), { maxLength: 2 }),
    languages: fc.array(fc.record({ name: line, level: line }), { maxLength: 2 }),
  }),
  never: fc.array(fc.constantFrom('Excel', 'looms', 'kids', 'SQL', 'invoices'), { maxLength: 2 }),
});

function stringsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => stringsOf(child, `${path}/${key}`));
}

const TOLD = /\/(?:highlights|courses|keywords)\/\d+$|\/(?:summary|description)$/;
const numbersIn = (text: string): string[] => text.match(/\p{Nd}+/gu) ?? [];

const RUNS = { numRuns: 60 };
const TIMEOUT_MS = 60_000;

describe('whatever is answered, the built-in writer', () => {
  it(
    'quotes verbatim, claims each string it prints, and prints no number that was not said',
    { timeout: TIMEOUT_MS },
    () => {
      fc.assert(
        fc.property(anyInterview, (file) => {
          const input = sampleInput(file);
          const { resume, claims } = writeBuiltin(input);
          const byPath = new Map(claims.map((claim) => [claim.path, claim]));
          for (const [path, text] of stringsOf(resume)) {
            if (/^\/skills\/\d+\/name$/.test(path)) continue;
            expect(byPath.get(path)?.text, path).toBe(text);
          }
          for (const { text, evidence } of claims) {
            expect(evidence.length).toBeGreaterThan(0);
            for (const piece of evidence) expect(isVerbatim(input.interview, piece)).toBe(true);
            const said = evidence.map(({ quote }) => quote).join(' ');
            for (const number of numbersIn(text)) expect(said).toContain(number);
          }
        }),
        RUNS,
      );
    },
  );

  it(
    'prints nothing of what must never appear, nor anything unprintable',
    { timeout: TIMEOUT_MS },
    () => {
      fc.assert(
        fc.property(anyInterview, (file) => {
          const { resume } = writeBuiltin(sampleInput(file));
          const strings = stringsOf(resume);
          const text = strings.map(([, string]) => string).join('\n');
          // What was typed as a name, title, school or credential is never taken away unasked.
          const told = strings
            .filter(([path]) => TOLD.test(path))
            .map(([, string]) => string)
            .join('\n')
            .toLowerCase();
          for (const never of file.never ?? []) {
            expect(told).not.toMatch(
              new RegExp(`(?<!\\p{L})${never.toLowerCase()}(?!\\p{L})`, 'u'),
            );
          }
          expect(text.replace(/\n/g, '')).not.toMatch(
            /[\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069]/u,
          );
        }),
        RUNS,
      );
    },
  );

  it('writes the same twice', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(anyInterview, (file) => {
        expect(JSON.stringify(writeBuiltin(sampleInput(file)))).toBe(
          JSON.stringify(writeBuiltin(sampleInput(file))),
        );
      }),
      { numRuns: 30 },
    );
  });
});
