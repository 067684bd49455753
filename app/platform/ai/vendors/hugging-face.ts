import { z } from 'zod';
import { defineVendor } from './vendor';

export interface HuggingFaceSettings {
  readonly token: string;
  readonly model: string;
  readonly provider: string | undefined;
  readonly endpointUrl: string | undefined;
}

export const huggingFace = defineVendor({
  key: 'huggingface',
  name: 'A model on Hugging Face',
  by: 'Hugging Face and the host it uses',
  title: 'A model on Hugging Face',
  reviewBy: '2027-11-30',
  variables: z.object({
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
  }),
  prices: { variable: 'HF_PRICES', default: '1.00,3.00' },
  readSettings(env, { named, problems }): HuggingFaceSettings | undefined {
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
  },
});
