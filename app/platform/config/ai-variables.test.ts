import { describe, expect, it } from 'vitest';
import { readConfig } from './environment';

const KEY = JSON.stringify({ type: 'service_account', project_id: 'own', private_key: 'hush' });
/** Who is asked, in order. */
const orderOf = (env: Record<string, string>) =>
  readConfig(env).ai.writers.map(({ vendor }) => vendor);
const settingsOf = (env: Record<string, string>, vendor: string) =>
  readConfig(env).ai.writers.find((one) => one.vendor === vendor)?.settings;
const OWN = {
  OPENAI_COMPATIBLE_URL: 'http://127.0.0.1:8080/v1/',
  OPENAI_COMPATIBLE_MODEL: 'gemma-3-270m',
};
const HF = { HF_TOKEN: 'hf_hush', HF_PROVIDER: 'nebius' };

describe('which models write', () => {
  it('is none where nothing is said', () => {
    expect(readConfig({}).ai).toEqual({
      writers: [],
      timeoutMs: 60_000,
      secondOpinion: false,
    });
  });

  it('asks the other of two writers for a second opinion where that is said', () => {
    const said = { AI_SECOND_OPINION: 'other-writer' };
    expect(readConfig({ ...HF, ...OWN, ...said }).ai.secondOpinion).toBe(true);
    expect(readConfig({ ...HF, ...OWN, AI_SECOND_OPINION: 'off' }).ai.secondOpinion).toBe(false);
    expect(() => readConfig({ ...HF, ...said })).toThrow(/AI_SECOND_OPINION: needs two writers/u);
  });

  it('is Vertex AI before Hugging Face, and what is not set up is left out', () => {
    const both = { ...HF, VERTEX_PROJECT: 'cv' };
    expect(orderOf(both)).toEqual(['vertex', 'huggingface']);
    expect(orderOf(HF)).toEqual(['huggingface']);
  });

  it.each([
    ['huggingface,vertex', ['huggingface', 'vertex']],
    [' vertex , builtin', ['vertex']],
    ['builtin', []],
  ])('is in the order "%s"', (AI_WRITERS, order) => {
    expect(orderOf({ ...HF, VERTEX_PROJECT: 'cv', AI_WRITERS })).toEqual(order);
  });

  it('takes the project of the key where none is named', () => {
    expect(settingsOf({ GOOGLE_CREDENTIALS_JSON: KEY }, 'vertex')).toMatchObject({
      project: 'own',
      location: 'europe-west1',
      model: 'gemini-2.5-flash',
    });
  });

  it('takes a project for other things only where Vertex AI is meant', () => {
    const env = { GOOGLE_CLOUD_PROJECT: 'shell' };
    const shell = { project: 'shell' };
    expect(orderOf(env)).toEqual([]);
    expect(settingsOf({ ...env, AI_WRITERS: 'vertex' }, 'vertex')).toMatchObject(shell);
    const file = { ...env, GOOGLE_APPLICATION_CREDENTIALS: '/key.json' };
    expect(settingsOf(file, 'vertex')).toMatchObject(shell);
  });

  it('takes an endpoint of one’s own instead of a provider, with any token', () => {
    const env = { HF_TOKEN: 'own', HF_ENDPOINT_URL: 'https://own.example/v1/' };
    expect(settingsOf(env, 'huggingface')).toMatchObject({
      endpointUrl: 'https://own.example/v1',
      provider: undefined,
    });
  });

  it('takes a server of one’s own, with a key or without, and placeholders unless told', () => {
    const own = { url: 'http://127.0.0.1:8080/v1', model: 'gemma-3-270m' };
    expect(settingsOf(OWN, 'openai-compatible')).toEqual({
      ...own,
      key: undefined,
      placeholders: true,
    });
    const more = { OPENAI_COMPATIBLE_KEY: 'hush', OPENAI_COMPATIBLE_PLACEHOLDERS: 'off' };
    expect(settingsOf({ ...OWN, ...more }, 'openai-compatible')).toEqual({
      ...own,
      key: 'hush',
      placeholders: false,
    });
    expect(orderOf({ ...OWN, ...HF, AI_WRITERS: 'openai-compatible,huggingface' })).toEqual([
      'openai-compatible',
      'huggingface',
    ]);
  });

  it.each([
    ['OPENAI_COMPATIBLE_URL', { AI_WRITERS: 'openai-compatible' }],
    ['OPENAI_COMPATIBLE_URL', { ...OWN, OPENAI_COMPATIBLE_URL: 'file:///hush' }],
    ['OPENAI_COMPATIBLE_MODEL', { OPENAI_COMPATIBLE_URL: OWN.OPENAI_COMPATIBLE_URL }],
    ['OPENAI_COMPATIBLE_MODEL', { ...OWN, OPENAI_COMPATIBLE_MODEL: 'a hush' }],
    ['OPENAI_COMPATIBLE_PLACEHOLDERS', { ...OWN, OPENAI_COMPATIBLE_PLACEHOLDERS: 'hush' }],
    ['AI_WRITERS', { AI_WRITERS: 'openai' }],
    ['AI_WRITERS', { ...HF, AI_WRITERS: 'huggingface,huggingface' }],
    ['AI_WRITERS', { ...HF, AI_WRITERS: 'builtin,huggingface' }],
    ['AI_TIMEOUT_MS', { AI_TIMEOUT_MS: 'soon' }],
    ['AI_SECOND_OPINION', { AI_SECOND_OPINION: 'hush' }],
    ['AI_SECOND_OPINION', { AI_SECOND_OPINION: 'other-writer' }],
    ['VERTEX_PROJECT', { AI_WRITERS: 'vertex' }],
    ['VERTEX_LOCATION', { VERTEX_PROJECT: 'cv', VERTEX_LOCATION: 'evil.example/' }],
    ['VERTEX_MODEL', { VERTEX_PROJECT: 'cv', VERTEX_MODEL: '../../other' }],
    ['GOOGLE_CREDENTIALS_JSON', { VERTEX_PROJECT: 'cv', GOOGLE_CREDENTIALS_JSON: '{hush' }],
    ['HF_TOKEN', { AI_WRITERS: 'huggingface' }],
    ['HF_TOKEN', { HF_TOKEN: 'hush', HF_PROVIDER: 'nebius' }],
    ['HF_PROVIDER', { HF_TOKEN: 'hf_hush' }],
    ['HF_MODEL', { ...HF, HF_MODEL: 'llama:auto' }],
  ])('names %s where the settings are wrong, and never a key', (name, env) => {
    const attempt = () => readConfig(env);
    expect(attempt).toThrow(new RegExp(`^${name}: `, 'm'));
    expect(attempt).not.toThrow(/hush/);
  });
});
