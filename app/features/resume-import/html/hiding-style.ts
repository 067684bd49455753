import type { WayOfHiding } from '../hidden-text';
import { BLACK, readColor, sameColor, WHITE, type Rgb } from './colors';

/** What is inherited of style by what stands inside, as far as it decides what is seen. */
export interface Look {
  /** Set where nothing inside can be seen. */
  gone: WayOfHiding | undefined;
  visible: boolean;
  /** In pixels of CSS. */
  fontSize: number;
  /** Null where not known. */
  color: Rgb | null;
  background: Rgb | null;
}

export const PLAIN_LOOK: Look = {
  gone: undefined,
  visible: true,
  fontSize: 16,
  color: BLACK,
  background: WHITE,
};

export type Declarations = ReadonlyMap<string, string>;

const RELEVANT =
  /^(?:display|float|visibility|opacity|font|font-size|color|background|background-color|background-image|position|left|right|top|text-indent|margin-left|clip|clip-path|width|height|max-height|max-width|overflow|content-visibility|transform|-webkit-text-fill-color)$/;
const ABSOLUTE_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 3.78,
  cm: 37.8,
  in: 96,
};
/** Two points, in pixels of CSS. */
const TINY = 2 * (4 / 3);
const LEAST_OPACITY = 0.1;
/** Further to the left or above than this is off any page, in pixels. */
const OFF_PAGE = -500;

/** The declarations of a style that decide what is seen. */
export function readDeclarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.replace(/\/\*[\s\S]*?\*\//g, '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (!RELEVANT.test(name)) continue;
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase();
    found.set(name, value);
  }
  return found;
}

/** How something looks inside of what looks like `outside`. */
export function lookOf(outside: Look, style: Declarations): Look {
  const size = style.get('font-size') ?? sizeOfShorthand(style.get('font'));
  const color = style.get('-webkit-text-fill-color') ?? style.get('color');
  const visibility = style.get('visibility');
  return {
    gone: outside.gone ?? goneBy(style),
    visible: visibility === undefined ? outside.visible : !/^(?:hidden|collapse)$/.test(visibility),
    fontSize:
      size === undefined ? outside.fontSize : (fontSizeOf(size, outside) ?? outside.fontSize),
    color: color === undefined ? outside.color : colorOf(color, outside),
    background: backgroundOf(outside, style),
  };
}

/** Why text that looks like this is not seen; undefined where it is. */
export function whyUnseen(look: Look): WayOfHiding | undefined {
  if (look.gone !== undefined) return look.gone;
  if (!look.visible) return 'switched_off';
  if (look.fontSize < TINY) return 'tiny';
  const { color, background } = look;
  if (color !== null && background !== null && sameColor(color, background)) return 'same_colour';
  return undefined;
}

/** Why a style alone, on a plain page, hides what it is for; undefined where it does not. */
export const hidesByStyle = (style: string): WayOfHiding | undefined =>
  whyUnseen(lookOf(PLAIN_LOOK, readDeclarations(style)));

function goneBy(style: Declarations): WayOfHiding | undefined {
  const of = (name: string): string => style.get(name) ?? '';
  if (of('display') === 'none' || of('content-visibility') === 'hidden') return 'switched_off';
  if (style.has('opacity') && Number.parseFloat(of('opacity')) < LEAST_OPACITY) return 'not_drawn';
  if (/scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(of('transform'))) return 'not_drawn';
  const moved = /^(?:absolute|fixed)$/.test(of('position')) ? ['left', 'top', 'right'] : [];
  if ([...moved, 'text-indent', 'margin-left'].some((name) => (lengthOf(of(name)) ?? 0) < OFF_PAGE))
    return 'off_page';
  if (/^rect\(\s*(?:0|1px)/.test(of('clip')) || /inset\(\s*(?:50|100)%/.test(of('clip-path')))
    return 'covered';
  const clips = /hidden|clip/.test(of('overflow'));
  const sides = ['width', 'height', 'max-height', 'max-width'].map((name) => lengthOf(of(name)));
  return clips && sides.some((side) => side !== undefined && side <= 1) ? 'covered' : undefined;
}

function colorOf(value: string, outside: Look): Rgb | null {
  if (value === 'inherit') return outside.color;
  const color = readColor(value);
  return color === 'transparent' ? outside.background : color;
}

function backgroundOf(outside: Look, style: Declarations): Rgb | null {
  const image = `${style.get('background-image') ?? ''}${style.get('background') ?? ''}`;
  if (/url\(|gradient\(/.test(image)) return null;
  const given = style.get('background-color') ?? style.get('background');
  if (given === undefined) {
    // It may lie over anything.
    return /^(?:absolute|fixed)$/.test(style.get('position') ?? '') ? null : outside.background;
  }
  if (/^(?:none|inherit|initial|unset)?$/.test(given)) return outside.background;
  const color = readColor(given) ?? readColor(given.split(/\s+/)[0] ?? '');
  return color === 'transparent' ? outside.background : color;
}

function fontSizeOf(value: string, outside: Look): number | undefined {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return ABSOLUTE_SIZES[value];
  if (value.endsWith('%')) return (outside.fontSize * number) / 100;
  if (value.endsWith('rem')) return PLAIN_LOOK.fontSize * number;
  if (value.endsWith('em')) return outside.fontSize * number;
  return lengthOf(value);
}

const sizeOfShorthand = (font: string | undefined): string | undefined =>
  /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%))/.exec(font ?? '')?.[1];

/** A length in pixels; undefined where it depends on something else. */
function lengthOf(value: string): number | undefined {
  const [, number, unit] = /^(-?\d*\.?\d+)([a-z%]*)$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  if (Number.parseFloat(number) === 0) return 0;
  if (/^(?:em|rem|ch|ex)$/.test(unit ?? '')) return Number.parseFloat(number) * PLAIN_LOOK.fontSize;
  const pixels = PIXELS[unit ?? ''];
  return pixels === undefined ? undefined : Number.parseFloat(number) * pixels;
}
