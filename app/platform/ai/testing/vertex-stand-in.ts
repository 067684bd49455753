import { generateKeyPairSync } from 'node:crypto';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { playScene, type Dialect } from './play-scene';
import type { Director, Scene, StandIn } from './scene';

const STREAM =
  /^https:\/\/[a-z0-9-]+-aiplatform\.googleapis\.com\/v1\/projects\/[^/]+\/locations\/[^/]+\/publishers\/google\/models\/[^/]+:streamGenerateContent$/;
/** Where a service account's key is changed for a token, which this package asks at its old address. */
const TOKEN = 'https://www.googleapis.com/oauth2/v4/token';
const MODEL_VERSION = 'gemini-2.5-flash';
const USAGE = {
  promptTokenCount: 812,
  candidatesTokenCount: 96,
  totalTokenCount: 908,
  trafficType: 'ON_DEMAND',
  promptTokensDetails: [{ modality: 'TEXT', tokenCount: 812 }],
  candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: 96 }],
};
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

let madeKey: string | undefined;

/** The key of a service account that the stand-in takes; a tenth of a second to make, so made once. */
export function serviceAccount() {
  madeKey ??= generateKeyPairSync('rsa', { modulusLength: 2_048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  return {
    type: 'service_account',
    project_id: 'cv-project',
    client_email: 'cv@cv-project.iam.gserviceaccount.com',
    private_key: madeKey,
  };
}

/**
 * Vertex AI's `streamGenerateContent`, in the form of its reference:
 * https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/inference
 */
export function vertexStandIn(direct: Director): { standIn: StandIn; handlers: HttpHandler[] } {
  let sent = 0;
  const standIn: StandIn = { seen: [], sentBytes: () => sent };
  const handler = http.post(STREAM, async ({ request }) => {
    const body = await request.clone().text();
    standIn.seen.push({ url: request.url, headers: Object.fromEntries(request.headers), body });
    const asked = JSON.parse(body) as {
      systemInstruction: { parts: { text: string }[] };
      contents: { parts: { text: string }[] }[];
    };
    return playScene(
      direct({
        instructions: asked.systemInstruction.parts[0]?.text ?? '',
        data: asked.contents[0]?.parts[0]?.text ?? '',
      }),
      DIALECT,
      (bytes) => (sent += bytes),
    );
  });
  const token = http.post(TOKEN, () =>
    HttpResponse.json({ access_token: 'ya29.stand-in', expires_in: 3_599, token_type: 'Bearer' }),
  );
  return { standIn, handlers: [handler, token] };
}

const event = (chunk: object): string =>
  `data: ${JSON.stringify({ ...chunk, modelVersion: MODEL_VERSION, createTime: '2026-03-01T12:00:00.000000Z', responseId: 'kCmiaYqyMo' })}\r\n\r\n`;

const says = (text: string): string =>
  event({
    candidates: [{ content: { role: 'model', parts: [{ text }] } }],
    usageMetadata: { trafficType: 'ON_DEMAND' },
  });

const last = (finishReason: string): string =>
  event({
    candidates: [{ content: { role: 'model', parts: [{ text: '' }] }, finishReason }],
    usageMetadata: USAGE,
  });

const BLOCKED = {
  promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
  usageMetadata: { promptTokenCount: 812, totalTokenCount: 812 },
};

const UNSAFE = {
  candidates: [
    {
      finishReason: 'SAFETY',
      safetyRatings: [
        {
          category: 'HARM_CATEGORY_DANGEROUS_CONTENT',
          probability: 'MEDIUM',
          probabilityScore: 0.53,
          severity: 'HARM_SEVERITY_LOW',
          severityScore: 0.25,
          blocked: true,
        },
      ],
    },
  ],
  usageMetadata: USAGE,
};

const DIALECT: Dialect = {
  says,
  ending: (reason) => [last(reason === 'finished' ? 'STOP' : 'MAX_TOKENS')],
  blocked: [event(BLOCKED)],
  stoppedForSafety: [event(UNSAFE)],
  nothing: [event({ usageMetadata: USAGE })],
  gibberish: 'data: {"candidates": [{"content"\r\n\r\n',
  failing,
};

function failing({ status, headers, html }: Extract<Scene, { kind: 'fails' }>) {
  if (html === true) {
    return new HttpResponse('<html><title>Error</title><h1>Service Unavailable</h1></html>', {
      status,
      headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers },
    });
  }
  return HttpResponse.json(
    {
      error: {
        code: status,
        message: `The stand-in failed with ${status}.`,
        status: STATUS_NAMES[status] ?? 'UNKNOWN',
      },
    },
    { status, ...(headers === undefined ? {} : { headers }) },
  );
}
