import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readCharacterMap } from './character-map';
import { facesOf, textFacesOf, type Face } from './families';
import type { TemplateName } from '../template';

const { resolve } = createRequire(import.meta.url);

/** A file of an npm package, e.g. `@fontsource/noto-sans-sc/unicode.json`. */
export async function readFontFile(modulePath: string): Promise<Buffer> {
  return readFile(resolve(modulePath));
}

const styles = new Map<TemplateName, Promise<string>>();

/** The `@font-face` rules of a template, with the files as data URLs. Read once. */
export function faceRulesOf(template: TemplateName): Promise<string> {
  return remembered(styles, template, async () => {
    const rules = await Promise.all(
      facesOf(template).map(async (face) =>
        faceRule(face, 'font/ttf', (await readFontFile(face.file)).toString('base64')),
      ),
    );
    return rules.join('\n');
  });
}

/** @param file the font in Base64. @param range the characters it is for; all where left out. */
export function faceRule(
  { family, weight, style }: Omit<Face, 'file'>,
  mimeType: string,
  file: string,
  range?: string,
): string {
  return (
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};` +
    (range === undefined ? '' : `unicode-range:${range};`) +
    `src:url(data:${mimeType};base64,${file})}`
  );
}

const maps = new Map<TemplateName, Promise<Set<number>>>();

/** The characters that every face of a template's text can show. */
export function charactersOf(template: TemplateName): Promise<Set<number>> {
  return remembered(maps, template, async () => {
    const [first = new Set<number>(), ...others] = await Promise.all(
      textFacesOf(template).map(async ({ file }) => readCharacterMap(await readFontFile(file))),
    );
    return new Set([...first].filter((character) => others.every((map) => map.has(character))));
  });
}

/** Starts the work once a key; a failure is not remembered. */
export function remembered<K, V>(
  memory: Map<K, Promise<V>>,
  key: K,
  start: () => Promise<V>,
): Promise<V> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const started = start();
  memory.set(key, started);
  started.catch(() => memory.delete(key));
  return started;
}
