import { z } from 'zod';
import { defineVendor } from './vendor';

export interface VertexSettings {
  readonly project: string;
  readonly location: string;
  readonly model: string;
  /** Undefined: Google's application default credentials. */
  readonly credentials: Readonly<Record<string, unknown>> | undefined;
}

export const vertex = defineVendor({
  key: 'vertex',
  name: 'Gemini',
  by: 'Google, by Vertex AI',
  title: 'Gemini on Vertex AI',
  reviewBy: '2027-11-30',
  variables: z.object({
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
  }),
  prices: { variable: 'VERTEX_PRICES', default: '0.30,2.50' },
  readSettings(env, { named, problems }): VertexSettings | undefined {
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
  },
});

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
