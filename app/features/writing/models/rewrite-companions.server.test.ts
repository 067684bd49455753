import { describe, expect, it } from 'vitest';
import { findAnswer, quote } from '~/features/interview/evidence';
import type { Letter } from '../letter/letter';
import { writeLetter } from '../letter/write-letter';
import { prepareInterview } from '../preparation/prepare-interview';
import { builtinDraft } from '../testing/builtin-draft';
import { framedSample } from '../testing/read-sample';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteText } from './rewrite-text.server';
import type { RewordableSection, RewordableDraft } from './section';
import { listSections } from './sections';
import {
  clauseOf,
  scriptedModel,
  type ReadMaterial,
  type ScriptedLine,
} from './testing/scripted-model';

const input = framedSample();
const { interview } = input;
const draft = builtinDraft(input);
const letter = writeLetter(input, draft);
const expected = prepareInterview(input, draft).lines;
const options = { signal: new AbortController().signal, rewording: rewordingHere };

function sectionAt(text: RewordableDraft, id: string): RewordableSection {
  const section = listSections(text).find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no section ${id}`);
  return section;
}

describe('wording a letter', () => {
  const PUT = 'put 180 motors and drives into the CMMS with the intervals from the makers';
  const source = '/stories/1/action';
  const action = findAnswer(interview, source) ?? '';
  /** The letter, its second paragraph telling of one deed. */
  const letterTelling = (text: string): Letter => ({
    ...letter,
    paragraphs: letter.paragraphs.map((paragraph, index) =>
      index === 1
        ? {
            sentences: [
              {
                text,
                kind: 'claim',
                evidence: [quote({ source, text: action }, 0, action.length)],
              },
            ],
          }
        : paragraph,
    ),
  });
  const TOLD = `I ${PUT}, wrote a one page checklist for each type.`;
  const text: RewordableDraft = { ...draft, letter: letterTelling(TOLD) };
  const says =
    (words: string) =>
    (material: ReadMaterial): ScriptedLine[] =>
      material.parts
        .filter((of) => of.lines.some(({ text }) => text.includes('180 motors')))
        .map((of) => ({ part: of.part, from: [of.lines[0]?.id ?? ''], text: words }));
  const better = says(`I ${PUT} and wrote a checklist of one page for each type`);
  const shorter = (material: ReadMaterial) => {
    const [put, wrote] = ['put 180 motors', 'one page checklist'].map((words) =>
      clauseOf(material, words),
    );
    const words = `I [${PUT}|${put}] and [wrote a one page checklist for each type|${wrote}]`;
    return says(words)(material);
  };

  it('offers what is told of deeds, and no fact, form, blank or sentence of theirs', () => {
    const own = { text: 'Call me on Monday.', kind: 'own', evidence: [] } as const;
    const [first, ...others] = letter.paragraphs;
    const edited = {
      ...letter,
      paragraphs: [{ sentences: [{ ...own, evidence: [] }, ...first!.sentences] }, ...others],
    };
    const lines = listSections({ ...draft, letter: edited }).flatMap((section) => section.lines);
    expect(lines).toEqual(letter.paragraphs[1]!.sentences.map((sentence) => sentence.text));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('\n')).not.toMatch(/applying for|I have been|I have 18th|Why this job/);
  });

  it('takes a better sentence, remembers how it stood, and changes nothing else', async () => {
    const of = { ...draft, letter: letterTelling(TOLD.replace('I put', 'There I then also put')) };
    const section = sectionAt(of, '/letter/1');
    const model = scriptedModel(better, shorter);
    const result = await rewriteText(model, input, of, options);
    const now = result.draft.letter!.paragraphs[1]!.sentences[0]!;
    expect(now).toMatchObject({
      kind: 'claim',
      worded: { model: 'scripted-001', before: { text: section.lines[0] } },
    });
    expect(now.text).toMatch(/^I put 180 motors .*for each type\.$/);
    expect(now.evidence[0]).toMatchObject({ source: '/stories/1/action' });
    expect(result.draft.resume).toEqual(draft.resume);
    expect(result.draft.letter!.paragraphs[0]).toEqual(letter.paragraphs[0]);
  });

  it.each([
    ['says it in nobody’s voice', 'Put 180 motors and drives into the CMMS'],
    ['says more', 'I put 180 motors and drives of all sites into the CMMS'],
    ['thanks', 'Thank you for reading.'],
    ['tells a wish as done', 'In this role I fix things before they break'],
    ['speaks of the employer', 'You ask for CMMS.'],
    ['says what a posting asks for', 'I am applying for this role with HACCP and SAP'],
  ])('keeps a sentence where the model %s', async (_, words) => {
    const model = scriptedModel(says(words), says(words));
    const result = await rewriteText(model, input, text, options);
    expect(result.draft).toBe(text);
  });

  it('sends nothing of the reason they gave in the interview', async () => {
    const model = scriptedModel(() => []);
    await rewriteText(model, input, text, options);
    const [request] = model.requests;
    expect(interview.target.why, 'or this test means nothing').toContain('fixes things');
    expect(request?.data).not.toContain('fixes things');
  });
});

describe('wording an interview preparation', () => {
  const text: RewordableDraft = { ...draft, expected };
  const asks = (words: string) => (): ScriptedLine[] => [{ part: 'P1', from: ['L1'], text: words }];

  it('takes a question that is about the line, and remembers the one before', async () => {
    const question = 'How did you find the 3 loose connections and the worn encoder cable?';
    const result = await rewriteText(scriptedModel(asks(question)), input, text, options);
    expect(result.draft.expected?.[0]).toEqual({
      ...expected[0],
      question,
      worded: { model: 'scripted-001', before: expected[0]?.question },
    });
    expect(result.draft.expected?.slice(1)).toEqual(expected.slice(1));
  });

  it.each([
    ['takes something for granted', 'How did you lead the team that found the worn encoder cable?'],
    ['asks about no line', 'What would you do again?'],
    ['is no question', 'Found a worn encoder cable'],
  ])('keeps the question where the model’s %s', async (_, words) => {
    const model = scriptedModel(asks(words), asks(words));
    const result = await rewriteText(model, input, text, options);
    expect(result.draft).toBe(text);
  });

  it('sends lines that are printed, and no answer', async () => {
    const model = scriptedModel(() => []);
    await rewriteText(model, input, text, options);
    expect(model.requests[0]?.data).not.toContain('the big filler kept stopping');
  });
});
