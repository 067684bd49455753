import { afterAll, describe, expect, it } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { readPosting } from '~/features/posting/read-posting';
import { builtinWriter } from './builtin/builtin-writer';
import { openDraftingThreads } from './drafting-threads.server';
import { makeDraft, write } from './make-draft';

const drafting = openDraftingThreads({ threads: 2 });
afterAll(() => drafting.close());

const options = { signal: new AbortController().signal };
const today = new Date('2026-03-01');

describe('drafting in threads', () => {
  it('gives what drafting on the spot gives', async () => {
    const interview = sampleInterview();
    const posting = await drafting.readPosting(interview.target.posting, options);
    expect(posting).toEqual(readPosting(interview.target.posting));
    const input = { interview, posting, framing: proposeFraming(interview, posting), today };
    const attempt = await write(input, [drafting.writer], options);
    const draft = await drafting.ground(input, attempt, options);
    expect(draft).toEqual(await makeDraft(input, [builtinWriter], options));
  });

  it('leaves the answers it is given alone', async () => {
    const interview = sampleInterview();
    const input = { interview, posting: null, framing: proposeFraming(interview, null), today };
    await drafting.writer.write(input, options);
    expect(interview).toEqual(sampleInterview());
  });

  it('does not go on with what is aborted', async () => {
    const aborting = new AbortController();
    const reading = drafting.readPosting('Electrician wanted.', aborting);
    aborting.abort(new Error('The lease is lost'));
    await expect(reading).rejects.toThrow('The lease is lost');
  });

  it('gives up a draft that takes too long', async () => {
    const hasty = openDraftingThreads({ threads: 1, timeLimitMs: 1 });
    await hasty.warm();
    const interview = sampleInterview();
    const input = { interview, posting: null, framing: proposeFraming(interview, null), today };
    await expect(hasty.writer.write(input, options)).rejects.toThrow('took over 1 ms');
    await hasty.close();
  });
});
