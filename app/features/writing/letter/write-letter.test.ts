import { describe, expect, it, test } from 'vitest';
import { isVerbatim } from '~/features/interview/evidence';
import type { InterviewFile } from '~/features/interview/interview';
import { builtinWriter } from '../builtin/builtin-writer';
import { judge } from '~/features/grounding/judge';
import { makeDraft } from '../make-draft';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { gapsOf } from './gaps';
import { letterText, paragraphText, type Letter } from './letter';
import { writeLetter, type LetterOptions } from './write-letter';

async function letterOf(file: InterviewFile, options?: LetterOptions): Promise<Letter> {
  const input = sampleInput(file);
  const draft = await makeDraft(input, [builtinWriter], { signal: new AbortController().signal });
  return writeLetter(input, draft, options);
}

const changed = (name: string, change: Partial<InterviewFile>): InterviewFile => ({
  ...interviews[name]!,
  ...change,
});

describe.each(Object.keys(interviews))('the letter of %s', (name) => {
  it('says nothing that does not follow from the answers', async () => {
    const letter = await letterOf(interviews[name]!);
    const { claims } = judge(
      { resume: {}, coverLetter: letterText(letter) },
      sampleInput(interviews[name]!).interview,
    );
    expect(claims.filter(({ verdict }) => verdict !== 'supported')).toEqual([]);
  });

  it('carries verbatim words of theirs for every claim', async () => {
    const { interview } = sampleInput(interviews[name]!);
    const letter = await letterOf(interviews[name]!);
    for (const { kind, evidence, text } of letter.paragraphs.flatMap(
      ({ sentences }) => sentences,
    )) {
      expect(evidence.every((item) => isVerbatim(interview, item))).toBe(true);
      expect(evidence.length > 0, text).toBe(kind === 'claim');
    }
  });

  it('is short', async () => {
    const letter = await letterOf(interviews[name]!);
    expect(letter.paragraphs.length).toBeLessThanOrEqual(3);
    expect(letterText(letter).split(/\s+/u).length).toBeLessThan(200);
  });
});

test('a letter gives the reason, two proofs, and what else was asked for', async () => {
  const letter = await letterOf(interviews['electrician']!);
  expect(letter.paragraphs.map(paragraphText)).toEqual([
    'I am applying for the position of Site Electrician at Northgate Building Services. I am interested in this role because it is closer to home. I have been an electrician at Brightspark & Sons Ltd. since 2018.',
    'You ask for experience training apprentices. At Brightspark & Sons Ltd. I trained two apprentices on safe isolation. One of them passed his AM2 first time. They can now do a consumer unit change on their own. I put all the test certificates on a shared tablet and showed the 4 lads how to fill them in on site.',
    'I have 18th Edition Wiring Regulations and a full UK driving licence. I would be glad to tell you more.',
  ]);
});

test('answers of two words make a letter of a few lines', async () => {
  const letter = await letterOf(interviews['twoWords']!);
  expect(letter.paragraphs.map(paragraphText)).toEqual([
    'I am applying for the position of Maintenance fitter. I was a fitter at Acme Pumps from 2015 to 2021.',
    'I fixed pumps.',
    'I would be glad to tell you more.',
  ]);
  expect(letter.questions).toHaveLength(2);
});

test('no answers make a letter that only closes', async () => {
  const letter = await letterOf({ format: 'cvstomize/interview@1' });
  expect(letter.paragraphs.map(paragraphText)).toEqual(['I would be glad to tell you more.']);
});

test('a reason no employer should read is kept out, with why', async () => {
  const letter = await letterOf(interviews['academic']!);
  expect(letterText(letter)).not.toContain('tired');
  expect(letter.removed).toEqual([
    {
      text: 'tired of academia',
      reason: 'It is your reason, but not one for an employer to read.',
    },
  ]);
});

test('what must never appear does not appear in the reason either', async () => {
  const letter = await letterOf(
    changed('electrician', {
      target: { title: 'Site Electrician', why: 'I like quiet sites. I hope for no Hartley there' },
      never: ['Hartley'],
    }),
  );
  expect(letterText(letter)).toContain('I like quiet sites.');
  expect(letterText(letter)).not.toContain('Hartley');
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
