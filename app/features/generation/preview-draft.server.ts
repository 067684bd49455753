import type { Draft } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import { entryOfAnswer } from '~/features/writing/composing/which-entry';
import { nameSource } from '~/features/library/name-source';
import { questionsAsked } from '~/features/library/questions-asked';
import { SECOND_MS } from '~/platform/durations';
import { outlineOf } from '~/features/resume/format/outline';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { DraftPreview } from './draft-preview';

/** What a preview takes of drafting. */
type PreviewDrafting = Pick<Drafting, 'writer' | 'ground'>;

/** A page waits no longer than this for a preview; what is being written goes on and warms up. */
const PATIENCE_MS = 2 * SECOND_MS;

/**
 * Writes the resume as it would be made and keeps nothing of it.
 *
 * @param signal of the request that shows it.
 * @returns undefined where it was not ready in time.
 */
export async function previewDraft(
  drafting: PreviewDrafting,
  input: WriterInput,
  signal: AbortSignal,
): Promise<DraftPreview | undefined> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await writePreview(drafting, input, AbortSignal.any([signal, late]));
  } catch (error) {
    if (late.aborted) return undefined;
    throw error;
  }
}

async function writePreview(
  drafting: PreviewDrafting,
  input: WriterInput,
  signal: AbortSignal,
): Promise<DraftPreview> {
  const { interview, posting } = input;
  const draftOf = async (of: WriterInput): Promise<Draft> => {
    const written = await drafting.writer.write(of, { signal });
    const writer = { name: drafting.writer.name, model: written.model, fallbackFrom: [] };
    return drafting.ground(of, { written, writer }, { signal });
  };
  const draft = await draftOf(input);
  const open =
    interview.never.length === 0
      ? draft
      : await draftOf({ ...input, interview: { ...interview, never: [] } });
  const entries = entriesOf(draft);
  const shown = new Set(entries.flatMap(({ lines }) => lines));
  return {
    entries,
    notOnPage: draft.notOnPage.map(({ source, quote }) => ({
      words: quote,
      question: nameSource(interview, source).question,
      entry: interview.history[entryOfAnswer(interview, source) ?? -1]?.id ?? null,
    })),
    questions: questionsAsked(draft, interview, posting),
    takenAway: entriesOf(open)
      .flatMap(({ lines }) => lines)
      .filter((line) => !shown.has(line)),
  };
}

const textOf = ({ text }: { text: string }): string => text;

/** The lines of a draft under what they belong to, in the order in which they are read. */
function entriesOf({ resume }: Draft): DraftPreview['entries'] {
  return outlineOf(resume).sections.flatMap(({ heading, entries }) =>
    entries.map(({ path, items }) => ({
      path,
      title:
        items
          .filter(({ role }) => role === 'lead' || role === 'title')
          .map(({ text }) => text)
          .join(', ') || heading,
      lines: [
        ...items.filter(({ role }) => role === 'bullet' || role === 'text').map(textOf),
        items
          .filter(({ role }) => role === 'keyword')
          .map(textOf)
          .join(', '),
      ].filter((line) => line !== ''),
    })),
  );
}
