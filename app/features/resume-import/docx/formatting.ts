import { BLACK, readColor, sameColor, WHITE, type Rgb } from '../html/colors';
import type { WayOfHiding } from '../hidden-text';
import type { Attributes } from './read-xml';

/** What is said of a text's form; undefined where nothing is, and what is around it counts. */
export interface Formatting {
  vanish?: boolean;
  /** In half points. */
  size?: number;
  /** Null where not known; `auto` is black on light and white on dark. */
  color?: Rgb | 'auto' | null;
  /** What is behind it; null where not known. */
  behind?: Rgb | null;
}

/** Two points. */
const TINY_HALF_POINTS = 4;
const HIGHLIGHTS: Readonly<Record<string, Rgb>> = { white: WHITE, black: BLACK };

/** What a property of a run says (ECMA-376, 17.3.2); undefined for those that do not matter. */
export function readProperty(name: string, attributes: Attributes): Formatting | undefined {
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:vanish':
    case 'w:specVanish':
      return { vanish: isOn(attributes) };
    case 'w:sz':
      return { size: Number.parseFloat(value) };
    case 'w:color':
      return { color: value === 'auto' ? 'auto' : asRgb(value) };
    case 'w:highlight':
      return value === 'none' ? {} : { behind: HIGHLIGHTS[value] ?? null };
    case 'w:shd':
      return shadingOf(attributes);
    default:
      return undefined;
  }
}

/** An element that is there without a value says yes. */
const isOn = ({ 'w:val': value = 'true' }: Attributes): boolean => !/^(?:0|false|off)$/.test(value);

/** What shading puts behind a text; nothing where it is clear. */
export function shadingOf(attributes: Attributes): Formatting {
  const { 'w:fill': fill = 'auto', 'w:val': pattern = 'clear' } = attributes;
  if (pattern !== 'clear' && pattern !== 'nil') return { behind: null };
  return fill === 'auto' ? {} : { behind: asRgb(fill) };
}

export function asRgb(hex: string): Rgb | null {
  const color = readColor(`#${hex}`);
  return color === 'transparent' ? null : color;
}

/** Why a text of this form is not seen; undefined where it is. */
export function whyUnseen(formatting: Formatting): WayOfHiding | undefined {
  const { vanish = false, size, color = 'auto', behind = WHITE } = formatting;
  if (vanish) return 'switched_off';
  if (size !== undefined && size < TINY_HALF_POINTS) return 'tiny';
  if (color === 'auto' || color === null || behind === null) return undefined;
  return sameColor(color, behind) ? 'same_colour' : undefined;
}
