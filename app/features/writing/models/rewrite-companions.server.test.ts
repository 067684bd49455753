import { describe, expect, it } from 'vitest';
import { writeLetter } from '../letter/write-letter';
import { prepareInterview } from '../preparation/prepare-interview';
import { builtinDraft } from '../testing/builtin-draft';
import { framedSample } from '../testing/read-sample';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteSection } from './rewrite-section.server';
import type { RewordableSection, RewordableDraft } from './section';
import { listSections } from './sections';
import { quoteOf, scriptedModel, type ReadMaterial } from './testing/scripted-model';

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
  const text: RewordableDraft = { ...draft, letter };
  const proofs = sectionAt(text, '/letter/1');
  const PUT = 'put 180 motors and drives into the CMMS with the intervals from the makers';
  const better = (material: ReadMaterial) => [
    {
      line: 3,
      text: `I ${PUT} and wrote a checklist of one page for each type`,
      quotes: quoteOf(material, PUT),
    },
  ];
  const shorter = (material: ReadMaterial) => [
    {
      line: 3,
      text: `I ${PUT} and wrote a one page checklist for each type`,
      quotes: quoteOf(material, PUT),
    },
  ];
  const says = (line: number, words: string) => (material: ReadMaterial) => [
    { line, text: words, quotes: quoteOf(material, PUT) },
  ];

  it('offers the reason and what is told of deeds, and no fact, form or sentence of theirs', () => {
    const own = { text: 'Call me on Monday.', kind: 'own', evidence: [] } as const;
    const [first, ...others] = letter.paragraphs;
    const edited = {
      ...letter,
      paragraphs: [{ sentences: [{ ...own, evidence: [] }, ...first!.sentences] }, ...others],
    };
    const lines = listSections({ ...draft, letter: edited }).flatMap((section) => section.lines);
    expect(lines).toContain('I like when a place fixes things before they break.');
    for (const kept of [own.text, 'You ask for CMMS.', 'I would be glad to tell you more.'])
      expect(lines).not.toContain(kept);
    expect(lines.join('\n')).not.toMatch(/applying for|have been a|I have 18th|I studied/);
  });

  it('takes a better sentence, remembers how it stood, and changes nothing else', async () => {
    const long = {
      ...letter,
      paragraphs: letter.paragraphs.map(({ sentences }) => ({
        sentences: sentences.map((sentence) =>
          sentence.text.startsWith('I put 180 motors')
            ? { ...sentence, text: sentence.text.replace('I put', 'There I then put') }
            : sentence,
        ),
      })),
    };
    const of = { ...draft, letter: long };
    const section = sectionAt(of, '/letter/1');
    const model = scriptedModel(better, shorter);
    const result = await rewriteSection(model, input, of, section, options);
    if (result.outcome !== 'better') throw new Error(result.why);
    const now = result.draft.letter!.paragraphs[1]!.sentences.at(-2)!;
    expect(now).toMatchObject({
      kind: 'claim',
      worded: { model: 'scripted-001', before: { text: section.lines[2] } },
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
    const model = scriptedModel(says(3, words), says(3, words));
    const result = await rewriteSection(model, input, text, proofs, options);
    expect(result.outcome).toBe('kept');
  });

  it('sends of their reason what the letter gives, and nothing more of it', async () => {
    const reserved = {
      ...interview,
      target: { ...interview.target, why: `${interview.target.why}. I hate my boss` },
    };
    const of = { ...draft, letter: writeLetter({ ...input, interview: reserved }, draft) };
    const model = scriptedModel(() => []);
    const section = sectionAt(of, '/letter/0');
    await rewriteSection(model, { ...input, interview: reserved }, of, section, options);
    const [request] = model.requests;
    expect(request?.data).toContain('I like when a place fixes things');
    expect(request?.data).not.toContain('hate');
  });
});

describe('wording an interview preparation', () => {
  const text: RewordableDraft = { ...draft, expected };
  const section = sectionAt(text, '/preparation/work/0/highlights');
  const asks = (words: string) => (material: ReadMaterial) => [
    { line: 1, text: words, quotes: quoteOf(material, 'worn encoder cable') },
  ];

  it('takes a question that is about the line, and remembers the one before', async () => {
    const question = 'How did you find the 3 loose connections and the worn encoder cable?';
    const result = await rewriteSection(
      scriptedModel(asks(question)),
      input,
      text,
      section,
      options,
    );
    if (result.outcome !== 'better') throw new Error(result.why);
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
    const result = await rewriteSection(model, input, text, section, options);
    expect(result.outcome).toBe('kept');
  });

  it('sends lines that are printed, and no answer', async () => {
    const model = scriptedModel(() => []);
    await rewriteSection(model, input, text, section, options);
    expect(model.requests[0]?.data).not.toContain('the big filler kept stopping');
  });
});
