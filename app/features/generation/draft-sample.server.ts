import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { write } from '~/features/writing/attempt';
import type { Drafting as AllDrafting } from '~/features/writing/drafting-threads.server';
import { sampleViewOf, type SampleView } from './sample-view';

type Drafting = Pick<AllDrafting, 'readPosting' | 'writer' | 'ground'>;

/** One for all strangers of a process: it is the same whoever looks. */
const made = new WeakMap<object, Promise<SampleView>>();

/**
 * The sample person's resume as the built-in writer writes it, drafted once.
 *
 * @returns undefined where it cannot be drafted now: the page says the rest without it.
 */
export async function findSample(drafting: Drafting, now: Date): Promise<SampleView | undefined> {
  const view = made.get(drafting) ?? draftSample(drafting, now);
  made.set(drafting, view);
  try {
    return await view;
  } catch {
    made.delete(drafting);
    return undefined;
  }
}

async function draftSample(drafting: Drafting, today: Date): Promise<SampleView> {
  const interview = sampleInterview();
  const options = { signal: new AbortController().signal };
  const posting = await drafting.readPosting(interview.target.posting, options);
  const input = { interview, posting, framing: proposeFraming(interview, posting), today };
  const attempt = await write(input, [drafting.writer], options);
  return sampleViewOf(await drafting.ground(input, attempt, options), interview);
}
