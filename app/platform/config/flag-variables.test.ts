import { describe, expect, it } from 'vitest';
import { readConfig } from './environment';

const SERVER = {
  UNLEASH_URL: 'https://flags.example',
  UNLEASH_TOKEN: 'default:production.secret',
};

describe('where flags come from', () => {
  it('is the file that is shipped, where nothing is said', () => {
    expect(readConfig({})).toMatchObject({
      unleash: undefined,
      flagsFile: undefined,
      flagsFolder: 'data/flags',
    });
  });

  it.each(['', '/', '/api', '/api/'])('is a server, its address ending in "%s"', (ending) => {
    const { unleash } = readConfig({ ...SERVER, UNLEASH_URL: `https://flags.example${ending}` });
    expect(unleash).toEqual({
      url: 'https://flags.example/api/',
      token: 'default:production.secret',
      environment: 'production',
    });
  });

  it('takes the environment as given where the token does not tell', () => {
    const env = { ...SERVER, UNLEASH_TOKEN: 'opaque', UNLEASH_ENVIRONMENT: 'staging' };
    expect(readConfig(env).unleash?.environment).toBe('staging');
    expect(readConfig({ ...SERVER, UNLEASH_TOKEN: 'opaque' }).unleash?.environment).toBe(
      'development',
    );
  });

  it.each([
    ['UNLEASH_TOKEN', { UNLEASH_URL: 'https://flags.example' }],
    ['UNLEASH_URL', { UNLEASH_TOKEN: 'default:production.secret' }],
    ['UNLEASH_URL', { ...SERVER, UNLEASH_URL: 'flags.example' }],
    ['UNLEASH_ENVIRONMENT', { ...SERVER, UNLEASH_ENVIRONMENT: 'development' }],
  ])('names %s where the settings contradict each other, and never the token', (name, env) => {
    const attempt = () => readConfig(env);
    expect(attempt).toThrow(new RegExp(`^${name}: `));
    expect(attempt).not.toThrow(/secret/);
  });
});
