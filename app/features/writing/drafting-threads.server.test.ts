import { afterAll, describe, expect, it } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { framedSample } from './testing/read-sample';
import { toldResume } from '~/features/interview/told-resume';
import { readPosting } from '~/features/posting/read-posting';
import { write } from './attempt';
import { builtinWriter } from './builtin/builtin-writer';
import { openDraftingThreads } from './drafting-threads.server';
import { gapsToName } from './letter/gaps';
import { lineAboutGap } from './letter/gap-line';
import { writeLetter } from './letter/write-letter';
import { makeDraft } from './make-draft';
import { rewriteText } from './models/rewrite-text.server';
import { helpfulLines } from './models/testing/helpful-lines';
import { scriptedModel } from './models/testing/scripted-model';
import { prepareInterview } from './preparation/prepare-interview';
import { rewordingHere } from './testing/drafting-here';

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
    const told = toldResume(interview);
    expect(await drafting.cover([draft.resume, posting, told])).toEqual(draft.coverage);
  });

  it('rewords, and checks what a model answers, as it is done on the spot', async () => {
    const input = { ...framedSample(), posting: null };
    const draft = await makeDraft(input, [builtinWriter], options);
    // What does not follow is asked for once more.
    const helpful = () => scriptedModel(helpfulLines, helpfulLines);
    const { rewording } = drafting;
    const done = await rewriteText(helpful(), input, draft, { ...options, rewording });
    const onTheSpot = { ...options, rewording: rewordingHere };
    expect(done).toEqual(await rewriteText(helpful(), input, draft, onTheSpot));
    expect(done.better.size).toBeGreaterThan(0);
  });

  it('writes the letter and the preparation as they are written on the spot', async () => {
    const interview = sampleInterview();
    const posting = readPosting(interview.target.posting);
    const input = { interview, posting, framing: proposeFraming(interview, posting), today };
    const draft = await makeDraft(input, [builtinWriter], options);
    expect(await drafting.writeLetter([input, draft], options)).toEqual(writeLetter(input, draft));
    expect(await drafting.prepareInterview([input, draft], options)).toEqual(
      prepareInterview(input, draft),
    );
    const [gap] = gapsToName(input, draft);
    const of: Parameters<typeof lineAboutGap> = [input, draft, gap?.requirement.id ?? ''];
    expect(await drafting.lineAboutGap(of, options)).toEqual(lineAboutGap(...of));
    expect(lineAboutGap(...of), 'or this test means nothing').toBeDefined();
    expect(await drafting.lineAboutGap([input, draft, 'none'])).toBeUndefined();
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
