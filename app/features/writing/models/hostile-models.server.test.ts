import { describe, expect, it } from 'vitest';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import { ModelFailure, type Model } from '~/platform/ai/model';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import type { Director, Scene } from '~/platform/ai/testing/scene';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';
import { openVertexModel } from '~/platform/ai/vendors/vertex-model.server';
import { vendors } from '~/testing/vendors';
import type { Draft } from '~/features/drafts/draft';
import { judge } from '~/features/grounding/judge';
import { PATIENCE_MS } from '~/testing/patience';
import { builtinDraft } from '../testing/builtin-draft';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteText, type TextRewrite } from './rewrite-text.server';
import { listSections } from './sections';
import { hostileLines, LIE_KINDS, LIES, TRACES } from './testing/hostile-lines';
import { answerOf, readMaterial, scriptedModel, type ReadMaterial } from './testing/scripted-model';
import { seededRandom } from '~/platform/seeded-random';
import { withinTimeLimit } from '~/platform/time-limit';

const options = { signal: new AbortController().signal, rewording: rewordingHere };
const HOSTILE_DRAFTS = 200;

const people = Object.entries(interviews).flatMap(([name, file]) => {
  const input = sampleInput(file);
  const draft = builtinDraft(input);
  return listSections(draft).length === 0 ? [] : [{ name, input, draft }];
});

/** The draft without the sentences that may be reworded. */
function facts({ resume }: Draft): unknown {
  return JSON.parse(
    JSON.stringify(resume, (key, value: unknown) =>
      key === 'highlights' ? [] : key === 'summary' ? '' : value,
    ),
  );
}

describe('a hostile model', () => {
  it('leaves traces that a test would see', () => {
    const random = seededRandom(1);
    const seen = LIE_KINDS.filter((kind) => kind !== 'numbers').map((kind) =>
      TRACES.test(LIES[kind]('Rewired 3 panels', random)),
    );
    expect(seen).not.toContain(false);
  });

  it(`gets no unsupported claim printed in ${HOSTILE_DRAFTS} drafts`, async () => {
    const random = seededRandom(20_260_301);
    let offered = 0;
    for (let round = 0; round < HOSTILE_DRAFTS; round += 1) {
      const person = people[round % people.length];
      if (person === undefined) throw new Error('Nobody to write for');
      const { name, input, draft: before } = person;
      const lie = (material: ReadMaterial) => {
        const kind = LIE_KINDS[Math.floor(random() * LIE_KINDS.length)] ?? 'numbers';
        const lines = hostileLines(kind, material, random, 2);
        offered += lines.length;
        return lines;
      };
      const { draft } = await rewriteText(scriptedModel(lie, lie), input, before, options);
      const printed = JSON.stringify(draft.resume);
      expect(printed, name).not.toMatch(TRACES);
      const unsupported = judge(draft, input.interview).claims.filter(
        ({ verdict }) => verdict !== 'supported',
      );
      expect(unsupported, name).toEqual([]);
      expect(facts(draft), name).toEqual(facts(before));
    }
    expect(offered).toBeGreaterThan(2 * HOSTILE_DRAFTS);
  });
});

const [somebody] = people;
if (somebody === undefined) throw new Error('Nobody to write for');
const { input, draft } = somebody;

const FAULTS: readonly [string, Scene][] = [
  ['answers 429 for ever', { kind: 'fails', status: 429, headers: { 'Retry-After': '30' } }],
  ['hangs', { kind: 'hangs' }],
  ['trickles a letter at a time', { kind: 'answers', text: '{"lines":[],"drop":[]}', pieceLength: 1, delayMs: 100 }],
  ['dies in the middle', { kind: 'dies', text: '{"lines":[{"line":1,', politely: false }],
  ['sends five megabytes', { kind: 'floods', bytes: 5_000_000 }],
  ['sends deep JSON', { kind: 'answers', text: `{"lines":${'['.repeat(9_000)}${']'.repeat(9_000)}}`, pieceLength: 2_000 }],
  ['sends more than was asked for', { kind: 'answers', text: '{"lines":[],"drop":[],"tool":"delete"}' }],
]; // prettier-ignore

const VENDORS = {
  vertex: (direct: Director, timeoutMs: number) => {
    vendors.use(...vertexStandIn(direct).handlers);
    const credentials = serviceAccount();
    const place = { project: 'cv', location: 'europe-west1', model: 'gemini-2.5-flash' };
    return openVertexModel({ ...place, credentials, timeoutMs });
  },
  huggingface: (direct: Director, timeoutMs: number) => {
    vendors.use(...huggingFaceStandIn(direct).handlers);
    const model = 'meta-llama/Llama-3.3-70B-Instruct';
    return openHuggingFaceModel({
      token: 'hf_x',
      model,
      provider: 'nebius',
      endpointUrl: undefined,
      timeoutMs,
    });
  },
};

describe.each(['vertex', 'huggingface'] as const)('at %s, a model that', (vendor) => {
  const rewrite = (model: Model): Promise<TextRewrite> => rewriteText(model, input, draft, options);

  it.each(FAULTS)('%s is a failure in bounded time, and nothing else', async (_, scene) => {
    const before = structuredClone(draft);
    const answer = rewrite(VENDORS[vendor](() => scene, 500));
    // Some of them never come to an end.
    await expect(withinTimeLimit(answer, PATIENCE_MS)).rejects.toThrow(ModelFailure);
    expect(draft).toEqual(before);
  });

  it('lies first and dies then leaves the draft as it was', async () => {
    const random = seededRandom(3);
    let asked = 0;
    const model = VENDORS[vendor](({ data }) => {
      asked += 1;
      const lines = hostileLines('numbers', readMaterial({ data }), random);
      return asked === 1
        ? { kind: 'answers', text: answerOf(lines) }
        : { kind: 'dies', text: '{', politely: true };
    }, PATIENCE_MS);
    expect(await rewrite(model)).toMatchObject({ draft, attempts: 2 });
    expect(asked).toBe(2);
  });
});
