import {
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { BULLETS, CONTACT } from './docx-style';
import { compactParts, isCompact } from './entry-lines';
import { CONTACT_SEPARATOR, type ContactPart } from '../format/contact';
import { webAddress } from '../format/links';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf, oneLine } from '../format/text';
import type { JsonResume } from '../json-resume';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A paragraph of pages that go with a resume, by what it is for. */
export interface DocxBlock {
  kind: 'heading' | 'entry' | 'text' | 'strong' | 'asked' | 'bullet';
  text: string;
}

/** Writes the paragraphs of a document, which all run in one direction. */
export class DocxBody {
  readonly #bidirectional: boolean;
  /** Width of the text in twentieths of a point. */
  readonly #width: number;

  constructor(bidirectional: boolean, width: number) {
    this.#bidirectional = bidirectional;
    this.#width = width;
  }

  resume(resume: JsonResume): Paragraph[] {
    const { sections } = outlineOf(resume);
    return [...this.#head(resume), ...sections.flatMap((section) => this.#section(section))];
  }

  /** Pages that go with a resume, under its head. */
  pages(resume: JsonResume, blocks: readonly DocxBlock[]): Paragraph[] {
    return [...this.#head(resume), ...blocks.flatMap((block) => this.#block(block))];
  }

  #block({ kind, text }: DocxBlock): Paragraph[] {
    const clean = oneLine(text);
    if (clean === '') return [];
    const spacing = { after: 160 };
    switch (kind) {
      case 'heading':
        return this.#optional(clean, { heading: HeadingLevel.HEADING_1 });
      case 'entry':
        return this.#optional(clean, { heading: HeadingLevel.HEADING_2 });
      case 'bullet':
        return this.#optional(clean, { numbering: { reference: BULLETS, level: 0 } });
      case 'strong':
        return [this.#paragraph([this.#run(clean, { bold: true })], { spacing })];
      case 'asked':
        return [this.#paragraph([this.#run(clean, { italics: true })])];
      case 'text':
        return this.#optional(clean, { spacing });
    }
  }

  #head(resume: JsonResume): Paragraph[] {
    const { name, label, contact } = outlineOf(resume);
    return [
      ...this.#optional(name, { heading: HeadingLevel.TITLE }),
      ...this.#optional(label, { style: CONTACT }),
      ...(contact.length === 0
        ? []
        : [this.#paragraph(this.#contacts(contact), { style: CONTACT })]),
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
