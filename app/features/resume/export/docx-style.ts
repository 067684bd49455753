import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LevelFormat,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { WordLook } from './word-look';

const PAPER_MILLIMETERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;

/** Paper and margins, in twentieths of a point. */
export function docxPage({ paper, margin }: WordLook) {
  const { width, height } = PAPER_MILLIMETERS[paper];
  return {
    size: { width: convertMillimetersToTwip(width), height: convertMillimetersToTwip(height) },
    margin: {
      top: convertMillimetersToTwip(margin.top),
      right: convertMillimetersToTwip(margin.right),
      bottom: convertMillimetersToTwip(margin.bottom),
      left: convertMillimetersToTwip(margin.left),
    },
  };
}

const alignmentOf = (at: 'start' | 'center') =>
  at === 'center' ? AlignmentType.CENTER : AlignmentType.START;

/** Word's own styles, set in type; sizes in half points. Headings are larger than entries. */
export function docxStyles(
  language: string,
  bidirectional: boolean,
  look: WordLook,
): IStylesOptions {
  const tongue = bidirectional ? { bidirectional: language } : { value: language };
  const { font, headingFont, accent, head, heading } = look;
  const size = Math.round(look.size * 2);
  const line = { style: BorderStyle.SINGLE, size: 6, space: 2, color: accent };
  return {
    default: {
      document: {
        run: { font, size, language: tongue },
        paragraph: { spacing: { after: 40, line: 264 } },
      },
      title: {
        run: { font: headingFont, size: size * 2, bold: true, color: accent },
        paragraph: { spacing: { after: 40 }, alignment: alignmentOf(head) },
      },
      heading1: {
        run: { font: headingFont, size: Math.round(size * 1.18), bold: true, color: accent },
        paragraph: {
          spacing: { before: 260, after: 80 },
          keepNext: true,
          alignment: alignmentOf(heading.at),
          ...(heading.rule === 'none'
            ? {}
            : { border: heading.rule === 'below' ? { bottom: line } : { top: line } }),
        },
      },
      heading2: {
        run: { font, size, bold: true, color: '000000' },
        paragraph: { spacing: { before: 120, after: 0 }, keepNext: true },
      },
      hyperlink: { run: { color: accent === '000000' ? '1D4F7C' : accent, underline: {} } },
    },
    paragraphStyles: [contactStyle(head)],
  };
}

/** The style of what stands under the name. */
export const CONTACT = 'Contact';

const contactStyle = (head: WordLook['head']): IParagraphStyleOptions => ({
  id: CONTACT,
  name: CONTACT,
  basedOn: 'Normal',
  paragraph: { alignment: alignmentOf(head) },
});

export const BULLETS = 'points';

/** The one list there is: points. */
export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { start: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};
