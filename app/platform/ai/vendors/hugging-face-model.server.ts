import { InferenceClient } from '@huggingface/inference';
import { z } from 'zod';

import { AnswerText, modelNameOr } from '../answer-text';
import { Exchange } from '../exchange.server';
import type { Model, ModelAnswer, ModelRequest, ModelTrouble } from '../model';
import { huggingFace, type HuggingFaceSettings } from './hugging-face';

const TEMPERATURE = 0.3;

const ENDS: Readonly<Record<string, ModelTrouble>> = {
  length: 'cut_off',
  content_filter: 'refused',
};

/** What is read of a chunk; providers differ in what else they send. */
const chunkSchema = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: z
    .object({
      prompt_tokens: z.int().nonnegative().catch(0),
      completion_tokens: z.int().nonnegative().catch(0),
    })
    .nullish(),
});

/**
 * A model at Hugging Face: by its router at one provider, each having its own policy, or at an
 * endpoint of one's own.
 *
 * @param settings.timeoutMs for one request.
 */
export function openHuggingFaceModel(settings: HuggingFaceSettings & { timeoutMs: number }): Model {
  const { token, model, provider, endpointUrl, timeoutMs } = settings;
  const client = new InferenceClient(token);
  // The router takes the provider with the model's name. Naming it to the library instead would
  // first ask the Hub what the provider calls the model: a second request each time.
  const asked = provider === undefined ? model : `${model}:${provider}`;

  async function ask(
    request: ModelRequest,
    exchange: Exchange,
    onText?: (piece: string) => void,
  ): Promise<ModelAnswer> {
    const stream = client.chatCompletionStream(
      {
        model: asked,
        ...(endpointUrl === undefined ? {} : { endpointUrl }),
        messages: [
          { role: 'system', content: request.instructions },
          { role: 'user', content: request.data },
        ],
        max_tokens: request.maxOutputTokens,
        temperature: TEMPERATURE,
        stream_options: { include_usage: true },
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'answer', strict: true, schema: jsonSchemaOf(request.schema) },
        },
      },
      {
        // It would try again at once and for ever.
        retry_on_error: false,
        fetch: (...wanted: Parameters<typeof fetch>) => exchange.fetch(fetch, ...wanted),
      },
    );
    return readStream(stream, exchange, { request, answer: new AnswerText(onText), asked: model });
  }

  return {
    provider: huggingFace.key,
    model,
    answer(request, { signal, onText }) {
      const exchange = new Exchange(huggingFace.key);
      return exchange.within({ signal, timeoutMs }, () => ask(request, exchange, onText));
    },
  };
}

async function readStream(
  stream: AsyncIterable<unknown>,
  exchange: Exchange,
  {
    request: { schema },
    answer,
    asked,
  }: { request: ModelRequest; answer: AnswerText; asked: string },
): Promise<ModelAnswer> {
  let end: string | undefined;
  let choices = 0;
  let answeredBy: unknown;
  for await (const event of stream) {
    const chunk = chunkSchema.parse(event);
    answeredBy = chunk.model ?? answeredBy;
    if (chunk.usage != null) {
      exchange.usage = {
        inputTokens: chunk.usage.prompt_tokens,
        outputTokens: chunk.usage.completion_tokens,
      };
    }
    const [choice] = chunk.choices;
    if (choice === undefined) continue;
    choices += 1;
    end = choice.finish_reason ?? end;
    if (choice.delta?.refusal != null) throw exchange.fail('refused');
    if (!answer.add(choice.delta?.content ?? '')) throw exchange.fail('cut_off');
  }
  if (choices === 0) throw exchange.fail('empty');
  if (end !== 'stop' && end !== 'eos_token') {
    throw exchange.fail(end === undefined ? 'cut_off' : (ENDS[end] ?? 'broken'));
  }
  const read = answer.finish(schema);
  if ('trouble' in read) throw exchange.fail(read.trouble);
  return { text: read.text, model: modelNameOr(answeredBy, asked), usage: exchange.usage };
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const entries = Object.entries(z.toJSONSchema(schema));
  return Object.fromEntries(entries.filter(([key]) => key !== '$schema'));
}
