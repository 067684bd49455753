import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { vendors } from '~/testing/vendors';
import { openHuggingFaceModel } from './vendors/hugging-face-model.server';
import { openOpenAiCompatibleModel } from './vendors/openai-compatible-model.server';
import { ModelFailure } from './model';
import { openModels } from './open-models.server';
import { chatStandIn, huggingFaceStandIn } from './testing/hugging-face-stand-in';
import { conformsToModel } from './testing/model-conformance';
import type { Director } from './testing/scene';
import type { VendorKey } from './vendors/vendors';
import { serviceAccount, vertexStandIn } from './testing/vertex-stand-in';
import { openVertexModel } from './vendors/vertex-model.server';

const VERTEX = {
  project: 'cv-project',
  location: 'europe-west1',
  model: 'gemini-2.5-flash',
  credentials: serviceAccount(),
};
const HUGGING_FACE = {
  token: 'hf_secret',
  model: 'meta-llama/Llama-3.3-70B-Instruct',
  provider: 'nebius',
  endpointUrl: undefined,
};
const OWN = {
  url: 'http://models.our-house.example:8080/v1',
  model: 'gemma-3-270m',
  key: undefined as string | undefined,
  placeholders: true,
};
const REQUEST = {
  instructions: 'Say yes.',
  data: '…',
  schema: z.strictObject({ yes: z.boolean() }),
  maxOutputTokens: 10,
};
const YES = { kind: 'answers', text: '{"yes":true}' } as const;
const { signal } = new AbortController();

describe('Gemini on Vertex AI', () => {
  conformsToModel((direct, options) => {
    const { standIn, handlers } = vertexStandIn(direct);
    vendors.use(...handlers);
    return { standIn, model: openVertexModel({ ...VERTEX, ...options }) };
  });

  it('opens without the package’s warning', () => {
    const warn = vi.spyOn(console, 'warn');
    openVertexModel({ ...VERTEX, timeoutMs: 1_000 });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('asks in the project and place that are set, in the name of the service account', async () => {
    const { standIn, handlers } = vertexStandIn(() => YES);
    vendors.use(...handlers);
    const model = openVertexModel({ ...VERTEX, timeoutMs: 10_000 });
    await model.answer(REQUEST, { signal });
    expect(standIn.seen[0]).toMatchObject({
      url: 'https://europe-west1-aiplatform.googleapis.com/v1/projects/cv-project/locations/europe-west1/publishers/google/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
      headers: { authorization: 'Bearer ya29.stand-in' },
    });
  });

  it.each([
    [400, 'unauthorized'],
    [503, 'broken'],
  ])('says so where Google answers %i to its credentials', async (status, trouble) => {
    vendors.use(
      http.post('https://www.googleapis.com/oauth2/v4/token', () =>
        HttpResponse.json({ error: 'invalid_grant' }, { status }),
      ),
    );
    const model = openVertexModel({ ...VERTEX, timeoutMs: 20_000 });
    const failure = await model.answer(REQUEST, { signal }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(failure).toMatchObject({ trouble });
  });
});

describe('a model at Hugging Face', () => {
  conformsToModel((direct, options) => {
    const { standIn, handlers } = huggingFaceStandIn(direct);
    vendors.use(...handlers);
    return { standIn, model: openHuggingFaceModel({ ...HUGGING_FACE, ...options }) };
  });

  it('is asked at the one provider that is set', async () => {
    const { standIn, handlers } = huggingFaceStandIn(() => YES);
    vendors.use(...handlers);
    const model = openHuggingFaceModel({ ...HUGGING_FACE, timeoutMs: 10_000 });
    await model.answer(REQUEST, { signal });
    expect(standIn.seen[0]?.headers['authorization']).toBe('Bearer hf_secret');
    expect(JSON.parse(standIn.seen[0]?.body ?? '')).toMatchObject({
      model: 'meta-llama/Llama-3.3-70B-Instruct:nebius',
    });
  });

  it('is asked at an endpoint of our own', async () => {
    const asked: string[] = [];
    vendors.use(
      http.post('https://own.endpoints.example/v1/chat/completions', ({ request }) => {
        asked.push(request.url);
        return new HttpResponse(null, { status: 401 });
      }),
    );
    const model = openHuggingFaceModel({
      ...HUGGING_FACE,
      provider: undefined,
      endpointUrl: 'https://own.endpoints.example/v1',
      timeoutMs: 10_000,
    });
    await expect(model.answer(REQUEST, { signal })).rejects.toThrow(ModelFailure);
    expect(asked).toHaveLength(1);
  });

  it('says that there are no credits left', async () => {
    const { handlers } = huggingFaceStandIn(() => ({ kind: 'fails', status: 402 }));
    vendors.use(...handlers);
    const model = openHuggingFaceModel({ ...HUGGING_FACE, timeoutMs: 10_000 });
    await expect(model.answer(REQUEST, { signal })).rejects.toMatchObject({ trouble: 'busy' });
  });
});

describe('a model on a server of our own', () => {
  const openWith = (
    direct: Director,
    options: Partial<typeof OWN & { timeoutMs: number }> = {},
  ) => {
    const { standIn, handlers } = chatStandIn(OWN.url, direct);
    vendors.use(...handlers);
    const settings = { ...OWN, timeoutMs: 10_000, ...options };
    return { standIn, model: openOpenAiCompatibleModel(settings) };
  };
  conformsToModel(openWith);

  it('is asked there, without a key where there is none, and without bounds no grammar holds', async () => {
    const schema = z.strictObject({ yes: z.boolean(), maximum: z.string().max(2_000).optional() });
    const { model, standIn } = openWith(() => YES);
    await model.answer({ ...REQUEST, schema }, { signal });
    const [seen] = standIn.seen;
    expect(seen?.url).toBe('http://models.our-house.example:8080/v1/chat/completions');
    expect(seen?.headers).not.toHaveProperty('authorization');
    const body = seen?.body ?? '';
    expect(JSON.parse(body)).toMatchObject({ model: 'gemma-3-270m' });
    expect(body).toContain('"maximum":{"type":"string"}');
    expect(body).not.toContain('maxLength');
  });

  it('is asked with its key, and says where the words go and whether it reads names', async () => {
    const { model, standIn } = openWith(() => YES, {
      key: 'of-our-own',
      placeholders: false,
    });
    await model.answer(REQUEST, { signal });
    expect(standIn.seen[0]?.headers['authorization']).toBe('Bearer of-our-own');
    expect(model).toMatchObject({ host: 'models.our-house.example:8080', readsNames: true });
    expect(openWith(() => YES).model).not.toHaveProperty('readsNames');
  });
});

describe('the models that are set up', () => {
  it('are opened in order, and none where none is', async () => {
    const settings = { vertex: VERTEX, huggingface: HUGGING_FACE, 'openai-compatible': OWN };
    const providers = async (order: VendorKey[]) => {
      const writers = order.map((vendor) => ({ vendor, settings: settings[vendor] }));
      return (await openModels({ writers, timeoutMs: 60_000 })).map(({ provider }) => provider);
    };
    expect(await providers(['huggingface', 'vertex'])).toEqual(['huggingface', 'vertex']);
    expect(await providers(['openai-compatible'])).toEqual(['openai-compatible']);
    expect(await providers([])).toEqual([]);
  });
});
