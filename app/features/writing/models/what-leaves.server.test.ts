import { beforeEach, describe, expect, it } from 'vitest';
import { interview as schema } from '~/features/interview/interview';
import { NEUTRAL_FRAMING } from '~/features/personality/framing';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import type { Model } from '~/platform/ai/model';
import type { StandIn } from '~/platform/ai/testing/scene';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';
import { openVertexModel } from '~/platform/ai/vendors/vertex-model.server';
import { vendors } from '~/testing/vendors';
import type { Draft } from '~/features/drafts/draft';
import { writeLetter } from '../letter/write-letter';
import { prepareInterview } from '../preparation/prepare-interview';
import { builtinDraft } from '../testing/builtin-draft';
import type { WriterInput } from '~/features/drafts/writer';
import { rewordingHere } from '../testing/drafting-here';
import { framedSample } from '../testing/read-sample';
import { rewriteText } from './rewrite-text.server';
import type { RewordableDraft } from './section';
import { listSections } from './sections';

const TOKEN = 'hf_a-secret-of-ours';
const credentials = serviceAccount();
const NOTHING_BETTER = { kind: 'answers', text: '{"lines":[],"drop":[]}' } as const;

let opened: Record<'vertex' | 'huggingface', { model: Model; standIn: StandIn }>;
beforeEach(() => {
  const vertex = vertexStandIn(() => NOTHING_BETTER);
  const huggingFace = huggingFaceStandIn(() => NOTHING_BETTER);
  vendors.use(...vertex.handlers, ...huggingFace.handlers);
  opened = {
    vertex: {
      standIn: vertex.standIn,
      model: openVertexModel({
        project: 'cv-project',
        location: 'europe-west1',
        model: 'gemini-2.5-flash',
        credentials,
        timeoutMs: 10_000,
      }),
    },
    huggingface: {
      standIn: huggingFace.standIn,
      model: openHuggingFaceModel({
        token: TOKEN,
        model: 'meta-llama/Llama-3.3-70B-Instruct',
        provider: 'nebius',
        endpointUrl: undefined,
        timeoutMs: 10_000,
      }),
    },
  };
});

/** What models may be asked to word. */
const TEXTS = {
  resume: (_input: WriterInput, draft: Draft): RewordableDraft => draft,
  letter: (input: WriterInput, draft: Draft): RewordableDraft => ({
    ...draft,
    letter: writeLetter(input, draft),
  }),
  preparation: (input: WriterInput, draft: Draft): RewordableDraft => ({
    ...draft,
    expected: prepareInterview(input, draft).lines,
  }),
};

/** Everything that is requested while a text is offered for rewriting. */
async function requestsFor(
  provider: keyof typeof opened,
  input: WriterInput,
  text: keyof typeof TEXTS,
) {
  const { model, standIn } = opened[provider];
  const draft = builtinDraft(input);
  const options = { signal: new AbortController().signal, rewording: rewordingHere };
  const of = TEXTS[text](input, draft);
  expect(listSections(of).length).toBeGreaterThan(0);
  await rewriteText(model, input, of, options);
  expect(standIn.seen, 'one request a text').toHaveLength(1);
  return standIn.seen;
}

/** The same request with the random mark taken out. */
const withoutMark = (body: string): string => {
  const [, mark = ''] = /MATERIAL ([0-9a-f]{32})/.exec(body) ?? [];
  expect(body.split(mark).length).toBe(4);
  return body.replaceAll(mark, 'MARK');
};

const SECRETS = {
  name: 'Xanthippe Quillfeather',
  email: 'xanthippe@quillfeather.example',
  phone: '+44 7700 900123',
  location: 'Wexcombe Magna',
  link: 'https://quillfeather.example/cv',
  employer: 'Brambleford Dairies',
  colleague: 'Deirdre Fotheringhay',
  never: 'tribunal about the warehouse fire',
  why: 'Your openness is 4.6, in the top band',
  reason: 'because my aunt lives there',
};

/** Somebody who says everything about themselves in every answer. */
function talkativeInput(): WriterInput {
  const { name, email, phone, location, link, employer, colleague, never } = SECRETS;
  const chatter = `I am ${name}, ${email}, ${phone}, of ${location}, ${link}. At ${employer} my boss ${colleague} helped. We lost the ${never}.`;
  const interview = schema.parse({
    format: 'cvstomize/interview@1',
    person: { name, email, phone, location, links: [link] },
    target: { title: `Fitter at ${employer}`, why: SECRETS.reason, posting: '' },
    history: [
      {
        id: 'h',
        title: 'Fitter',
        organisation: employer,
        location,
        start: '2019-01',
        end: 'present',
        words: `repaired 40 pumps a week. ${chatter}`,
      },
    ],
    scope: { historyId: 'h', words: `6 lines. ${chatter}` },
    stories: [
      {
        question: 4,
        historyId: 'h',
        situation: `pumps broke. ${chatter}`,
        action: `I rebuilt 12 pumps. ${chatter}`,
        result: `stops fell from 9 to 2 a month. ${chatter}`,
        proof: chatter,
      },
    ],
    skills: { words: `pump repair. ${chatter}`, items: [{ name: 'pump repair' }] },
    extra: [{ question: 'More?', words: chatter }],
    never: [never],
    personality: { items: { '1': 5, '2': 4 }, consentNeuroticism: true },
  });
  const framing = {
    ...NEUTRAL_FRAMING,
    entries: [
      {
        behaviour: 'improving' as const,
        why: SECRETS.why,
        source: '/stories/0/action',
        questions: [4],
        enabled: true,
      },
    ],
  };
  return { interview, posting: null, framing, today: new Date('2026-03-01') };
}

const CASES = (['vertex', 'huggingface'] as const).flatMap((provider) =>
  (['resume', 'letter', 'preparation'] as const).map((text) => ({ provider, text })),
);

describe.each(CASES)('what leaves the process for $provider of a $text', ({ provider, text }) => {
  it('is, to the byte, what is written down', async () => {
    const requests = await requestsFor(provider, framedSample(), text);
    const told = requests.map(({ url, body }) => `POST ${url}\n${withoutMark(body)}\n`).join('\n');
    await expect(told).toMatchFileSnapshot(`./testing/what-leaves/${provider}-${text}.txt`);
  });

  it('holds no name, contact, employer, colleague, secret or score, wherever they were said', async () => {
    const requests = await requestsFor(provider, talkativeInput(), text);
    const said = Object.values(SECRETS).flatMap((secret) => [
      secret,
      ...secret.split(/[\s,@/:.]+/).filter((word) => word.length > 5 && word !== 'example'),
    ]);
    for (const { url, body, headers } of requests) {
      const { authorization, ...others } = headers;
      expect(authorization).toMatch(/^Bearer /);
      const all = `${url}\n${JSON.stringify(others)}\n${body}`.toLowerCase();
      for (const secret of said) expect(all).not.toContain(secret.toLowerCase());
      for (const secret of [TOKEN, credentials.private_key, credentials.client_email])
        expect(all).not.toContain(secret.toLowerCase());
      expect(all).not.toMatch(/personality|openness|neuroticism|trait|score/);
    }
    expect(requests.map(({ body }) => body).join()).toMatch(/repaired 40 pumps a week/i);
  });

  it('has headers that say nothing about anybody', async () => {
    const [request] = await requestsFor(provider, talkativeInput(), text);
    const kept = Object.keys(request?.headers ?? {}).toSorted();
    expect(kept).toEqual(['authorization', 'content-type', 'user-agent']);
  });
});
