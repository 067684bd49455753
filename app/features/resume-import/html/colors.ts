/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Only those near white or black: of all others we need not know more than that they are not. */
const NAMED: Readonly<Record<string, Rgb>> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  floralwhite: [255, 250, 240],
  mintcream: [245, 255, 250],
  azure: [240, 255, 255],
  black: [0, 0, 0],
};
export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Two colours nearer than this in each of red, green and blue look the same. */
const SAME = 24;

export const sameColor = (a: Rgb, b: Rgb): boolean =>
  [0, 1, 2].every((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) < SAME);

/** A colour of CSS; `transparent` where it lets nearly everything through, null where unknown. */
export function readColor(value: string): Rgb | 'transparent' | null {
  const word = value.trim().toLowerCase();
  const named = NAMED[word];
  if (named !== undefined) return named;
  if (word === 'transparent') return 'transparent';
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(word)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const parts = /^rgba?\(([^()]{1,60})\)$/
    .exec(word)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (parts === undefined || parts.length < 3) return null;
  const numbers = parts.map((part) =>
    part.endsWith('%') ? (Number.parseFloat(part) * 255) / 100 : Number.parseFloat(part),
  );
  if (numbers.some(Number.isNaN)) return null;
  const alpha = parts[3] === undefined ? 1 : alphaOf(parts[3]);
  if (alpha < 0.1) return 'transparent';
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

const alphaOf = (part: string): number =>
  part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part);

function fromHex(hex: string): Rgb | 'transparent' {
  const long = hex.length <= 4 ? Array.from(hex, (digit) => digit + digit).join('') : hex;
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  if (long.length === 8 && at(6) < 26) return 'transparent';
  return [at(0), at(2), at(4)];
}
