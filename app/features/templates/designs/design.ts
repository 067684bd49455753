import type { WordLook } from '~/features/resume/export/word-look';
import type { Sheet } from '~/platform/pdf/printer';
import type { Colour } from '../styles/accents';

/** A family of static faces, an npm package of `@expo-google-fonts`. */
export interface Family {
  family: string;
  package: string;
  /** The bold that the design uses; its PostScript name has "Bold" in it, which readers look for. */
  bold: { weight: 600 | 700; name: 'SemiBold' | 'Bold' };
  /** Whether anything is set in its italic. */
  italic: boolean;
}

/** All that is particular to a design: with its line in the index, it is there. */
export interface Design {
  /** As it is stored with resumes, and in the CSS class `cv-NAME`. */
  name: string;
  /** Its release flag `template-NAME`; none where it is offered to everybody. */
  release: { description: string; reviewBy: string } | null;
  /** What it looks like and whom it suits, in a line each, for whoever chooses one. */
  looks: string;
  suits: string;
  margin: Sheet['margin'];
  /** Its colour where none is chosen. */
  accent: Colour;
  /**
   * How an entry starts: its dates at the end of the line `below` the employer, or at the end of
   * the employer's line, `beside` it; in the text after title and place, `inline`; all on one
   * `line`; or all on one line with the dates in a `column` before it.
   */
  entryHead: 'below' | 'beside' | 'inline' | 'line' | 'column';
  /** Characters that surely fit on a line of the narrower paper, for what shall not wrap. */
  lineCharacters: number;
  /**
   * The family of the text first, then those of headings and dates alone.
   *
   * Static faces under the Open Font License, each with Latin (Vietnamese included), Greek and
   * Cyrillic in one file. Variable fonts would be embedded as Type 3, which machines misread.
   */
  families: readonly Family[];
  /** The same in Word, in fonts that it has. */
  word: Pick<WordLook, 'font' | 'headingFont' | 'size' | 'head' | 'heading'>;
  /** CSS over the shared style; every selector begins with `.cv-NAME`. */
  style: string;
}
