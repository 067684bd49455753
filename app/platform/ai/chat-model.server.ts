import { InferenceClient } from '@huggingface/inference';
import { z } from 'zod';
import { Exchange } from './exchange.server';
import type { Model, ModelAnswer, ModelRequest, ModelTrouble } from './model';
import { readAnswer, type AnswerPiece } from './read-answer.server';

const TEMPERATURE = 0.3;

const ENDS: Readonly<Record<string, ModelTrouble | null>> = {
  ...{ stop: null, eos_token: null },
  length: 'cut_off',
  content_filter: 'refused',
};

/** What is read of a chunk; servers differ in what else they send. */
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

interface ChatSettings {
  /** Whose it is, and what it is called where it is shown. */
  readonly describes: Omit<Model, 'answer'>;
  /** What the server calls the model. */
  readonly asked: string;
  readonly token: string | undefined;
  /** Up to and including `/v1`; Hugging Face's router where there is none. */
  readonly endpointUrl: string | undefined;
  /** For one request. */
  readonly timeoutMs: number;
}

/**
 * A model that speaks OpenAI's chat completion, as most servers do. The only file that knows the
 * package.
 */
export function openChatModel(settings: ChatSettings): Model {
  const { describes, asked, token, endpointUrl, timeoutMs } = settings;
  const client = new InferenceClient(token);

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
    const reading = { request, exchange, asked: describes.model, onText, ends: ENDS };
    return readAnswer(piecesOf(stream), reading);
  }

  return {
    ...describes,
    answer(request, { signal, onText }) {
      const exchange = new Exchange(describes.provider);
      return exchange.within({ signal, timeoutMs }, () => ask(request, exchange, onText));
    },
  };
}

async function* piecesOf(stream: AsyncIterable<unknown>): AsyncGenerator<AnswerPiece> {
  for await (const event of stream) {
    const { model, usage, choices } = chunkSchema.parse(event);
    const [choice] = choices;
    yield {
      ...{ model, isRefused: choice?.delta?.refusal != null },
      usage: usage
        ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens }
        : undefined,
      answer: choice && {
        texts: [choice.delta?.content ?? ''],
        end: choice.finish_reason ?? undefined,
      },
    };
  }
}

/**
 * The form of an answer as servers read it. Bounds are left out: some refuse them, some make a
 * grammar of each character of them; the answer is checked against the schema itself.
 */
function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return withoutBounds(z.toJSONSchema(schema)) as Record<string, unknown>;
}

const BOUNDS: ReadonlySet<string> = new Set([
  ...['$schema', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

function withoutBounds(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutBounds);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) =>
      BOUNDS.has(key) && (key === '$schema' || typeof value !== 'object')
        ? []
        : [[key, withoutBounds(value)]],
    ),
  );
}
