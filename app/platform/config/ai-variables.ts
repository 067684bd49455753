import { z } from 'zod';

/** Who may write before the built-in writer does. */
export const AI_PROVIDERS = ['vertex', 'huggingface'] as const;
export type AiProvider = (typeof AI_PROVIDERS)[number];

export const aiVariables = z.object({
  /** Comma-separated, in order: vertex, huggingface; `builtin` alone turns models off. */
  AI_WRITERS: z.string().optional(),
  /** For everything a model does for one resume, trying again and the next provider included. */
  AI_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(600_000).default(60_000),
  VERTEX_PROJECT: z.string().min(1).optional(),
  /** Takes VERTEX_PROJECT's place where Vertex AI is named or has credentials. */
  GOOGLE_CLOUD_PROJECT: z.string().min(1).optional(),
  VERTEX_LOCATION: z
    .string()
    .regex(/^[a-z]+(-[a-z]+\d+)?$/, 'must be a location of Vertex AI, e.g. europe-west1')
    .default('europe-west1'),
  VERTEX_MODEL: z
    .string()
    .regex(/^[\w.-]+$/, 'must be the name of a model, e.g. gemini-2.5-flash')
    .default('gemini-2.5-flash'),
  /** Of a service account or workload identity, as JSON; unset, application default credentials. */
  GOOGLE_CREDENTIALS_JSON: z.string().min(2).optional(),
  /** A file with them; Google's own library reads it. */
  GOOGLE_APPLICATION_CREDENTIALS: z.string().min(1).optional(),
  HF_TOKEN: z.string().min(1).optional(),
  HF_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name, without a provider')
    .default('meta-llama/Llama-3.3-70B-Instruct'),
  /** Whose policy applies to what is sent; needed unless HF_ENDPOINT_URL is set. */
  HF_PROVIDER: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the name of an inference provider')
    .optional(),
  /** An endpoint of one's own, up to and including `/v1`. */
  HF_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export interface VertexSettings {
  readonly project: string;
  readonly location: string;
  readonly model: string;
  /** Undefined: Google's application default credentials. */
  readonly credentials: Readonly<Record<string, unknown>> | undefined;
}

export interface HuggingFaceSettings {
  readonly token: string;
  readonly model: string;
  readonly provider: string | undefined;
  readonly endpointUrl: string | undefined;
}

/** Which models write, in order. */
export interface AiConfig {
  readonly order: readonly AiProvider[];
  readonly timeoutMs: number;
  readonly vertex: VertexSettings | undefined;
  readonly huggingFace: HuggingFaceSettings | undefined;
}

type Variables = z.infer<typeof aiVariables>;

/**
 * Reads which models write. Without any setting none does.
 *
 * @param problems gets a sentence for each variable that is missing or contradicts another.
 */
export function readAiConfig(env: Variables, problems: string[]): AiConfig {
  const named = readOrder(env.AI_WRITERS, problems);
  const vertex = readVertex(env, named?.includes('vertex') === true, problems);
  const huggingFace = readHuggingFace(env, named?.includes('huggingface') === true, problems);
  const set: readonly AiProvider[] = [
    ...(vertex === undefined ? [] : ['vertex' as const]),
    ...(huggingFace === undefined ? [] : ['huggingface' as const]),
  ];
  return {
    order: named === undefined ? set : named.filter((provider) => set.includes(provider)),
    timeoutMs: env.AI_TIMEOUT_MS,
    vertex,
    huggingFace,
  };
}

function readOrder(writers: string | undefined, problems: string[]): AiProvider[] | undefined {
  if (writers === undefined) return undefined;
  const names = writers.split(',').map((name) => name.trim());
  const last = names.at(-1) === 'builtin' ? names.slice(0, -1) : names;
  const order = last.filter((name): name is AiProvider => AI_PROVIDERS.some((one) => one === name));
  if (order.length < last.length || new Set(order).size < order.length) {
    problems.push(
      'AI_WRITERS: must name vertex and huggingface at most once each; builtin comes last by itself.',
    );
  }
  return order;
}

function readVertex(
  env: Variables,
  named: boolean,
  problems: string[],
): VertexSettings | undefined {
  const credentials = readCredentials(env.GOOGLE_CREDENTIALS_JSON, problems);
  const given = env.GOOGLE_CREDENTIALS_JSON ?? env.GOOGLE_APPLICATION_CREDENTIALS;
  const own = credentials?.['project_id'];
  const project =
    env.VERTEX_PROJECT ??
    (named || given !== undefined ? env.GOOGLE_CLOUD_PROJECT : undefined) ??
    (typeof own === 'string' ? own : undefined);
  if (project === undefined) {
    if (named || env.GOOGLE_CREDENTIALS_JSON !== undefined) {
      problems.push('VERTEX_PROJECT: is missing. Vertex AI is asked in the name of a project.');
    }
    return undefined;
  }
  return { project, location: env.VERTEX_LOCATION, model: env.VERTEX_MODEL, credentials };
}

/** Never says what is in it: it is a private key. */
function readCredentials(
  json: string | undefined,
  problems: string[],
): Record<string, unknown> | undefined {
  if (json === undefined) return undefined;
  try {
    return z.looseObject({ type: z.string() }).parse(JSON.parse(json));
  } catch {
    problems.push('GOOGLE_CREDENTIALS_JSON: must be a key of a service account, as JSON.');
    return undefined;
  }
}

function readHuggingFace(
  env: Variables,
  named: boolean,
  problems: string[],
): HuggingFaceSettings | undefined {
  const { HF_TOKEN: token, HF_MODEL: model, HF_PROVIDER: provider } = env;
  const endpointUrl = env.HF_ENDPOINT_URL?.replace(/\/+$/, '');
  if (token === undefined) {
    if (named || provider !== undefined || endpointUrl !== undefined) {
      problems.push('HF_TOKEN: is missing. Hugging Face answers nobody without one.');
    }
    return undefined;
  }
  if (provider === undefined && endpointUrl === undefined) {
    problems.push(
      'HF_PROVIDER: is missing. Each provider has its own policy for what it is sent; name the one you agreed with.',
    );
    return undefined;
  }
  if (endpointUrl === undefined && !token.startsWith('hf_')) {
    problems.push('HF_TOKEN: must begin with hf_ for Hugging Face’s router.');
  }
  return { token, model, provider, endpointUrl };
}
