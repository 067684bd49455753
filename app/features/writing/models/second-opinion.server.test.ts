import { describe, expect, it } from 'vitest';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import type { Model } from '~/platform/ai/model';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import type { Director, Scene, StandIn } from '~/platform/ai/testing/scene';
import { vendors } from '~/testing/vendors';
import { writeLetter } from '../letter/write-letter';
import { prepareInterview } from '../preparation/prepare-interview';
import { builtinDraft } from '../testing/builtin-draft';
import { rewordingHere } from '../testing/drafting-here';
import { framedSample } from '../testing/read-sample';
import type { CheckedLine } from './check-answer';
import { rewriteText } from './rewrite-text.server';
import { withSecondOpinion } from './second-opinion.server';
import { clauseOf, reword, scriptedModel, type ReadMaterial } from './testing/scripted-model';

const input = framedSample();
const draft = builtinDraft(input);
const signal = new AbortController().signal;

const LINE = '25 sites in 3 years';
const BETTER = 'Installed and wired conveyors at 25 customer sites in 3 years';
const better = (material: ReadMaterial) => [
  reword(material, LINE, `[${BETTER}|${clauseOf(material, LINE)}]`),
];

/** The other model, before a stand-in that answers on the wire. */
function otherModel(direct: Director): { reader: Model; standIn: StandIn } {
  const { standIn, handlers } = huggingFaceStandIn(direct);
  vendors.use(...handlers);
  const at = { provider: 'nebius', endpointUrl: undefined };
  const settings = { token: 'hf_x', model: 'meta/llama', ...at, timeoutMs: 20_000 };
  return { reader: openHuggingFaceModel(settings), standIn };
}

const answering = (answer: unknown): Scene => ({ kind: 'answers', text: JSON.stringify(answer) });
const rewrite = (secondReader?: Model) =>
  rewriteText(scriptedModel(better), input, draft, {
    ...{ signal, rewording: rewordingHere, secondReader },
  });

const passed: CheckedLine = {
  ...{ section: 1, from: [0], text: BETTER, verdict: 'supported' },
  ...{ claim: { evidence: [] }, doubt: [], failed: null },
};
const opinionOf = (reader: Model, lines: readonly CheckedLine[], limitMs?: number) =>
  withSecondOpinion(reader, { input, text: draft }, lines, {
    ...{ rewording: rewordingHere, signal },
    ...(limitMs === undefined ? {} : { limitMs }),
  });

describe('a second opinion', () => {
  it('takes away what the other model doubts: the line is offered with those words marked', async () => {
    const { reader } = otherModel(() =>
      answering({ doubts: [{ line: 'N1', words: '25 customer sites' }] }),
    );
    const { draft: now, offers, counts } = await rewrite(reader);
    expect(now).toBe(draft);
    expect(offers).toMatchObject([{ text: BETTER, doubt: [{ start: 33, end: 50 }] }]);
    expect(counts).toMatchObject({ taken: 0, offered: 1 });
  });

  it('leaves what the other model does not doubt', async () => {
    const { reader } = otherModel(() => answering({ doubts: [] }));
    const { draft: now, offers, counts } = await rewrite(reader);
    expect(now).toEqual((await rewrite()).draft);
    expect(now.resume.work?.[1]?.highlights).toContain(BETTER);
    expect({ offers, counts }).toMatchObject({ offers: [], counts: { taken: 1 } });
  });

  it('is asked for in one request, of what was told, without names', async () => {
    const { reader, standIn } = otherModel(() => answering({ doubts: [] }));
    const named = { ...passed, text: `${BETTER} for Brackenrigg Conveyors` };
    await opinionOf(reader, [passed, { ...passed, verdict: 'unclear' }, named]);
    expect(standIn.seen).toHaveLength(1);
    const { messages } = JSON.parse(standIn.seen[0]?.body ?? '') as {
      messages: { content: string }[];
    };
    const data = messages[1]?.content.split('\n')[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      parts: [{ part: 'P2', told: expect.any(Array) as unknown }],
      check: [
        { id: 'N1', part: 'P2', text: BETTER },
        { id: 'N2', part: 'P2', text: expect.stringMatching(/\{\{EMPLOYER_\d\}\}$/u) as string },
      ],
    });
    expect(data).not.toMatch(/Brackenrigg/u);
    expect(data).not.toMatch(/"(?:lines|unused|job)"/u);
  });

  it('can support nothing that did not pass', async () => {
    const { reader, standIn } = otherModel(() => answering({ doubts: [] }));
    const lines: CheckedLine[] = [
      { ...passed, verdict: 'refused' },
      { ...passed, verdict: 'keep', text: '' },
    ];
    expect(await opinionOf(reader, lines)).toEqual(lines);
    expect(standIn.seen, 'nobody is asked about nothing').toEqual([]);
  });

  it('is asked about sentences of a letter, and not about questions', async () => {
    const { reader, standIn } = otherModel(() => answering({ doubts: [] }));
    const options = { rewording: rewordingHere, signal };
    const line = { ...passed, section: 0 };
    const letter = { ...draft, letter: writeLetter(input, draft) };
    await withSecondOpinion(reader, { input, text: letter }, [line], options);
    expect(standIn.seen).toHaveLength(1);
    const expected = prepareInterview(input, draft).lines;
    await withSecondOpinion(reader, { input, text: { ...draft, expected } }, [line], options);
    expect(standIn.seen).toHaveLength(1);
  });

  it.each<[string, Scene]>([
    ['of a line nobody asked about', answering({ doubts: [{ line: 'N7', words: 'sites' }] })],
    ['of no line', answering({ doubts: [{ line: 'the first', words: 'sites' }] })],
    ['of words that do not stand there', answering({ doubts: [{ line: 'N1', words: 'Led' }] })],
    ['of no words', answering({ doubts: [{ line: 'N1', words: ' ' }] })],
    ['of a placeholder', answering({ doubts: [{ line: 'N1', words: '{{NAME_1}}' }] })],
    ['in another form', answering({ doubts: 'all of it' })],
    ['with more than was asked for', answering({ doubts: [], lines: ['Led a team of 40'] })],
    ['that is no JSON', { kind: 'answers', text: 'They all look fine to me!' }],
    ['that ends in the middle', { kind: 'dies', text: '{"doubts":[{"line":"N1"', politely: true }],
    ['that is cut off', { kind: 'truncated', text: '{"doubts":[' }],
    ['that is refused', { kind: 'stopped_for_safety' }],
    ['that never comes', { kind: 'fails', status: 503 }],
    ['from nowhere', { kind: 'unreachable' }],
    ['without end', { kind: 'floods', bytes: 3_000_000 }],
  ])('%s changes nothing', async (_, scene) => {
    const { reader, standIn } = otherModel(() => scene);
    expect(await opinionOf(reader, [passed])).toEqual([passed]);
    expect(standIn.seen, 'asked once').toHaveLength(1);
  });

  it('that takes too long changes nothing', async () => {
    const { reader } = otherModel(() => ({ kind: 'hangs' }));
    expect(await opinionOf(reader, [passed], 200)).toEqual([passed]);
  });

  it('ends with the reason when all of it is to end', async () => {
    const { reader } = otherModel(() => ({ kind: 'hangs' }));
    const ending = new AbortController();
    const asked = withSecondOpinion(reader, { input, text: draft }, [passed], {
      ...{ rewording: rewordingHere, signal: ending.signal },
    });
    setTimeout(() => ending.abort(new Error('The lease is lost')), 100);
    await expect(asked).rejects.toThrow('The lease is lost');
  });
});
