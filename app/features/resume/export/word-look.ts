/** How a Word document looks. Word sets it in fonts of its own: what is named here it has. */
export interface WordLook {
  paper: 'a4' | 'letter';
  /** Of headings and rules, as `RRGGBB`. */
  accent: string;
  /** Of all text, and of the name and headings where that is another. */
  font: string;
  headingFont: string;
  /** Size of the text in points. */
  size: number;
  /** Where name and contact stand. */
  head: 'start' | 'center';
  /** Where headings stand, and the line that goes with them. */
  heading: { at: 'start' | 'center'; rule: 'below' | 'above' | 'none' };
  /** Millimetres. */
  margin: { top: number; right: number; bottom: number; left: number };
}

/** What a document looks like that nobody chose a design for. */
export const PLAIN_WORD_LOOK: WordLook = {
  paper: 'a4',
  accent: '000000',
  font: 'Calibri',
  headingFont: 'Calibri',
  size: 10.5,
  head: 'start',
  heading: { at: 'start', rule: 'none' },
  margin: { top: 19, right: 19, bottom: 19, left: 19 },
};
