import {
  FinishReason,
  GoogleAuthError,
  VertexAI,
  type GenerateContentResponse,
  type ResponseSchema,
} from '@google-cloud/vertexai';

import { Exchange } from '../exchange.server';
import { withScopedFetch } from '../scoped-fetch.server';
import type { Model, ModelAnswer, ModelRequest, ModelTrouble } from '../model';
import { readAnswer, type AnswerPiece } from '../read-answer.server';
import { vertex, type VertexSettings } from './vertex';
import { toVertexSchema } from './vertex-schema';

const TEMPERATURE = 0.3;

const ENDS: Readonly<Partial<Record<FinishReason, ModelTrouble | null>>> = {
  [FinishReason.STOP]: null,
  [FinishReason.MAX_TOKENS]: 'cut_off',
  [FinishReason.SAFETY]: 'refused',
  [FinishReason.RECITATION]: 'refused',
  [FinishReason.BLOCKLIST]: 'refused',
  [FinishReason.PROHIBITED_CONTENT]: 'refused',
  [FinishReason.SPII]: 'refused',
};

/**
 * Gemini on Vertex AI. Credentials are Google's application default ones, workload identity among
 * them, where none are given. The only file that knows the package.
 *
 * @param settings.timeoutMs for one request.
 */
export function openVertexModel(settings: VertexSettings & { timeoutMs: number }): Model {
  const { project, location, model, credentials, timeoutMs } = settings;
  const client = quietly(
    () =>
      new VertexAI({
        project,
        location,
        ...(credentials === undefined ? {} : { googleAuthOptions: { credentials } }),
      }),
  );

  async function ask(
    request: ModelRequest,
    exchange: Exchange,
    onText?: (piece: string) => void,
  ): Promise<ModelAnswer> {
    const generative = client.getGenerativeModel({
      model,
      systemInstruction: { role: 'system', parts: [{ text: request.instructions }] },
      generationConfig: {
        temperature: TEMPERATURE,
        maxOutputTokens: request.maxOutputTokens,
        responseMimeType: 'application/json',
        responseSchema: toVertexSchema(request.schema) as unknown as ResponseSchema,
        // Thinking would use up the tokens of the answer; the larger models cannot do without.
        ...(model.startsWith('gemini-2.5-flash') ? { thinkingConfig: { thinkingBudget: 0 } } : {}),
      },
    });
    const { stream, response } = await withScopedFetch(exchange.fetch, () =>
      generative.generateContentStream({
        contents: [{ role: 'user', parts: [{ text: request.data }] }],
      }),
    );
    // It rejects by itself when the stream breaks, and nobody waits for it.
    response.catch(() => undefined);
    const reading = { request, exchange, asked: model, onText, ends: ENDS };
    return readAnswer(piecesOf(stream), reading);
  }

  return {
    provider: vertex.key,
    model,
    answer(request, { signal, onText }) {
      const exchange = new Exchange(vertex.key);
      return exchange.within({ signal, timeoutMs }, async () => {
        try {
          return await ask(request, exchange, onText);
        } catch (error) {
          throw error instanceof GoogleAuthError ? exchange.fail(authTrouble(error)) : error;
        }
      });
    },
  };
}

async function* piecesOf(
  stream: AsyncIterable<GenerateContentResponse>,
): AsyncGenerator<AnswerPiece> {
  for await (const chunk of stream) {
    const { promptFeedback, usageMetadata, candidates } = chunk;
    const [candidate] = candidates ?? [];
    // The types promise parts; a stop for safety has none.
    const content = candidate?.content as { parts?: { text?: unknown }[] } | undefined;
    yield {
      model: (chunk as { modelVersion?: unknown }).modelVersion,
      usage: usageMetadata && {
        inputTokens: countOf(usageMetadata.promptTokenCount),
        outputTokens: countOf(usageMetadata.candidatesTokenCount),
      },
      isRefused: promptFeedback?.blockReason !== undefined,
      answer: candidate && {
        texts: (content?.parts ?? []).flatMap(({ text }) => (typeof text === 'string' ? text : [])),
        end: candidate.finishReason,
      },
    };
  }
}

const countOf = (count: unknown): number =>
  typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0;

/** Whether Google refuses the credentials, or could not be asked about them. */
function authTrouble(error: GoogleAuthError): ModelTrouble {
  const { response, code } = (error.stackTrace ?? {}) as {
    response?: { status?: number };
    code?: unknown;
  };
  if (response?.status !== undefined) return response.status >= 500 ? 'broken' : 'unauthorized';
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? 'unreachable' : 'unauthorized';
}

/* eslint-disable no-console -- the package writes there and has no other way to be told not to */
/** The package warns of its own end each time it is opened; that is known, and noise in a log. */
function quietly<T>(open: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return open();
  } finally {
    console.warn = warn;
  }
}
