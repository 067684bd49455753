import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type INumberingOptions,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { CONTACT, docxPage, docxStyles } from './docx-style';
import { compactParts, isCompact } from './entry-lines';
import { PLAIN_WORD_LOOK, type WordLook } from './word-look';
import { CONTACT_SEPARATOR, type ContactPart } from '../format/contact';
import { documentWords } from '../format/document-words';
import { languageOf } from '../format/language';
import { webAddress } from '../format/links';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';

const BULLETS = 'points';
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * A resume as a Word document: one column, the contact line in the body, Word's own heading
 * styles and lists, language, direction and title set. No table, text box, header or footer.
 *
 * @returns the bytes of the .docx file.
 */
export async function toDocx(
  resume: JsonResume,
  look: WordLook = PLAIN_WORD_LOOK,
): Promise<Uint8Array> {
  const { name } = outlineOf(resume);
  const { language, direction } = languageOf(resume);
  const bidirectional = direction === 'rtl';
  const what = documentWords(language).resume;
  const page = docxPage(look);
  const writer = new BodyWriter(
    bidirectional,
    page.size.width - page.margin.left - page.margin.right,
  );
  const document = new Document({
    title: name === '' ? what : `${name} – ${what}`,
    creator: name,
    lastModifiedBy: name,
    styles: docxStyles(language, bidirectional, look),
    numbering: NUMBERING,
    sections: [{ properties: { page }, children: writer.write(resume) }],
  });
  return Packer.pack(document, 'uint8array');
}

const NUMBERING: INumberingOptions = {
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

/** Writes paragraphs that all run in one direction. */
class BodyWriter {
  readonly #bidirectional: boolean;
  /** Width of the text in twentieths of a point. */
  readonly #width: number;

  constructor(bidirectional: boolean, width: number) {
    this.#bidirectional = bidirectional;
    this.#width = width;
  }

  write(resume: JsonResume): Paragraph[] {
    const { name, label, contact, sections } = outlineOf(resume);
    return [
      ...this.#optional(name, { heading: HeadingLevel.TITLE }),
      ...this.#optional(label, { style: CONTACT }),
      ...(contact.length === 0
        ? []
        : [this.#paragraph(this.#contacts(contact), { style: CONTACT })]),
      ...sections.flatMap((section) => this.#section(section)),
    ];
  }

  #paragraph(children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({
      ...options,
      children,
      ...(this.#bidirectional ? { bidirectional: true } : {}),
    });
  }

  #run(text: string, options: IRunOptions = {}): TextRun {
    return new TextRun({
      ...options,
      text,
      ...(this.#bidirectional && RIGHT_TO_LEFT.test(text) ? { rightToLeft: true } : {}),
    });
  }

  #optional(text: string, options: IParagraphOptions = {}): Paragraph[] {
    return text === '' ? [] : [this.#paragraph([this.#run(text)], options)];
  }

  #contacts(contact: ContactPart[]): ParagraphChild[] {
    return contact.flatMap(({ text, href }, index) => [
      ...(index === 0 ? [] : [this.#run(CONTACT_SEPARATOR)]),
      this.#link(text, href),
    ]);
  }

  #link(text: string, href: string | undefined): ParagraphChild {
    return href === undefined
      ? this.#run(text)
      : new ExternalHyperlink({ link: href, children: [this.#run(text, { style: 'Hyperlink' })] });
  }

  #section({ key, heading, entries }: OutlineSection): Paragraph[] {
    return [
      ...this.#optional(heading, { heading: HeadingLevel.HEADING_1 }),
      ...(isCompact(key)
        ? entries.map((entry) => this.#compact(entry))
        : entries.flatMap((entry) => this.#entry(entry))),
    ];
  }

  #compact(entry: OutlineEntry): Paragraph {
    const { lead, rest } = compactParts(entry);
    return this.#paragraph([this.#run(lead, { bold: true }), this.#run(rest)]);
  }

  #entry(entry: OutlineEntry): Paragraph[] {
    return [
      ...textsOf(entry, 'lead').flatMap((text) =>
        this.#optional(text, { heading: HeadingLevel.HEADING_2 }),
      ),
      ...this.#details(entry),
      ...textsOf(entry, 'link').map((text) =>
        this.#paragraph([this.#link(text, webAddress(text))]),
      ),
      ...textsOf(entry, 'text')
        .flatMap(linesOf)
        .flatMap((text) => this.#optional(text)),
      ...textsOf(entry, 'bullet').flatMap((text) =>
        this.#optional(text, { numbering: { reference: BULLETS, level: 0 } }),
      ),
      ...this.#optional(textsOf(entry, 'keyword').join(', ')),
    ];
  }

  /** Position and place at the start, dates at the end of the line. */
  #details(entry: OutlineEntry): Paragraph[] {
    const [title, dates = '', place] = (['title', 'dates', 'place'] as const).map((role) =>
      textsOf(entry, role).join(', '),
    );
    const start = [title, place].filter(Boolean).join(' | ');
    if (start === '' && dates === '') return [];
    const italics = { italics: true };
    return [
      this.#paragraph(
        [
          ...(start === '' ? [] : [this.#run(start, italics)]),
          ...(start === '' || dates === '' ? [] : [new TextRun({ ...italics, text: '\t' })]),
          ...(dates === '' ? [] : [this.#run(dates, italics)]),
        ],
        { keepNext: true, tabStops: [{ type: TabStopType.RIGHT, position: this.#width }] },
      ),
    ];
  }
}
