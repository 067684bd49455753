import { describe, expect, it, test } from 'vitest';
import { isVerbatim } from '~/features/interview/evidence';
import type { InterviewFile } from '~/features/interview/interview';
import { builtinWriter } from '../builtin/builtin-writer';
import { makeDraft } from '../make-draft';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { gapsOf } from './gaps';
import type { WriterInput } from '~/features/drafts/writer';
import { isOutline, letterText, paragraphText, type Letter } from './letter';
import { WHY_BLANK } from './reason';
import { writeLetter, type LetterOptions } from './write-letter';

const draftOf = (input: WriterInput) =>
  makeDraft(input, [builtinWriter], { signal: new AbortController().signal });

async function letterOf(file: InterviewFile, options?: LetterOptions): Promise<Letter> {
  const input = sampleInput(file);
  return writeLetter(input, await draftOf(input), options);
}

const sentencesOf = ({ paragraphs }: Letter) => paragraphs.flatMap(({ sentences }) => sentences);
const sortedByKind = (letter: Letter) => ({
  claims: sentencesOf(letter).filter(({ kind }) => kind === 'claim'),
  blanks: sentencesOf(letter).filter(({ kind }) => kind === 'blank'),
});
/** Words of a text; the ones that putting it in the first person adds or swaps are left out. */
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []).filter(
    (word) => !/^(?:i|we|the|team|was|am|at|to|with|myself|years|hours|yrs|hrs|w)$/u.test(word),
  );
/** Whether all words stand in the line; a number that opens a sentence may be put in words. */
const contains = (line: readonly string[], words: readonly string[]) =>
  words.every(
    (word) => line.includes(word) || /^(?:two|three|four|five|six|seven|eight|nine)$/u.test(word),
  );

const changed = (name: string, change: Partial<InterviewFile>): InterviewFile => ({
  ...interviews[name]!,
  ...change,
});

describe.each(Object.keys(interviews))('the letter of %s', (name) => {
  it('says nothing about them but typed fields and printed lines retold', async () => {
    const input = sampleInput(interviews[name]!);
    const draft = await draftOf(input);
    const printed = draft.claims.map(({ text }) => wordsOf(text));
    const { claims } = sortedByKind(writeLetter(input, draft));
    for (const { text, evidence } of claims) {
      const typed = evidence.every(({ source }) => /^\/(?:history\/\d+|skills)\//u.test(source));
      const retold = printed.some((line) =>
        contains(line, wordsOf(text.replace(/^At [^,]+, /u, ''))),
      );
      expect(typed || retold, text).toBe(true);
    }
  });

  it('carries verbatim words of theirs for every claim, and none for the rest', async () => {
    const { interview } = sampleInput(interviews[name]!);
    const letter = await letterOf(interviews[name]!);
    for (const { kind, evidence, text } of sentencesOf(letter)) {
      expect(evidence.every((item) => isVerbatim(interview, item))).toBe(true);
      expect(evidence.length > 0, text).toBe(kind === 'claim');
    }
  });

  it('is short', async () => {
    const letter = await letterOf(interviews[name]!);
    expect(letter.paragraphs.length).toBeLessThanOrEqual(3);
    expect(letterText(letter).split(/\s+/u).length).toBeLessThan(220);
  });

  it('is an outline until the person says why', async () => {
    const letter = await letterOf(interviews[name]!);
    expect(isOutline(letter)).toBe(true);
    expect(sortedByKind(letter).blanks.map(({ text }) => text)).toEqual([WHY_BLANK]);
  });
});

test('a letter applies, leaves the reason open, says where they work, and closes', async () => {
  const letter = await letterOf(interviews['electrician']!);
  expect(letter.subject).toBe('Application: Site Electrician');
  expect(paragraphText(letter.paragraphs[0]!)).toBe(
    `I am applying for the position of Site Electrician. ${WHY_BLANK} I have been at Brightspark & Sons Ltd. since 2018, as an electrician.`,
  );
  expect(paragraphText(letter.paragraphs.at(-1)!)).toMatch(/ I would be glad to tell you more\.$/u);
});

test('a letter never quotes the reason given in the interview unasked', async () => {
  const why = 'I am so tired of my boss and want quiet sites';
  const letter = await letterOf(
    changed('electrician', { target: { ...interviews['electrician']!.target, why } }),
  );
  expect(letterText(letter)).not.toMatch(/tired|quiet sites/u);
});

test('no answers make a letter that waits for a reason and closes', async () => {
  const letter = await letterOf({ format: 'cvstomize/interview@1' });
  expect(letter.paragraphs.map(paragraphText)).toEqual([
    WHY_BLANK,
    'I would be glad to tell you more.',
  ]);
  expect(letter.questions).toHaveLength(1);
});

test('only papers with nothing but a date beside them are said to be held', async () => {
  const electrician = interviews['electrician']!;
  const withDate = (date: string) =>
    changed('electrician', {
      skills: {
        ...electrician.skills,
        certificates: [{ name: '18th Edition Wiring Regulations', issuer: '', date }],
      },
    });
  expect(letterText(await letterOf(withDate('2019')))).toContain('18th Edition');
  for (const date of ['ran out 2022', 'booked for June', '3 of 5 modules so far'])
    expect(letterText(await letterOf(withDate(date)))).not.toContain('18th Edition');
});

test('another name changes nothing but the signature', async () => {
  const [one, two] = await Promise.all([
    letterOf(interviews['nurse']!),
    letterOf(changed('nurse', { person: { ...interviews['nurse']!.person, name: 'Bob Kent' } })),
  ]);
  expect({ ...two, signature: '' }).toEqual({ ...one, signature: '' });
});

describe('a gap', () => {
  const input = sampleInput(interviews['electrician']!);
  const gapLineOf = async (label: string, file = interviews['electrician']!) => {
    const own = sampleInput(file);
    const draft = await makeDraft(own, [builtinWriter], { signal: new AbortController().signal });
    const gap = gapsOf(own, draft).find(({ name }) => name === label)!.requirement.id;
    return writeLetter(own, draft, { gap })
      .paragraphs.at(-1)!
      .sentences.find(({ text }) => text.includes(label))!;
  };

  it('is not named unless the person wishes', async () => {
    expect(letterText(await letterOf(interviews['electrician']!))).not.toMatch(/fire alarm/u);
    expect(input.posting?.requirements.some(({ label }) => /fire alarm/u.test(label))).toBe(true);
  });

  it('rests on their own words where they said so', async () => {
    const { kind, evidence, text } = await gapLineOf('fire alarm systems');
    expect(text).toBe('I have not worked with fire alarm systems yet.');
    expect(kind).toBe('claim');
    expect(evidence[0]?.quote).toMatch(/never/u);
  });

  it('is a sentence of their own where no answer speaks of it', async () => {
    const { kind, text } = await gapLineOf('SAP WM', interviews['warehouseWorker']);
    expect({ kind, text }).toEqual({ kind: 'own', text: 'I have not used SAP WM yet.' });
  });

  it('that is none is not named', async () => {
    const letter = await letterOf(interviews['electrician']!, { gap: 'no such requirement' });
    expect(letter).toEqual(await letterOf(interviews['electrician']!));
  });
});
