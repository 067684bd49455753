import { toldResume } from '~/features/interview/told-resume';
import { coverageOf } from '~/features/posting/coverage';
import { write, type Attempt } from './attempt';
import { notOnPage } from './composing/resume/not-on-page';
import type { Draft } from '~/features/drafts/draft';
import { judge } from '~/features/grounding/judge';
import { keepSupported } from '~/features/grounding/keep-supported';
import type { Writer, WriterInput } from '~/features/drafts/writer';

/** Keeps of an attempt only what follows from the answers, and measures it against the posting. */
export function ground(input: WriterInput, { written, writer }: Attempt): Draft {
  const kept = keepSupported(written, judge(written, input.interview));
  return {
    resume: kept.resume,
    claims: kept.claims,
    removed: kept.removed,
    questions: kept.questions,
    notOnPage: notOnPage({
      interview: input.interview,
      resume: kept.resume,
      claims: kept.claims,
      posting: input.posting,
    }),
    framing: input.framing.enabled
      ? input.framing.entries
          .filter((entry) => entry.enabled)
          .map(({ behaviour, why, source }) => ({ behaviour, why, source }))
      : [],
    coverage:
      input.posting === null
        ? null
        : coverageOf(kept.resume, input.posting, toldResume(input.interview)),
    writer,
  };
}

/** Answers and posting in, grounded draft out. @throws {WriterUnavailable} as `write` does. */
export async function makeDraft(
  input: WriterInput,
  writers: readonly Writer[],
  options: { signal: AbortSignal },
): Promise<Draft> {
  return ground(input, await write(input, writers, options));
}
