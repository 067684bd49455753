import { http, HttpResponse, type HttpHandler } from 'msw';
import { playScene, type Dialect } from './play-scene';
import type { Director, Scene, StandIn } from './scene';

const MODEL = 'meta-llama/Llama-3.3-70B-Instruct';
const USAGE = { prompt_tokens: 812, completion_tokens: 96, total_tokens: 908 };

/**
 * Chat completion at Hugging Face's router, in the form of its reference:
 * https://huggingface.co/docs/inference-providers/tasks/chat-completion
 */
export const huggingFaceStandIn = (direct: Director) =>
  chatStandIn('https://router.huggingface.co/v1', direct);

/** The same at any address: servers of one's own speak it, too. @param url up to and including `/v1` */
export function chatStandIn(
  url: string,
  direct: Director,
): { standIn: StandIn; handlers: HttpHandler[] } {
  let sent = 0;
  const standIn: StandIn = { seen: [], sentBytes: () => sent };
  const handler = http.post(`${url}/chat/completions`, async ({ request }) => {
    const body = await request.clone().text();
    standIn.seen.push({ url: request.url, headers: Object.fromEntries(request.headers), body });
    const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
    const said = (role: string) => messages.find((one) => one.role === role)?.content ?? '';
    return playScene(
      direct({ instructions: said('system'), data: said('user') }),
      DIALECT,
      (bytes) => (sent += bytes),
    );
  });
  return { standIn, handlers: [handler] };
}

const DONE = 'data: [DONE]\n\n';

const event = (chunk: object): string =>
  `data: ${JSON.stringify({ id: 'chatcmpl-9f2c', object: 'chat.completion.chunk', created: 1_772_366_400, model: MODEL, system_fingerprint: 'fastcoe', usage: null, ...chunk })}\n\n`;

const choice = (delta: object, finish_reason: string | null) => ({
  index: 0,
  delta: { role: 'assistant', ...delta },
  logprobs: null,
  finish_reason,
});

const says = (content: string): string => event({ choices: [choice({ content }, null)] });

const ending = (reason: string): string[] => [
  event({ choices: [choice({ content: '' }, reason)] }),
  event({ choices: [], usage: USAGE }),
  DONE,
];

const DIALECT: Dialect = {
  says,
  ending: (reason) => ending(reason === 'finished' ? 'stop' : 'length'),
  blocked: [
    event({ choices: [choice({ refusal: 'I cannot help with that.' }, null)] }),
    ...ending('stop'),
  ],
  stoppedForSafety: ending('content_filter'),
  nothing: [event({ choices: [], usage: USAGE }), DONE],
  gibberish: 'data: {"choices": [{"delta"\n\n',
  failing,
};

function failing({ status, headers, html }: Extract<Scene, { kind: 'fails' }>) {
  if (html === true) {
    return new HttpResponse('<html><head><title>503</title></head><body>Busy</body></html>', {
      status,
      headers: { 'Content-Type': 'text/html', ...headers },
    });
  }
  return HttpResponse.json(
    { error: { message: `The stand-in failed with ${status}.`, http_status_code: status } },
    { status, ...(headers === undefined ? {} : { headers }) },
  );
}
