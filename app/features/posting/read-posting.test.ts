import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { POSTING_READER_VERSION, readPosting } from './read-posting';
import { OFFICE_POSTINGS } from './testing/office-postings';
import { TECHNICAL_POSTINGS } from './testing/technical-postings';
import { TRADE_POSTINGS } from './testing/trade-postings';

const EXAMPLES = [...TRADE_POSTINGS, ...OFFICE_POSTINGS, ...TECHNICAL_POSTINGS];

describe.each(EXAMPLES)('the posting of: $name', (example) => {
  const posting = readPosting(example.text);
  const find = (canonical: string) =>
    posting.requirements.find((requirement) => requirement.canonical === canonical);

  it('is told who is looked for, by whom and where', () => {
    expect(posting).toMatchObject({
      title: example.title,
      company: example.company,
      location: example.location,
      language: example.language,
      seniority: example.seniority,
      years: example.years,
    });
  });

  it('asks for what a person reads in it, as a must or as a wish', () => {
    const asked = posting.requirements.map(({ canonical }) => canonical);
    expect(asked).toEqual(expect.arrayContaining([...example.must, ...example.nice]));
    expect(example.must.filter((canonical) => find(canonical)?.must !== true)).toEqual([]);
    expect(example.nice.filter((canonical) => find(canonical)?.must !== false)).toEqual([]);
  });

  it('asks for nothing that it does not ask for', () => {
    expect(example.absent.filter((canonical) => find(canonical) !== undefined)).toEqual([]);
  });

  it('binds years to the skills they speak of', () => {
    const bound = posting.requirements.filter(({ years }) => years !== null);
    expect(Object.fromEntries(bound.map(({ canonical, years }) => [canonical, years]))).toEqual(
      example.skillYears,
    );
  });

  it('names its duties and why the rest was left out', () => {
    const duties = posting.requirements.filter(({ kind }) => kind === 'duty');
    expect(duties.map(({ verbatim }) => verbatim)).toEqual(expect.arrayContaining(example.duties));
    for (const reason of example.droppedReasons) {
      expect(posting.dropped.map((dropped) => dropped.reason)).toContainEqual(
        expect.stringMatching(reason),
      );
    }
  });

  it('is quoted verbatim', () => {
    for (const { start, end, verbatim } of posting.requirements) {
      expect(example.text.slice(start, end)).toBe(verbatim);
      expect(verbatim.trim()).not.toBe('');
    }
  });

  it('asks for each thing once, under an id of its own', () => {
    const canonicals = posting.requirements.map(({ canonical }) => canonical);
    const ids = posting.requirements.map(({ id }) => id);
    expect(new Set(canonicals).size).toBe(canonicals.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('any text at all', () => {
  const FRAGMENTS = [
    'Requirements:\n',
    '• ',
    '5+ years of ',
    'Node.js',
    'C++',
    ' and ',
    'required',
    ' is a plus',
    '\r\n',
    '\t',
    ' ',
    '🙂',
    '👩‍🔧',
    'e\u0301',
    '\u200B',
    '\uFEFF',
    '\u202E',
    '\u2066',
    '\u00AD',
    'ﬁne',
    'Führerschein',
    '日本語',
    '\u0000',
    '\uD800',
    'ability to ',
    'no experience required',
    'Bachelor’s degree in ',
    '<!--',
    '-->',
    '½',
    '\u2028',
    'İ',
  ];
  const messy = fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('is quoted verbatim whatever characters it holds', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { requirements, dropped } = readPosting(text);
        for (const { start, end, verbatim, label } of requirements) {
          expect(text.slice(start, end)).toBe(verbatim);
          expect(start).toBeLessThan(end);
          expect(label).not.toBe('');
        }
        for (const { verbatim } of dropped) expect(text).toContain(verbatim);
      }),
      { numRuns: 400 },
    );
  });

  it('is read by rules that have a version', () => {
    expect(POSTING_READER_VERSION).toMatch(/^\d+$/);
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(messy, (text) => {
        expect(readPosting(text)).toEqual(readPosting(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each(['', '   ', '\n\n\n', '\u200B\uFEFF', '…', '•'])(
    'asks for nothing when it says nothing: %j',
    (text) => {
      expect(readPosting(text)).toMatchObject({
        title: null,
        company: null,
        location: null,
        seniority: null,
        years: null,
        requirements: [],
      });
    },
  );

  it('is read in well under a second when it is as long as a posting may be', () => {
    const [first] = EXAMPLES;
    const text = (first?.text ?? '').repeat(40).slice(0, 20_000);
    expect(readPosting(text).requirements.length).toBeGreaterThan(5);
    expect(workOf(() => readPosting(text))).toBeLessThan(8);
  });

  it.each([
    ['one unbroken word', 'a'.repeat(20_000)],
    ['only spaces and brackets', '( '.repeat(10_000)],
    ['only commas', 'experience with ' + 'x, '.repeat(6_000)],
    ['only numbers', '5+ years '.repeat(2_200)],
    ['many open comments', '<!--'.repeat(5_000)],
    ['many open tags', '<b style="'.repeat(2_000)],
    ['only capitals', 'At A '.repeat(4_000)],
    [
      'bytes',
      Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
    ],
  ])('takes no long time over %s', (_, text) => {
    expect(workOf(() => readPosting(text), { runs: 1 })).toBeLessThan(20);
  });
});
