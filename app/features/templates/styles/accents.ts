/** Colours that may be chosen instead of the one a design has by itself, which is `default`. */
export const ACCENTS = ['default', 'ink', 'green', 'blue', 'plum', 'rust', 'slate'] as const;
export type Colour = Exclude<(typeof ACCENTS)[number], 'default'>;

/** Colours of headings and rules; each at least 7:1 on white, so that small type stays readable. */
export const ACCENT_COLOURS: Readonly<Record<Colour, string>> = {
  ink: '#1b1e23',
  green: '#1d5540',
  blue: '#1c4a86',
  plum: '#65285a',
  rust: '#82381a',
  slate: '#3f4c5a',
};

/** Text, and the quieter text of places and labels (at least 7:1 on white). */
export const INK = '#1b1e23';
export const QUIET_INK = '#4a4f57';

export const accentStyle = Object.entries(ACCENT_COLOURS)
  .map(([name, colour]) => `.cv-accent-${name}{--accent:${colour}}`)
  .join('\n');
