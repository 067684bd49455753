import { readCharacterMap } from './character-map';
import { faceRule, readFontFile, remembered } from './font-files.server';

/**
 * Faces for scripts that the templates' own families lack, cut into pieces by their makers, so that
 * a document brings along only the pieces that its characters are in. First match wins: Chinese
 * characters are shown in their mainland form.
 */
const FALLBACKS = ['noto-sans-hebrew', 'noto-sans-arabic', 'noto-sans-sc', 'noto-sans-kr'] as const;
type Fallback = (typeof FALLBACKS)[number];

const FAMILY = 'Paper Fallback';
const WEIGHTS = [400, 700] as const;

interface Piece {
  name: string;
  ranges: readonly (readonly [first: number, last: number])[];
}

const pieces = new Map<Fallback, Promise<Piece[]>>();
const maps = new Map<string, Promise<Set<number>>>();
const files = new Map<string, Promise<string>>();
/** Where characters were found: looking is slower than the rest of laying out. */
const found = new Map<number, Promise<string | undefined>>();

/** The style that shows these characters, and those of them that nothing shows. */
export async function fallbackFor(
  characters: Iterable<number>,
): Promise<{ css: string; missing: number[] }> {
  const needed = new Map<string, number[]>();
  const missing: number[] = [];
  for (const character of characters) {
    const file = await remembered(found, character, () => fileWith(character));
    if (file === undefined) missing.push(character);
    else needed.set(file, [...(needed.get(file) ?? []), character]);
  }
  const rules = await Promise.all(
    [...needed].flatMap(([file, shown]) =>
      WEIGHTS.map(async (weight) =>
        faceRule(
          { family: FAMILY, weight, style: 'normal' },
          'font/woff2',
          await remembered(files, `${file}-${weight}`, async () =>
            (await readFontFile(`${file}-${weight}-normal.woff2`)).toString('base64'),
          ),
          shown.map((character) => `U+${character.toString(16)}`).join(','),
        ),
      ),
    ),
  );
  return { css: rules.join('\n'), missing };
}

/** The piece that shows a character, as the start of its files' module path. */
async function fileWith(character: number): Promise<string | undefined> {
  for (const fallback of FALLBACKS) {
    const all = await remembered(pieces, fallback, () => readPieces(fallback));
    for (const { name, ranges } of all) {
      if (!ranges.some(([first, last]) => first <= character && character <= last)) continue;
      const file = `@fontsource/${fallback}/files/${fallback}-${name}`;
      // The ranges are those of the style sheet; only the font itself knows what it shows.
      const map = await remembered(maps, file, async () =>
        readCharacterMap(await readFontFile(`${file}-400-normal.woff`)),
      );
      if (map.has(character)) return file;
    }
  }
  return undefined;
}

async function readPieces(fallback: Fallback): Promise<Piece[]> {
  const text = (await readFontFile(`@fontsource/${fallback}/unicode.json`)).toString('utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = NaN, last = first] = range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((digits) => parseInt(digits, 16));
      return [first, last] as const;
    }),
  }));
}
