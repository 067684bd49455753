import { readProperty, type Formatting } from './formatting';
import { readXml } from './read-xml';

/** What a style says of the paragraphs and runs that have it. */
export interface Style {
  /** 1 for the highest heading; undefined where it is none. */
  heading: number | undefined;
  /** Its paragraphs are items of a list. */
  bullet: boolean | undefined;
  formatting: Formatting;
}

interface Declared extends Style {
  basedOn: string | undefined;
}

const MOST_BASES = 20;
const NO_STYLE: Style = { heading: undefined, bullet: undefined, formatting: {} };

export interface Styles {
  /** What lies under all styles. */
  defaults: Formatting;
  /** A style with what it is based on; says nothing where there is none of that name. */
  of(id: string | undefined): Style;
}

/** Reads `word/styles.xml`; a table's style says what its rows look like, and is left out. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  if (bytes === undefined) return { defaults: {}, of: () => NO_STYLE };
  const styles = new Map<string, Declared>();
  let defaults: Formatting = {};
  let current: Declared | undefined;
  let inDefaults = false;
  readXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:docDefaults') inDefaults = true;
      if (name === 'w:style' && attributes['w:type'] !== 'table') {
        current = { heading: undefined, bullet: undefined, formatting: {}, basedOn: undefined };
        styles.set(attributes['w:styleId'] ?? '', current);
      }
      const property = readProperty(name, attributes);
      if (property !== undefined && inDefaults) defaults = { ...defaults, ...property };
      if (current === undefined) return;
      if (property !== undefined) current.formatting = { ...current.formatting, ...property };
      if (name === 'w:basedOn') current.basedOn = value;
      if (name === 'w:name') {
        current.heading = headingOf(value);
        if (/^list (?:bullet|number)/i.test(value)) current.bullet = true;
      }
      if (name === 'w:numId') current.bullet = value !== '0';
      if (name === 'w:outlineLvl' && Number(value) < 6) current.heading ??= Number(value) + 1;
    },
    close(name) {
      if (name === 'w:docDefaults') inDefaults = false;
      if (name === 'w:style') current = undefined;
    },
  });
  const of = (id: string | undefined): Style => {
    let style: Style = NO_STYLE;
    let at = id;
    for (let base = 0; at !== undefined && base < MOST_BASES; base += 1) {
      const declared = styles.get(at);
      style = {
        heading: style.heading ?? declared?.heading,
        bullet: style.bullet ?? declared?.bullet,
        formatting: { ...declared?.formatting, ...style.formatting },
      };
      at = declared?.basedOn;
    }
    return style;
  };
  return { defaults, of };
}

const headingOf = (name: string): number | undefined => {
  if (/^title$/i.test(name)) return 1;
  const level = /^heading (\d)$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
};
