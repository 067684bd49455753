import { describe, expect, it } from 'vitest';
import { fallbackFor } from './fallback-faces.server';

const BONE = '骨'.codePointAt(0) ?? 0;
const cssIn = async (language: string) => (await fallbackFor([BONE], language)).css;

describe('faces for other scripts', () => {
  it('show a Chinese character in the form of the language', async () => {
    const [mainland, taiwan, hongKong, traditional, japanese] = await Promise.all(
      ['zh-Hans', 'zh-TW', 'zh-HK', 'zh-Hant', 'ja'].map(cssIn),
    );
    expect(taiwan).toBe(traditional);
    expect(hongKong).toBe(traditional);
    expect(new Set([mainland, traditional, japanese]).size).toBe(3);
    expect(await cssIn('en')).toBe(mainland);
  });

  it('name what none of them shows', async () => {
    expect(await fallbackFor([BONE, 0x1_3000], 'zh-Hant')).toMatchObject({ missing: [0x1_3000] });
  });
});
