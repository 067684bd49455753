import { describe, expect, it } from 'vitest';
import { ModelFailure } from '~/platform/ai/model';
import { judge } from '~/features/grounding/judge';
import { builtinDraft } from '../testing/builtin-draft';
import { framedSample } from '../testing/read-sample';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteText } from './rewrite-text.server';
import { clauseOf, reword, scriptedModel, type ReadMaterial } from './testing/scripted-model';

const input = framedSample();
const draft = builtinDraft(input);
const options = { signal: new AbortController().signal, rewording: rewordingHere };

const LINE = '25 sites in 3 years';
const BETTER = 'Installed and wired conveyors at 25 customer sites in 3 years';
const better = (material: ReadMaterial) => [
  reword(material, LINE, `[${BETTER}|${clauseOf(material, LINE)}]`),
];
const invented = (material: ReadMaterial) => [
  reword(material, LINE, `[${BETTER.replace('25', '250')}|${clauseOf(material, LINE)}]`),
];
const doubtful = (material: ReadMaterial) => [
  reword(
    material,
    LINE,
    `[Assembled conveyors at 25 customer sites in 3 years|${clauseOf(material, LINE)}]`,
  ),
];

describe('putting a resume in better words', () => {
  it('asks once, takes the better line with its proof, and leaves the rest alone', async () => {
    const model = scriptedModel(better);
    const result = await rewriteText(model, input, draft, options);
    const now = result.draft.resume;
    expect(now.work?.[1]?.highlights).toContain(BETTER);
    expect(now.work?.[0]).toEqual(draft.resume.work?.[0]);
    expect({ ...now, work: [] }).toEqual({ ...draft.resume, work: [] });
    const claim = result.draft.claims.find(({ text }) => text === BETTER);
    expect(claim?.evidence[0]).toMatchObject({ source: '/history/1/words' });
    expect(claim?.proof?.[0]).toMatchObject({ source: '/history/1/words', start: 0 });
    expect(judge(result.draft, input.interview).supported).toBe(true);
    expect(result.draft.writer).toMatchObject({ name: 'vertex', model: 'scripted-001' });
    expect(result).toMatchObject({ attempts: 1, usage: { inputTokens: 100, outputTokens: 10 } });
    expect([...result.better]).toEqual(['/work/1/highlights']);
    expect(result.counts).toEqual({ taken: 1, offered: 0, refused: 0, no_better: 0 });
  });

  it('asks once more for what failed, with the words that failed and the line they stood in', async () => {
    const model = scriptedModel(doubtful, better);
    const result = await rewriteText(model, input, draft, options);
    expect(result).toMatchObject({ attempts: 2, usage: { inputTokens: 200 }, offers: [] });
    expect(result.draft.resume.work?.[1]?.highlights).toContain(BETTER);
    const second = JSON.parse(model.requests[1]?.data.split('\n')[1] ?? '') as ReadMaterial;
    expect(second.failed).toMatchObject([{ part: 'P2', words: ['Assembled conveyors'] }]);
    expect(
      second.parts.map(({ part }) => part),
      'only what failed is sent again',
    ).toEqual(['P2']);
  });

  it('offers the person what nobody could follow, with the doubtful words', async () => {
    const result = await rewriteText(scriptedModel(doubtful, doubtful), input, draft, options);
    expect(result.draft).toBe(draft);
    expect(result.offers).toEqual([
      {
        section: '/work/1/highlights',
        before: expect.stringContaining(LINE) as string,
        text: 'Assembled conveyors at 25 customer sites in 3 years',
        doubt: [{ start: 0, end: 19 }],
      },
    ]);
    expect(result.counts).toMatchObject({ taken: 0, offered: 1, refused: 0 });
  });

  it('prints nothing and offers nothing of a number that nobody said', async () => {
    const result = await rewriteText(scriptedModel(invented, invented), input, draft, options);
    expect(result).toMatchObject({ attempts: 2, offers: [], counts: { refused: 1 } });
    expect(result.draft).toBe(draft);
  });

  it('keeps what the first request gave where the second fails', async () => {
    const model = scriptedModel(
      (material) => [...better(material), { part: 'P1', from: [], text: '[Led 417 people|c1]' }],
      () => new ModelFailure('vertex', 'busy', { usage: { inputTokens: 1, outputTokens: 0 } }),
    );
    const result = await rewriteText(model, input, draft, options);
    expect(result).toMatchObject({ attempts: 2, usage: { inputTokens: 101 } });
    expect(result.counts).toMatchObject({ taken: 1, refused: 1 });
  });

  it('gives the failure on where the first request gave nothing', async () => {
    const model = scriptedModel(() => new ModelFailure('vertex', 'refused'));
    await expect(rewriteText(model, input, draft, options)).rejects.toThrow(ModelFailure);
  });

  it('takes no line for what stands in another part, or nowhere', async () => {
    const lines = (material: ReadMaterial) => [
      { ...reword(material, LINE, BETTER), part: 'P1' },
      { ...reword(material, LINE, BETTER), part: 'P9' },
      { part: 'P1', from: ['L99'], text: BETTER },
      { part: 'P2', from: [], text: '[Wired conveyors|c99]' },
    ];
    const result = await rewriteText(scriptedModel(lines, lines), input, draft, options);
    expect(result.draft).toBe(draft);
    expect(result.offers).toEqual([]);
  });

  it('keeps every line in its place where it is told to', async () => {
    const lines = (material: ReadMaterial) => [
      ...better(material),
      { part: 'P1', from: ['L2', 'L1'], text: '' },
      { part: 'P1', from: [], text: '[Wired conveyors|c1]' },
    ];
    const model = scriptedModel(lines, () => []);
    const inPlace = { ...options, inPlace: true };
    const { draft: now } = await rewriteText(model, input, draft, inPlace);
    expect(now.resume.work?.[0]?.highlights).toEqual(draft.resume.work?.[0]?.highlights);
    expect(model.requests[0]?.instructions).toContain('keeps its place');
  });
});
