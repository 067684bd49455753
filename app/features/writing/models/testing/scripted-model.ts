import type { Model, ModelRequest } from '~/platform/ai/model';

/** A line as a model writes it. */
export interface ScriptedLine {
  part: string;
  from: string[];
  text: string;
}

interface ReadPart {
  part: string;
  title?: string;
  lines: { id: string; text: string; confirmed?: boolean }[];
  told: { of: string; said: Record<string, string> }[];
  unused?: string[];
}

/** What a model gets to read, as it gets it. */
export interface ReadMaterial {
  job: { title: string; must: string[]; nice: string[] };
  style: { voice: string; first: string[] };
  parts: ReadPart[];
  placeholders?: Record<string, string>;
  failed?: (ScriptedLine & { words: string[]; why: string })[];
}

/** The material of a request, read as a model reads it. */
export function readMaterial({ data }: Pick<ModelRequest, 'data'>): ReadMaterial {
  return JSON.parse(data.split('\n')[1] ?? '') as ReadMaterial;
}

/** Every line of the material, with the part it stands in. */
export const linesOf = ({ parts }: Pick<ReadMaterial, 'parts'>) =>
  parts.flatMap(({ part, lines }) => lines.map((line) => ({ part, ...line })));

/** Every clause of a part, with its id. */
export const clausesOf = ({ told }: Pick<ReadPart, 'told'>) =>
  told.flatMap(({ said }) => Object.entries(said).map(([id, text]) => ({ id, text })));

/** The id of the clause that says these words. */
export function clauseOf({ parts }: ReadMaterial, words: string): string {
  const found = parts.flatMap(clausesOf).find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`No clause says “${words}”`);
  return found.id;
}

/** A rewording of the line that says these words. */
export function reword(material: ReadMaterial, words: string, text: string): ScriptedLine {
  const line = linesOf(material).find((one) => one.text.includes(words));
  if (line === undefined) throw new Error(`No line says “${words}”`);
  return { part: line.part, from: [line.id], text };
}

/** Lines as the JSON of an answer. */
export const answerOf = (lines: readonly ScriptedLine[], drop: readonly string[] = []): string =>
  JSON.stringify({ lines, drop });

/** A model that answers what it is told to, one answer a request, and keeps what it was asked. */
export function scriptedModel(
  ...answers: ((material: ReadMaterial) => ScriptedLine[] | Error)[]
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
      const lines = answer(readMaterial(request));
      if (lines instanceof Error) return Promise.reject(lines);
      return Promise.resolve({
        text: answerOf(lines),
        model: 'scripted-001',
        usage: { inputTokens: 100, outputTokens: 10 },
      });
    },
  };
}
