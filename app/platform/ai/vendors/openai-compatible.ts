import { z } from 'zod';
import { defineVendor } from './vendor';

export interface OpenAiCompatibleSettings {
  /** Up to and including `/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** Whether names are replaced in what is sent. */
  readonly placeholders: boolean;
}

/** A server of one's own that speaks OpenAI's chat completion: llama.cpp, Ollama, vLLM, LM Studio. */
export const openAiCompatible = defineVendor({
  key: 'openai-compatible',
  name: 'A model of this site’s own',
  by: 'whoever runs this site',
  title: 'A model on a server of our own',
  reviewBy: '2027-11-30',
  variables: z.object({
    /** Up to and including `/v1`. */
    OPENAI_COMPATIBLE_URL: z.url({ protocol: /^https?$/ }).optional(),
    OPENAI_COMPATIBLE_MODEL: z
      .string()
      .regex(/^[\w./:@-]{1,100}$/, 'must be the name of a model as the server has it')
      .optional(),
    OPENAI_COMPATIBLE_KEY: z.string().min(1).optional(),
    OPENAI_COMPATIBLE_PLACEHOLDERS: z.enum(['on', 'off']).default('on'),
  }),
  prices: { variable: 'OPENAI_COMPATIBLE_PRICES', default: '0,0' },
  readSettings(env, { named, problems }): OpenAiCompatibleSettings | undefined {
    const url = env.OPENAI_COMPATIBLE_URL?.replace(/\/+$/, '');
    const { OPENAI_COMPATIBLE_MODEL: model, OPENAI_COMPATIBLE_KEY: key } = env;
    if (!named && url === undefined) return undefined;
    if (url === undefined) {
      problems.push('OPENAI_COMPATIBLE_URL: is missing, e.g. http://127.0.0.1:8080/v1.');
      return undefined;
    }
    if (model === undefined) {
      problems.push('OPENAI_COMPATIBLE_MODEL: is missing. It is named to those who agree to it.');
      return undefined;
    }
    return { url, model, key, placeholders: env.OPENAI_COMPATIBLE_PLACEHOLDERS === 'on' };
  },
});
