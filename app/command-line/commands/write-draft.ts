import type { Draft } from '~/features/drafts/draft';
import type { Writer } from '~/features/drafts/writer';
import type { Interview } from '~/features/interview/interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { readPosting } from '~/features/posting/read-posting';
import { builtinWriter } from '~/features/writing/builtin/builtin-writer';
import { withLetter } from '~/features/writing/letter/with-letter';
import { makeDraft } from '~/features/writing/make-draft';
import { MINUTE_MS } from '~/platform/durations';

/** Which writers are asked, in order. */
const WRITERS = { builtin: [builtinWriter], auto: [builtinWriter] } as const satisfies Record<
  string,
  readonly Writer[]
>;
export type WriterName = keyof typeof WRITERS;

const WRITING_LIMIT_MS = 5 * MINUTE_MS;

/**
 * The draft the command makes of answers and a posting that were read, letter included.
 *
 * @param postingText as it was given; blank for none.
 */
export async function writeDraft(
  interview: Interview,
  postingText: string,
  writer: WriterName,
): Promise<Draft> {
  const posting = postingText.trim() === '' ? null : readPosting(postingText);
  const input = {
    interview,
    posting,
    framing: proposeFraming(interview, posting),
    today: new Date(),
  };
  const drafted = await makeDraft(input, WRITERS[writer], {
    signal: AbortSignal.timeout(WRITING_LIMIT_MS),
  });
  return withLetter(input, drafted);
}
