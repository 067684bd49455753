import { z } from 'zod';
import { replaceLines } from '~/features/writing/models/sections';
import type { SectionRewriter } from '~/features/rewording/ask-about-sections.server';

/** What a model of these tests says to leave a section as it is. */
export const LEAVE = '{}';

/**
 * Asks the model once and takes any answer but `LEAVE` for better words: every line gets a mark at
 * its end. What a real rewriting checks is tested where it is.
 */
export const plainRewrite: SectionRewriter = async (
  model,
  input,
  draft,
  section,
  { signal, onWords },
) => {
  const request = {
    instructions: section.title,
    data: section.lines.join('\n'),
    schema: z.object({}),
    maxOutputTokens: 100,
  };
  const onText = (piece: string) => onWords(() => piece);
  const { text, model: answeredBy } = await model.answer(request, { signal, onText });
  if (text === LEAVE) return { outcome: 'kept', why: 'It was good already.' };
  const changes = new Map(
    section.lines.map((line, index) => [index, { text: `${line} (${text})`, evidence: [] }]),
  );
  const writer = { ...draft.writer, name: model.provider, model: answeredBy };
  return {
    outcome: 'better',
    draft: replaceLines(draft, section, changes, { ...input, writer }),
  };
};
