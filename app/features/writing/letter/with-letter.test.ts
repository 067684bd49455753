import { expect, test } from 'vitest';
import { builtinWriter } from '../builtin/builtin-writer';
import { makeDraft } from '../make-draft';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { withLetter } from './with-letter';

const options = { signal: new AbortController().signal };

test('a draft is made without a letter, and gets it where a job is named', async () => {
  const input = sampleInput(interviews['electrician']!);
  const draft = await makeDraft(input, [builtinWriter], options);
  expect(draft).not.toHaveProperty('coverLetter');
  expect(withLetter(input, draft)).toEqual({
    ...draft,
    coverLetter: expect.stringContaining(
      'I am applying for the position of Site Electrician at Northgate Building Services.',
    ) as unknown,
  });
});

test('where no job is named, there is no letter', async () => {
  const input = sampleInput({ format: 'cvstomize/interview@1' });
  const draft = await makeDraft(input, [builtinWriter], options);
  expect(withLetter(input, draft)).toBe(draft);
});
