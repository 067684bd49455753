import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import { helpfulLines } from '~/features/writing/models/testing/helpful-lines';
import { hostileLines, LIE_KINDS } from '~/features/writing/models/testing/hostile-lines';
import { answerOf, readMaterial } from '~/features/writing/models/testing/scripted-model';
import { seededRandom } from '~/platform/seeded-random';
import { builtinDraft } from '~/features/writing/testing/builtin-draft';
import { interviews } from '~/features/writing/testing/interviews';
import { sampleInput } from '~/features/writing/testing/read-sample';
import { rewordingHere } from '~/features/writing/testing/drafting-here';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import type { Model } from '~/platform/ai/model';
import { z } from 'zod';
import { atMost, percentile, reference, type Row } from './row';

const FIRST_WORDS_RUNS = 50;

/** What models cost besides their own time: prompt, validation and grounding of a text. */
export async function benchModels(): Promise<Row[]> {
  const requests = await timePerRequest();
  const words = await timeToFirstWords();
  return [
    reference('a text at a model: requests measured', requests.length, '×'),
    reference('a text at a model: our own time a request, median', percentile(requests, 0.5), 'ms'),
    atMost('a text at a model: our own time a request, p95', percentile(requests, 0.95), 150, 'ms'),
    atMost('first words after a model’s first byte, p95', percentile(words, 0.95), 100, 'ms'),
  ];
}

/** Our own time for each request, over all samples, with a model that helps and one that lies. */
async function timePerRequest(): Promise<number[]> {
  const random = seededRandom(1);
  const options = { signal: new AbortController().signal, rewording: rewordingHere };
  let spent = 0;
  const model: Model = {
    provider: 'vertex',
    model: 'bench',
    answer({ data }) {
      const started = performance.now();
      const material = readMaterial({ data });
      const kind = LIE_KINDS[Math.floor(random() * LIE_KINDS.length)] ?? 'numbers';
      const lines = random() < 0.5 ? helpfulLines(material) : hostileLines(kind, material, random);
      const text = answerOf(lines);
      spent += performance.now() - started;
      return Promise.resolve({
        text,
        model: 'bench',
        usage: { inputTokens: 0, outputTokens: 0 },
      });
    },
  };
  const times: number[] = [];
  for (const file of [...Object.values(interviews), ...Object.values(interviews)]) {
    const input = sampleInput(file);
    const draft = builtinDraft(input);
    spent = 0;
    const started = performance.now();
    const { attempts } = await rewriteText(model, input, draft, options);
    times.push((performance.now() - started - spent) / attempts);
  }
  // The first half warms up.
  return times.slice(times.length / 2);
}

/** From the moment a vendor sends its first words until they are handed on. */
async function timeToFirstWords(): Promise<number[]> {
  let sentAt = 0;
  const event = (delta: object, finish_reason: string | null) =>
    `data: ${JSON.stringify({ model: 'bench', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      sentAt = performance.now();
      response.write(event({ content: '{"words":' }, null));
      response.end(`${event({ content: '[]}' }, null)}${event({}, 'stop')}data: [DONE]\n\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const model = openHuggingFaceModel({
    token: 'hf_bench',
    model: 'own/model',
    provider: undefined,
    endpointUrl: `http://127.0.0.1:${port}/v1`,
    timeoutMs: 10_000,
  });
  const schema = z.object({ words: z.array(z.string()) });
  const request = { instructions: '', data: '', schema, maxOutputTokens: 10 };
  const times: number[] = [];
  for (let run = 0; run < FIRST_WORDS_RUNS; run += 1) {
    let first: number | undefined;
    await model.answer(request, {
      signal: new AbortController().signal,
      onText: () => (first ??= performance.now() - sentAt),
    });
    if (first !== undefined) times.push(first);
  }
  server.close();
  return times;
}
