import { describe, expect, it } from 'vitest';
import { interviews } from '../../testing/interviews';
import { builtinDraft } from '../../testing/builtin-draft';
import { sampleInput } from '../../testing/read-sample';
import { isVerbatim } from '~/features/interview/evidence';
import { interview, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { readPosting } from '~/features/posting/read-posting';
import { linesPrinted, tellingWords } from '~/features/resume/format/printed-lines';
import { notOnPage } from './not-on-page';

describe.each(Object.keys(interviews))('of a draft: %s', (name) => {
  const input = sampleInput(interviews[name]!);
  const draft = builtinDraft(input);

  it('lists in the person’s words what the page does not say', () => {
    const isPrinted = linesPrinted(draft.resume);
    for (const said of draft.notOnPage) {
      expect(isVerbatim(input.interview, said)).toBe(true);
      expect(isPrinted(said.quote), said.quote).toBe(false);
    }
  });

  it('lists each thing once', () => {
    const listed = draft.notOnPage.map(({ quote }) => new Set(tellingWords(quote)));
    for (const [index, words] of listed.entries())
      for (const before of listed.slice(0, index))
        expect([...words].every((word) => before.has(word))).toBe(false);
  });
});

it('lists nothing that must never appear', () => {
  const [file] = Object.values(interviews);
  if (file === undefined) throw new Error('no sample');
  const [said] = builtinDraft(sampleInput(file)).notOnPage;
  expect(said).toBeDefined();
  const without = builtinDraft(sampleInput({ ...file, never: [said?.quote ?? ''] }));
  expect(without.notOnPage.map(({ quote }) => quote)).not.toContain(said?.quote);
});

const told = interview.parse({
  format: INTERVIEW_FORMAT,
  person: { name: 'Ann' },
  history: [
    { id: 'h1', title: 'Cook', organisation: 'Bistro', words: 'yes. about 90 covers a night' },
  ],
  stories: [
    {
      question: 4,
      historyId: 'h1',
      situation: 'it was chaos, 6 cooks',
      action: 'wrote a prep list for the cold station, trained 3 cooks. only me I once cut a pig',
      result: 'waste down from 12% to 5%',
      proof: 'chef saw it',
    },
    { question: 10, historyId: 'h1', action: 'burnt 40 litres of soup', onResume: false },
  ],
  skills: { words: 'knife skills, Excel, stock counts' },
});
const listed = (highlights: string[], posting: string | null = null) =>
  notOnPage({
    interview: told,
    resume: {
      work: [{ name: 'Bistro', position: 'Cook', highlights }],
      skills: [{ keywords: ['Excel'] }],
    },
    claims: [],
    posting: posting === null ? null : readPosting(posting),
  }).map(({ quote }) => quote);

describe('of an empty page', () => {
  it('lists what a resume would gain by, the most first', () => {
    expect(listed([])).toEqual([
      'waste down from 12% to 5%',
      'wrote a prep list for the cold station, trained 3 cooks',
      'about 90 covers a night',
      'knife skills',
      'stock counts',
    ]);
  });

  it('leaves out how it was, how one knows, asides and what is to stay off', () => {
    expect(listed([]).join()).not.toMatch(/chaos|chef saw|yes|pig|soup/);
  });

  it('puts what the posting asks for first', () => {
    const asked = listed([], 'Cook\nRequirements\n- Stock counts');
    expect(asked.indexOf('stock counts')).toBeLessThan(asked.indexOf('about 90 covers a night'));
  });
});

it('lists nothing twice that a line says in other order or form', () => {
  expect(listed(['Trained 3 cooks', 'Cut waste from 12% to 5%, down by half'])).not.toContain(
    'waste down from 12% to 5%',
  );
});

it('lists words whose number the page does not say, though a line rests on them', () => {
  const quote = 'about 90 covers a night';
  const start = told.history[0]?.words.indexOf(quote) ?? 0;
  const rests = (text: string) =>
    notOnPage({
      interview: told,
      resume: { work: [{ highlights: [text] }] },
      claims: [
        {
          path: '/work/0/highlights/0',
          text,
          evidence: [{ source: '/history/0/words', quote, start, end: start + quote.length }],
        },
      ],
      posting: null,
    }).map((said) => said.quote);
  expect(rests('Cooked covers every night')).toContain(quote);
  expect(rests('Cooked 90 covers every night')).not.toContain(quote);
});
