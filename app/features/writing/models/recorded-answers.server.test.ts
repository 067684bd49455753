import { describe, expect, it } from 'vitest';
import { forWriting } from '~/features/interview/for-writing';
import { judge } from '~/features/grounding/judge';
import type { Person } from '~/features/grounding/testing/person';
import type { Model } from '~/platform/ai/model';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import { openOpenAiCompatibleModel } from '~/platform/ai/vendors/openai-compatible-model.server';
import { openVertexModel } from '~/platform/ai/vendors/vertex-model.server';
import { chatStandIn, huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import type { Director } from '~/platform/ai/testing/scene';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';
import { vendors } from '~/testing/vendors';
import { writeLetter } from '../letter/write-letter';
import { builtinDraft } from '../testing/builtin-draft';
import { rewordingHere } from '../testing/drafting-here';
import { inputOf } from '../testing/read-sample';
import type { CheckedLine } from './check-answer';
import { rewriteText, type Rewording } from './rewrite-text.server';
import type { RewordableDraft } from './section';
import { liesAbout, splicesOf } from './testing/liars';
import { readRecordedAnswers, replaying } from './testing/recorded-answers';
import {
  answerOf,
  readMaterial,
  type ReadMaterial,
  type ScriptedLine,
} from './testing/scripted-model';

const timeoutMs = 20_000;
const OWN = { url: 'http://own.example/v1', model: 'gemma', key: undefined, placeholders: true };

/** Every adapter, before a stand-in that answers on the wire. */
const ADAPTERS: readonly ((direct: Director) => Model)[] = [
  (direct) => {
    vendors.use(...vertexStandIn(direct).handlers);
    const place = { project: 'cv', location: 'europe-west1', model: 'gemini-2.5-flash' };
    return openVertexModel({ ...place, credentials: serviceAccount(), timeoutMs });
  },
  (direct) => {
    vendors.use(...huggingFaceStandIn(direct).handlers);
    const at = { provider: 'nebius', endpointUrl: undefined };
    return openHuggingFaceModel({ token: 'hf_x', model: 'meta/llama', ...at, timeoutMs });
  },
  (direct) => {
    vendors.use(...chatStandIn(OWN.url, direct).handlers);
    return openOpenAiCompatibleModel({ ...OWN, timeoutMs });
  },
];
const adapterFor = (index: number, direct: Director): Model => {
  const open = ADAPTERS[index % ADAPTERS.length];
  if (open === undefined) throw new Error('There is no adapter');
  return open(direct);
};

const RECORDED = readRecordedAnswers();
const inputFor = ({ interview }: Person) => inputOf(forWriting(interview));

type Counts = Record<CheckedLine['verdict'], number>;

/** What came of every line, after what failed was asked for once more. */
async function replay(
  model: Model,
  person: Person,
  text: RewordableDraft,
): Promise<{ counts: Counts; attempts: number; draft: RewordableDraft }> {
  const counts: Counts = { keep: 0, supported: 0, unclear: 0, refused: 0 };
  const rewording: Rewording = {
    ...rewordingHere,
    settleAnswer: (...of) => {
      for (const { verdict } of of[2].lines) counts[verdict] += 1;
      return rewordingHere.settleAnswer(...of);
    },
  };
  const options = { signal: new AbortController().signal, rewording };
  const { attempts, draft } = await rewriteText(model, inputFor(person), text, options);
  return { counts, attempts, draft };
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce((one, other) => ({
    keep: one.keep + other.keep,
    supported: one.supported + other.supported,
    unclear: one.unclear + other.unclear,
    refused: one.refused + other.refused,
  }));

describe('what somebody wrote by hand as a capable, honest model would answer', () => {
  it('is there for ten people', () => {
    expect(RECORDED.length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['resume', 0.7],
    ['letter', 0.6],
  ] as const)('reaches the page of a %s as far as %d', async (of, least) => {
    const came: Counts[] = [];
    for (const [index, { person, answer }] of RECORDED.entries()) {
      const input = inputFor(person);
      const draft = builtinDraft(input);
      const text = of === 'resume' ? draft : { ...draft, letter: writeLetter(input, draft) };
      const model = adapterFor(index, replaying(answer));
      const { counts, attempts, draft: now } = await replay(model, person, text);
      came.push(counts);
      expect(attempts, 'one call, and one more for what failed').toBeLessThanOrEqual(2);
      expect(judge(now, input.interview).supported, person.id).toBe(true);
    }
    const { supported, unclear, refused } = sum(came);
    const all = supported + unclear + refused;
    expect(all).toBeGreaterThan(20);
    expect(supported / all).toBeGreaterThanOrEqual(least);
    expect(refused / all).toBeLessThanOrEqual(0.02);
  });
});

describe('what liars write', () => {
  const tell = async (lie: (person: Person, material: ReadMaterial) => ScriptedLine[]) => {
    const came: Counts[] = [];
    const printed: string[] = [];
    for (const [index, { person }] of RECORDED.entries()) {
      const direct: Director = ({ data }) => {
        const material = readMaterial({ data });
        const lines = material.failed === undefined ? lie(person, material) : [];
        return { kind: 'answers', text: answerOf(lines), pieceLength: 4_000 };
      };
      const draft = builtinDraft(inputFor(person));
      const { counts, draft: now } = await replay(adapterFor(index, direct), person, draft);
      came.push(counts);
      if (counts.supported > 0) printed.push(person.id);
      expect(now, person.id).toEqual(draft);
    }
    return { ...sum(came), printed };
  };

  it('of every false claim, with the best proof there is, is supported in no case', async () => {
    const { supported, unclear, refused, printed } = await tell(liesAbout);
    expect(printed).toEqual([]);
    expect(supported).toBe(0);
    expect(unclear + refused).toBeGreaterThan(250);
  });

  it('of splices of true words, each with its own clause, is supported in no case', async () => {
    const { supported, unclear, refused, printed } = await tell(splicesOf);
    expect(printed).toEqual([]);
    expect(supported).toBe(0);
    expect(unclear + refused).toBeGreaterThanOrEqual(50);
  });
});
