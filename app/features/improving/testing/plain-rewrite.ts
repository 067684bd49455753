import { z } from 'zod';
import { listSections, replaceLines } from '~/features/writing/models/sections';
import type { TextRewriter } from '~/features/rewording/ask-about-text.server';

/** What a model of these tests says to leave a text as it is. */
export const LEAVE = '{}';

/**
 * Asks the model once and takes any answer but `LEAVE` for better words: every line that is asked
 * about gets a mark at its end. What a real rewriting checks is tested where it is.
 */
export const plainRewrite: TextRewriter = async (
  model,
  input,
  draft,
  { signal, onWords, sections },
) => {
  const asked = listSections(draft).filter(({ id }) => sections.includes(id));
  const request = {
    instructions: asked.map(({ title }) => title).join('\n'),
    data: asked.flatMap(({ lines }) => lines).join('\n'),
    schema: z.object({}),
    maxOutputTokens: 100,
  };
  const onText = (piece: string) => onWords(() => ({ section: 0, words: piece, proven: [] }));
  const { text, model: answeredBy } = await model.answer(request, { signal, onText });
  if (text === LEAVE) return { draft, better: new Set(), offers: [] };
  const changes = new Map(
    asked.map(({ id, lines }) => [
      id,
      lines.map((line) => ({ text: `${line} (${text})`, claim: { evidence: [] } })),
    ]),
  );
  const writer = { ...draft.writer, name: model.provider, model: answeredBy };
  return {
    draft: replaceLines(draft, changes, { ...input, writer }),
    better: new Set(changes.keys()),
    offers: [],
  };
};
