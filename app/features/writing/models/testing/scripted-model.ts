import type { Model, ModelRequest } from '~/platform/ai/model';

/** A claim as a model writes it. */
export interface ScriptedClaim {
  line: number;
  text: string;
  quotes: { answer: string; quote: string }[];
}

/** What a model gets to read, as it gets it. */
export interface ReadMaterial {
  lines: { line: number; text: string }[];
  answers: { id: string; text: string }[];
  posting: { title: string; terms: string[] };
  style: { voice: string; leads: string[] };
}

/** The material of a request, read as a model reads it. */
export function readMaterial({ data }: Pick<ModelRequest, 'data'>): ReadMaterial {
  return JSON.parse(data.split('\n')[1] ?? '') as ReadMaterial;
}

/** The id of the answer that says these words, and they themselves. */
export function quoteOf({ answers }: ReadMaterial, words: string): ScriptedClaim['quotes'] {
  const answer = answers.find(({ text }) => text.includes(words));
  if (answer === undefined) throw new Error(`No answer says “${words}”`);
  return [{ answer: answer.id, quote: words }];
}

/** A model that answers what it is told to, one answer a request, and keeps what it was asked. */
export function scriptedModel(
  ...answers: ((material: ReadMaterial) => ScriptedClaim[] | Error)[]
): Model & { requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    provider: 'vertex',
    model: 'scripted',
    requests,
    answer(request) {
      const answer = answers[requests.length];
      requests.push(request);
      if (answer === undefined) throw new Error('The model was asked once more than expected');
      const claims = answer(readMaterial(request));
      if (claims instanceof Error) return Promise.reject(claims);
      return Promise.resolve({
        text: JSON.stringify({ claims }),
        model: 'scripted-001',
        usage: { inputTokens: 100, outputTokens: 10 },
      });
    },
  };
}
