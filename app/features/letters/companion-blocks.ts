import type { DocxBlock } from '~/features/resume/export/docx-body';
import { paragraphText, type Letter } from '~/features/writing/letter/letter';
import type { OwnPreparation } from './edited-preparation';
import type { Preparation } from '~/features/writing/preparation/preparation';

/** A letter as the paragraphs of a document. @param date in words. */
export function letterBlocks(letter: Letter, date: string): DocxBlock[] {
  const { recipient = '', subject = '', greeting, paragraphs, closing, signature } = letter;
  return [
    { kind: 'text', text: date },
    { kind: 'text', text: recipient },
    { kind: 'strong', text: subject },
    { kind: 'text', text: greeting },
    ...paragraphs.map((paragraph) => ({ kind: 'text', text: paragraphText(paragraph) }) as const),
    { kind: 'text', text: closing },
    { kind: 'text', text: signature },
  ];
}

/** A preparation as the paragraphs of a document, with the person's notes. */
export function preparationBlocks(
  { lines, gaps, reserve, toAsk }: Preparation,
  own: OwnPreparation,
): DocxBlock[] {
  const noteOn = (subject: string): DocxBlock[] => {
    const note = own.notes[subject];
    return note === undefined ? [] : [{ kind: 'text', text: `Your note: ${note}` }];
  };
  const told = (parts: Preparation['reserve'][number]['story']['parts']): DocxBlock[] =>
    parts.map(({ label, evidence }) => ({ kind: 'text', text: `${label}: ${evidence.quote}` }));
  return [
    ...lines.flatMap(({ text, question, followUp, story }): DocxBlock[] => [
      { kind: 'entry', text },
      ...[question, followUp ?? ''].map((asked): DocxBlock => ({ kind: 'asked', text: asked })),
      ...told(story.parts),
      ...noteOn(text),
    ]),
    ...gaps.flatMap(({ name, question, said }): DocxBlock[] => [
      { kind: 'entry', text: name },
      { kind: 'asked', text: question },
      ...(said === null ? [] : [{ kind: 'text', text: `You said: ${said.quote}` } as const]),
      ...noteOn(name),
    ]),
    ...reserve.flatMap(({ question, story }): DocxBlock[] => [
      { kind: 'entry', text: question },
      ...told(story.parts),
      ...noteOn(question),
    ]),
    { kind: 'heading', text: 'QUESTIONS TO ASK' },
    ...(own.toAsk ?? toAsk).map((text): DocxBlock => ({ kind: 'bullet', text })),
  ];
}
