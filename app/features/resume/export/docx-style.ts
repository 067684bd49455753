import { convertMillimetersToTwip, type IStylesOptions } from 'docx';

const margin = convertMillimetersToTwip(19);

/** A4, in twentieths of a point. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: margin, right: margin, bottom: margin, left: margin },
} as const;

const FONT = 'Calibri';

/** Word's own styles, set in type; sizes in half points. */
export function docxStyles(language: string, bidirectional: boolean): IStylesOptions {
  const tongue = bidirectional ? { bidirectional: language } : { value: language };
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, language: tongue },
        paragraph: { spacing: { after: 40, line: 264 } },
      },
      title: { run: { font: FONT, size: 40, bold: true }, paragraph: { spacing: { after: 40 } } },
      heading1: {
        run: { font: FONT, size: 23, bold: true, color: '000000' },
        paragraph: { spacing: { before: 260, after: 60 }, keepNext: true },
      },
      heading2: {
        run: { font: FONT, size: 21, bold: true, color: '000000' },
        paragraph: { spacing: { before: 120, after: 0 }, keepNext: true },
      },
      hyperlink: { run: { color: '1D4F7C', underline: {} } },
    },
  };
}
