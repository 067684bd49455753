import { readCharacterMap } from './character-map';
import { faceRule, readFontFile, remembered } from './font-files.server';

/**
 * Faces for scripts that the templates' own families lack, cut into pieces by their makers, so that
 * a document brings along only the pieces that its characters are in. First match wins: Chinese
 * characters are shown in their mainland form, but in Japanese and where Chinese is written in
 * traditional characters.
 */
export const FALLBACKS = [
  'noto-sans-hebrew',
  'vazirmatn',
  'noto-sans-devanagari',
  'noto-sans-thai',
  'noto-sans-sc',
  'noto-sans-tc',
  'biz-udpgothic',
  'noto-sans-kr',
] as const;
type Fallback = (typeof FALLBACKS)[number];

/** Faces that come first in a script, as it follows from a language. */
const FIRST_IN: Readonly<Record<string, Fallback>> = {
  Jpan: 'biz-udpgothic',
  Kore: 'noto-sans-kr',
  Hant: 'noto-sans-tc',
};

/** "zh-TW", "zh-HK" and "zh-Hant" are written in one script, "zh" in another. */
const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? '';

const FAMILY = 'Paper Fallback';
const WEIGHTS = [400, 700] as const;

interface Piece {
  name: string;
  ranges: readonly (readonly [first: number, last: number])[];
}

/** A piece that shows a character. */
interface Found {
  /** The start of its files' module path. */
  file: string;
  /**
   * The characters it is for: all of a script, for in some a character is set as others; undefined
   * where it is one of many pieces of a script, and for the characters alone that it was found for.
   */
  range: string | undefined;
}

const pieces = new Map<Fallback, Promise<Piece[]>>();
const maps = new Map<string, Promise<Set<number>>>();
const files = new Map<string, Promise<string>>();
/** Where characters were found: looking is slower than the rest of laying out. */
const found = new Map<string, Promise<Found | undefined>>();

/**
 * The style that shows these characters, and those of them that nothing shows.
 *
 * @param language of the document (BCP 47): some characters have another form in another language.
 */
export async function fallbackFor(
  characters: Iterable<number>,
  language: string,
): Promise<{ css: string; missing: number[] }> {
  const first = FIRST_IN[scriptOf(language)];
  const needed = new Map<string, { range: string | undefined; shown: number[] }>();
  const missing: number[] = [];
  for (const character of characters) {
    const piece = await remembered(found, `${character} ${first ?? ''}`, () =>
      pieceWith(character, first),
    );
    if (piece === undefined) missing.push(character);
    else {
      const { shown } = needed.get(piece.file) ?? { shown: [] };
      needed.set(piece.file, { range: piece.range, shown: [...shown, character] });
    }
  }
  const rules = await Promise.all(
    [...needed].flatMap(([file, { range, shown }]) =>
      WEIGHTS.map(async (weight) =>
        faceRule(
          { family: FAMILY, weight, style: 'normal' },
          'font/woff2',
          await remembered(files, `${file}-${weight}`, async () =>
            (await readFontFile(`${file}-${weight}-normal.woff2`)).toString('base64'),
          ),
          range ?? shown.map((character) => `U+${character.toString(16)}`).join(','),
        ),
      ),
    ),
  );
  return { css: rules.join('\n'), missing };
}

async function pieceWith(
  character: number,
  first: Fallback | undefined,
): Promise<Found | undefined> {
  for (const fallback of new Set([...(first === undefined ? [] : [first]), ...FALLBACKS])) {
    const all = await remembered(pieces, fallback, () => readPieces(fallback));
    for (const { name, ranges } of all) {
      if (!ranges.some(([start, end]) => start <= character && character <= end)) continue;
      const file = `@fontsource/${fallback}/files/${fallback}-${name}`;
      // The ranges are those of the style sheet; only the font itself knows what it shows.
      const map = await remembered(maps, file, async () =>
        readCharacterMap(await readFontFile(`${file}-400-normal.woff`)),
      );
      if (map.has(character)) return { file, range: rangeOf(name, ranges) };
    }
  }
  return undefined;
}

/** Pieces of one script are numbered; those of others are called like it. */
function rangeOf(name: string, ranges: Piece['ranges']): string | undefined {
  if (/^\d+$/.test(name)) return undefined;
  return ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',');
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
