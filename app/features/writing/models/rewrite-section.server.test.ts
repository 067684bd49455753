import { describe, expect, it } from 'vitest';
import { ModelFailure } from '~/platform/ai/model';
import { judge } from '~/features/grounding/judge';
import { builtinDraft } from '../testing/builtin-draft';
import { framedSample } from '../testing/read-sample';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteSection } from './rewrite-section.server';
import type { RewordableSection } from './section';
import { listSections } from './sections';
import { quoteOf, scriptedModel, type ReadMaterial } from './testing/scripted-model';

const sample = framedSample();
const history = sample.interview.history.map((entry, index) =>
  index === 1
    ? { ...entry, words: `${entry.words}. Built 40 control panels for customers` }
    : entry,
);
/** The sample person, with two lines about the conveyors' time. */
const input = { ...sample, interview: { ...sample.interview, history } };
const draft = builtinDraft(input);
const sectionAt = (id: string): RewordableSection => {
  const section = listSections(draft).find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no section ${id}`);
  return section;
};
const conveyors = sectionAt('/work/1/highlights');
const options = { signal: new AbortController().signal, rewording: rewordingHere };

const WORDS = 'installed and wired conveyors at customer sites, 25 sites in 3 years';
const better = (material: ReadMaterial) => [
  {
    line: 1,
    text: 'Installed and wired conveyors at 25 customer sites in 3 years',
    quotes: quoteOf(material, WORDS),
  },
];
const invented = (material: ReadMaterial) => [
  {
    line: 1,
    text: 'Installed and wired conveyors at 250 customer sites in 3 years',
    quotes: quoteOf(material, WORDS),
  },
];

describe('rewriting a section', () => {
  it('takes the better line, with its proof, and leaves the rest of the draft alone', async () => {
    const model = scriptedModel(better);
    const result = await rewriteSection(model, input, draft, conveyors, options);
    if (result.outcome !== 'better') throw new Error(result.why);
    const now = result.draft.resume;
    expect(now.work?.[1]?.highlights?.[0]).toBe(
      'Installed and wired conveyors at 25 customer sites in 3 years',
    );
    expect(now.work?.[1]?.highlights?.[1]).toBe(draft.resume.work?.[1]?.highlights?.[1]);
    expect({ ...now, work: [now.work?.[0]] }).toEqual({
      ...draft.resume,
      work: [draft.resume.work?.[0]],
    });
    const claim = result.draft.claims.find(({ path }) => path === '/work/1/highlights/0');
    expect(claim?.text).toBe(now.work?.[1]?.highlights?.[0]);
    expect(claim?.evidence[0]).toMatchObject({ source: '/history/1/words', quote: WORDS });
    expect(judge(result.draft, input.interview).supported).toBe(true);
    expect(result.draft.writer).toEqual({
      name: 'vertex',
      model: 'scripted-001',
      fallbackFrom: [],
    });
    expect(result.usage).toEqual({ inputTokens: 100, outputTokens: 10 });
    expect(result.attempts).toBe(1);
  });

  it('asks once more for a line that does not follow, giving the reason and none of its words', async () => {
    const model = scriptedModel(invented, better);
    const result = await rewriteSection(model, input, draft, conveyors, options);
    expect(result).toMatchObject({ outcome: 'better', attempts: 2 });
    expect(result.usage.inputTokens).toBe(200);
    const [, second] = model.requests;
    expect(second?.instructions).toContain('line 1: a number in it does not follow');
    expect(`${second?.instructions}${second?.data}`).not.toContain('250');
  });

  it('keeps the line that stands where the second is no truer', async () => {
    const model = scriptedModel(invented, invented);
    expect(await rewriteSection(model, input, draft, conveyors, options)).toMatchObject({
      outcome: 'kept',
      why: expect.stringContaining('a number') as string,
      attempts: 2,
    });
  });

  it('keeps what the first request gave where the second fails', async () => {
    const model = scriptedModel(
      (material) => [
        ...better(material),
        { line: 2, text: 'Built 400 control panels', quotes: quoteOf(material, 'Built 40') },
      ],
      () => new ModelFailure('vertex', 'busy', { usage: { inputTokens: 1, outputTokens: 0 } }),
    );
    const result = await rewriteSection(model, input, draft, conveyors, options);
    expect(result).toMatchObject({ outcome: 'better', attempts: 2, usage: { inputTokens: 101 } });
  });

  it('gives the failure on where the first request gave nothing', async () => {
    const model = scriptedModel(() => new ModelFailure('vertex', 'refused'));
    await expect(rewriteSection(model, input, draft, conveyors, options)).rejects.toThrow(
      ModelFailure,
    );
  });

  it.each([
    ['quotes that nobody said', [{ answer: 'A1', quote: 'two hundred and fifty sites' }]],
    ['quotes of an answer there is not', [{ answer: 'A99', quote: WORDS }]],
    ['no quotes', []],
  ])('refuses a line with %s', async (_, quotes) => {
    const claims = (material: ReadMaterial) =>
      better(material).map((claim) => ({ ...claim, quotes }));
    const model = scriptedModel(claims, claims);
    expect(await rewriteSection(model, input, draft, conveyors, options)).toMatchObject({
      outcome: 'kept',
    });
  });
});
