import type { LineToExpect, Preparation } from '~/features/writing/preparation/preparation';
import type { OwnPreparation } from './edited-preparation';
import type { SentenceWording } from './worded-letter';

/** The preparation with the questions that models worded, each about a line that is still printed. */
export function withQuestions(
  preparation: Preparation,
  { questions = {} }: OwnPreparation,
): Preparation {
  return {
    ...preparation,
    lines: preparation.lines.map((line) => {
      const asked = questions[line.text];
      if (asked === undefined) return line;
      const worded = { model: asked.model, before: line.question };
      return { ...line, question: asked.text, worded };
    }),
  };
}

/** The questions that a model worded, in their order. */
export function questionWordings({ lines }: Preparation): SentenceWording[] {
  return lines.flatMap(({ text, question, worded }) =>
    worded === undefined
      ? []
      : [{ id: text, about: text, before: worded.before, after: question, model: worded.model }],
  );
}

/** What the person has, without a model's question, or any. @param id null for all. */
export function withoutQuestion(own: OwnPreparation, id: string | null): OwnPreparation {
  const { questions = {}, ...rest } = own;
  const left = Object.entries(questions).filter(([about]) => id !== null && about !== id);
  return left.length === 0 ? rest : { ...rest, questions: Object.fromEntries(left) };
}

/** What the person has, with the questions models found for lines, beside those it had. */
export function withNewQuestions(
  own: OwnPreparation,
  lines: readonly LineToExpect[],
): OwnPreparation | undefined {
  const found = lines.flatMap(({ text, question, worded }) =>
    worded === undefined ? [] : [[text, { text: question, model: worded.model }] as const],
  );
  if (found.length === 0) return undefined;
  return { ...own, questions: { ...own.questions, ...Object.fromEntries(found) } };
}
