import { forWriting } from '~/features/interview/for-writing';
import type { Person } from '~/features/grounding/testing/person';
import type { Model } from '~/platform/ai/model';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import { openOpenAiCompatibleModel } from '~/platform/ai/vendors/openai-compatible-model.server';
import { openVertexModel } from '~/platform/ai/vendors/vertex-model.server';
import { chatStandIn, huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import type { Director } from '~/platform/ai/testing/scene';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';
import { vendors } from '~/testing/vendors';
import { rewordingHere } from '../../testing/drafting-here';
import { inputOf } from '../../testing/read-sample';
import type { CheckedLine } from '../check-answer';
import { rewriteText, type Rewording } from '../rewrite-text.server';
import type { RewordableDraft } from '../section';

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
/** One of the adapters, in turn. */
export const adapterFor = (index: number, direct: Director): Model => {
  const open = ADAPTERS[index % ADAPTERS.length];
  if (open === undefined) throw new Error('There is no adapter');
  return open(direct);
};

/** What a writer gets of a person. */
export const inputFor = ({ interview }: Pick<Person, 'interview'>) =>
  inputOf(forWriting(interview));

/** Lines of an answer, by what was made of them. */
export type Counts = Record<CheckedLine['verdict'], number>;

/** What came of every line, after what failed was asked for once more. */
export async function replay(
  model: Model,
  person: Pick<Person, 'interview'>,
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

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce((one, other) => ({
    keep: one.keep + other.keep,
    supported: one.supported + other.supported,
    unclear: one.unclear + other.unclear,
    refused: one.refused + other.refused,
  }));
